//! The sessions of one place: in memory for the screen, in local storage for good. Every window of
//! a session folds the same events, whoever wrote them.

use std::cell::OnceCell;

use model::event::TabId;
use model::id::PlaceId;
use model::moment::Moment;
use model::session::event::{Event, What};
use model::session::evidence::Evidence;
use model::session::key::Held;
use model::session::{Log, Session, SessionId, SessionKeys};

use crate::browser::storage::{self, StorageFault};

/// After so long without a touch, in milliseconds, a session is no longer the one that is under way.
const OLD: u64 = 12 * 60 * 60 * 1000;

/// A place's sessions, and how well they are being kept.
pub struct Sessions {
    folder: String,
    beginning: String,
    place: PlaceId,
    logs: Vec<(SessionId, Told)>,
    /// What stands in the stead of sessions that are over.
    records: Vec<Evidence>,
    /// What storage would not take, by key; tried again with every event that follows.
    unkept: Vec<(String, String)>,
    /// What other windows said and storage does not hold yet, by key: all there is of it here, where
    /// they could not keep it.
    told: Vec<(String, String)>,
    fault: Option<StorageFault>,
    /// How many keys there were when storage was last read.
    many: u32,
}

/// The events of a session, and what they add up to, which is worked out once for as long as none
/// comes: every tick and every key asks for it.
#[derive(Default)]
struct Told {
    log: Log,
    session: OnceCell<Option<Session>>,
}

impl Told {
    fn add(&mut self, event: Event) -> bool {
        self.session.take();
        self.log.add(event)
    }

    fn session(&self) -> Option<&Session> {
        let session = self.session.get_or_init(|| Session::of(&self.log));
        session.as_ref()
    }
}

/// A session that is under way.
pub struct Current<'a> {
    /// Which.
    pub id: SessionId,
    /// Its events.
    pub log: &'a Log,
    /// What they add up to.
    pub session: &'a Session,
}

impl Sessions {
    /// Reads what is kept. What cannot be read is left where it is.
    pub fn open(folder: &str, place: &PlaceId) -> Self {
        let mut sessions = Self {
            folder: folder.to_owned(),
            beginning: SessionKeys::of_place(folder, place),
            place: place.clone(),
            logs: Vec::new(),
            records: Vec::new(),
            unkept: Vec::new(),
            told: Vec::new(),
            fault: None,
            many: 0,
        };
        sessions.read();
        sessions
    }

    fn read(&mut self) {
        match storage::all(&self.beginning) {
            Ok(all) => {
                self.many = storage::many().unwrap_or_default();
                self.logs.clear();
                self.records.clear();
                let is_kept = |(key, _): &(String, String)| all.iter().any(|(kept, _)| kept == key);
                self.told.retain(|line| !is_kept(line));
                let elsewhere = [self.unkept.clone(), self.told.clone()].concat();
                for (key, text) in all.iter().chain(&elsewhere) {
                    self.take(key, text);
                }
            }
            Err(fault) => self.fault = Some(fault),
        }
    }

    /// Reads anew what is kept, if anything came or went since; returns whether it was read.
    pub fn look(&mut self) -> bool {
        let changed = storage::many().is_ok_and(|many| many != self.many);
        if changed {
            self.read();
        }
        changed
    }

    /// Takes in what another window said; returns whether it was new.
    pub fn hear(&mut self, key: String, text: String) -> bool {
        let is_new = self.take(&key, &text);
        if is_new {
            self.told.push((key, text));
        }
        is_new
    }

    /// Takes in what another window kept; returns whether it was new.
    pub fn take(&mut self, key: &str, text: &str) -> bool {
        match SessionKeys::of_any(&self.folder, key) {
            Some((place, session, Held::Event(id))) if place == self.place => {
                let event = Event::from_text(id, text);
                event.is_ok_and(|event| self.told_mut(session).add(event))
            }
            Some((place, session, Held::Record)) if place == self.place => {
                let record = Evidence::from_text(text);
                let record = record.ok().filter(|_| self.record(session).is_none());
                let is_new = record.is_some();
                self.records.extend(record);
                is_new
            }
            _ => false,
        }
    }

    fn told_mut(&mut self, session: SessionId) -> &mut Told {
        let at = self.logs.iter().position(|(one, _)| *one == session);
        let at = at.unwrap_or_else(|| {
            self.logs.push((session, Told::default()));
            self.logs.len() - 1
        });
        &mut self.logs[at].1
    }

    /// The session that is under way: of those touched lately, the one that began last.
    pub fn current(&self, now: Moment) -> Option<Current<'_>> {
        let is_old = |one: &Current| now.wall.saturating_sub(one.session.touched) > OLD;
        let fresh = self.unrecorded().filter(|one| !is_old(one));
        fresh.max_by_key(|one| (one.session.begun, one.id))
    }

    /// The sessions that have no record yet.
    fn unrecorded(&self) -> impl Iterator<Item = Current<'_>> {
        let open = self
            .logs
            .iter()
            .filter(|(id, _)| self.record(*id).is_none());
        open.filter_map(|(id, told)| {
            Some(Current {
                id: *id,
                log: &told.log,
                session: told.session()?,
            })
        })
    }

    /// The sessions that were left without a record; not the one under way.
    pub fn left(&self, now: Moment) -> impl Iterator<Item = Current<'_>> {
        let current = self.current(now).map(|one| one.id);
        self.unrecorded().filter(move |one| Some(one.id) != current)
    }

    /// The records of sessions that are over.
    pub fn records(&self) -> &[Evidence] {
        &self.records
    }

    /// The record of the session that began last.
    pub fn last_record(&self) -> Option<&Evidence> {
        self.records.iter().max_by_key(|record| record.begun)
    }

    /// The record of a session.
    pub fn record(&self, id: SessionId) -> Option<&Evidence> {
        self.records.iter().find(|record| record.session == id)
    }

    /// Whether keeping a record would put away what is kept of its session and says something else:
    /// another version of it, or the events themselves.
    pub fn would_replace(&self, record: &Evidence) -> bool {
        match self.record(record.session) {
            Some(kept) => kept != record,
            None => self.logs.iter().any(|(id, _)| *id == record.session),
        }
    }

    /// The keys of a session.
    pub fn keys(&self, id: SessionId) -> SessionKeys {
        SessionKeys::new(&self.folder, &self.place, id)
    }

    /// Keeps a record in the stead of its session's events, and of whatever else is kept of it, all
    /// of which goes once it is certain that the record is there.
    pub fn keep_record(&mut self, record: Evidence) {
        let keys = self.keys(record.session);
        let kept = storage::keep(&keys.of_record(), &record.to_text());
        self.fault = kept.err();
        if kept.is_ok() {
            self.let_go(&keys);
            let all = storage::all(keys.beginning()).unwrap_or_default();
            for (key, _) in all.iter().filter(|(key, _)| *key != keys.of_record()) {
                // What would not go is not looked at beside a record.
                let _ = storage::remove(key);
            }
        }
        self.records.retain(|one| one.session != record.session);
        self.records.push(record);
        self.many = storage::many().unwrap_or_default();
    }

    /// Lets go of what is in memory alone of a session that is over or deleted.
    fn let_go(&mut self, keys: &SessionKeys) {
        for lines in [&mut self.unkept, &mut self.told] {
            lines.retain(|(key, _)| !key.starts_with(keys.beginning()));
        }
    }

    /// Deletes a session and its record.
    pub fn delete(&mut self, id: SessionId) {
        let keys = self.keys(id);
        self.let_go(&keys);
        self.logs.retain(|(one, _)| *one != id);
        self.records.retain(|one| one.session != id);
        if let Err(fault) = storage::forget(keys.beginning()) {
            self.fault = Some(fault);
        }
        self.many = storage::many().unwrap_or_default();
    }

    /// Writes down that something happened, keeps it, and reads it back; gives it as it is kept, to
    /// be said to the other windows. Where storage fails, the session goes on from memory.
    pub fn happen(
        &mut self,
        id: SessionId,
        tab: TabId,
        at: Moment,
        what: What,
    ) -> (String, String) {
        let keys = self.keys(id);
        let told = self.told_mut(id);
        let event = Event {
            id: told.log.next(tab),
            at,
            what,
        };
        let line = (keys.of(event.id), event.to_text());
        told.add(event);
        self.unkept.push(line.clone());
        self.fault = None;
        let fault = &mut self.fault;
        self.unkept.retain(|(key, text)| {
            let kept = storage::keep(key, text);
            *fault = fault.or(kept.err());
            kept.is_err()
        });
        self.many = storage::many().unwrap_or_default();
        line
    }

    /// What storage would not take: other windows know of it only if they are told.
    pub fn unkept(&self) -> &[(String, String)] {
        &self.unkept
    }

    /// Why something is not kept, as long as anything is not.
    pub fn fault(&self) -> Option<StorageFault> {
        self.fault
    }
}
