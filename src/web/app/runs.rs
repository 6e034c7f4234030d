//! Beginning runs: a first one, one more, a refresher; taking that back; and writing down what
//! happens in them.

use model::event::{EventId, Kind, Step, What};
use model::moment::Moment;
use model::plan::plan;
use model::refresher;
use model::results::completion;
use model::route::Route;

use super::App;
use crate::browser::{clock, page};

impl App {
    /// Writes down that something happened.
    pub(super) fn happen(&mut self, what: What) {
        self.happen_at(self.now, what);
    }

    /// Writes down that something happened at an earlier moment of this page.
    pub(super) fn happen_at(&mut self, at: Moment, what: What) {
        let shows = matches!(what, What::SlideShown { .. });
        let acted = match &what {
            What::Answered {
                scenario,
                step: Step::Act,
                ..
            } => Some(scenario.clone()),
            _ => None,
        };
        if let Some(kept) = &mut self.kept {
            kept.happen(&mut self.stores, self.tab, at, what);
        }
        // Before anything is complete: what comes back is part of it.
        if let Some(scenario) = &acted {
            self.bring_back(scenario);
        }
        if shows || acted.is_some() {
            self.complete();
        }
    }

    /// Begins a run of the whole briefing.
    pub(super) fn start_run(&mut self) {
        self.begin(Kind::Briefing);
    }

    /// Begins a run of the whole briefing, at its first slide.
    pub(super) fn start_again(&mut self) {
        self.begin(Kind::Briefing);
        if let Some(place) = self.route.place().cloned() {
            page::go(&Route::Slide(place, 1).to_string());
        }
    }

    /// Begins a refresher, at its first situation.
    pub(super) fn start_refresher(&mut self) {
        self.begin(Kind::Refresher);
        if let Some(place) = self.route.place().cloned() {
            page::go(&Route::Situation(place, 1).to_string());
        }
    }

    fn begin(&mut self, kind: Kind) {
        let Some(pack) = self.pack().cloned() else {
            return;
        };
        let Some(kept) = &mut self.kept else {
            return;
        };
        // What was seen before, however long ago, comes last.
        kept.wake();
        let seed = clock::draw();
        let plan = match kind {
            Kind::Briefing => plan(&pack, kept.record(), seed),
            Kind::Refresher => refresher::plan(&pack, kept.record(), seed),
        };
        let started = What::RunStarted {
            seed,
            version: pack.governance.version.clone(),
            hash: pack.hash.clone(),
            marks: pack.marks_of(&plan),
            plan,
            kind,
        };
        self.rest();
        self.happen(started);
    }

    /// Writes down that the run is complete, once it is. A later pack may ask for something else.
    pub(super) fn complete(&mut self) {
        let (Some(pack), Some(run)) = (self.pack(), self.run()) else {
            return;
        };
        let completed = completion(pack, run).filter(|_| run.completed.is_none());
        if let (Some(completion), Some(kept)) = (completed, &mut self.kept) {
            let what = What::RunCompleted(completion);
            kept.happen(&mut self.stores, self.tab, self.now, what);
        }
    }

    /// The run before the one that has only just begun anew, to which one can still go back.
    pub(super) fn undoable(&self) -> Option<EventId> {
        self.kept.as_ref()?.record().before()
    }

    /// Goes back to the run before, where it stood.
    pub(super) fn undo_start(&mut self) {
        let Some(run) = self.undoable() else {
            return;
        };
        self.rest();
        self.happen(What::RunTakenUp { run });
        if let Some(place) = self.route.place().cloned() {
            self.go_to_top_of(&Route::Welcome(place));
        }
    }
}
