//! The names under which events are kept.
//!
//! A browser's storage belongs to a whole origin, and a host may hold several copies of this app
//! in different folders beside other apps altogether. So a key says whose it is, which copy and
//! which place, and every other key is left alone.

use crate::event::EventId;
use crate::id::{PlaceId, is_slug};

/// What every key of the app in `folder` (the path of its address) begins with.
pub fn all_of(folder: &str) -> String {
    format!("seven-minute-briefing:{folder}:")
}

/// The key of something that is kept for the whole device: a setting, the name for the record. No
/// place is called so, since a slug holds no `@`.
pub fn of_device(folder: &str, name: &str) -> String {
    format!("{}@{name}", all_of(folder))
}

/// The keys of one place of one copy of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    prefix: String,
}

impl Keys {
    /// The keys for the app in `folder` (the path of its address) and a place.
    pub fn new(folder: &str, place: &PlaceId) -> Self {
        Self {
            prefix: format!("{}{place}:", all_of(folder)),
        }
    }

    /// The place and the event that a key of the app in `folder` names.
    pub fn of_any_place(folder: &str, key: &str) -> Option<(PlaceId, EventId)> {
        let (place, _) = key.strip_prefix(&all_of(folder))?.split_once(':')?;
        let place = PlaceId::new(place);
        let id = Self::new(folder, &place).read(key)?;
        is_slug(place.as_str()).then_some((place, id))
    }

    /// What each of these keys begins with.
    pub fn beginning(&self) -> &str {
        &self.prefix
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
