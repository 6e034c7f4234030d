//! From event to JSON.

use crate::event::EventId;
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::json::Json;

use super::super::event::What;
use super::super::plan::{Plan, PlannedSlide};
use super::verdict_name;

type Fields = Vec<(&'static str, Json)>;

impl What {
    pub(super) fn to_json(&self) -> Json {
        let (name, fields) = self.named();
        if fields.is_empty() {
            return Json::text(name);
        }
        Json::fields(vec![(name, Json::fields(fields))])
    }

    fn named(&self) -> (&'static str, Fields) {
        match self {
            Self::Begun(plan) => ("begun", plan_fields(plan)),
            Self::SituationsChosen { situations } => {
                ("situations-chosen", vec![("situations", all(situations))])
            }
            Self::SlideShown { slide } => ("slide-shown", vec![of(slide)]),
            Self::SlideSkipped { slide } => ("slide-skipped", vec![of(slide)]),
            Self::MinuteAdded { slide } => ("minute-added", vec![of(slide)]),
            Self::EndAgreed { length } => ("end-agreed", vec![("length", number(*length))]),
            Self::Paused => ("paused", vec![]),
            Self::Slept => ("slept", vec![]),
            Self::Woke => ("woke", vec![]),
            Self::Resumed => ("resumed", vec![]),
            Self::AdvanceSet { on } => ("advance-set", vec![("on", Json::Flag(*on))]),
            Self::Blanked { ground } => ("blanked", vec![("ground", Json::text(ground.name()))]),
            Self::Unblanked => ("unblanked", vec![]),
            Self::Frozen => ("frozen", vec![]),
            Self::Thawed => ("thawed", vec![]),
            Self::Reset => ("reset", vec![]),
            Self::InvitationShown => ("invitation-shown", vec![]),
            Self::Finished => ("finished", vec![]),
            Self::Undone { event } => ("undone", vec![("event", id(*event))]),
            _ => self.of_case().unwrap_or_else(|| self.of_paper()),
        }
    }

    fn of_case(&self) -> Option<(&'static str, Fields)> {
        Some(match self {
            Self::SituationOpened { scenario } => ("situation-opened", vec![on(scenario)]),
            Self::PhaseShown { scenario, phase } => {
                let phase = ("phase", Json::text(phase.name()));
                ("phase-shown", vec![on(scenario), phase])
            }
            Self::TalkExtended { scenario } => ("talk-extended", vec![on(scenario)]),
            Self::Counted {
                scenario,
                round,
                choice,
                hands,
            } => {
                let mut fields = vec![on(scenario), ("round", Json::text(round.name()))];
                fields.extend(choice.as_ref().map(chosen));
                fields.push(("hands", number(u64::from(*hands))));
                ("counted", fields)
            }
            Self::Miscounted { scenario, round } => {
                let round = ("round", Json::text(round.name()));
                ("miscounted", vec![on(scenario), round])
            }
            Self::SplitShown { scenario } => ("split-shown", vec![on(scenario)]),
            Self::SplitHidden { scenario } => ("split-hidden", vec![on(scenario)]),
            Self::Revealed {
                scenario,
                choice,
                verdict,
                lines,
            } => {
                let verdict = ("verdict", Json::text(verdict_name(*verdict)));
                let lines = ("lines", texts(lines));
                (
                    "revealed",
                    vec![on(scenario), chosen(choice), verdict, lines],
                )
            }
            Self::LearningShown { scenario, lines } => (
                "learning-shown",
                vec![on(scenario), ("lines", texts(lines))],
            ),
            _ => return None,
        })
    }

    fn of_paper(&self) -> (&'static str, Fields) {
        match self {
            Self::Parked { row, text } => {
                let mut fields = vec![("text", Json::text(text))];
                fields.extend(row.map(|row| ("row", id(row))));
                ("parked", fields)
            }
            Self::Agreed { row, what, who, by } => {
                let cells = [("what", what), ("who", who), ("by", by)];
                let mut fields = cells.map(|(name, cell)| (name, Json::text(cell))).to_vec();
                fields.extend(row.map(|row| ("row", id(row))));
                ("agreed", fields)
            }
            Self::Reflected { text } => ("reflected", vec![("text", Json::text(text))]),
            Self::RoleGiven { text } => ("role-given", vec![("text", Json::text(text))]),
            Self::TeamGiven { text } => ("team-given", vec![("text", Json::text(text))]),
            Self::PeopleCounted { people } => (
                "people-counted",
                vec![(
                    "people",
                    people.map_or(Json::Null, |people| number(u64::from(people))),
                )],
            ),
            Self::Registered { names } => ("registered", vec![("names", texts(names))]),
            Self::Struck { entry } => ("struck", vec![("entry", Json::text(&entry.to_string()))]),
            Self::Confirmed { entries, yes } => {
                let entries = entries.iter().map(|entry| Json::text(&entry.to_string()));
                let entries = ("entries", Json::List(entries.collect()));
                ("confirmed", vec![entries, ("yes", Json::Flag(*yes))])
            }
            _ => ("", vec![]),
        }
    }
}

fn plan_fields(plan: &Plan) -> Fields {
    let slide = |slide: &PlannedSlide| {
        Json::fields(vec![
            ("id", Json::text(slide.id.as_str())),
            ("seconds", number(u64::from(slide.seconds))),
            ("minimum", number(u64::from(slide.minimum))),
            ("must_say", Json::Flag(slide.must_say)),
        ])
    };
    vec![
        ("version", Json::text(&plan.version)),
        ("hash", Json::text(&plan.hash)),
        (
            "slides",
            Json::List(plan.slides.iter().map(slide).collect()),
        ),
        ("situations", all(&plan.situations)),
    ]
}

fn of(slide: &SlideId) -> (&'static str, Json) {
    ("slide", Json::text(slide.as_str()))
}

fn on(scenario: &ScenarioId) -> (&'static str, Json) {
    ("scenario", Json::text(scenario.as_str()))
}

fn chosen(choice: &ChoiceId) -> (&'static str, Json) {
    ("choice", Json::text(choice.as_str()))
}

fn id(event: EventId) -> Json {
    Json::text(&event.to_string())
}

fn number(number: u64) -> Json {
    Json::Number(Some(number))
}

fn all(scenarios: &[ScenarioId]) -> Json {
    Json::List(
        scenarios
            .iter()
            .map(|one| Json::text(one.as_str()))
            .collect(),
    )
}

fn texts(lines: &[String]) -> Json {
    Json::List(lines.iter().map(|line| Json::text(line)).collect())
}
