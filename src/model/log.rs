//! All that has happened at one place on this device, in one order that every page agrees on.

use std::collections::BTreeMap;

use crate::event::{Event, EventId, TabId};

/// The events of one place. Adding an event twice, or late, or in any order gives the same log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    events: BTreeMap<EventId, Event>,
}

impl Log {
    /// Adds an event; returns whether it was new. The first event of a name stays.
    pub fn add(&mut self, event: Event) -> bool {
        let new = !self.events.contains_key(&event.id);
        if new {
            self.events.insert(event.id, event);
        }
        new
    }

    /// The name for the next event of a page: after everything the page has seen.
    pub fn next(&self, tab: TabId) -> EventId {
        let last = self.events.last_key_value().map_or(0, |(id, _)| id.seq);
        EventId {
            seq: last.saturating_add(1),
            tab,
        }
    }

    /// The events, in order.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.events.values()
    }
}

impl FromIterator<Event> for Log {
    fn from_iter<T: IntoIterator<Item = Event>>(events: T) -> Self {
        let mut log = Self::default();
        for event in events {
            log.add(event);
        }
        log
    }
}
