//! What the events add up to: the runs of one place on this device.

use std::collections::BTreeMap;

use crate::clock::Clock;
use crate::event::{Event, Step, What};
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::log::Log;

/// All the runs of one place, the latest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    runs: Vec<Run>,
}

/// One go through the briefing and its situations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// When it began, in wall milliseconds.
    pub started: u64,
    /// When something last happened in it, in wall milliseconds.
    pub touched: u64,
    /// Decides the order of options.
    pub seed: u64,
    /// The pack's version when it began.
    pub version: String,
    /// Its situations, in order.
    pub plan: Vec<ScenarioId>,
    /// Where the learner is, or was last.
    pub spot: Option<Spot>,
    /// The time spent on each slide.
    pub clock: Clock,
    opened: Vec<SlideId>,
    answers: BTreeMap<(ScenarioId, Step), Answer>,
}

/// A place within a run that one can come back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A slide.
    Slide(SlideId),
    /// A situation.
    Situation(ScenarioId),
}

/// Where one question stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Not yet committed: what is picked, if anything.
    Open(Vec<ChoiceId>),
    /// Committed.
    Given(Vec<ChoiceId>),
}

impl Record {
    /// What a log adds up to.
    pub fn of(log: &Log) -> Self {
        let mut record = Self::default();
        for event in log.events() {
            record.after(event);
        }
        record
    }

    /// Takes one more event in. Total: an event that makes no sense changes nothing.
    pub fn after(&mut self, event: &Event) {
        let Event { id, at, what } = event;
        if let What::RunStarted {
            seed,
            version,
            plan,
        } = what
        {
            // A new run ends whatever was running; the page in view then shows its slide anew.
            self.runs.push(Run {
                started: at.wall,
                touched: at.wall,
                seed: *seed,
                version: version.clone(),
                plan: without_repeats(plan),
                spot: None,
                clock: Clock::default(),
                opened: Vec::new(),
                answers: BTreeMap::new(),
            });
            return;
        }
        let Some(run) = self.runs.last_mut() else {
            return;
        };
        run.touched = run.touched.max(at.wall);
        match what {
            What::RunStarted { .. } => {}
            What::SlideShown { slide } => {
                run.clock.shown(slide, id.tab, *at);
                run.spot = Some(Spot::Slide(slide.clone()));
                if !run.opened.contains(slide) {
                    run.opened.push(slide.clone());
                }
            }
            What::SlideHidden => run.clock.hidden(id.tab, *at),
            What::Beat => run.clock.beat(id.tab, *at),
            What::ClockHeld => run.clock.hold(id.tab, *at),
            What::ClockFreed => run.clock.free(),
            What::SituationShown { scenario } => {
                run.spot = Some(Spot::Situation(scenario.clone()));
            }
            What::Picked {
                scenario,
                step,
                choices,
            } => run.picked(scenario, *step, choices),
            What::Answered {
                scenario,
                step,
                choices,
            } => run.answered(scenario, *step, choices),
            What::SituationAdded { scenario } => {
                if !run.plan.contains(scenario) {
                    run.plan.push(scenario.clone());
                }
            }
        }
    }

    /// The run that is under way, or was last.
    pub fn run(&self) -> Option<&Run> {
        self.runs.last()
    }

    /// Every run, the latest last.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }
}

impl Run {
    /// Whether a slide has been opened in this run.
    pub fn has_opened(&self, slide: &SlideId) -> bool {
        self.opened.contains(slide)
    }

    /// Where a question stands.
    pub fn answer(&self, scenario: &ScenarioId, step: Step) -> Answer {
        self.answers
            .get(&(scenario.clone(), step))
            .cloned()
            .unwrap_or(Answer::Open(Vec::new()))
    }

    /// What was committed for a question, if anything was.
    pub fn given(&self, scenario: &ScenarioId, step: Step) -> Option<&[ChoiceId]> {
        match self.answers.get(&(scenario.clone(), step)) {
            Some(Answer::Given(choices)) => Some(choices),
            Some(Answer::Open(_)) | None => None,
        }
    }

    fn picked(&mut self, scenario: &ScenarioId, step: Step, choices: &[ChoiceId]) {
        let answer = self
            .answers
            .entry((scenario.clone(), step))
            .or_insert_with(|| Answer::Open(Vec::new()));
        if let Answer::Open(picked) = answer {
            *picked = choices.to_vec();
        }
    }

    fn answered(&mut self, scenario: &ScenarioId, step: Step, choices: &[ChoiceId]) {
        let answer = self
            .answers
            .entry((scenario.clone(), step))
            .or_insert_with(|| Answer::Open(Vec::new()));
        // The first commit counts: a second page that answers the same question agrees with it.
        if let Answer::Open(_) = answer {
            *answer = Answer::Given(choices.to_vec());
        }
    }
}

fn without_repeats(plan: &[ScenarioId]) -> Vec<ScenarioId> {
    let mut once: Vec<ScenarioId> = Vec::with_capacity(plan.len());
    for scenario in plan {
        if !once.contains(scenario) {
            once.push(scenario.clone());
        }
    }
    once
}
