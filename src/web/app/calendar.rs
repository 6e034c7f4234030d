//! Days, as the calendar here has them.

use model::pack::Day;

use crate::browser::clock;

/// The day that a moment of the wall clock falls on here.
pub(crate) fn day(wall: u64) -> Day {
    Day::of_wall(clock::here(wall))
}
