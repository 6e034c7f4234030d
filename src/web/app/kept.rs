//! The events of one place: in memory for the screen, in local storage for good.

use model::event::{Event, TabId, What};
use model::id::PlaceId;
use model::key::Keys;
use model::log::Log;
use model::moment::Moment;
use model::portable::Line;
use model::record::Record;

use crate::browser::storage::{self, StorageFault};

/// The log of a place, its record, and how well it is being kept.
pub struct Kept {
    keys: Keys,
    log: Log,
    record: Record,
    /// What storage would not take; tried again with every event that follows.
    unkept: Vec<Event>,
    fault: Option<StorageFault>,
}

impl Kept {
    /// Reads what is kept. What cannot be read is left where it is: it may be from a newer
    /// version of the app.
    pub fn open(folder: &str, place: &PlaceId) -> Self {
        let keys = Keys::new(folder, place);
        let (log, fault) = match storage::all(keys.beginning()) {
            Ok(all) => {
                let events = all.iter().filter_map(|(key, text)| read(&keys, key, text));
                (events.collect(), None)
            }
            Err(fault) => (Log::default(), Some(fault)),
        };
        let record = Record::of(&log);
        Self {
            keys,
            log,
            record,
            unkept: Vec::new(),
            fault,
        }
    }

    /// Writes down that something happened, keeps it, and reads it back. Where that fails, the
    /// training goes on from memory and the fault is shown.
    pub fn happen(&mut self, tab: TabId, at: Moment, what: What) {
        let id = self.log.next(tab);
        let run = match what {
            What::RunStarted { .. } => None,
            // Another page deleted everything: nothing can happen in a run that is gone.
            _ if self.record.run().is_none() => return,
            _ => self.record.run().map(|run| run.id),
        };
        let event = Event { id, at, run, what };
        self.record.after(&event);
        self.log.add(event.clone());
        self.unkept.push(event);
        self.keep();
    }

    fn keep(&mut self) {
        self.fault = None;
        let (keys, fault) = (&self.keys, &mut self.fault);
        self.unkept.retain(|event| {
            let kept = storage::keep(&keys.of(event.id), &event.to_text());
            *fault = fault.or(kept.err());
            kept.is_err()
        });
    }

    /// Takes in what another page kept; returns whether it changed anything.
    pub fn hear(&mut self, key: &str, text: &str) -> bool {
        let new = read(&self.keys, key, text).is_some_and(|event| self.log.add(event));
        if new {
            // It may belong before what is here already, so everything is folded anew.
            self.record = Record::of(&self.log);
        }
        new
    }

    /// Takes in whatever other pages kept meanwhile.
    pub fn catch_up(&mut self) {
        for (key, text) in storage::all(self.keys.beginning()).unwrap_or_default() {
            self.hear(&key, &text);
        }
    }

    /// Takes in what came from a file, and goes on with whichever run was touched last. Returns
    /// whether all of it is kept. What this version cannot read is kept for one that can.
    pub fn take_in<'a>(
        &mut self,
        tab: TabId,
        at: Moment,
        lines: impl Iterator<Item = &'a Line>,
    ) -> bool {
        let before = self.record.run().map(|run| (run.touched, run.id));
        let mut kept = true;
        for line in lines {
            let stored = storage::keep(&self.keys.of(line.id), &line.text);
            let event = Event::from_text(line.id, &line.text).ok();
            if let Err(fault) = stored {
                kept = false;
                self.fault = Some(fault);
                self.unkept.extend(event.clone());
            }
            if let Some(event) = event {
                self.log.add(event);
            }
        }
        self.record = Record::of(&self.log);
        let runs = self.record.runs().iter();
        let latest = runs.map(|run| (run.touched, run.id)).max();
        let wanted = latest.max(before).map(|(_, id)| id);
        if let Some(run) = wanted.filter(|id| self.record.run().map(|run| run.id) != Some(*id)) {
            self.happen(tab, at, What::RunTakenUp { run });
        }
        kept
    }

    /// Every event that counts.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.log.events()
    }

    /// What it all adds up to.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Why something is not kept, as long as anything is not.
    pub fn fault(&self) -> Option<StorageFault> {
        self.fault
    }
}

fn read(keys: &Keys, key: &str, text: &str) -> Option<Event> {
    Event::from_text(keys.read(key)?, text).ok()
}
