//! The names under which events are kept.
//!
//! A browser's storage belongs to a whole origin, and a host may hold several copies of this app
//! in different folders beside other apps altogether. So a key says whose it is, which copy and
//! which place, and every other key is left alone.

use crate::event::EventId;
use crate::id::PlaceId;

/// The keys of one place of one copy of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    prefix: String,
}

impl Keys {
    /// The keys for the app in `folder` (the path of its address) and a place.
    pub fn new(folder: &str, place: &PlaceId) -> Self {
        Self {
            prefix: format!("seven-minute-briefing:{folder}:{place}:"),
        }
    }

    /// The key of an event.
    pub fn of(&self, id: EventId) -> String {
        format!("{}{id}", self.prefix)
    }

    /// The event that a key names, if it is one of these keys.
    pub fn read(&self, key: &str) -> Option<EventId> {
        key.strip_prefix(&self.prefix)?.parse().ok()
    }
}
