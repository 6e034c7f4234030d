//! One of a place's seven slides.

use crate::authoring::read::{Name, Passage, Table, Text, Written};
use crate::pack::Panel;

const PANELS: [(&str, Panel); 5] = [
    ("definition", Panel::Definition),
    ("categories", Panel::Categories),
    ("vulnerabilities", Panel::Vulnerabilities),
    ("signs", Panel::Signs),
    ("pathway", Panel::Pathway),
];

/// A slide.
#[allow(missing_docs)] // The fields are those of `pack::Slide`, and the format's.
pub struct Slide {
    pub at: crate::authoring::spot::Spot,
    pub id: Name,
    pub title: Text,
    pub seconds: Option<Written<u32>>,
    pub body: Passage,
    pub panels: Vec<Written<Panel>>,
    pub projector: Vec<Text>,
    pub notes: Passage,
    pub documents: Vec<Name>,
}

impl Slide {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        Self {
            at: table.at.clone(),
            id: table.name("id"),
            title: table.line("title"),
            seconds: table.number("seconds", 30..=120),
            body: table.passage("body"),
            panels: table.words("panels", &PANELS),
            projector: table.lines("projector"),
            notes: table.passage("notes"),
            documents: table.tags("documents"),
        }
    }
}
