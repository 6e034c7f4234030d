//! A scenario, a file each.

use super::{Act, Notice, Recognise};
use crate::authoring::read::{Name, Passage, Table, Text, Written};

/// Whom a scenario is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum About {
    Boy,
    Girl,
    Disabled,
    Lgbt,
    Peer,
    LookedAfter,
    YoungCarer,
    Colleague,
}

const ABOUT: [(&str, About); 8] = [
    ("boy", About::Boy),
    ("girl", About::Girl),
    ("disabled", About::Disabled),
    ("lgbt", About::Lgbt),
    ("peer", About::Peer),
    ("looked-after", About::LookedAfter),
    ("young-carer", About::YoungCarer),
    ("colleague", About::Colleague),
];

/// What a scenario may touch on. Each stands for itself.
const CONTENT_TAGS: [(&str, &str); 6] = [
    ("self-harm", "self-harm"),
    ("suicidal-thoughts", "suicidal-thoughts"),
    ("injury", "injury"),
    ("pregnancy", "pregnancy"),
    ("online-images", "online-images"),
    ("alcohol-or-drugs", "alcohol-or-drugs"),
];

/// A scenario.
#[allow(missing_docs)] // The fields are those of `pack::Scenario`, and the format's.
pub struct Scenario {
    pub id: Name,
    pub title: Text,
    pub setting: Text,
    pub learner: Text,
    pub age: Option<Written<u32>>,
    pub about: Vec<Written<About>>,
    pub content_tags: Vec<Written<&'static str>>,
    pub point: Name,
    pub categories: Vec<Name>,
    pub story: Passage,
    pub challenge: Option<Text>,
    pub learning: Text,
    pub room: Vec<Text>,
    pub ask: Text,
    pub notice: Vec<Notice>,
    pub recognise: Vec<Recognise>,
    pub act: Vec<Act>,
}

impl Scenario {
    /// Reads one.
    pub fn read(id: Name, table: &mut Table<'_>) -> Self {
        // Which draft it grew from matters to whoever compares the two, not to the program.
        table.note("draft");
        Self {
            id,
            title: table.line("title"),
            setting: table.line("setting"),
            learner: table.line("learner"),
            age: table.number("age", 0..=17),
            about: table.words("about", &ABOUT),
            content_tags: table.words("content_tags", &CONTENT_TAGS),
            point: table.name("point"),
            categories: table.names("categories"),
            story: table.passage("story"),
            challenge: table.line_if("challenge"),
            learning: table.line("learning"),
            room: table.lines("room"),
            ask: table.line("ask"),
            notice: table.each("notice", Notice::read),
            recognise: table.each("recognise", Recognise::read),
            act: table.each("act", Act::read),
        }
    }

    /// Whether it is about such a child or person.
    pub fn is_about(&self, whom: About) -> bool {
        self.about.iter().any(|about| about.is == whom)
    }
}
