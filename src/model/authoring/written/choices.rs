//! What may be picked in a scenario's three steps.

use crate::authoring::Kind;
use crate::authoring::read::{Name, Table, Text, Written};
use crate::pack::{ActVerdict, RecogniseVerdict};

/// Something in the story that may be picked.
#[allow(missing_docs)]
pub struct Notice {
    pub id: Name,
    pub text: Text,
    pub is: Noticed,
    pub feedback: Text,
}

/// What it is.
#[allow(missing_docs)]
pub enum Noticed {
    Sign(Name),
    PossibleSign(Name),
    Circumstance(Name),
    Reassuring,
    /// Already on the desk.
    Unsaid,
}

impl Notice {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        Self {
            id: table.name("id"),
            text: table.line("text"),
            is: Noticed::read(table),
            feedback: table.line("feedback"),
        }
    }
}

impl Noticed {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        let kinds = [
            table.name_if("sign").map(Self::Sign),
            table.name_if("possible_sign").map(Self::PossibleSign),
            table
                .name_if_not_empty("circumstance")
                .map(Self::Circumstance),
            table.yes("reassuring").then_some(Self::Reassuring),
        ];
        let mut kinds = kinds.into_iter().flatten();
        match (kinds.next(), kinds.next()) {
            (Some(kind), None) => kind,
            (first, _) => {
                let what = match first {
                    None => "this choice does not say what it is.",
                    Some(_) => "this choice says twice what it is.",
                };
                let remedy = "Give it exactly one of sign, possible_sign, circumstance or reassuring = true.";
                table.problem(Kind::OneOf, &table.at, what, remedy);
                Self::Unsaid
            }
        }
    }
}

/// A category that may be picked.
#[allow(missing_docs)]
pub struct Recognise {
    pub category: Name,
    pub verdict: Option<Written<RecogniseVerdict>>,
    pub feedback: Text,
}

impl Recognise {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        let verdicts = [
            ("best", RecogniseVerdict::Best),
            ("possible", RecogniseVerdict::Possible),
            ("unlikely", RecogniseVerdict::Unlikely),
        ];
        Self {
            category: table.name("category"),
            verdict: table.word("verdict", &verdicts),
            feedback: table.line("feedback"),
        }
    }
}

/// Something that may be done.
#[allow(missing_docs)]
pub struct Act {
    pub id: Name,
    pub text: Text,
    pub room: Option<Text>,
    pub label: Text,
    pub verdict: Option<Written<ActVerdict>>,
    pub feedback: Text,
    pub room_feedback: Option<Text>,
}

impl Act {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        let verdicts = [
            ("best", ActVerdict::Best),
            ("incomplete", ActVerdict::Incomplete),
            ("delays", ActVerdict::Delays),
            ("unsafe", ActVerdict::Unsafe),
        ];
        Self {
            id: table.name("id"),
            text: table.line("text"),
            room: table.line_if("room"),
            label: table.line("label"),
            verdict: table.word("verdict", &verdicts),
            feedback: table.line("feedback"),
            room_feedback: table.line_if("room_feedback"),
        }
    }

    /// What a room votes on.
    pub fn in_room(&self) -> &Text {
        self.room.as_ref().unwrap_or(&self.text)
    }

    /// Why, as a room is told.
    pub fn reason_in_room(&self) -> &Text {
        self.room_feedback.as_ref().unwrap_or(&self.feedback)
    }

    /// Whether it is the best.
    pub fn is_best(&self) -> bool {
        self.verdict
            .as_ref()
            .is_some_and(|verdict| verdict.is == ActVerdict::Best)
    }
}
