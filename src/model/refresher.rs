//! The refresher: two situations not seen before, from a week after the briefing.

use crate::event::{Kind, Step};
use crate::id::{PointId, ScenarioId};
use crate::pack::{Pack, Scenario};
use crate::record::{Record, Run};
use crate::results::{Results, is_best};
use crate::shuffle::rank;

/// How long after the last time a refresher is offered, in milliseconds: a week.
pub const AFTER: u64 = 7 * DAY;

const DAY: u64 = 86_400_000;

/// A wall time by the clock on the reader's wall, as if that were Greenwich's.
pub type Here = fn(u64) -> u64;

/// How many situations it holds.
pub const SITUATIONS: usize = 2;

/// When the next refresher is ready, by the clock on the reader's wall: from the first moment of the
/// day a week after the last run that was completed.
pub fn due_at(pack: &Pack, record: &Record, here: Here) -> Option<u64> {
    let completed = |run: &Run| match &run.completed {
        Some(completion) => Some(completion.on),
        None => Results::of(pack, run).completed_at(pack, run),
    };
    let last = record.runs().iter().filter_map(completed).max()?;
    let today = here(last);
    Some((today - today % DAY).saturating_add(AFTER))
}

/// Whether a refresher is due at a wall time, and is not what is under way.
pub fn is_due(pack: &Pack, record: &Record, wall: u64, here: Here) -> bool {
    let refreshes =
        |run: &Run| run.kind == Kind::Refresher && !Results::of(pack, run).is_complete(pack);
    let due = due_at(pack, record, here);
    !record.run().is_some_and(refreshes) && due.is_some_and(|due| here(wall) >= due)
}

/// The situations of a refresher: such as no run has held before, those on points that were once
/// missed first. Where all have been seen, such as were not in the latest run.
pub fn plan(pack: &Pack, record: &Record, seed: u64) -> Vec<ScenarioId> {
    let missed = once_missed(pack, record);
    let seen = |id: &ScenarioId| record.runs().iter().any(|run| run.plan.contains(id));
    let latest = |id: &ScenarioId| record.run().is_some_and(|run| run.plan.contains(id));
    let mut chosen: Vec<&Scenario> = Vec::new();
    while chosen.len() < SITUATIONS {
        let left = pack
            .scenarios
            .iter()
            .filter(|one| chosen.iter().all(|taken| taken.id != one.id));
        let next = left.min_by_key(|one| {
            let repeats = chosen.iter().any(|taken| taken.point == one.point);
            (
                record.has_skipped(&one.id),
                latest(&one.id),
                seen(&one.id),
                !missed.contains(&&one.point),
                repeats,
                rank(seed, one.id.as_str()),
            )
        });
        let Some(next) = next else { break };
        chosen.push(next);
    }
    chosen.into_iter().map(|one| one.id.clone()).collect()
}

/// The points on which some action of some run was not the best, whatever came after it.
fn once_missed<'a>(pack: &'a Pack, record: &Record) -> Vec<&'a PointId> {
    let given = record.runs().iter().flat_map(Run::attempts);
    let wrong = given.filter_map(|given| {
        let scenario = pack.scenario(&given.scenario)?;
        (given.step == Step::Act && !is_best(scenario, given)).then_some(&scenario.point)
    });
    wrong.collect()
}
