//! Which situations a run holds.

use crate::id::{PointId, ScenarioId};
use crate::pack::{Pack, Scenario};
use crate::record::Record;
use crate::shuffle::rank;

/// How many situations a run holds.
pub const SITUATIONS: usize = 5;

/// The situations of a new run: every must-get-right point once, then such as bring in categories
/// not yet there. Those of the last run come only when nothing else is left.
pub fn plan(pack: &Pack, record: &Record, seed: u64) -> Vec<ScenarioId> {
    let last = record.run().map(|run| run.plan.as_slice()).unwrap_or(&[]);
    let mut bank: Vec<&Scenario> = pack.scenarios.iter().collect();
    bank.sort_by_key(|scenario| {
        (
            last.contains(&scenario.id),
            rank(seed, scenario.id.as_str()),
        )
    });

    let mut chosen: Vec<&Scenario> = Vec::new();
    for point in &pack.points {
        let fresh = |scenario: &&&Scenario| scenario.point == point.id && !has(&chosen, scenario);
        let found = bank.iter().find(fresh).copied();
        chosen.extend(found);
    }
    while chosen.len() < SITUATIONS {
        let left = || bank.iter().filter(|scenario| !has(&chosen, scenario));
        let fresh =
            |scenario: &&Scenario| last.contains(&scenario.id) || repeats(&chosen, scenario);
        // `min_by_key` keeps the first of equals, so the seed's order decides.
        let Some(next) = left().min_by_key(|scenario| fresh(scenario)).copied() else {
            break;
        };
        chosen.push(next);
    }
    chosen.sort_by_key(|scenario| rank(seed.rotate_left(32), scenario.id.as_str()));
    chosen
        .into_iter()
        .map(|scenario| scenario.id.clone())
        .collect()
}

/// Another situation on a point, for someone who missed it: one not in this run so far.
pub fn another(
    pack: &Pack,
    taken: &[ScenarioId],
    point: &PointId,
    seed: u64,
) -> Option<ScenarioId> {
    pack.scenarios
        .iter()
        .filter(|scenario| scenario.point == *point && !taken.contains(&scenario.id))
        .min_by_key(|scenario| rank(seed, scenario.id.as_str()))
        .map(|scenario| scenario.id.clone())
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
