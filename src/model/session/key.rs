//! Under which names the events of sessions, and their records, are kept in the browser.
//!
//! They lie among the app's own keys, so that "delete everything" removes them too, and are no keys
//! of a learner's: no place's name holds a `~`.

use std::fmt;
use std::str::FromStr;

use crate::event::EventId;
use crate::id::{PlaceId, is_slug};
use crate::json::{At, Read};
use crate::key::all_of;

/// What stands between a place and its sessions.
const MARK: &str = "~session:";

/// What stands in an event's stead in the key of a session's record.
const RECORD: &str = "record";

/// What stands there in the key of what is being typed, before the field's name.
const DRAFT: &str = "draft-";

/// A session's name, drawn at random when it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SessionId(pub u64);

impl fmt::Display for SessionId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016x}", self.0)
    }
}

impl FromStr for SessionId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let id = Self(u64::from_str_radix(text, 16).map_err(|_| ())?);
        // One spelling only, as with events.
        (id.to_string() == text).then_some(id).ok_or(())
    }
}

impl Read for SessionId {
    fn read(at: &At<'_>) -> Self {
        at.text().parse().unwrap_or_else(|()| {
            at.refuse();
            Self(0)
        })
    }
}

/// What a key of a session holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// One of its events.
    Event(EventId),
    /// The record of the finished session, in place of its events.
    Record,
}

/// The keys of one session at one place of one copy of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionKeys {
    prefix: String,
}

impl SessionKeys {
    /// The keys for the app in `folder` (the path of its address), a place and a session.
    pub fn new(folder: &str, place: &PlaceId, session: SessionId) -> Self {
        Self {
            prefix: format!("{}{session}:", Self::of_place(folder, place)),
        }
    }

    /// What the keys of every session at a place begin with.
    pub fn of_place(folder: &str, place: &PlaceId) -> String {
        format!("{}{place}{MARK}", all_of(folder))
    }

    /// The place, the session and what is held by a key of the app in `folder`.
    pub fn of_any(folder: &str, key: &str) -> Option<(PlaceId, SessionId, Held)> {
        let (place, rest) = key.strip_prefix(&all_of(folder))?.split_once(MARK)?;
        let (session, held) = rest.split_once(':')?;
        let held = match held {
            RECORD => Held::Record,
            event => Held::Event(event.parse().ok()?),
        };
        let session = session.parse().ok()?;
        is_slug(place).then(|| (PlaceId::new(place), session, held))
    }

    /// What each of these keys begins with.
    pub fn beginning(&self) -> &str {
        &self.prefix
    }

    /// The key of an event.
    pub fn of(&self, id: EventId) -> String {
        format!("{}{id}", self.prefix)
    }

    /// The key of the record that stands in the events' stead once the session is over.
    pub fn of_record(&self) -> String {
        format!("{}{RECORD}", self.prefix)
    }

    /// The key of what is being typed into a field and is no event yet.
    pub fn of_draft(&self, field: &str) -> String {
        format!("{}{DRAFT}{field}", self.prefix)
    }

    /// The event that a key names, if it is one of these keys.
    pub fn read(&self, key: &str) -> Option<EventId> {
        key.strip_prefix(&self.prefix)?.parse().ok()
    }
}
