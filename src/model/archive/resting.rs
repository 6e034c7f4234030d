//! Archives within a log: asleep until somebody needs what they hold.

use super::{Sum, is_archive, read};
use crate::event::{Event, EventId, TabId, What};
use crate::log::Log;
use crate::moment::Moment;

/// Fewer letters than this are short: several such archives become one, of some 20,000.
const SHORT: usize = 12_000;

/// The most sums that are told apart, of all runs together: twenty for each of a thousand runs.
const MOST: usize = 20_000;

/// The archives of a log, and the times that those which were read sum up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resting {
    /// Those that nobody needed yet. In the order of events, a beat of no run stands for each:
    /// what happens next is counted from there.
    asleep: Vec<(EventId, String)>,
    /// In the order of runs and pages.
    sums: Vec<Sum>,
}

impl Resting {
    /// Those that nobody needed yet, by their names.
    pub fn asleep(&self) -> impl Iterator<Item = (EventId, String)> {
        self.asleep.iter().cloned()
    }

    /// Forgets some that another holds now.
    pub fn forget(&mut self, some: &[EventId]) {
        self.asleep.retain(|(id, _)| !some.contains(id));
    }

    /// The times that are summed up.
    pub fn sums(&self) -> &[Sum] {
        &self.sums
    }

    /// Of two sums of the same page the one that sums up more.
    fn add(&mut self, sum: Sum) {
        let of = |sum: &Sum| (sum.run, sum.upto.tab);
        match self.sums.binary_search_by_key(&of(&sum), of) {
            Ok(at) => {
                if let Some(one) = self.sums.get_mut(at).filter(|one| **one < sum) {
                    *one = sum;
                }
            }
            Err(at) if self.sums.len() < MOST => self.sums.insert(at, sum),
            Err(_) => {}
        }
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
        self.archives.asleep.push((id, text.to_owned()));
    }

    /// The archives that nobody needed yet and that are short, in order.
    pub fn short(&self) -> Vec<&(EventId, String)> {
        let asleep = &self.archives.asleep;
        let of = |event: &Event| asleep.iter().find(|(id, _)| *id == event.id);
        let archives = self.events().filter_map(of);
        archives.filter(|(_, text)| text.len() < SHORT).collect()
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
        for (id, text) in std::mem::take(&mut self.archives.asleep) {
            if !wanted(&text) {
                self.archives.asleep.push((id, text));
                continue;
            }
            // One that cannot be read stays where it is kept: a newer version may.
            for part in read(&text).unwrap_or_default() {
                if part.0 >= next {
                    break;
                }
                woken = true;
                if let Ok(event) = Event::of_json(part.0, &part.1) {
                    events.push(event);
                } else if let Some(sum) = Sum::of_part(&part) {
                    self.archives.add(sum);
                }
            }
        }
        self.add_all(events);
        woken
    }
}
