//! Which situations a run holds.

use crate::event::{Kind, Step};
use crate::id::{PointId, ScenarioId};
use crate::pack::{Pack, Scenario};
use crate::record::{Record, Run, Spot};
use crate::results::is_missed;
use crate::shuffle::{order, rank};

/// How many situations a run holds.
pub const SITUATIONS: usize = 5;

/// The most situations to choose from, and the most points: more than there is room for in a pack of
/// the size that is read. Each is looked for among all others.
const MOST: usize = 500;

/// The situations of a new run: every must-get-right point once, then such as bring in categories
/// not yet there. Those of the last briefing, and of every run since, come only when nothing else is
/// left, and of these the latest last. A run that was taken back before a situation came up does not
/// count, and one that was taken up again counts as often as it was gone on with.
pub fn plan(pack: &Pack, record: &Record, seed: u64) -> Vec<ScenarioId> {
    let met = || record.runs().iter().filter(|run| has_met_any(run));
    let briefings = met().filter(|run| run.kind == Kind::Briefing);
    let last = briefings.map(|run| (run.touched, run.started)).max();
    // When a run held it, of those that were gone on with since the last briefing began.
    let lately = |scenario: &Scenario| {
        let since = |run: &&Run| last.is_some_and(|(_, began)| run.touched >= began);
        let held = met()
            .filter(since)
            .filter(|run| run.plan.contains(&scenario.id));
        held.map(|run| run.touched).max()
    };
    let mut bank: Vec<&Scenario> = pack.scenarios.iter().take(MOST).collect();
    order(&mut bank, |scenario| {
        (
            record.has_skipped(&scenario.id),
            lately(scenario),
            rank(seed, scenario.id.as_str()),
        )
    });

    let mut chosen: Vec<&Scenario> = Vec::new();
    for point in pack.points.iter().take(MOST) {
        let fresh = |scenario: &&&Scenario| scenario.point == point.id && !has(&chosen, scenario);
        let found = bank.iter().find(fresh).copied();
        chosen.extend(found);
    }
    while chosen.len() < SITUATIONS {
        let left = || bank.iter().filter(|scenario| !has(&chosen, scenario));
        let fresh = |scenario: &&Scenario| {
            let again = lately(scenario).is_some() || repeats(&chosen, scenario);
            (record.has_skipped(&scenario.id), again)
        };
        // `min_by_key` keeps the first of equals, so the order of the bank decides.
        let Some(next) = left().min_by_key(|scenario| fresh(scenario)).copied() else {
            break;
        };
        chosen.push(next);
    }
    order(&mut chosen, |scenario| {
        rank(seed.rotate_left(32), scenario.id.as_str())
    });
    chosen
        .into_iter()
        .map(|scenario| scenario.id.clone())
        .collect()
}

/// Another situation on a point, for someone who missed it or skipped one: one that is not in this
/// run, nor was. One that an earlier of all `runs` held comes later, if any of that run came up, and
/// one that was skipped there comes last.
pub fn another(pack: &Pack, runs: &[Run], run: &Run, point: &PointId) -> Option<ScenarioId> {
    let was_skipped = |id| runs.iter().any(|run| run.skipped.contains(id));
    let was_held = |id| {
        let mut met = runs.iter().filter(|run| has_met_any(run));
        met.any(|run| run.plan.contains(id))
    };
    pack.scenarios
        .iter()
        .filter(|one| one.point == *point)
        .filter(|one| !run.plan.contains(&one.id) && !run.skipped.contains(&one.id))
        .min_by_key(|one| {
            let rank = rank(run.seed, one.id.as_str());
            (was_skipped(&one.id), was_held(&one.id), rank)
        })
        .map(|one| one.id.clone())
}

/// Whether any situation of a run came up.
fn has_met_any(run: &Run) -> bool {
    !run.is_fresh() || matches!(run.spot, Some(Spot::Situation(_)))
}

/// The situation that brings a missed point back: none if the action just taken was the best, or
/// if a situation on the point is still ahead in this run.
pub fn comes_back(
    pack: &Pack,
    runs: &[Run],
    run: &Run,
    scenario: &ScenarioId,
) -> Option<ScenarioId> {
    let scenario = pack.scenario(scenario)?;
    if !is_missed(run, scenario) || is_asked_again(pack, run, scenario) {
        return None;
    }
    another(pack, runs, run, &scenario.point)
}

/// Whether a situation further on in the run, not yet answered, is on the same point.
pub fn is_asked_again(pack: &Pack, run: &Run, scenario: &Scenario) -> bool {
    let mut rest = run.plan.iter().skip_while(|id| **id != scenario.id).skip(1);
    rest.any(|id| {
        let ahead = pack.scenario(id).filter(|one| one.point == scenario.point);
        ahead.is_some() && run.given(id, Step::Act).is_none()
    })
}

fn has(chosen: &[&Scenario], scenario: &Scenario) -> bool {
    chosen.iter().any(|taken| taken.id == scenario.id)
}

fn repeats(chosen: &[&Scenario], scenario: &Scenario) -> bool {
    scenario.categories.iter().all(|category| {
        chosen
            .iter()
            .any(|taken| taken.categories.contains(category))
    })
}
