//! What a run has come to, judged against the pack.

use crate::event::{Completion, Confidence, Kind, Step};
use crate::id::{CategoryId, PointId, ScenarioId, SignId};
use crate::pack::{ActVerdict, NoticeKind, Pack, RecogniseVerdict, Scenario};
use crate::record::{Attempt, Run};
use crate::verdict::Verdict;

/// What a run has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// What the run is for.
    pub kind: Kind,
    /// Slides opened, of seven.
    pub slides_opened: usize,
    /// The situations of the run that the pack still has, in order.
    pub situations: Vec<SituationResult>,
    /// The must-get-right points, in the pack's order.
    pub points: Vec<PointResult>,
    /// When the last slide was first opened, in wall milliseconds; 0 if none was.
    pub slides_at: u64,
    /// When the run was completed by the pack of the time, in wall milliseconds.
    pub completed: Option<u64>,
}

/// One situation of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SituationResult {
    /// Which.
    pub scenario: ScenarioId,
    /// Its number in the run, from 1.
    pub number: usize,
    /// The verdict on each step that was answered, of the latest try.
    pub verdicts: Vec<(Step, Verdict)>,
    /// Whether its last step was answered.
    pub done: bool,
    /// When the action was first the best one, in wall milliseconds.
    pub best_at: Option<u64>,
    /// Whether the learner was sure of an action that was not the best.
    pub sure_but_wrong: bool,
}

/// One must-get-right point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointResult {
    /// Which.
    pub point: PointId,
    /// Where it stands.
    pub standing: Standing,
    /// When it was first got right, in wall milliseconds.
    pub met_at: Option<u64>,
}

/// Where a must-get-right point stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not asked yet.
    Open,
    /// Asked, and not yet got right.
    Missed,
    /// Got right.
    Met,
}

/// What completes a run, as this pack has it; none if it is not complete.
pub fn completion(pack: &Pack, run: &Run) -> Option<Completion> {
    let on = Results::of(pack, run).completed_at(pack, run)?;
    // Where the pack was another when the run began, nobody knows how far that was checked.
    let same = run.hash.is_empty() || run.hash == pack.hash;
    let points = pack.points.iter().map(|point| point.label.clone());
    Some(Completion {
        on,
        status: same.then_some(pack.governance.status),
        points: points.collect(),
    })
}

/// How often something was seen, of how often it was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally<Id> {
    /// What.
    pub of: Id,
    /// How often it was seen.
    pub seen: usize,
    /// How often it was there.
    pub there: usize,
}

impl SituationResult {
    /// Whether nothing is left to learn from this situation.
    pub fn is_best(&self) -> bool {
        self.done && self.verdicts.iter().all(|(_, verdict)| verdict.is_best())
    }
}

impl Results {
    /// Judges a run.
    pub fn of(pack: &Pack, run: &Run) -> Self {
        let opened = || pack.slides.iter().filter_map(|one| run.opened_at(&one.id));
        let situations: Vec<SituationResult> = run
            .plan
            .iter()
            .enumerate()
            .filter_map(|(place, id)| situation(pack, run, id, place + 1))
            .collect();
        let points = pack.points.iter().map(|one| point(pack, run, &one.id));
        Self {
            kind: run.kind,
            slides_opened: opened().count(),
            slides_at: opened().max().unwrap_or(0),
            completed: run.completed.as_ref().map(|completion| completion.on),
            points: points.collect(),
            situations,
        }
    }

    /// Whether the briefing is complete: every slide opened and every must-get-right point met,
    /// and the pack's pass mark reached where it has one. A refresher is complete once its
    /// situations are answered. There is no score, since five situations cannot certify anyone.
    pub fn is_complete(&self, pack: &Pack) -> bool {
        self.completed.is_some() || self.is_met(pack)
    }

    /// Whether this pack asks for nothing more.
    fn is_met(&self, pack: &Pack) -> bool {
        match self.kind {
            Kind::Briefing => {
                self.slides_opened == pack.slides.len()
                    && self.points.iter().all(|one| one.standing == Standing::Met)
                    && self.passes(pack)
            }
            Kind::Refresher => self.situations.iter().all(|one| one.done),
        }
    }

    /// Whether the pass mark is reached, where the pack has one.
    pub fn passes(&self, pack: &Pack) -> bool {
        self.passed_at(pack).is_some()
    }

    /// When so many per cent of the run's situations had ended with the best action, in wall
    /// milliseconds; 0 where the pack asks for none.
    fn passed_at(&self, pack: &Pack) -> Option<u64> {
        let Some(mark) = pack.pass_mark else {
            return Some(0);
        };
        let best = || self.situations.iter().filter_map(|one| one.best_at);
        let well = |upto: u64| best().filter(|at| *at <= upto).count();
        let needed = self.situations.len().saturating_mul(mark as usize);
        best()
            .filter(|at| well(*at).saturating_mul(100) >= needed)
            .min()
    }

    /// When the run became complete, in wall milliseconds; none if it is not. A second try does
    /// not move it.
    pub fn completed_at(&self, pack: &Pack, run: &Run) -> Option<u64> {
        if self.completed.is_some() || !self.is_met(pack) {
            return self.completed;
        }
        match self.kind {
            Kind::Briefing => {
                let points = self.points.iter().filter_map(|one| one.met_at);
                points
                    .chain([self.slides_at])
                    .chain(self.passed_at(pack))
                    .max()
            }
            Kind::Refresher => {
                let first = |one: &SituationResult| Some(acted(run, &one.scenario).next()?.at);
                self.situations.iter().filter_map(first).max()
            }
        }
    }

    /// How often each sign was noticed, of the situations where it was there for sure.
    pub fn signs(&self, pack: &Pack, run: &Run) -> Vec<Tally<SignId>> {
        let mut tallies = Vec::new();
        for (scenario, given) in self.answered(pack, run, Step::Notice) {
            for choice in &scenario.notice {
                if let NoticeKind::Sign(sign) = &choice.is {
                    count(&mut tallies, sign, given.choices.contains(&choice.id));
                }
            }
        }
        tallies
    }

    /// How often each category was recognised, of the situations where it fitted best.
    pub fn categories(&self, pack: &Pack, run: &Run) -> Vec<Tally<CategoryId>> {
        let mut tallies = Vec::new();
        for (scenario, given) in self.answered(pack, run, Step::Recognise) {
            let best = |verdict| verdict == RecogniseVerdict::Best;
            if let Some(choice) = scenario.recognise.iter().find(|one| best(one.verdict)) {
                let seen = given.choices.contains(&choice.id);
                count(&mut tallies, &choice.category, seen);
            }
        }
        tallies
    }

    fn answered<'a>(
        &'a self,
        pack: &'a Pack,
        run: &'a Run,
        step: Step,
    ) -> impl Iterator<Item = (&'a Scenario, &'a Attempt)> {
        self.situations.iter().filter_map(move |one| {
            let scenario = pack.scenario(&one.scenario)?;
            Some((scenario, run.latest(&one.scenario, step)?))
        })
    }
}

fn count<Id: PartialEq + Clone>(tallies: &mut Vec<Tally<Id>>, of: &Id, seen: bool) {
    let at = tallies.iter().position(|tally| tally.of == *of);
    let at = at.unwrap_or_else(|| {
        tallies.push(Tally {
            of: of.clone(),
            seen: 0,
            there: 0,
        });
        tallies.len() - 1
    });
    if let Some(tally) = tallies.get_mut(at) {
        tally.there += 1;
        tally.seen += usize::from(seen);
    }
}

fn situation(pack: &Pack, run: &Run, id: &ScenarioId, number: usize) -> Option<SituationResult> {
    let scenario = pack.scenario(id)?;
    let verdicts: Vec<(Step, Verdict)> = scenario
        .steps()
        .filter_map(|step| {
            let given = run.latest(id, step)?;
            Some((step, Verdict::of(scenario, step, &given.choices)?))
        })
        .collect();
    let action = run.latest(id, Step::Act);
    Some(SituationResult {
        scenario: id.clone(),
        number,
        // An option that a newer pack no longer has was still an answer.
        done: action.is_some(),
        best_at: acted(run, id)
            .find(|given| is_best(scenario, given))
            .map(|given| given.at),
        sure_but_wrong: action
            .is_some_and(|given| given.sure == Some(Confidence::Sure) && !is_best(scenario, given)),
        verdicts,
    })
}

/// The actions that were taken in a situation, in order.
fn acted<'a>(run: &'a Run, id: &'a ScenarioId) -> impl Iterator<Item = &'a Attempt> {
    let acted = |one: &&Attempt| one.step == Step::Act && one.scenario == *id;
    run.attempts().iter().filter(acted)
}

/// Whether the action that was taken last in a situation was not the best.
pub fn is_missed(run: &Run, scenario: &Scenario) -> bool {
    let given = run.latest(&scenario.id, Step::Act);
    given.is_some_and(|given| !is_best(scenario, given))
}

/// Whether an action that was taken in a situation is the best.
pub fn is_best(scenario: &Scenario, given: &Attempt) -> bool {
    Verdict::of(scenario, Step::Act, &given.choices) == Some(Verdict::Acted(ActVerdict::Best))
}

/// Where a point stands after every try of every situation on it.
fn point(pack: &Pack, run: &Run, point: &PointId) -> PointResult {
    let mut result = PointResult {
        point: point.clone(),
        standing: Standing::Open,
        met_at: None,
    };
    for given in run.attempts() {
        let about = pack.scenario(&given.scenario);
        let Some(scenario) = about.filter(|one| one.point == *point) else {
            continue;
        };
        if given.step != Step::Act || result.standing == Standing::Met {
            continue;
        }
        result.standing = if is_best(scenario, given) {
            result.met_at = Some(given.at);
            Standing::Met
        } else {
            Standing::Missed
        };
    }
    result
}
