//! What whoever leads a group says and does around the slides and the situations.

use crate::authoring::read::{Name, Passage, Table, Text, Written};
use crate::authoring::spot::Spot;

/// What all places share of it.
#[allow(missing_docs)] // The fields are those of `pack::Guide`, and the format's.
pub struct Group {
    pub before: Vec<Text>,
    pub rules: Vec<Text>,
    pub questions: Vec<Text>,
    pub parts: Vec<Part>,
    pub advice: Vec<Advice>,
    /// Where the list of questions is asked for.
    pub at: Spot,
}

/// A part of twenty minutes.
#[allow(missing_docs)]
pub struct Part {
    pub id: Name,
    pub minutes: Option<Written<u32>>,
    pub title: Text,
    pub body: Passage,
}

/// What to do when something happens.
#[allow(missing_docs)]
pub struct Advice {
    pub id: Name,
    pub title: Text,
    pub body: Passage,
}

impl Group {
    /// Reads it.
    pub fn read(table: &mut Table<'_>) -> Self {
        // Why it is here matters to whoever checks it, not to the program.
        table.note("ours");
        Self {
            before: table.lines("before"),
            rules: table.lines("rules"),
            questions: table.lines("questions"),
            parts: table.each("part", Part::read),
            advice: table.each("advice", Advice::read),
            at: table.at.clone(),
        }
    }
}

impl Part {
    /// Whether the slides are shown in it.
    pub fn is_for_slides(&self) -> bool {
        self.id.is == "slides"
    }

    fn read(table: &mut Table<'_>) -> Self {
        Self {
            id: table.name("id"),
            minutes: table.number("minutes", 1..=20),
            title: table.line("title"),
            body: table.passage("body"),
        }
    }
}

impl Advice {
    fn read(table: &mut Table<'_>) -> Self {
        Self {
            id: table.name("id"),
            title: table.line("title"),
            body: table.passage("body"),
        }
    }
}
