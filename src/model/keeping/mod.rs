//! Keeping what happens at one place: in memory for the screen, in local storage for other pages
//! and the next start, in the journal for good. Either store may be missing, full or forgetful;
//! whatever one of the two took is there again at the next start.

mod heal;
mod rest;
mod stores;

use crate::event::{Event, EventId, TabId, What};
use crate::id::PlaceId;
use crate::journal::Journal;
use crate::json::Json;
use crate::key::Keys;
use crate::log::Log;
use crate::moment::Moment;
use crate::portable::Line;
use crate::record::Record;
use crate::store::{Fault, Store, all};

pub use heal::heal;
pub use stores::Stores;

/// The log of a place, its record, and how well it is being kept.
pub struct Kept {
    keys: Keys,
    log: Log,
    record: Record,
    /// What local storage would not take, by keys; tried again with every event that follows.
    unkept: Vec<(String, String)>,
    /// What goes from both stores once what replaces it is certain to be in both.
    leaving: Vec<String>,
    fault: Option<Fault>,
    /// Whether something here is well-formed and from a newer version.
    newer: bool,
    holds: bool,
}

impl Kept {
    /// Reads what local storage holds. What cannot be read is left where it is.
    pub fn open(local: &dyn Store, folder: &str, place: &PlaceId) -> Self {
        let mut kept = Self {
            keys: Keys::new(folder, place),
            log: Log::default(),
            record: Record::default(),
            unkept: Vec::new(),
            leaving: Vec::new(),
            fault: None,
            newer: false,
            holds: false,
        };
        match all(local, kept.keys.beginning()) {
            Ok(all) => {
                kept.take_all(&all);
            }
            Err(fault) => kept.fault = Some(fault),
        }
        kept
    }

    /// Takes in texts by their keys; returns whether that changed anything.
    pub fn take_all(&mut self, all: &[(String, String)]) -> bool {
        let mut new = false;
        for (key, text) in all {
            new |= self.take(key, text);
        }
        if new {
            self.fold();
        }
        new
    }

    fn take(&mut self, key: &str, text: &str) -> bool {
        let Some(id) = self.keys.read(key) else {
            return false;
        };
        let new = self.log.take(id, text);
        // An event that is here already is known, and not worth another look.
        self.newer |= !new && self.log.get(id).is_none() && Json::parse(text).is_ok();
        new
    }

    /// Adds everything up anew: what came may belong before what was here already.
    fn fold(&mut self) {
        self.record = Record::of(&self.log);
        if self.record.lacks_a_run() && self.log.wake() {
            self.record = Record::of(&self.log);
        }
    }

    /// Takes in the runs that rest in archives, for whoever needs all there ever were.
    pub fn wake(&mut self) {
        if self.log.wake() {
            self.record = Record::of(&self.log);
        }
    }

    /// Writes down that something happened, keeps it, and reads it back. Where that fails, the
    /// training goes on from memory and the fault is shown.
    pub fn happen(&mut self, stores: &mut Stores, tab: TabId, at: Moment, what: What) {
        let id = self.log.next(tab);
        let run = match what {
            What::RunStarted { .. } => None,
            // Another page deleted everything: nothing can happen in a run that is gone.
            _ if self.record.run().is_none() => return,
            _ => self.record.run().map(|run| run.id),
        };
        let event = Event { id, at, run, what };
        self.record.after(&event);
        let (key, text) = (self.keys.of(id), event.to_text());
        self.log.add(event);
        if !self.holds {
            stores.write_down(&key, &text);
        }
        self.unkept.push((key, text));
        self.keep(stores);
    }

    fn keep(&mut self, stores: &Stores) {
        // With nothing to keep, what was found when it was opened holds still.
        if self.holds || self.unkept.is_empty() {
            return;
        }
        self.fault = None;
        let fault = &mut self.fault;
        self.unkept.retain(|(key, text)| {
            let kept = stores.keep(key, text);
            *fault = fault.or(kept.err());
            kept.is_err()
        });
    }

    /// Whether the run that is under way is not among what is there now, although it was kept.
    pub fn is_gone(&self, now: &Self) -> bool {
        let is_there = |id: EventId| now.log.get(id).is_some();
        let is_kept = |id: EventId| {
            let key = self.keys.of(id);
            self.unkept.iter().all(|(unkept, _)| *unkept != key)
        };
        match self.record.run() {
            Some(run) => now.fault.is_none() && is_kept(run.id) && !is_there(run.id),
            None => false,
        }
    }

    /// Another page deleted everything: removes what this one kept before it heard of that.
    pub fn leave_nothing(&self, stores: &mut Stores, tab: TabId) {
        for event in self.log.events().filter(|event| event.id.tab == tab) {
            stores.forget(&self.keys.of(event.id));
        }
    }

    /// Local storage was cleared, and nobody knows by whom: all that is here waits to be kept with
    /// what happens next, and is in memory alone until then.
    pub fn lost(&mut self) {
        self.holds = false;
        let lines = self.lines().into_iter();
        self.unkept = lines.map(|(id, text)| (self.keys.of(id), text)).collect();
        self.fault = Some(Fault::Lost);
    }

    /// Keeps nothing more for now: another page may be deleting everything at this moment.
    pub fn hold(&mut self) {
        self.holds = true;
    }

    /// Nobody deleted anything: keeps what happened meanwhile, and whatever is not there any more.
    pub fn go_on(&mut self, stores: &mut Stores) {
        self.holds = false;
        for (key, text) in &self.unkept {
            stores.write_down(key, text);
        }
        self.keep(stores);
    }

    /// The page goes, and may hear no more: keeps what it holds where the run under way is still
    /// there, since whoever deletes everything deletes that too.
    pub fn let_go(&mut self, stores: &mut Stores) {
        let run = self.record.run().map(|run| self.keys.of(run.id));
        let is_there = |key: String| matches!(stores.local.get(&key), Ok(Some(_)));
        if self.holds && run.is_some_and(is_there) {
            self.go_on(stores);
        }
    }

    /// Takes in what came from a file, and goes on with whichever run was touched last: nobody who
    /// stands before what was completed finds something unfinished in its place. Returns whether all
    /// of it is kept. What this version cannot read is kept for one that can.
    pub fn take_in<'a>(
        &mut self,
        stores: &mut Stores,
        tab: TabId,
        at: Moment,
        lines: impl Iterator<Item = &'a Line>,
    ) -> bool {
        self.wake();
        let before = self.record.run();
        let is_over = before.is_some_and(|run| run.completed.is_some());
        let before = before.map(|run| (run.touched, run.id));
        let mut kept = true;
        for line in lines {
            let key = self.keys.of(line.id);
            stores.write_down(&key, &line.text);
            if let Err(fault) = stores.keep(&key, &line.text) {
                kept = false;
                self.fault = Some(fault);
                self.unkept.push((key, line.text.clone()));
            }
            self.log.take(line.id, &line.text);
        }
        self.log.wake();
        self.record = Record::of(&self.log);
        let runs = self.record.runs().iter();
        let runs = runs.filter(|run| !is_over || run.completed.is_some());
        let latest = runs.map(|run| (run.touched, run.id)).max();
        let wanted = latest.max(before).map(|(_, id)| id);
        if let Some(run) = wanted.filter(|id| self.record.run().map(|run| run.id) != Some(*id)) {
            self.happen(stores, tab, at, What::RunTakenUp { run });
        }
        kept
    }

    /// Everything that local storage may lack, as lines of a file.
    pub fn lines(&self) -> Vec<(EventId, String)> {
        self.log.lines()
    }

    /// Every event that counts.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.log.events()
    }

    /// What it all adds up to.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Whether everything that happened is certain to be there at the next start.
    pub fn is_saved(&self, journal: &Journal) -> bool {
        let done = journal.is_done() || journal.is_absent() && self.unkept.is_empty();
        done && !self.holds && self.fault(journal).is_none()
    }

    /// Why something is not kept, as long as neither store has it.
    pub fn fault(&self, journal: &Journal) -> Option<Fault> {
        let matters = |fault: &Fault| *fault == Fault::Newer || journal.is_absent();
        self.fault.filter(matters)
    }

    /// Whether local storage would not take what happened last.
    pub fn lacks_room(&self) -> bool {
        !self.unkept.is_empty()
    }

    /// Something that was kept could not be read, and is set aside.
    pub fn misses_something(&mut self) {
        self.newer = true;
    }

    /// Whether something here is from a newer version of the app, or damaged, and left as it is.
    pub fn holds_newer(&self) -> bool {
        self.newer
    }
}
