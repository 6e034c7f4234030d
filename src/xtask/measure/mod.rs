//! `cargo xtask measure`: the release beside the same seven slides in reveal.js, on a slow phone.
//! It measures and prints, and passes no judgement but on the goals at the end. Nothing it prints
//! comes from anywhere but this run.

mod deck;
mod fold;
mod goals;
mod journey;
mod laps;
mod load;
mod slides;
mod slow;
mod starts;
mod table;

use crate::browsers::{Browser, driver::Driver, install};
use crate::npm::REVEAL;
use crate::{problem::Problem, project, release, site::Site, sizes};
use load::Load;
use starts::Starts;
use std::fmt::Display;
use std::fs;
use table::{Pair, Row};

/// The place whose slides are measured.
const PLACE: &str = "wirral";

/// How often everything is measured where nobody asks for more or less.
pub const RUNS: usize = 5;

/// One of the two that are measured, and how it is used by a script.
pub struct Subject {
    /// Its first address.
    address: String,
    /// In a script: whether it is there for its user.
    running: &'static str,
    /// The control that leads on.
    on: &'static str,
    /// In a script: whether the first use of that control had its effect.
    moved: &'static str,
    /// In a script: goes to slide `number`, from 1.
    goes: &'static str,
    /// In a script: whether slide `number` is there.
    there: &'static str,
}

impl Subject {
    fn ours(site: &Site) -> Self {
        Self {
            address: format!("{}#/{PLACE}", site.address),
            // The first screen, which stands in the page, has none but to reload it.
            running: "document.querySelector('main .primary:not(.reload)')",
            on: "main .primary:not(.reload)",
            moved: "document.querySelector('main [aria-current=page]')",
            goes: "location.hash = `#/wirral/slide/${number}`",
            there: "document.querySelector('main [aria-current=page]')?.getAttribute('href').endsWith(`/${number}`)",
        }
    }

    fn reveal(site: &Site) -> Self {
        Self {
            address: site.address.clone(),
            running: "globalThis.Reveal?.isReady?.()",
            on: ".navigate-right",
            moved: "globalThis.Reveal?.isReady?.() && Reveal.getState().indexh === 1",
            goes: "Reveal.slide(number - 1)",
            there: "Reveal.getState().indexh === number - 1",
        }
    }
}

/// All that is measured of one of them, a value a run.
#[derive(Default)]
struct Measured {
    loads: Vec<Load>,
    usable: Vec<f64>,
    p98: Vec<f64>,
    laps: Vec<laps::Memory>,
}

/// Builds the release and the deck, measures both and prints it.
pub fn run(runs: usize) -> Result<(), Problem> {
    release::build()?;
    let deck = deck::make(&project::dist().join(format!("packs/{PLACE}.json")))?;
    install::ensure(Browser::Chromium)?;
    let sites = [
        Site::start(&project::dist(), "/")?,
        Site::start(&deck, "/")?,
    ];
    let subjects = [Subject::ours(&sites[0]), Subject::reveal(&sites[1])];
    println!("Measuring {runs} times (3 min each or more); the machine should do nothing else");
    let busy = busy();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(broke)?;
    let mut measured = [Measured::default(), Measured::default()];
    for run in 1..=runs {
        // One after the other within a run, so that what the machine does meanwhile hits both.
        for (subject, measured) in subjects.iter().zip(&mut measured) {
            runtime.block_on(measured.add(subject))?;
        }
        println!("  run {run} of {runs} done");
    }
    let starts = runtime.block_on(started(&subjects[0]))?;
    let fold = fold::milliseconds()?;
    let [ours, reveal] = measured;
    let rows = rows(&ours, &reveal);
    print!("\n{}", load::files(&ours.loads, "ours"));
    print!("\n{}", load::files(&reveal.loads, &REVEAL.name()));
    println!("\n{}; runs: {runs}; {busy}", slow::CONDITIONS);
    println!("median (lowest to highest)\n");
    print!("{}", table::compare(&rows));
    println!("\n{}", starts.line());
    println!(
        "Fold of {} events, natively, with the release's settings: {fold:.2} ms",
        fold::EVENTS
    );
    let wasm = sizes::of(&project::dist())?.wasm().map(|(_, bytes)| bytes);
    let wasm = wasm.ok_or_else(|| broke("the release has no .wasm"))?;
    print!("\n{}", goals::table(wasm, &rows, &starts, fold));
    Ok(())
}

impl Measured {
    async fn add(&mut self, subject: &Subject) -> Result<(), Problem> {
        let driver = Driver::start(Browser::Chromium)?;
        self.loads.push(load::watch(&driver, subject).await?);
        self.usable.push(load::first_click(&driver, subject).await?);
        self.p98.push(journey::p98(&driver, subject).await?);
        self.laps.push(laps::memory(&driver, subject).await?);
        Ok(())
    }
}

/// Starts of the app alone: the deck keeps nothing.
async fn started(subject: &Subject) -> Result<Starts, Problem> {
    println!("Starting the app with {} runs kept", starts::RUNS);
    starts::after_many_runs(&Driver::start(Browser::Chromium)?, subject).await
}

/// What is compared, in the order in which a visitor meets it.
fn rows(ours: &Measured, reveal: &Measured) -> Vec<Row> {
    let row = |name, unit, of: &dyn Fn(&Measured) -> Vec<f64>| Row {
        name,
        unit,
        pair: Pair {
            ours: of(ours),
            reveal: of(reveal),
        },
    };
    let load = |of: fn(&Load) -> f64| move |all: &Measured| all.loads.iter().map(of).collect();
    let lap =
        |of: fn(&laps::Memory) -> f64| move |all: &Measured| all.laps.iter().map(of).collect();
    vec![
        row("first visit, raw", "KB", &load(|one| one.raw() / 1000.0)),
        row(table::VISIT, "KB", &load(|one| one.sent() / 1000.0)),
        row("requests", "", &load(|one| one.files.len() as f64)),
        row("first paint", "ms", &load(|one| one.first_paint)),
        row(table::PAINTED, "ms", &load(|one| one.content_paint)),
        row(
            "largest content painted",
            "ms",
            &load(|one| one.largest_paint),
        ),
        row(table::RUNNING, "ms", &load(|one| one.running)),
        row("first click has its effect", "ms", &|all| {
            all.usable.clone()
        }),
        row("longest task", "ms", &load(|one| one.longest_task)),
        row(table::P98, "ms", &|all| all.p98.clone()),
        row(table::LAP_2, "KB", &lap(|one| one.early / 1000.0)),
        row(table::LAP_100, "KB", &lap(|one| one.late / 1000.0)),
        row(
            "  of it outside JavaScript",
            "KB",
            &lap(|one| one.wasm / 1000.0),
        ),
    ]
}

/// How busy the machine was with other things before anything was measured: times taken on a busy
/// machine say little.
fn busy() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    match load.split(' ').next() {
        Some(load) if !load.is_empty() => format!("load beforehand {load} on {cores} cores"),
        _ => format!("{cores} cores, load unknown"),
    }
}

/// A measurement that could not be taken.
fn broke(error: impl Display) -> Problem {
    Problem::new(
        format!("The measurement broke off: {error}."),
        "Run it again; if it breaks off at the same place, a page has changed and src/xtask/measure has not.",
    )
}
