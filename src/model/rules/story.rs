//! Events as they come, told one after the other.

use super::small::pack;
use crate::event::{Confidence, Event, EventId, Kind, Step, TabId, What};
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::moment::Moment;
use crate::record::{Record, Run};
use crate::results::{Results, Standing};

/// What has happened so far and what it adds up to.
#[derive(Default)]
pub struct Story {
    pub record: Record,
    seq: u32,
}

impl Story {
    pub fn begun(plan: &[&str]) -> Self {
        Self::default().then(1, 0, started(plan))
    }

    /// Something happens on a page at a time, in the run that is under way.
    pub fn then(self, tab: u32, at: u64, what: What) -> Self {
        self.told(None, tab, at, what)
    }

    /// Something happens on a page at a time, in a run that its event names.
    pub fn within(self, run: EventId, tab: u32, at: u64, what: What) -> Self {
        self.told(Some(run), tab, at, what)
    }

    fn told(mut self, run: Option<EventId>, tab: u32, at: u64, what: What) -> Self {
        self.seq += 1;
        let id = EventId {
            seq: self.seq,
            tab: TabId(tab),
        };
        let at = Moment {
            wall: at,
            steady: at,
        };
        self.record.after(&Event { id, at, run, what });
        self
    }

    pub fn run(&self) -> &Run {
        self.record.run().unwrap()
    }

    pub fn answered(self, scenario: &str, choice: &str) -> Self {
        self.answered_at(0, scenario, choice)
    }

    pub fn answered_at(self, at: u64, scenario: &str, choice: &str) -> Self {
        self.then(1, at, answer(scenario, Step::Act, &[choice]))
    }

    pub fn with_slides_opened(self, upto: usize) -> Self {
        self.with_slides_opened_at(0, upto)
    }

    pub fn with_slides_opened_at(self, at: u64, upto: usize) -> Self {
        (1..=upto).fold(self, |story, number| {
            story.then(1, at, shown(&format!("slide-{number}")))
        })
    }

    /// Milliseconds credited to a slide by events alone.
    pub fn spent(&self, slide: &str) -> u64 {
        let run = self.run();
        // A page that shows nothing: only what was credited counts.
        run.clock
            .spent(&SlideId::new(slide), TabId(99), Moment::default())
    }

    pub fn results(&self) -> Results {
        Results::of(&pack(), self.run())
    }

    pub fn standings(&self) -> Vec<Standing> {
        let points = self.results().points;
        points.into_iter().map(|point| point.standing).collect()
    }

    pub fn is_complete(&self) -> bool {
        self.results().is_complete(&pack())
    }

    pub fn completed_at(&self) -> Option<u64> {
        self.results().completed_at(&pack(), self.run())
    }
}

pub fn started(plan: &[&str]) -> What {
    run_of(Kind::Briefing, plan)
}

pub fn refreshed(plan: &[&str]) -> What {
    run_of(Kind::Refresher, plan)
}

fn run_of(kind: Kind, plan: &[&str]) -> What {
    What::RunStarted {
        seed: 1,
        version: String::new(),
        hash: String::new(),
        plan: plan.iter().map(|id| ScenarioId::new(*id)).collect(),
        kind,
        marks: Vec::new(),
    }
}

pub fn shown(slide: &str) -> What {
    What::SlideShown {
        slide: SlideId::new(slide),
    }
}

pub fn answer(scenario: &str, step: Step, choices: &[&str]) -> What {
    What::Answered {
        scenario: ScenarioId::new(scenario),
        step,
        choices: choices.iter().map(|id| ChoiceId::new(*id)).collect(),
    }
}

pub fn rated(scenario: &str, sure: Confidence) -> What {
    What::Rated {
        scenario: ScenarioId::new(scenario),
        sure,
    }
}

pub fn added(scenario: &str) -> What {
    What::SituationAdded {
        scenario: ScenarioId::new(scenario),
    }
}

pub fn swapped(scenario: &str, with: &str) -> What {
    What::SituationSwapped {
        scenario: ScenarioId::new(scenario),
        with: ScenarioId::new(with),
    }
}

pub fn reopened(scenario: &str) -> What {
    What::SituationReopened {
        scenario: ScenarioId::new(scenario),
    }
}
