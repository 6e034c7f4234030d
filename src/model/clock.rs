//! How long each slide was in view, told from moments and never from counting ticks.

use crate::archive::{Spent, Sum};
use crate::event::{EventId, TabId, What};
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
///
/// Two pages of one browser know of each other: the clock runs on one of them, and a pause is one
/// for both. Two devices that go on with the same run do not, and their events come to lie between
/// each other. So each page goes on from what it knew: from its own last event, or from whichever
/// stood last when its next was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// On which slide, by which page, how long.
    spent: Vec<Spent>,
    /// What archives sum up: these events do not count again.
    sums: Vec<Sum>,
    /// The pages that told anything.
    pages: Vec<Page>,
}

/// A page, as its last event left it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Page {
    tab: TabId,
    slide: Option<SlideId>,
    since: u64,
    /// The number of its last event, and what it knows since then.
    knows: (u32, State),
    /// The same of the event before: another device may have gone on from there.
    knew: (u32, State),
}

impl Page {
    /// What it knew when all up to a number had happened, and from which on.
    fn known(&self, upto: u32) -> (u32, State) {
        if self.knows.0 <= upto {
            self.knows
        } else {
            self.knew
        }
    }
}

/// How the clock stands, as far as a page knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct State {
    held: bool,
    /// The page on which it runs, as its bit; several only where nobody knows which of them another
    /// page saw.
    runs: u64,
}

/// The bit of the page in that place. Of so many pages the first are long closed.
fn bit(place: usize) -> u64 {
    1 << (place % 64)
}

impl Clock {
    /// Takes one more event of the run in.
    pub(crate) fn after(&mut self, id: EventId, at: Moment, what: &What) {
        let mut sums = self.sums.iter();
        if sums.any(|sum| sum.upto.tab == id.tab && id <= sum.upto) {
            return;
        }
        let place = self.place(id.tab);
        let mut knows = self.known(place, id.seq.saturating_sub(1));
        if place == self.pages.len() && place < MOST {
            self.pages.push(Page {
                tab: id.tab,
                slide: None,
                since: 0,
                knows: Default::default(),
                knew: Default::default(),
            });
        }
        let Some(page) = self.pages.get_mut(place) else {
            return;
        };
        let mut slide = page.slide.clone();
        let ran = knows.runs & bit(place) > 0;
        let more = since(page.since, at);
        match what {
            What::SlideShown { slide } => {
                page.slide = Some(slide.clone());
                knows.runs = bit(place);
            }
            What::SlideHidden => knows.runs &= !bit(place),
            What::ClockHeld => knows.held = true,
            // It runs again once a page shows its slide: which one is in view, only that page knows.
            What::ClockFreed => knows.held = false,
            _ => {}
        }
        if knows.held {
            knows.runs = 0;
        }
        page.since = at.steady;
        page.knew = std::mem::replace(&mut page.knows, (id.seq, knows));
        if let Some(slide) = slide.take_if(|_| ran) {
            self.credit(slide, id.tab, more);
        }
    }

    /// The page is in another run from here on.
    pub(crate) fn leave(&mut self, id: EventId, at: Moment) {
        if self.runs_on(id.tab) {
            self.after(id, at, &What::SlideHidden);
        }
    }

    /// The place of a page among those that told anything, or the one that it would take.
    fn place(&self, tab: TabId) -> usize {
        let mut pages = self.pages.iter();
        let place = pages.position(|page| page.tab == tab);
        place.unwrap_or(self.pages.len())
    }

    /// What the page in that place knew when all up to a number had happened.
    fn known(&self, place: usize, upto: u32) -> State {
        let (mut latest, mut known, mut own) = (0, State::default(), None);
        for (at, page) in self.pages.iter().enumerate() {
            let (seq, state) = page.known(upto);
            if at == place {
                own = Some((seq, state));
            }
            if seq > latest {
                (latest, known) = (seq, state);
            } else if seq == latest {
                // Of several nobody knows which the page saw: no device loses time by what happened
                // on another.
                known.held &= state.held;
                known.runs |= state.runs;
            }
        }
        match own {
            // Another page wrote what this one saw last; but where something is lacking, nobody
            // knows better than the page itself.
            Some((seq, own)) if seq == upto || latest != upto => own,
            _ => known,
        }
    }

    /// How the clock stands now, as the page in that place knows it.
    fn now(&self, place: usize) -> State {
        let latest = self.pages.iter().map(|page| page.knows.0).max();
        self.known(place, latest.unwrap_or_default())
    }

    fn credit(&mut self, slide: SlideId, tab: TabId, time: u64) {
        let is_same = |one: &&mut Spent| one.slide == slide && one.tab == tab;
        let has_room = self.spent.len() < MOST;
        match self.spent.iter_mut().find(is_same) {
            Some(spent) => spent.time = spent.time.saturating_add(time),
            None if has_room => self.spent.push(Spent { slide, tab, time }),
            None => {}
        }
    }

    /// Whether the learner has paused the clock.
    pub fn is_held(&self) -> bool {
        self.now(MOST).held
    }

    /// Whether the clock runs on any page.
    pub fn runs(&self) -> bool {
        self.now(MOST).runs > 0
    }

    /// Whether the clock runs on this page.
    pub fn runs_on(&self, tab: TabId) -> bool {
        let place = self.place(tab);
        place < self.pages.len() && self.now(place).runs & bit(place) > 0
    }

    /// Milliseconds a slide has been in view up to `now`, as this page's steady clock tells it.
    pub fn spent(&self, slide: &SlideId, tab: TabId, now: Moment) -> u64 {
        let kept = sum(self.spent.iter().filter(|one| one.slide == *slide));
        let page = self.pages.get(self.place(tab));
        let page = page.filter(|page| page.slide.as_ref() == Some(slide) && self.runs_on(tab));
        kept.saturating_add(page.map_or(0, |page| since(page.since, now)))
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
