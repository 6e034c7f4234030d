//! Marks that this device keeps for every window on a session, and that are no part of its record:
//! a short pause, a dark screen, single keys that do nothing.

use model::id::PlaceId;
use model::key::of_device;

use crate::browser::storage;

/// The mark of a short pause at a place: each has a room of its own.
pub fn rest(place: &PlaceId) -> String {
    ["group-rests-", place.as_str()].concat()
}

/// The mark of a dark screen for the room.
pub const DARK: &str = "group-dark";

/// The mark of single keys that do nothing.
pub const NO_KEYS: &str = "group-no-keys";

/// The mark, of one window and as long as that is open, of the room's picture filling it.
pub const HERE: &str = "group-here";

/// Whether this device has a mark. Where nothing is kept it has none.
pub fn is_set(folder: &str, mark: &str) -> bool {
    storage::read(&of_device(folder, mark)).is_ok_and(|it| it.is_some())
}

/// Sets a mark, or takes it away. Where that is not kept, the other windows are told all the same.
pub fn set(folder: &str, mark: &str, on: bool) {
    let key = of_device(folder, mark);
    let _ = if on {
        storage::keep(&key, "")
    } else {
        storage::remove(&key)
    };
}
