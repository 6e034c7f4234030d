//! The only way time comes in.

use crate::json::fields;

/// An instant, told by two clocks, both in whole milliseconds.
///
/// The wall clock is for showing people when something happened; it can jump, so nothing is ever
/// computed from it. The steady clock only goes forward, but each page starts its own at nought,
/// so that two readings compare only within one page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1 January 1970, UTC.
    pub wall: u64,
    /// Milliseconds since this page was opened.
    pub steady: u64,
}

fields!(Moment { wall, steady });
