//! What this project wants to reach, and by how much it does or does not.

use super::starts::Starts;
use super::table::{self, Row, median};
use crate::limits;

/// How much more memory than after lap 2 still counts as flat: what is kept of a learner's way
/// grows with it, by a few hundred bytes a slide.
const FLAT: f64 = 1.05;

/// How much longer than with nothing kept still counts as just as fast: two frames in half a second.
const JUST_AS_FAST: f64 = 1.07;

/// Whether each goal is met.
pub fn table(wasm: u64, rows: &[Row], starts: &Starts, fold: f64) -> String {
    let pair = |name| {
        rows.iter()
            .find(|row| row.name == name)
            .map(|row| &row.pair)
    };
    let ours = |name| pair(name).map_or(f64::NAN, |pair| median(&pair.ours));
    let ratio = |name| pair(name).map_or(f64::NAN, |pair| pair.ratio());
    let grown = ours(table::LAP_100) / ours(table::LAP_2);
    [
        goal("wasm, sent", kb(wasm), kb(limits::WASM), "KB"),
        goal(
            table::VISIT,
            ours(table::VISIT),
            kb(limits::FIRST_VISIT),
            "KB",
        ),
        goal(
            "first screen painted",
            ratio(table::PAINTED),
            0.5,
            "x reveal.js",
        ),
        goal("app running", ratio(table::RUNNING), 1.5, "x reveal.js"),
        goal(table::P98, ours(table::P98), 50.0, "ms"),
        goal("memory, lap 100", grown, FLAT, "x lap 2"),
        goal(
            "start with 1,000 runs kept",
            starts.ratio(),
            JUST_AS_FAST,
            "x none kept",
        ),
        goal("1,000 runs, kept", kb(starts.letters as u64), 1000.0, "KB"),
        goal("fold of 10,000 events", fold, 20.0, "ms"),
    ]
    .concat()
}

fn kb(bytes: u64) -> f64 {
    bytes as f64 / 1000.0
}

fn goal(name: &str, found: f64, most: f64, unit: &str) -> String {
    // Not `found > most`: what could not be measured has not been met.
    let verdict = if found <= most {
        "met".to_owned()
    } else {
        format!("missed by {:.2}", found - most)
    };
    format!("{name:<30} {found:>9.2} of at most {most} {unit}: {verdict}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_met_or_missed_by_so_much() {
        assert!(goal("a", 110.0, 110.0, "KB").ends_with("KB: met\n"));
        assert!(goal("a", 134.5, 110.0, "KB").ends_with("missed by 24.50\n"));
        assert!(goal("a", f64::NAN, 110.0, "KB").contains("missed"));
    }
}
