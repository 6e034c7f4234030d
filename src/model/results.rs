//! What a run has come to, judged against the pack.

use crate::event::Step;
use crate::id::{PointId, ScenarioId};
use crate::pack::{ActVerdict, Pack};
use crate::record::Run;
use crate::verdict::Verdict;

/// What a run has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// Slides opened, of seven.
    pub slides_opened: usize,
    /// The situations of the run that the pack still has, in order.
    pub situations: Vec<SituationResult>,
    /// The must-get-right points, in the pack's order.
    pub points: Vec<PointResult>,
}

/// One situation of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SituationResult {
    /// Which.
    pub scenario: ScenarioId,
    /// Its number in the run, from 1.
    pub number: usize,
    /// The verdict on each step that was answered.
    pub verdicts: Vec<(Step, Verdict)>,
    /// Whether its last step was answered.
    pub done: bool,
}

/// One must-get-right point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointResult {
    /// Which.
    pub point: PointId,
    /// Where it stands.
    pub standing: Standing,
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

impl Results {
    /// Judges a run.
    pub fn of(pack: &Pack, run: &Run) -> Self {
        let slides_opened = pack
            .slides
            .iter()
            .filter(|slide| run.has_opened(&slide.id))
            .count();
        let situations: Vec<SituationResult> = run
            .plan
            .iter()
            .enumerate()
            .filter_map(|(place, id)| situation(pack, run, id, place + 1))
            .collect();
        let points = pack
            .points
            .iter()
            .map(|point| PointResult {
                point: point.id.clone(),
                standing: standing(pack, &situations, &point.id),
            })
            .collect();
        Self {
            slides_opened,
            situations,
            points,
        }
    }

    /// Whether the briefing is complete: every slide opened and every must-get-right point met.
    /// There is no score, since five situations cannot certify anyone.
    pub fn is_complete(&self, pack: &Pack) -> bool {
        self.slides_opened == pack.slides.len()
            && self
                .points
                .iter()
                .all(|point| point.standing == Standing::Met)
    }
}

fn situation(pack: &Pack, run: &Run, id: &ScenarioId, number: usize) -> Option<SituationResult> {
    let scenario = pack.scenario(id)?;
    let verdicts: Vec<(Step, Verdict)> = scenario
        .steps()
        .filter_map(|step| {
            let given = run.given(id, step)?;
            Some((step, Verdict::of(scenario, step, given)?))
        })
        .collect();
    Some(SituationResult {
        scenario: id.clone(),
        number,
        // An option that a newer pack no longer has was still an answer.
        done: run.given(id, Step::Act).is_some(),
        verdicts,
    })
}

fn standing(pack: &Pack, situations: &[SituationResult], point: &PointId) -> Standing {
    let mut standing = Standing::Open;
    for result in situations {
        let about = pack
            .scenario(&result.scenario)
            .is_some_and(|scenario| scenario.point == *point);
        if !about || !result.done {
            continue;
        }
        if result
            .verdicts
            .contains(&(Step::Act, Verdict::Acted(ActVerdict::Best)))
        {
            return Standing::Met;
        }
        standing = Standing::Missed;
    }
    standing
}
