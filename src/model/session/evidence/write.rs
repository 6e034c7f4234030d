//! From record to JSON.

use crate::json::Json;

use super::super::text::verdict_name;
use super::{CaseKept, Evidence, OptionKept, SlideKept};

/// What the file says that it is.
pub(super) const KIND: &str = "seven-minute-briefing session";

/// The version of the format that this program writes and reads. It rises when something comes to
/// mean something else.
pub(super) const FORMAT: u64 = 1;

impl Evidence {
    /// The record as a file.
    pub fn to_text(&self) -> String {
        let actions = self.actions.iter().map(|row| {
            Json::fields(vec![
                ("what", Json::text(&row.what)),
                ("who", Json::text(&row.who)),
                ("by", Json::text(&row.by)),
            ])
        });
        let register = self.register.iter().map(|one| {
            Json::fields(vec![
                ("name", Json::text(&one.name)),
                ("has_confirmed", Json::Flag(one.has_confirmed)),
            ])
        });
        let questions = self.questions.iter().map(|question| Json::text(question));
        let people = self.people.map(|people| number(u64::from(people)));
        Json::fields(vec![
            ("kind", Json::text(KIND)),
            ("format", number(FORMAT)),
            ("session", Json::text(&self.session.to_string())),
            ("place", Json::text(self.place.as_str())),
            ("place_name", Json::text(&self.place_name)),
            ("begun", number(self.begun)),
            ("finished", self.finished.map_or(Json::Null, number)),
            ("version", Json::text(&self.version)),
            ("hash", Json::text(&self.hash)),
            ("role", Json::text(&self.role)),
            ("team", Json::text(&self.team)),
            ("people", people.unwrap_or(Json::Null)),
            (
                "slides",
                Json::List(self.slides.iter().map(slide).collect()),
            ),
            ("paused", number(self.paused)),
            (
                "situations",
                Json::List(self.situations.iter().map(case).collect()),
            ),
            ("questions", Json::List(questions.collect())),
            ("reflection", Json::text(&self.reflection)),
            ("actions", Json::List(actions.collect())),
            ("register", Json::List(register.collect())),
        ])
        .to_text()
    }
}

fn slide(slide: &SlideKept) -> Json {
    Json::fields(vec![
        ("id", Json::text(slide.id.as_str())),
        ("title", Json::text(&slide.title)),
        ("planned", number(slide.planned)),
        ("spent", number(slide.spent)),
        ("was_shown", Json::Flag(slide.was_shown)),
    ])
}

fn case(case: &CaseKept) -> Json {
    Json::fields(vec![
        ("id", Json::text(case.id.as_str())),
        ("title", Json::text(&case.title)),
        (
            "options",
            Json::List(case.options.iter().map(option).collect()),
        ),
        ("passed", both(case.passed)),
        ("was_revealed", Json::Flag(case.was_revealed)),
    ])
}

fn option(option: &OptionKept) -> Json {
    let verdict = option
        .verdict
        .map(|verdict| Json::text(verdict_name(verdict)));
    Json::fields(vec![
        ("id", Json::text(option.id.as_str())),
        ("text", Json::text(&option.text)),
        ("verdict", verdict.unwrap_or(Json::Null)),
        ("hands", both(option.hands)),
    ])
}

fn both(votes: [u32; 2]) -> Json {
    Json::List(votes.map(|hands| number(u64::from(hands))).to_vec())
}

fn number(number: u64) -> Json {
    Json::Number(Some(number))
}
