//! The only way time comes in.

use crate::json::fields;

/// An instant, told by two clocks, both in whole milliseconds.
///
/// The wall clock tells days: when something happened, which of two devices was used last, when a
/// refresher is due. It can jump, so no time spent is ever computed from it. The steady clock only goes forward, but each page starts its own at nought,
/// so that two readings compare only within one page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1 January 1970, UTC.
    pub wall: u64,
    /// Milliseconds since this page was opened.
    pub steady: u64,
}

fields!(Moment { wall, steady });
