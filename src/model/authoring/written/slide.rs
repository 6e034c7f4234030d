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
    pub minimum: Option<Written<u32>>,
    pub must_say: bool,
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
            minimum: table.number_if("minimum", 10..=120),
            must_say: table.yes("must_say"),
            body: table.passage("body"),
            panels: table.words("panels", &PANELS),
            projector: table.lines("projector"),
            notes: table.passage("notes"),
            documents: table.tags("documents"),
        }
    }

    /// The least that it takes when time is short, in seconds: half of its own, where nothing
    /// else is said.
    pub fn shortest(&self) -> u32 {
        let half = || self.seconds.as_ref().map(|seconds| seconds.is / 2);
        let minimum = self.minimum.as_ref().map(|minimum| minimum.is);
        minimum.or_else(half).unwrap_or_default()
    }
}
