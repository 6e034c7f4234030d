//! How long the record takes to be added up, natively: `src/model/benches/fold.rs`, run.

use super::broke;
use crate::command::{answer, cargo};
use crate::problem::Problem;

/// How many events are folded.
pub const EVENTS: usize = 10_000;

/// Milliseconds for one fold, the median of many.
pub fn milliseconds() -> Result<f64, Problem> {
    println!("Folding {EVENTS} events natively");
    let mut bench = cargo();
    bench.args([
        "bench",
        "--locked",
        "--quiet",
        "--package",
        "model",
        "--bench",
        "fold",
        "--",
    ]);
    bench.arg(EVENTS.to_string());
    let said = answer(&mut bench).ok_or_else(|| broke("`cargo bench --package model` fails"))?;
    said.trim()
        .parse()
        .map_err(|_| broke(format!("the fold says {said:?}")))
}
