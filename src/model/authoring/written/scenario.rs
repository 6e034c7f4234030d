//! A scenario, a file each.

use crate::authoring::Kind;
use crate::authoring::read::{Name, Passage, Table, Text, Written};
use crate::pack::{ActVerdict, RecogniseVerdict};

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
    fn read(table: &mut Table<'_>) -> Self {
        Self {
            id: table.name("id"),
            text: table.line("text"),
            is: Noticed::read(table),
            feedback: table.line("feedback"),
        }
    }
}

impl Noticed {
    fn read(table: &mut Table<'_>) -> Self {
        let kinds = [
            table.name_if("sign").map(Self::Sign),
            table.name_if("possible_sign").map(Self::PossibleSign),
            table.name_if_not_empty("circumstance").map(Self::Circumstance),
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
    fn read(table: &mut Table<'_>) -> Self {
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
    pub verdict: Option<Written<ActVerdict>>,
    pub feedback: Text,
}

impl Act {
    fn read(table: &mut Table<'_>) -> Self {
        let verdicts = [
            ("best", ActVerdict::Best),
            ("incomplete", ActVerdict::Incomplete),
            ("delays", ActVerdict::Delays),
            ("unsafe", ActVerdict::Unsafe),
        ];
        Self {
            id: table.name("id"),
            text: table.line("text"),
            verdict: table.word("verdict", &verdicts),
            feedback: table.line("feedback"),
        }
    }

    /// Whether it is the best.
    pub fn is_best(&self) -> bool {
        self.verdict.as_ref().is_some_and(|verdict| verdict.is == ActVerdict::Best)
    }
}
