//! The briefing as plain pages, which need neither script nor wasm: to read and print where the app
//! cannot run, and to hand out. They are drawn when a release is built, never in the app.

mod cards;
mod document;
mod guide;
mod key;
mod places;
mod questions;
mod reading;
mod sheet;
mod sign_in;

use model::event::Step;
use model::id::{PlaceId, ScenarioId};
use model::pack::{Governance, Pack, Scenario, Stage, Status};
use model::plan::plan;
use model::record::Record;
use model::shuffle::rank;
use yew::prelude::*;

use super::frame::standing;
use super::parts::{all, element, heading, nothing, p_of, text};
use super::situation::SituationScreen;
use crate::words::{app, handout as words, welcome};

pub use cards::cards;
pub use guide::guide;
pub use places::{missing, places};
pub use reading::reading;
pub use sign_in::sign_in;

use document::{Document, document};

/// Where the sheets to print lie beside the app.
pub fn address(place: &PlaceId) -> String {
    format!("handouts/{place}/sheet.html")
}

/// The sheets to print: the whole briefing on one, then five situations to answer, then their key.
pub fn sheets(pack: &Pack, stage: &Stage) -> Html {
    let paper = Paper::of(pack);
    document(&Document {
        title: &app::page_title(words::TITLE, &pack.name),
        up: "../../",
        at: Some(&pack.id),
        within: all([
            element("div.page.unprinted").with([
                heading(words::TITLE),
                p_of("lead", words::INTRO),
                element("p").says(words::PRINT_HOW),
            ]),
            sheet::sheet(pack, stage),
            questions::questions(&paper),
            key::key(&paper),
        ]),
    })
}

/// How many draws the situations for paper are taken from.
const DRAWS: u64 = 64;

/// What the questions and their key are written from.
struct Paper<'a> {
    pack: &'a Pack,
    seed: u64,
    situations: Vec<&'a Scenario>,
}

impl<'a> Paper<'a> {
    /// The five situations that every copy of this version holds, in the same order, so that a
    /// room with paper from different days has the same in hand.
    fn of(pack: &'a Pack) -> Self {
        let drawn = |seed| plan(pack, &Record::default(), seed);
        let touches = |id: &ScenarioId| {
            pack.scenario(id)
                .is_some_and(|one| !one.content_tags.is_empty())
        };
        // Paper cannot be skipped: of some draws, the one that touches least on what may hurt.
        let first = rank(0, &pack.governance.version) >> 1;
        let seeds = first..first + DRAWS;
        let seed = seeds.min_by_key(|seed| drawn(*seed).iter().filter(|id| touches(id)).count());
        let seed = seed.unwrap_or(first);
        let chosen = drawn(seed);
        Self {
            pack,
            seed,
            situations: chosen.iter().filter_map(|id| pack.scenario(id)).collect(),
        }
    }

    /// Every situation there is, in the pack's order.
    fn whole(pack: &'a Pack) -> Self {
        Self {
            pack,
            seed: rank(0, &pack.governance.version),
            situations: pack.scenarios.iter().collect(),
        }
    }

    /// A situation's questions, each as nobody has answered it yet.
    fn asked(
        &self,
        number: usize,
        scenario: &'a Scenario,
    ) -> impl Iterator<Item = SituationScreen<'a>> {
        let (pack, seed, of) = (self.pack, self.seed, self.situations.len());
        scenario.steps().map(move |step: Step| SituationScreen {
            contested: false,
            pack,
            scenario,
            number,
            of,
            seed,
            first: Step::Notice,
            step,
            picked: Vec::new(),
            given: Vec::new(),
            sure: None,
            asks_sure: false,
            comes_back: false,
            instead: false,
            missing: false,
            saved: false,
        })
    }
}

/// A slide's number and title.
fn titled(number: usize, title: &str) -> String {
    [&number.to_string(), " · ", title].concat()
}

/// What whoever reads it has to know before anything else: that nobody has signed it off, or that it
/// is no longer to be used.
fn unsigned(pack: &Pack) -> Html {
    let says = match pack.governance.status {
        Status::SignedOff => return nothing(),
        Status::Withdrawn => welcome::WITHDRAWN,
        Status::Draft => welcome::DRAFT,
    };
    element("p.unsigned").with([element("strong").says(says)])
}

/// Which version this is and how far it is checked: on every sheet, since sheets part company.
fn imprint(pack: &Pack) -> Html {
    let governance: &Governance = &pack.governance;
    element("p.imprint").with([
        text(&pack.name),
        text(" · "),
        text(standing(governance, false)),
    ])
}
