//! How long the record takes to be added up from as many events as the argument says: prints the
//! median in milliseconds. `cargo xtask measure` runs it.

// This is no part of the model: it has a clock, an argument and a standard output.
#![allow(clippy::print_stdout, clippy::expect_used)]

use std::hint::black_box;
use std::time::Instant;

use model::event::{Event, EventId, TabId};
use model::log::Log;
use model::record::Record;

/// How often it is added up.
const TIMES: usize = 101;

fn main() {
    let asked = std::env::args().filter_map(|word| word.parse().ok()).next();
    let log = log(asked.unwrap_or(10_000));
    let mut took: Vec<u128> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            black_box(Record::of(black_box(&log)));
            start.elapsed().as_micros()
        })
        .collect();
    took.sort_unstable();
    let median = took.get(TIMES / 2).copied().unwrap_or_default();
    println!("{}.{:03}", median / 1000, median % 1000);
}

/// A learner who goes through the briefing again and again, as storage keeps it.
fn log(events: u32) -> Log {
    let mut log = Log::default();
    let mut run = String::new();
    let mut whats = briefing().into_iter().cycle();
    for seq in 1..=events {
        let id = EventId {
            seq,
            tab: TabId(seq / 1000),
        };
        let what = whats.next().unwrap_or_default();
        let at = format!(r#"{{"wall":{0},"steady":{0}}}"#, u64::from(seq) * 4000);
        let begins = what.contains("run-started");
        let text = if begins {
            run = id.to_string();
            format!(r#"{{"at":{at},"what":{what}}}"#)
        } else {
            format!(r#"{{"at":{at},"run":"{run}","what":{what}}}"#)
        };
        log.add(Event::from_text(id, &text).expect("an event as the app keeps it"));
    }
    log
}

/// What happens in one run: seven slides, five situations of three questions each.
fn briefing() -> Vec<String> {
    let plan = r#"["one","two","three","four","five"]"#;
    let mut whats = vec![format!(
        r#"{{"run-started":{{"seed":7,"version":"1","plan":{plan}}}}}"#
    )];
    for slide in 1..=7 {
        whats.push(format!(r#"{{"slide-shown":{{"slide":"slide-{slide}"}}}}"#));
        whats.extend((0..5).map(|_| r#""beat""#.to_owned()));
    }
    for scenario in ["one", "two", "three", "four", "five"] {
        whats.push(format!(
            r#"{{"situation-shown":{{"scenario":"{scenario}"}}}}"#
        ));
        for step in ["notice", "recognise", "act"] {
            for what in ["picked", "picked", "answered"] {
                whats.push(format!(
                    r#"{{"{what}":{{"scenario":"{scenario}","step":"{step}","choices":["a","b"]}}}}"#
                ));
            }
        }
    }
    whats
}
