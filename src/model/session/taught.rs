//! One slide of a session, and the time it took.

use super::budget::Claim;
use super::plan::PlannedSlide;

/// A minute, in milliseconds.
pub(super) const MINUTE: u64 = 60_000;

/// A slide of the session, and the time it took so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taught {
    /// What was planned.
    pub planned: PlannedSlide,
    /// How long it was in front of the room, pauses left out, in milliseconds.
    pub spent: u64,
    /// How many minutes were added to it.
    pub minutes_added: u32,
    /// Whether it is left out.
    pub is_skipped: bool,
    /// Whether the room has seen it.
    pub was_shown: bool,
}

impl Taught {
    pub(super) fn new(planned: &PlannedSlide) -> Self {
        Self {
            planned: planned.clone(),
            spent: 0,
            minutes_added: 0,
            is_skipped: false,
            was_shown: false,
        }
    }

    /// What it asks of the time that is left. A minute that was added is meant to be used, so it
    /// raises the least as well.
    pub(super) fn claim(&self) -> Claim {
        let added = MINUTE * u64::from(self.minutes_added);
        let open = |seconds: u32| (u64::from(seconds) * 1000 + added).saturating_sub(self.spent);
        let wish = open(self.planned.seconds);
        let floor = open(self.planned.minimum).min(wish);
        Claim { wish, floor }
    }
}
