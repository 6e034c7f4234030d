//! How soon the app is there for somebody who has done the briefing a thousand times on this device,
//! beside somebody who opens it for the first time. Without the network, which takes the same for
//! both, and on a slow processor.

use super::slow::Phone;
use super::table::median;
use super::{PLACE, Subject, broke};
use crate::browsers::driver::Driver;
use crate::memory::Memory;
use crate::problem::Problem;
use crate::project;
use crate::screens::{Answers, choices, now};
use model::event::{Completion, Confidence, Kind, Step, TabId, What};
use model::keeping::{Kept, Stores};
use model::moment::Moment;
use model::pack::Pack;
use model::plan::plan;
use model::shuffle::rank;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;

/// How many runs there were.
pub const RUNS: usize = 1000;

/// From one visit to the next, in milliseconds.
const DAY: u64 = 86_400_000;

/// Where the app lies on the host.
const FOLDER: &str = "/";

/// How often each of both is started.
const STARTS: usize = 25;

/// Milliseconds until the app runs, a value a start.
#[derive(Default)]
pub struct Starts {
    /// With nothing kept.
    pub empty: Vec<f64>,
    /// With a thousand runs kept.
    pub full: Vec<f64>,
    /// How many letters those take, keys and texts.
    pub letters: usize,
}

impl Starts {
    /// How many times as long the one takes as the other.
    pub fn ratio(&self) -> f64 {
        median(&self.full) / median(&self.empty)
    }

    /// Both, in words.
    pub fn line(&self) -> String {
        format!(
            "App running, files at hand, 4x slower CPU: {:.0} ms with nothing kept, {:.0} ms with \
             {RUNS} runs ({} letters); medians of {STARTS}",
            median(&self.empty),
            median(&self.full),
            self.letters
        )
    }
}

/// Starts it in turn with nothing kept and with a thousand runs.
pub async fn after_many_runs(driver: &Driver, subject: &Subject) -> Result<Starts, Problem> {
    let path = project::dist().join(format!("packs/{PLACE}.json"));
    let text = fs::read_to_string(&path).map_err(|error| Problem::with_file(&path, &error))?;
    let pack = Pack::from_text(&text).map_err(|fault| broke(format!("{fault:?}")))?;
    let kept = kept(&pack, RUNS);
    let letters = kept.iter().map(|(key, text)| key.len() + text.len());
    let mut starts = Starts {
        letters: letters.sum(),
        ..Starts::default()
    };
    let note = format!(
        "const look = () => {{
           if ({}) seen.running = performance.now(); else requestAnimationFrame(look);
         }};
         if (location.hash) look();",
        subject.running
    );
    let [empty, full] = [
        Phone::new(driver, &note).await?,
        Phone::new(driver, &note).await?,
    ];
    put(&full, subject, &kept).await?;
    for (phone, times) in [(&empty, &mut starts.empty), (&full, &mut starts.full)] {
        // The first makes the journal, or fills it from local storage.
        start(phone, subject).await?;
        phone.runs("setTimeout(done, 3000)").await?;
        phone.slow_cpu().await?;
        times.clear();
    }
    for _ in 0..STARTS {
        starts.empty.push(start(&empty, subject).await?);
        starts.full.push(start(&full, subject).await?);
    }
    empty.closes().await?;
    full.closes().await?;
    Ok(starts)
}

async fn start(phone: &Phone, subject: &Subject) -> Result<f64, Problem> {
    phone.opens("about:blank").await?;
    phone.opens(&subject.address).await?;
    let time = phone.waits("seen.running", "seen.running").await?;
    time.as_f64().ok_or_else(|| broke("the app does not start"))
}

/// Puts it where the app looks for it, from a page in which the app does not run.
async fn put(
    phone: &Phone,
    subject: &Subject,
    kept: &BTreeMap<String, String>,
) -> Result<(), Problem> {
    let quiet = subject.address.split('#').next().unwrap_or_default();
    phone.opens(&format!("{quiet}boot.js")).await?;
    let script = format!(
        "for (const [key, text] of Object.entries({})) localStorage.setItem(key, text); done()",
        json!(kept)
    );
    phone.runs(&script).await.map(drop)
}

/// What local storage holds after so many runs, kept and laid to rest by the app's own hands, and with
/// one more that has only just begun.
fn kept(pack: &Pack, runs: usize) -> BTreeMap<String, String> {
    let local = Memory::default();
    let mut stores = Stores::new(Box::new(local.clone()), FOLDER);
    stores.journal.opened(false);
    for number in 0..=runs as u64 {
        let mut visit = Visit {
            kept: Kept::open(&local, FOLDER, &pack.id),
            stores: &mut stores,
            tab: TabId(rank(number, "page") as u32),
            opened: now() - (runs as u64 - number) * DAY,
            steady: 0,
        };
        visit.begins(pack, rank(number, "seed"));
        if number < runs as u64 {
            visit.goes_through(pack);
        }
    }
    local.0.take()
}

/// A visit of its own, a day after the one before: another page, other situations in another order.
/// It reads hardly anything of what lies in archives.
struct Visit<'a> {
    kept: Kept,
    stores: &'a mut Stores,
    tab: TabId,
    opened: u64,
    steady: u64,
}

impl Visit<'_> {
    fn happens(&mut self, what: What) {
        // Nobody clicks to the second.
        self.steady += 2000 + rank(self.steady, "pause") % 5000;
        let at = Moment {
            wall: self.opened + self.steady,
            steady: self.steady,
        };
        self.kept.happen(self.stores, self.tab, at, what);
        self.kept.lay_to_rest(self.stores);
        self.kept.clear_away(self.stores);
    }

    fn begins(&mut self, pack: &Pack, seed: u64) {
        let plan = plan(pack, self.kept.record(), seed);
        self.happens(What::RunStarted {
            seed,
            version: pack.governance.version.clone(),
            hash: pack.hash.clone(),
            marks: pack.marks_of(&plan),
            plan,
            kind: Kind::Briefing,
        });
    }

    /// Reads all there is, and answers and rates every situation.
    fn goes_through(&mut self, pack: &Pack) {
        for slide in &pack.slides {
            let slide = slide.id.clone();
            self.happens(What::SlideShown { slide });
            (0..4).for_each(|_| self.happens(What::Beat));
            self.happens(What::SlideHidden);
        }
        let plan = self.kept.record().run().map(|run| run.plan.clone());
        let planned = plan.unwrap_or_default();
        for scenario in planned.iter().filter_map(|id| pack.scenario(id)) {
            let on = || scenario.id.clone();
            self.happens(What::SituationShown { scenario: on() });
            for step in scenario.steps() {
                let choices = choices(scenario, step, Answers::Best);
                let picked = choices.clone();
                self.happens(What::Picked {
                    scenario: on(),
                    step,
                    choices: picked,
                });
                if step == Step::Act {
                    let sure = Confidence::Sure;
                    let scenario = on();
                    self.happens(What::Rated { scenario, sure });
                }
                self.happens(What::Answered {
                    scenario: on(),
                    step,
                    choices,
                });
            }
        }
        self.happens(What::RunCompleted(Completion {
            on: self.opened + self.steady,
            status: Some(pack.governance.status),
            points: pack.points.iter().map(|one| one.label.clone()).collect(),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn what_is_kept_is_every_run_and_most_of_them_lie_in_archives() {
        let checked = content::checked(project::root()).unwrap();
        let pack = &checked.packs[0];
        let texts = kept(pack, 40);
        let local = Memory::default();
        local.0.replace(texts);
        let mut kept = Kept::open(&local, FOLDER, &pack.id);
        // Those that somebody may come back to.
        let open = kept.record().runs().len();
        assert!(open <= 3, "{open} runs lie open");
        kept.wake();
        // The last of them has only just begun.
        assert_eq!(kept.record().runs().len(), 41);
    }
}
