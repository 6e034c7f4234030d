//! One go through the briefing: where it stands, and everything that was answered in it.

use crate::answer::{Answer, Attempt};
use crate::clock::Clock;
use crate::event::{Completion, Confidence, EventId, Kind, Step, What};
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::moment::Moment;

/// The most situations of a run, or of anything that is noted of each: many times as many as
/// anybody meets in one. Each of them is compared with all the others.
const MOST: usize = 100;

/// The most answers of a run: each of ten questions two hundred times. What is asked of a question
/// is looked up among them.
const MOST_ATTEMPTS: usize = 2000;

/// One go through the briefing and its situations, or through a refresher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The event that began it.
    pub id: EventId,
    /// What it is for.
    pub kind: Kind,
    /// When it began, in wall milliseconds.
    pub started: u64,
    /// When something last happened in it, in wall milliseconds.
    pub touched: u64,
    /// Decides the order of options.
    pub seed: u64,
    /// The pack's version when it began.
    pub version: String,
    /// The pack's hash when it began; empty where an older version of the app did not keep it.
    pub hash: String,
    /// What was taught when it began, part by part.
    pub marks: Vec<String>,
    /// What completed it, if it was completed.
    pub completed: Option<Completion>,
    /// Its situations, in order.
    pub plan: Vec<ScenarioId>,
    /// The situations that were skipped for others.
    pub skipped: Vec<ScenarioId>,
    /// Where the learner is, or was last.
    pub spot: Option<Spot>,
    /// The time spent on each slide.
    pub clock: Clock,
    opened: Vec<(SlideId, u64)>,
    attempts: Vec<Attempt>,
    open: Vec<Open>,
    rated: Vec<(ScenarioId, Confidence)>,
    reopened: Vec<(ScenarioId, usize)>,
}

/// A place within a run that one can come back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A slide.
    Slide(SlideId),
    /// A situation.
    Situation(ScenarioId),
}

/// What is picked for a question and not yet committed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Open {
    scenario: ScenarioId,
    step: Step,
    picked: Vec<ChoiceId>,
}

impl Run {
    /// A run in which nothing has happened yet.
    pub(crate) fn begun(id: EventId, at: Moment) -> Self {
        Self {
            id,
            kind: Kind::Briefing,
            started: at.wall,
            touched: at.wall,
            seed: 0,
            version: String::new(),
            hash: String::new(),
            marks: Vec::new(),
            completed: None,
            plan: Vec::new(),
            skipped: Vec::new(),
            spot: None,
            clock: Clock::default(),
            opened: Vec::new(),
            attempts: Vec::new(),
            open: Vec::new(),
            rated: Vec::new(),
            reopened: Vec::new(),
        }
    }

    /// Brings in a situation after all others, once.
    pub(crate) fn brings(&mut self, scenario: &ScenarioId) {
        if self.plan.len() < MOST && !self.plan.contains(scenario) {
            self.plan.push(scenario.clone());
        }
    }

    /// Takes one more event of this run in.
    pub(crate) fn after(&mut self, id: EventId, at: Moment, what: &What) {
        self.touched = self.touched.max(at.wall);
        self.clock.after(id, at, what);
        match what {
            What::SlideShown { slide } => {
                self.spot = Some(Spot::Slide(slide.clone()));
                if !self.has_opened(slide) && self.opened.len() < MOST {
                    self.opened.push((slide.clone(), at.wall));
                }
            }
            What::RunStarted { .. }
            | What::RunTakenUp { .. }
            | What::SlideHidden
            | What::Beat
            | What::ClockHeld
            | What::ClockFreed => {}
            What::RunCompleted(completion) => {
                self.completed.get_or_insert_with(|| completion.clone());
            }
            What::SituationShown { scenario } => {
                self.spot = Some(Spot::Situation(scenario.clone()));
            }
            What::Picked {
                scenario,
                step,
                choices,
            } => self.picked(scenario, *step, choices),
            What::Answered {
                scenario,
                step,
                choices,
            } => self.answered(scenario, *step, choices, at.wall),
            What::Rated { scenario, sure } => {
                if self.given(scenario, Step::Act).is_none() {
                    self.rated.retain(|(rated, _)| rated != scenario);
                    if self.rated.len() < MOST {
                        self.rated.push((scenario.clone(), *sure));
                    }
                }
            }
            What::SituationAdded { scenario } => self.brings(scenario),
            What::SituationSwapped { scenario, with } => self.swapped(scenario, with),
            What::SituationReopened { scenario } => {
                self.reopened.retain(|(reopened, _)| reopened != scenario);
                if self.reopened.len() < MOST {
                    let from = self.attempts.len();
                    self.reopened.push((scenario.clone(), from));
                }
                self.open.retain(|open| open.scenario != *scenario);
                self.rated.retain(|(rated, _)| rated != scenario);
            }
        }
    }

    /// Whether it has only just begun: nothing answered in it yet.
    pub fn is_fresh(&self) -> bool {
        self.attempts.is_empty()
    }

    /// Whether there is anything in it to speak of: an answer, or more slides than the one that
    /// shows at once.
    pub fn has_something(&self) -> bool {
        !self.is_fresh() || self.opened.len() > 1
    }

    /// Whether a slide has been opened in this run.
    pub fn has_opened(&self, slide: &SlideId) -> bool {
        self.opened_at(slide).is_some()
    }

    /// When a slide was first opened in this run, in wall milliseconds.
    pub fn opened_at(&self, slide: &SlideId) -> Option<u64> {
        let found = self.opened.iter().find(|(opened, _)| opened == slide);
        found.map(|(_, at)| *at)
    }

    /// Every answer that was committed in this run, in order, those of earlier tries too, and those
    /// that came second: what was right in them is right all the same.
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// Where a question stands.
    pub fn answer(&self, scenario: &ScenarioId, step: Step) -> Answer {
        if let Some(given) = self.given(scenario, step) {
            return Answer::Given(given.to_vec());
        }
        let mut open = self.open.iter();
        let open = open.find(|open| open.scenario == *scenario && open.step == step);
        Answer::Open(open.map(|open| open.picked.clone()).unwrap_or_default())
    }

    /// What was committed for a question in this try, if anything was.
    pub fn given(&self, scenario: &ScenarioId, step: Step) -> Option<&[ChoiceId]> {
        let (first, _) = self.this_try(scenario, step);
        first.map(|one| one.choices.as_slice())
    }

    /// What was committed first for a question in this try, and whether something else came second.
    fn this_try(&self, scenario: &ScenarioId, step: Step) -> (Option<&Attempt>, bool) {
        let mut reopened = self.reopened.iter();
        let from = reopened
            .find(|(reopened, _)| reopened == scenario)
            .map_or(0, |(_, from)| *from);
        let (mut first, mut contested) = (None, false);
        for one in self.attempts.iter().skip(from) {
            if one.step == step && one.scenario == *scenario {
                contested |= one.second;
                first = first.or(Some(one));
            }
        }
        (first, contested)
    }

    /// The latest answer to a question, of this try or an earlier one.
    pub fn latest(&self, scenario: &ScenarioId, step: Step) -> Option<&Attempt> {
        let mut attempts = self.attempts.iter().rev();
        attempts.find(|one| !one.second && one.scenario == *scenario && one.step == step)
    }

    /// Whether a question was answered a second time in another way, which only two pages at once
    /// can do, or two devices. The first answer counts.
    pub fn is_contested(&self, scenario: &ScenarioId, step: Step) -> bool {
        self.this_try(scenario, step).1
    }

    /// How sure the learner says to be of the action, so far.
    pub fn sure(&self, scenario: &ScenarioId) -> Option<Confidence> {
        let mut rated = self.rated.iter();
        rated
            .find(|(rated, _)| rated == scenario)
            .map(|(_, sure)| *sure)
    }

    fn picked(&mut self, scenario: &ScenarioId, step: Step, choices: &[ChoiceId]) {
        if self.given(scenario, step).is_some() {
            return;
        }
        self.open
            .retain(|open| open.scenario != *scenario || open.step != step);
        if self.open.len() < MOST {
            self.open.push(Open {
                scenario: scenario.clone(),
                step,
                picked: choices.to_vec(),
            });
        }
    }

    fn answered(&mut self, scenario: &ScenarioId, step: Step, choices: &[ChoiceId], at: u64) {
        // The first commit counts: a second page that answers the same question agrees with it.
        let given = self.given(scenario, step);
        let second = given.is_some();
        if given == Some(choices) || self.attempts.len() == MOST_ATTEMPTS {
            return;
        }
        self.attempts.push(Attempt {
            scenario: scenario.clone(),
            step,
            choices: choices.to_vec(),
            sure: self.sure(scenario).filter(|_| step == Step::Act),
            at,
            second,
        });
    }

    fn swapped(&mut self, scenario: &ScenarioId, with: &ScenarioId) {
        let known = self.plan.contains(with) || self.skipped.contains(with);
        if known || self.skipped.len() == MOST {
            return;
        }
        if let Some(place) = self.plan.iter_mut().find(|one| *one == scenario) {
            *place = with.clone();
            self.skipped.push(scenario.clone());
        }
    }
}
