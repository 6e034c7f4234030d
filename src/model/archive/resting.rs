//! Archives within a log: asleep until somebody needs what they hold.

use std::rc::Rc;

use super::{Sum, is_archive, read};
use crate::event::{Event, EventId, TabId, What};
use crate::log::Log;
use crate::moment::Moment;

/// Fewer letters than this are short: several such archives become one, of some 20,000.
const SHORT: usize = 12_000;

/// The most sums that are told apart, of all runs together: twenty for each of a thousand runs.
const MOST: usize = 20_000;

/// An archive as it is kept, and whether what it holds has been taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    id: EventId,
    text: String,
    awake: bool,
}

/// The archives of a log, and the times that those which were read sum up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resting {
    /// All of them. In the order of events, a beat of no run stands for each: what happens next is
    /// counted from there.
    held: Vec<Held>,
    /// In the order of runs and pages.
    sums: Vec<Sum>,
}

impl Resting {
    /// Forgets some that another holds now.
    pub fn forget(&mut self, some: &[EventId]) {
        self.held.retain(|one| !some.contains(&one.id));
    }

    /// The times that are summed up.
    pub fn sums(&self) -> &[Sum] {
        &self.sums
    }
}

/// Of two sums of the same page the one that sums up more.
fn add(sums: &mut Vec<Sum>, sum: Sum) {
    let of = |sum: &Sum| (sum.run, sum.upto.tab);
    match sums.binary_search_by_key(&of(&sum), of) {
        Ok(at) => {
            if let Some(one) = sums.get_mut(at).filter(|one| **one < sum) {
                *one = sum;
            }
        }
        Err(at) if sums.len() < MOST => sums.insert(at, sum),
        Err(_) => {}
    }
}

impl Log {
    /// Takes in a text as it is kept under a name; returns whether it is new and understood.
    pub fn take(&mut self, id: EventId, text: &str) -> bool {
        if !is_archive(text) {
            return Event::from_text(id, text).is_ok_and(|event| self.add(event));
        }
        let new = self.get(id).is_none();
        if new {
            self.hold(id, text);
        }
        new
    }

    /// Holds an archive until somebody needs it, in place of whatever had its name.
    pub fn hold(&mut self, id: EventId, text: &str) {
        self.add(Event {
            id,
            at: Moment::default(),
            run: Some(id),
            what: What::Beat,
        });
        self.archives.forget(&[id]);
        self.archives.held.push(Held {
            id,
            text: text.to_owned(),
            awake: false,
        });
    }

    /// The archives that are short, in order.
    pub fn short(&self) -> Vec<(EventId, &str)> {
        let held = &self.archives.held;
        let of = |event: &Event| held.iter().find(|one| one.id == event.id);
        let archives = self.events().filter_map(of);
        let named = archives.map(|one| (one.id, one.text.as_str()));
        named.filter(|(_, text)| text.len() < SHORT).collect()
    }

    /// All of it as it is kept: each archive, and each event that lies in none.
    pub fn lines(&self) -> Vec<(EventId, String)> {
        let mut rested = Self::default();
        let mut lines = Vec::new();
        for one in &self.archives.held {
            rested.hold(one.id, &one.text);
            lines.push((one.id, one.text.clone()));
        }
        rested.wake();
        // Nor is there a line for what stands for an archive that is in another by now.
        let is_open = |one: &&Event| one.run != Some(one.id) && rested.get(one.id).is_none();
        let open = self.events().filter(is_open);
        lines.extend(open.map(|event| (event.id, event.to_text())));
        lines
    }

    /// Adds all that archives hold; returns whether any held anything.
    pub fn wake(&mut self) -> bool {
        self.wake_where(&|_| true)
    }

    /// Adds what those archives hold whose text is wanted; returns whether any held anything.
    ///
    /// Nothing is added above what counts already: a few letters an event are enough to climb to
    /// the highest number there is. It stays where it is kept.
    pub fn wake_where(&mut self, wanted: &dyn Fn(&str) -> bool) -> bool {
        let next = self.next(TabId::default());
        let mut woken = false;
        let mut events = Vec::new();
        let Resting { held, sums } = &mut self.archives;
        for archive in held
            .iter_mut()
            .filter(|one| !one.awake && wanted(&one.text))
        {
            archive.awake = true;
            // One that cannot be read stays where it is kept: a newer version may.
            for part in read(&archive.text).unwrap_or_default() {
                if part.0 >= next {
                    break;
                }
                woken = true;
                if let Ok(event) = Event::of_json(part.0, &part.1) {
                    events.push(Rc::new(event));
                } else if let Some(sum) = Sum::of_part(&part) {
                    add(sums, sum);
                }
            }
        }
        self.add_all(events);
        woken
    }
}
