//! The key that steps away: Shift, three times within five seconds.
//!
//! The same as in the GOV.UK Design System's "Exit this page", for the same reasons: it types
//! nothing, no browser or screen reader uses it alone, and nobody presses it so by chance. Held for
//! another key, it counts for nothing and is not told: Shift with Tab goes back through the page.

use crate::moment::Moment;

const KEY: &str = "Shift";

/// How often the key is pressed.
pub const TIMES: u8 = 3;

/// Within how long, in milliseconds.
const WITHIN: u64 = 5_000;

/// How often it was pressed so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presses {
    count: u8,
    first: u64,
    alone: bool,
}

impl Presses {
    /// A key went down. Any other than Shift begins the count anew.
    pub fn down(&mut self, key: &str) {
        self.alone = key == KEY;
        if !self.alone {
            self.count = 0;
        }
    }

    /// A key came up: how many presses are left, 0 to step away now. None where it was no press of
    /// Shift alone.
    pub fn up(&mut self, key: &str, at: Moment) -> Option<u8> {
        if key != KEY || !std::mem::take(&mut self.alone) {
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
