//! All that has happened in one place, or in one session of a group, on this device, in one order
//! that every page agrees on.

use std::rc::Rc;

use crate::archive::Resting;
use crate::event::{Event, EventId, TabId};

/// Something that happened and has a name, which is its place in the order.
pub trait Named {
    /// Its name.
    fn id(&self) -> EventId;
}

impl Named for Event {
    fn id(&self) -> EventId {
        self.id
    }
}

/// How far an event may stand above the one before it in the order and still be counted.
///
/// Pages count up one by one, and what storage refuses leaves gaps of a few. But whatever lies
/// under one of our keys is read, and anything on the same origin can write there. One key with
/// the highest number there is would push the counter to its end: every later event would get
/// the same name, and each would overwrite the one before. So an event that nobody can have
/// counted up to is left out, with all above it. To climb to the end in steps of this size
/// takes more keys than a browser keeps for one origin.
const WIDEST_GAP: u32 = 10_000;

/// The events of one place, or of one session. Adding an event twice, or late, or in any order
/// gives the same log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log<E = Event> {
    /// In the order of their names. Shared, since none is ever edited, and little to move.
    events: Vec<Rc<E>>,
    /// What of it lies in archives.
    pub(crate) archives: Resting,
}

impl<E> Default for Log<E> {
    fn default() -> Self {
        Self {
            events: Vec::new(),
            archives: Resting::default(),
        }
    }
}

impl<E: Named> Log<E> {
    /// Adds an event; returns whether it was new. The first event of a name stays.
    pub fn add(&mut self, event: E) -> bool {
        let place = self.place(event.id());
        if let Err(at) = place {
            self.events.insert(at, Rc::new(event));
        }
        place.is_err()
    }

    /// Adds many events, in whatever order they come: one by one, each would move all that follow it.
    pub(crate) fn add_all(&mut self, events: Vec<Rc<E>>) {
        self.events = merged(std::mem::take(&mut self.events), ordered(events));
    }

    /// The event of a name, whether or not it counts.
    pub fn get(&self, id: EventId) -> Option<&E> {
        self.events.get(self.place(id).ok()?).map(Rc::as_ref)
    }

    fn place(&self, id: EventId) -> Result<usize, usize> {
        self.events.binary_search_by_key(&id, |event| event.id())
    }

    /// The name for the next event of a page: after everything the page has seen.
    pub fn next(&self, tab: TabId) -> EventId {
        let last = self.events().last().map_or(0, |event| event.id().seq);
        EventId {
            seq: last.saturating_add(1),
            tab,
        }
    }

    /// The events, in order, up to the first that stands too far above the one before it.
    pub fn events(&self) -> impl Iterator<Item = &E> + Clone {
        let mut last = 0;
        self.events.iter().map(Rc::as_ref).take_while(move |event| {
            let near = event.id().seq.saturating_sub(last) <= WIDEST_GAP;
            last = event.id().seq;
            near
        })
    }
}

impl<E: Named> FromIterator<E> for Log<E> {
    fn from_iter<T: IntoIterator<Item = E>>(events: T) -> Self {
        let mut log = Self::default();
        for event in events {
            log.add(event);
        }
        log
    }
}

/// Puts events in order, the first of each name alone: each half for itself, and then both together.
fn ordered<E: Named>(mut events: Vec<Rc<E>>) -> Vec<Rc<E>> {
    if events.len() < 2 {
        return events;
    }
    let half = events.split_off(events.len() / 2);
    merged(ordered(events), ordered(half))
}

/// Makes two lists that are in order one. Of two events of one name the first list's stays.
fn merged<E: Named>(first: Vec<Rc<E>>, second: Vec<Rc<E>>) -> Vec<Rc<E>> {
    let mut all = Vec::with_capacity(first.len() + second.len());
    let mut second = second.into_iter().peekable();
    for event in first {
        while let Some(earlier) = second.next_if(|other| other.id() < event.id()) {
            all.push(earlier);
        }
        second.next_if(|other| other.id() == event.id());
        all.push(event);
    }
    all.extend(second);
    all
}
