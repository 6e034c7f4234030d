//! How long each slide was in view, told from moments and never from counting ticks.

use crate::archive::{Spent, Sum};
use crate::event::{EventId, TabId};
use crate::id::SlideId;
use crate::moment::Moment;
use crate::watch::LONGEST_TICK;

/// How often a page says that its slide is still in view, in milliseconds.
pub const BEAT: u64 = 10_000;

/// The most that can be credited between two events of a page, in milliseconds. Beats come every
/// ten seconds, and the slowest that a browser lets a page tick is once a minute; a longer silence
/// means that the computer slept, and sleep is not reading. See [`crate::watch`].
const LONGEST_CREDIT: u64 = BEAT + LONGEST_TICK;

/// The most pages of which a run tells times apart: whoever opens the briefing anew every second is
/// not there yet after half an hour. Each is looked up among the others.
const MOST: usize = 2000;

/// The time spent on each slide of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// On which slide, by which page, how long.
    spent: Vec<Spent>,
    /// What archives sum up: these events do not count again.
    sums: Vec<Sum>,
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
    pub(crate) fn shown(&mut self, slide: &SlideId, id: EventId, at: Moment) {
        if !self.credit(id, at) {
            return;
        }
        self.running = (!self.held).then(|| Running {
            slide: slide.clone(),
            tab: id.tab,
            since: at.steady,
        });
    }

    /// The page's slide went out of view. Another page's clock runs on.
    pub(crate) fn hidden(&mut self, id: EventId, at: Moment) {
        if !self.credit(id, at) {
            return;
        }
        if self.running.as_ref().is_some_and(|run| run.tab == id.tab) {
            self.running = None;
        }
    }

    /// The page's slide is still in view.
    pub(crate) fn beat(&mut self, id: EventId, at: Moment) {
        self.credit(id, at);
    }

    /// The learner paused the clock, on whichever page.
    pub(crate) fn hold(&mut self, id: EventId, at: Moment) {
        if !self.credit(id, at) {
            return;
        }
        self.running = None;
        self.held = true;
    }

    /// The learner let the clock go on. It runs again once a page shows its slide: which one is
    /// in view, only that page knows.
    pub(crate) fn free(&mut self) {
        self.held = false;
    }

    /// Credits what went by since the page's last event; returns whether the event counts, which
    /// it does not where it is summed up already.
    fn credit(&mut self, id: EventId, at: Moment) -> bool {
        let mut sums = self.sums.iter();
        if sums.any(|sum| sum.upto.tab == id.tab && id <= sum.upto) {
            return false;
        }
        let Some(run) = self.running.as_mut().filter(|run| run.tab == id.tab) else {
            return true;
        };
        let more = since(run.since, at);
        let is_same = |one: &&mut Spent| one.slide == run.slide && one.tab == id.tab;
        let has_room = self.spent.len() < MOST;
        match self.spent.iter_mut().find(is_same) {
            Some(spent) => spent.time = spent.time.saturating_add(more),
            None if has_room => self.spent.push(Spent {
                slide: run.slide.clone(),
                tab: id.tab,
                time: more,
            }),
            None => {}
        }
        run.since = at.steady;
        true
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
        let kept = sum(self.spent.iter().filter(|one| one.slide == *slide));
        let live = self
            .running
            .as_ref()
            .filter(|run| run.tab == tab && run.slide == *slide)
            .map_or(0, |run| since(run.since, now));
        kept.saturating_add(live)
    }

    /// Milliseconds of all slides together, as far as events tell.
    pub fn total(&self) -> u64 {
        sum(self.spent.iter())
    }

    /// What a page's events have come to, slide by slide.
    pub(crate) fn of_page(&self, tab: TabId) -> Vec<Spent> {
        let of_page = self.spent.iter().filter(|one| one.tab == tab);
        of_page.cloned().collect()
    }

    /// Takes in what a page's events had come to.
    pub(crate) fn sums_up(&mut self, sum: &Sum) {
        if self.sums.len() < MOST {
            self.spent.extend_from_slice(&sum.spent);
            self.sums.push(sum.clone());
        }
    }

    /// What archives sum up.
    pub(crate) fn sums(&self) -> &[Sum] {
        &self.sums
    }
}

fn sum<'a>(spent: impl Iterator<Item = &'a Spent>) -> u64 {
    spent.fold(0, |sum, one| sum.saturating_add(one.time))
}

fn since(start: u64, now: Moment) -> u64 {
    now.steady.saturating_sub(start).min(LONGEST_CREDIT)
}
