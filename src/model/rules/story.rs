//! Events as they come, told one after the other.

use super::small::pack;
use crate::event::{Event, EventId, Kind, Step, TabId, What};
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::moment::Moment;
use crate::record::Record;
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

    /// Something happens on a page at a time.
    pub fn then(mut self, tab: u32, at: u64, what: What) -> Self {
        self.seq += 1;
        let id = EventId {
            seq: self.seq,
            tab: TabId(tab),
        };
        let at = Moment {
            wall: at,
            steady: at,
        };
        self.record.after(&Event {
            id,
            at,
            run: None,
            what,
        });
        self
    }

    pub fn answered(self, scenario: &str, choice: &str) -> Self {
        let what = What::Answered {
            scenario: ScenarioId::new(scenario),
            step: Step::Act,
            choices: vec![ChoiceId::new(choice)],
        };
        self.then(1, 0, what)
    }

    pub fn with_slides_opened(self, upto: usize) -> Self {
        (1..=upto).fold(self, |story, number| {
            story.then(1, 0, shown(&format!("slide-{number}")))
        })
    }

    /// Milliseconds credited to a slide by events alone.
    pub fn spent(&self, slide: &str) -> u64 {
        let run = self.record.run().unwrap();
        // A page that shows nothing: only what was credited counts.
        run.clock
            .spent(&SlideId::new(slide), TabId(99), Moment::default())
    }

    pub fn results(&self) -> Results {
        Results::of(&pack(), self.record.run().unwrap())
    }

    pub fn standings(&self) -> Vec<Standing> {
        let points = self.results().points;
        points.into_iter().map(|point| point.standing).collect()
    }

    pub fn is_complete(&self) -> bool {
        self.results().is_complete(&pack())
    }
}

pub fn started(plan: &[&str]) -> What {
    What::RunStarted {
        seed: 1,
        version: String::new(),
        hash: String::new(),
        plan: plan.iter().map(|id| ScenarioId::new(*id)).collect(),
        kind: Kind::Briefing,
    }
}

pub fn shown(slide: &str) -> What {
    What::SlideShown {
        slide: SlideId::new(slide),
    }
}

pub fn added(scenario: &str) -> What {
    What::SituationAdded {
        scenario: ScenarioId::new(scenario),
    }
}
