//! Watching the clock on one page: when to write down that a slide is still in view, when the
//! computer must have slept, and when to move on for somebody who asked for that.

use crate::clock::BEAT;
use crate::moment::Moment;

/// The longest a page goes without a tick, in milliseconds. Pages ask for one a second; browsers
/// slow hidden pages down to one a minute, and no page further.
pub const LONGEST_TICK: u64 = 62_000;

/// The longest that a page which can be seen goes without one, in milliseconds, however busy its
/// computer: no browser slows it down.
pub const LONGEST_SEEN: u64 = 10_000;

/// How far the two clocks may drift apart between two ticks, in milliseconds. Where they differ by
/// more, somebody set the wall clock, or the steady one stood still while the computer slept.
const DRIFT: u64 = 2_000;

/// How long before moving on the learner is told, in milliseconds.
pub const WARNING: u64 = 10_000;

/// What a tick brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Nothing to write down.
    Quiet,
    /// The slide is still in view: write it down.
    Beat,
    /// The computer slept, or its clock was set, since this moment: the slide was in view until
    /// then, and no longer.
    Gap(Moment),
}

/// What a page remembers of its ticks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Watch {
    last: Moment,
    beat: u64,
}

impl Watch {
    /// Begins to watch: a slide came into view, or a page.
    pub fn begin(&mut self, now: Moment) {
        self.last = now;
        self.beat = now.steady;
    }

    /// One more tick, or whatever else wakes the page while a slide is in view.
    pub fn tick(&mut self, now: Moment) -> Tick {
        let last = self.last;
        let steady = now.steady.saturating_sub(last.steady);
        let wall = now.wall.abs_diff(last.wall);
        let set_back = now.wall < last.wall;
        self.last = now;
        if steady > LONGEST_SEEN || set_back || steady.abs_diff(wall) > DRIFT {
            self.beat = now.steady;
            return Tick::Gap(last);
        }
        if now.steady.saturating_sub(self.beat) >= BEAT {
            self.beat = now.steady;
            return Tick::Beat;
        }
        Tick::Quiet
    }
}

/// Whether a page moves on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advance {
    /// Not now.
    Not,
    /// In so many milliseconds, at most [`WARNING`].
    Soon(u64),
    /// Now.
    Now,
}

/// Whether to move on when `left` milliseconds of a slide are left, for a learner who chose that.
/// `had` is what was left when the slide came up: one that had no time left for a whole warning
/// stays, since somebody went back to it.
pub fn advance(had: u64, left: u64) -> Advance {
    match left {
        _ if had < WARNING => Advance::Not,
        0 => Advance::Now,
        left if left <= WARNING => Advance::Soon(left),
        _ => Advance::Not,
    }
}
