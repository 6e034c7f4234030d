//! The key that steps away: Shift, three times within five seconds.
//!
//! The same as in the GOV.UK Design System's "Exit this page", for the same reasons: it types
//! nothing, no browser or screen reader uses it alone, and nobody presses it so by chance.

use crate::moment::Moment;

/// How often the key is pressed.
pub const TIMES: u8 = 3;

/// Within how long, in milliseconds.
const WITHIN: u64 = 5_000;

/// How often it was pressed so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presses {
    count: u8,
    first: u64,
}

impl Presses {
    /// A key went down: how many presses are left, 0 to step away now. None for any other key,
    /// which begins the count anew.
    pub fn press(&mut self, key: &str, at: Moment) -> Option<u8> {
        if key != "Shift" {
            self.count = 0;
            return None;
        }
        if self.count == 0 || at.steady.saturating_sub(self.first) > WITHIN {
            self.count = 0;
            self.first = at.steady;
        }
        self.count += 1;
        let left = TIMES.saturating_sub(self.count);
        if left == 0 {
            self.count = 0;
        }
        Some(left)
    }
}
