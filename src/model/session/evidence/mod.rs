//! The record that a team keeps of a session: what was delivered, how it voted, what it agreed.
//!
//! It stands on its own. Titles and options are written into it as they were, so that it can still
//! be read when the pack says something else, or on a device that never had it. It holds a name
//! only where somebody chose to write one down.

mod clip;
pub mod csv;
mod lines;
mod read;
mod write;

use std::collections::BTreeSet;

use crate::id::{ChoiceId, PlaceId, ScenarioId, SlideId};
use crate::pack::{ActChoice, ActVerdict, Pack, Scenario, Stage};

pub use lines::Line;
pub use read::LARGEST;

use super::case::Case;
use super::fold::Session;
use super::key::SessionId;
use super::taught::Taught;

/// The record of one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The session's name.
    pub session: SessionId,
    /// The place's name in addresses.
    pub place: PlaceId,
    /// The place's name as people say it.
    pub place_name: String,
    /// When it began, in wall milliseconds.
    pub begun: u64,
    /// When it was finished, in wall milliseconds, if it was.
    pub finished: Option<u64>,
    /// The pack's version.
    pub version: String,
    /// The pack's hash: says exactly what was taught.
    pub hash: String,
    /// The role of whoever led it.
    pub role: String,
    /// What the team is called.
    pub team: String,
    /// How many people were there, where somebody counted.
    pub people: Option<u32>,
    /// The slides, in order.
    pub slides: Vec<SlideKept>,
    /// How long the clock stood for questions, in milliseconds.
    pub paused: u64,
    /// The situations, in the order in which they were opened.
    pub situations: Vec<CaseKept>,
    /// Questions parked for later.
    pub questions: Vec<String>,
    /// What the team takes from it.
    pub reflection: String,
    /// The team's action plan.
    pub actions: Vec<ActionKept>,
    /// Who was there: empty unless somebody chose to keep names.
    pub register: Vec<AttendeeKept>,
}

/// A slide, and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlideKept {
    /// Which.
    pub id: SlideId,
    /// Its heading.
    pub title: String,
    /// How long it was meant to take, in milliseconds.
    pub planned: u64,
    /// How long it was in front of the room, in milliseconds.
    pub spent: u64,
    /// Whether the room saw it.
    pub was_shown: bool,
}

/// A situation, and both votes on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseKept {
    /// Which.
    pub id: ScenarioId,
    /// Its title.
    pub title: String,
    /// Its options, in order.
    pub options: Vec<OptionKept>,
    /// How many passed, before the talk and after it.
    pub passed: [u32; 2],
    /// Whether the best answer was revealed: the vote alone teaches nothing.
    pub was_revealed: bool,
}

/// An option, and the hands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionKept {
    /// Which.
    pub id: ChoiceId,
    /// What it says.
    pub text: String,
    /// How good it is; none where the briefing was replaced by one that has it no more.
    pub verdict: Option<ActVerdict>,
    /// The hands for it, before the talk and after it.
    pub hands: [u32; 2],
}

/// A row of the action plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionKept {
    /// What will be done.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub by: String,
}

/// Somebody on the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendeeKept {
    /// The name.
    pub name: String,
    /// Whether they confirmed that they took part.
    pub has_confirmed: bool,
}

impl Evidence {
    /// The record of a session that was held with this pack, in the words that the room read.
    pub fn of(id: SessionId, session: &Session, pack: &Pack, stage: Option<&Stage>) -> Self {
        let (delivery, paper) = (&session.delivery, session.paper.clone());
        let action = |row: super::paper::Action| ActionKept {
            what: row.what,
            who: row.who,
            by: row.by,
        };
        let attendee = |one: super::paper::Attendee| AttendeeKept {
            name: one.name,
            has_confirmed: one.has_confirmed,
        };
        // What a trainer looked at while the room's picture was frozen was shown to nobody.
        let shown = delivery.cases.iter().filter(|case| case.was_shown);
        Self {
            session: id,
            place: pack.id.clone(),
            place_name: pack.name.clone(),
            begun: session.begun,
            finished: session.finished,
            version: session.plan.version.clone(),
            hash: session.plan.hash.clone(),
            role: paper.role,
            team: paper.team,
            people: paper.people,
            slides: delivery.slides.iter().map(|one| slide(one, pack)).collect(),
            paused: delivery.asked,
            situations: shown.map(|one| case(one, pack, stage)).collect(),
            questions: paper.parked.into_iter().map(|one| one.text).collect(),
            reflection: paper.reflection,
            actions: paper.actions.into_iter().map(action).collect(),
            register: paper.register.into_iter().map(attendee).collect(),
        }
        .clipped()
    }
}

impl CaseKept {
    /// All hands of each vote, with those who passed.
    pub fn totals(&self) -> [u32; 2] {
        [0, 1].map(|round| {
            let of = |both: &[u32; 2]| both.get(round).copied().unwrap_or(0);
            let hands = self.options.iter().map(|option| of(&option.hands));
            hands.sum::<u32>() + of(&self.passed)
        })
    }
}

fn slide(taught: &Taught, pack: &Pack) -> SlideKept {
    let id = &taught.planned.id;
    // A slide that a newer pack no longer has keeps its name.
    let slide = pack.slides.iter().find(|slide| slide.id == *id);
    SlideKept {
        id: id.clone(),
        title: slide.map_or_else(|| id.to_string(), |slide| slide.title.clone()),
        planned: u64::from(taught.planned.seconds) * 1000,
        spent: taught.spent,
        was_shown: taught.was_shown,
    }
}

fn case(case: &Case, pack: &Pack, stage: Option<&Stage>) -> CaseKept {
    let scenario = pack.scenario(&case.scenario);
    let staged = stage.and_then(|stage| stage.situation(&case.scenario));
    let title = |scenario: &Scenario| scenario.title.clone();
    let acts = scenario.map_or(&[][..], |scenario| &scenario.act);
    let best = acts.iter().find(|one| one.verdict == ActVerdict::Best);
    let hands = |id| [&case.first, &case.second].map(|vote| vote.of(Some(id)));
    let voted = |act: &ActChoice| {
        let (letter, option) = staged?.lettered().find(|(_, option)| option.id == act.id)?;
        Some(format!("{letter}: {}", option.text))
    };
    let known = acts.iter().map(|act| OptionKept {
        id: act.id.clone(),
        text: voted(act).unwrap_or_else(|| act.text.clone()),
        verdict: Some(act.verdict),
        hands: hands(&act.id),
    });
    // What was counted stays counted.
    let counted = case.first.hands.iter().chain(&case.second.hands);
    let counted: BTreeSet<_> = counted.map(|(id, _)| id).collect();
    let is_gone = |id: &&ChoiceId| acts.iter().all(|act| act.id != **id);
    let gone = counted.into_iter().filter(is_gone).map(|id| OptionKept {
        id: id.clone(),
        text: id.to_string(),
        verdict: None,
        hands: hands(id),
    });
    CaseKept {
        id: case.scenario.clone(),
        title: scenario.map_or_else(|| case.scenario.to_string(), title),
        options: known.chain(gone).collect(),
        passed: [case.first.passed, case.second.passed],
        was_revealed: best.is_some_and(|best| case.told.contains(&best.id)),
    }
}
