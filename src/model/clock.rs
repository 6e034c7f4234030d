//! How long each slide was in view, told from moments and never from counting ticks.

use crate::event::TabId;
use crate::id::SlideId;
use crate::moment::Moment;
use crate::watch::LONGEST_TICK;

/// How often a page says that its slide is still in view, in milliseconds.
pub const BEAT: u64 = 10_000;

/// The most that can be credited between two events of a page, in milliseconds. Beats come every
/// ten seconds, and the slowest that a browser lets a page tick is once a minute; a longer silence
/// means that the computer slept, and sleep is not reading. See [`crate::watch`].
const LONGEST_CREDIT: u64 = BEAT + LONGEST_TICK;

/// The time spent on each slide of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    spent: Vec<(SlideId, u64)>,
    held: bool,
    running: Option<Running>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Running {
    slide: SlideId,
    tab: TabId,
    since: u64,
}

impl Clock {
    /// A slide came into view on a page.
    pub(crate) fn shown(&mut self, slide: &SlideId, tab: TabId, at: Moment) {
        self.credit(tab, at);
        self.running = (!self.held).then(|| Running {
            slide: slide.clone(),
            tab,
            since: at.steady,
        });
    }

    /// The page's slide went out of view. Another page's clock runs on.
    pub(crate) fn hidden(&mut self, tab: TabId, at: Moment) {
        self.credit(tab, at);
        if self.running.as_ref().is_some_and(|run| run.tab == tab) {
            self.running = None;
        }
    }

    /// The page's slide is still in view.
    pub(crate) fn beat(&mut self, tab: TabId, at: Moment) {
        self.credit(tab, at);
    }

    /// The learner paused the clock, on whichever page.
    pub(crate) fn hold(&mut self, tab: TabId, at: Moment) {
        self.credit(tab, at);
        self.running = None;
        self.held = true;
    }

    /// The learner let the clock go on. It runs again once a page shows its slide: which one is
    /// in view, only that page knows.
    pub(crate) fn free(&mut self) {
        self.held = false;
    }

    fn credit(&mut self, tab: TabId, at: Moment) {
        let Some(run) = self.running.as_mut().filter(|run| run.tab == tab) else {
            return;
        };
        let more = since(run.since, at);
        match self.spent.iter_mut().find(|(slide, _)| *slide == run.slide) {
            Some((_, spent)) => *spent = spent.saturating_add(more),
            None => self.spent.push((run.slide.clone(), more)),
        }
        run.since = at.steady;
    }

    /// Whether the learner has paused the clock.
    pub fn is_held(&self) -> bool {
        self.held
    }

    /// Whether the clock runs on any page.
    pub fn runs(&self) -> bool {
        self.running.is_some()
    }

    /// Whether the clock runs on this page.
    pub fn runs_on(&self, tab: TabId) -> bool {
        self.running.as_ref().is_some_and(|run| run.tab == tab)
    }

    /// Milliseconds a slide has been in view up to `now`, as this page's steady clock tells it.
    pub fn spent(&self, slide: &SlideId, tab: TabId, now: Moment) -> u64 {
        let kept = self.spent.iter().find(|(kept, _)| kept == slide);
        let kept = kept.map_or(0, |(_, spent)| *spent);
        let live = self
            .running
            .as_ref()
            .filter(|run| run.tab == tab && run.slide == *slide)
            .map_or(0, |run| since(run.since, now));
        kept.saturating_add(live)
    }

    /// Milliseconds of all slides together, as far as events tell.
    pub fn total(&self) -> u64 {
        self.spent
            .iter()
            .fold(0, |sum, (_, spent)| sum.saturating_add(*spent))
    }
}

fn since(start: u64, now: Moment) -> u64 {
    now.steady.saturating_sub(start).min(LONGEST_CREDIT)
}
