//! What the events add up to: the runs of one place on this device.

use crate::archive::Sum;
use crate::event::{Event, EventId, What};
use crate::id::ScenarioId;
use crate::log::Log;

pub use crate::answer::{Answer, Attempt};
pub use crate::run::{Run, Spot};

/// The most runs of a record: four times as many as anybody has in years, and fewer than a browser
/// has room for. Whatever ends a run is looked for in all of them. Beyond that, the later half stays.
const MOST: usize = 4000;

/// The most times that a run begins with, of all pages and slides together.
const MOST_TIMES: usize = 2000;

/// The most times that a run is taken up again, of all runs together: more than anybody does in years.
/// Each is looked for in every run, and on every page of it.
const MOST_TAKEN_UP: u32 = 1000;

/// All the runs of one place, in the order in which they began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    runs: Vec<Run>,
    current: Option<EventId>,
    before: Option<EventId>,
    sums: Vec<Sum>,
    strays: bool,
    wanted: bool,
    taken_up: u32,
}

impl Record {
    /// What a log adds up to.
    pub fn of(log: &Log) -> Self {
        let mut record = Self {
            sums: log.archives.sums().to_vec(),
            ..Self::default()
        };
        for event in log.events() {
            record.after(event);
        }
        record
    }

    /// Takes one more event in. Total: an event that makes no sense changes nothing.
    pub fn after(&mut self, event: &Event) {
        match &event.what {
            What::RunStarted {
                seed,
                version,
                hash,
                plan,
                kind,
                marks,
            } => {
                self.leave(event);
                self.wanted = false;
                self.before = self.current.replace(event.id);
                let mut run = Run::begun(event.id, event.at);
                run.kind = *kind;
                run.seed = *seed;
                run.version.clone_from(version);
                run.hash.clone_from(hash);
                for scenario in plan {
                    run.brings(scenario);
                }
                run.marks.clone_from(marks);
                let from = self.sums.partition_point(|sum| sum.run < event.id);
                let sums = self.sums.iter().skip(from);
                let mut room = MOST_TIMES;
                for sum in sums.take_while(|sum| sum.run == event.id) {
                    if let Some(left) = room.checked_sub(sum.spent.len()) {
                        room = left;
                        run.clock.sums_up(sum);
                    }
                }
                if self.runs.len() == MOST {
                    self.runs = self.runs.split_off(MOST / 2);
                }
                self.runs.push(run);
            }
            What::RunTakenUp { run } => {
                self.wanted = self.place(*run).is_none();
                if !self.wanted && self.taken_up < MOST_TAKEN_UP {
                    self.taken_up += 1;
                    self.leave(event);
                    self.current = Some(*run);
                    self.before = None;
                }
            }
            what => {
                let of = event.run.or(self.current);
                let place = of.and_then(|run| self.place(run));
                match place.and_then(|at| self.runs.get_mut(at)) {
                    Some(run) => run.after(event.id, event.at, what),
                    None => self.strays |= event.run.is_some_and(|run| run != event.id),
                }
            }
        }
    }

    /// Ends whatever ran on the event's page: time in one run is no time in another. The page in
    /// view then shows its slide anew.
    fn leave(&mut self, event: &Event) {
        for run in &mut self.runs {
            run.clock.leave(event.id, event.at);
        }
    }

    /// Where a run is among all, which are in the order of their names.
    fn place(&self, run: EventId) -> Option<usize> {
        self.runs.binary_search_by_key(&run, |one| one.id).ok()
    }

    /// The run that is under way, or was last.
    pub fn run(&self) -> Option<&Run> {
        self.runs.get(self.place(self.current?)?)
    }

    /// The run that was left for the one under way, as long as that has only just begun: until
    /// then, beginning anew can be taken back.
    pub fn before(&self) -> Option<EventId> {
        self.before
            .filter(|_| self.run().is_some_and(Run::is_fresh))
    }

    /// Whether a situation was ever skipped. Whoever skipped it may have had a reason that is nobody's
    /// business, so it comes again only when nothing else is left.
    pub fn has_skipped(&self, scenario: &ScenarioId) -> bool {
        self.runs.iter().any(|run| run.skipped.contains(scenario))
    }

    /// Whether something tells of a run that is not here: it may rest in an archive.
    pub fn lacks_a_run(&self) -> bool {
        self.strays || self.wanted
    }

    /// Every run, in the order in which they began.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }
}
