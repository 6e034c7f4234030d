//! What every place shares.

use crate::authoring::read::{Name, Passage, Table, Text, Written};
use crate::pack::Jurisdiction;

/// The jurisdictions, as they are written.
pub const JURISDICTIONS: [(&str, Jurisdiction); 5] = [
    ("england", Jurisdiction::England),
    ("scotland", Jurisdiction::Scotland),
    ("wales", Jurisdiction::Wales),
    ("northern-ireland", Jurisdiction::NorthernIreland),
    ("isle-of-man", Jurisdiction::IsleOfMan),
];

/// How a jurisdiction is written.
pub fn slug(jurisdiction: Jurisdiction) -> &'static str {
    let found = JURISDICTIONS.iter().find(|(_, is)| *is == jurisdiction);
    found.map_or("", |(slug, _)| slug)
}

/// What child sexual exploitation is, in one jurisdiction.
pub struct Definition {
    /// Whose it is.
    pub jurisdiction: Option<Written<Jurisdiction>>,
    /// In plain words.
    pub plain: Passage,
    /// The official wording.
    pub official: Option<Passage>,
    /// Where it stands in law.
    pub standing: Passage,
}

impl Definition {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        Self {
            jurisdiction: table.word("jurisdiction", &JURISDICTIONS),
            plain: table.passage("plain"),
            official: table.passage_if("official"),
            standing: table.passage("standing"),
        }
    }
}

/// A category of exploitation.
pub struct Category {
    /// Its id.
    pub id: Name,
    /// A short name.
    pub short: Text,
    /// What a learner reads.
    pub label: Text,
    /// What it means.
    pub meaning: Text,
}

impl Category {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        Self {
            id: table.name("id"),
            short: table.line("short"),
            label: table.line("label"),
            meaning: table.line("meaning"),
        }
    }
}

/// A sign or a circumstance: an id and what a learner reads.
pub struct Labelled {
    /// Its id.
    pub id: Name,
    /// What a learner reads.
    pub label: Text,
}

impl Labelled {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        Self {
            id: table.name("id"),
            label: table.line("label"),
        }
    }
}

/// What staff do.
pub struct Action {
    /// Its id.
    pub id: Name,
    /// What a learner reads.
    pub label: Text,
    /// Why it is here though no source briefing says it. For those who check it.
    pub ours: Option<Text>,
}

impl Action {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        Self {
            id: table.name("id"),
            label: table.line("label"),
            ours: table.note_if("ours"),
        }
    }
}

/// A point that nobody may get wrong.
pub struct Point {
    /// Its id.
    pub id: Name,
    /// In a few words.
    pub label: Text,
    /// In a sentence or two.
    pub meaning: Text,
}

impl Point {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        Self {
            id: table.name("id"),
            label: table.line("label"),
            meaning: table.line("meaning"),
        }
    }
}
