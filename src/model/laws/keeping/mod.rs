//! What holds of everything that is kept, whatever the stores do.

mod crashes;
mod faulty;
mod files;
mod healing;
mod laying;
mod page;
mod resting;
mod schedules;
mod thousand;

use crate::archive::is_archive;
use crate::event::{Completion, Kind, Step, What};
use crate::id::{ChoiceId, ScenarioId, SlideId};
use faulty::Faulty;
use page::{Disk, Page};

/// A whole briefing: slides with the ticks of their clock, situations with what is picked.
fn briefing(number: u32) -> Vec<What> {
    let scenario = |name: &str| ScenarioId::new(name);
    let mut whats = vec![What::RunStarted {
        seed: u64::MAX / 3,
        version: "1.0.0".into(),
        hash: "e90bbc6528d47c66f3465491e7a52523b0b32b7833ae21dcf9e45f959dce5e24".into(),
        plan: ["new-phone", "older-teammates"].map(scenario).to_vec(),
        kind: Kind::Briefing,
        marks: vec!["signs:1a2b3c4d".into(), "action:5e6f7a8b".into()],
    }];
    for slide in ["background", "signs", "action"] {
        let slide = SlideId::new(slide);
        whats.push(What::SlideShown { slide });
        whats.extend([What::Beat, What::Beat, What::SlideHidden]);
    }
    for name in ["new-phone", "older-teammates"] {
        whats.push(What::SituationShown {
            scenario: scenario(name),
        });
        for step in [Step::Notice, Step::Act] {
            let choices = vec![ChoiceId::new(["tell-lead", "wait"][number as usize % 2])];
            whats.push(What::Picked {
                scenario: scenario(name),
                step,
                choices: choices.clone(),
            });
            whats.push(What::Answered {
                scenario: scenario(name),
                step,
                choices,
            });
        }
    }
    whats.push(What::RunCompleted(Completion {
        on: u64::from(number),
        status: None,
        points: vec!["Danger first".into()],
    }));
    whats
}

/// What both stores hold after this many runs, of which all but the last lie in archives: local storage
/// and the journal. A few runs later the archives become one.
fn after_many_runs() -> (Disk, Disk) {
    let local = Faulty::default();
    let mut page = Page::opens(1, &local, Some(Disk::new()));
    for number in 1..=MANY {
        let whats = briefing(number).into_iter();
        for what in whats.filter(|what| !matches!(what, What::Beat | What::Picked { .. })) {
            page.happens(3000, what);
        }
        page.rests();
    }
    (local.texts(), page.disk.unwrap_or_default())
}

/// How many runs are many.
const MANY: u32 = 32;

/// How many archives there are.
fn archives(local: &Faulty) -> usize {
    let texts = local.texts();
    texts.values().filter(|text| is_archive(text)).count()
}
