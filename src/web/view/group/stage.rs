//! The room's screen. The projector and the small copy on the desk are drawn by this one function,
//! of nothing but what the room may see.

use model::pack::{self, Status};
use yew::prelude::*;

use super::super::dial::{Segment, small_dial};
use super::super::parts::{all, element, icon, item, nothing, p_of, text};
use super::super::prose::together;
use super::split::{Row, split};
use super::square::{Square, square};
use crate::words::{app, room as words};

/// What stands on the room's screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// Nothing but a plain ground.
    Ground(Ground),
    /// A short pause.
    Rest,
    /// The name of the briefing, and where it is known, of the place and how far it is checked.
    Title(String, Option<String>),
    /// A heading and some lines: a slide, a story, what to take away.
    Lines(String, Vec<String>),
    /// The options of a situation, each with its letter, under words that let anybody pass.
    Vote(String, Vec<(char, String)>),
    /// How the votes are split.
    Split(Vec<Row>),
    /// Talk in pairs, and how much of that is left.
    Talk(String, String),
    /// What is thought of one option, and why.
    Reason(Reason),
    /// Where everybody finds the part that they do alone.
    Invitation {
        /// The address, as people type it.
        address: String,
        /// The same as a code for a telephone's camera.
        code: Option<Square>,
    },
}

impl Picture {
    /// The title of a place's briefing. A room is told of a draft as a learner is.
    pub fn title(stage: Option<&pack::Stage>) -> Self {
        let below = stage.map(|stage| match stage.status {
            Status::SignedOff => stage.name.clone(),
            Status::Draft => words::draft_at(&stage.name),
            Status::Withdrawn => words::withdrawn_at(&stage.name),
        });
        Self::Title(app::TOPIC.to_owned(), below)
    }
}

/// A plain ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Black.
    Black,
    /// White.
    White,
}

/// The reason for one option.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// Its letter.
    pub letter: char,
    /// What it says.
    pub option: String,
    /// What is thought of it: a sign, and words.
    pub verdict: (&'static str, &'static str),
    /// Why, a line each.
    pub lines: Vec<String>,
}

/// The screen, with the dial as the mark of the briefing and of how far it has come.
pub fn stage(picture: &Picture, dial: &[Segment], dark: bool) -> Html {
    let called = match (picture, dark) {
        (Picture::Ground(Ground::Black), _) => "div.stage.black",
        (Picture::Ground(Ground::White), _) => "div.stage.white",
        (_, true) => "div.stage.dark",
        (_, false) => "div.stage",
    };
    element(called).with([within(picture, dial)])
}

fn within(picture: &Picture, dial: &[Segment]) -> Html {
    match picture {
        Picture::Ground(_) => nothing(),
        Picture::Rest => plain(dial, words::REST, None),
        Picture::Title(title, place) => plain(dial, title, place.as_deref()),
        Picture::Lines(title, said) => titled(title, dial, "lines", lines(said)),
        Picture::Vote(title, options) => titled(title, dial, "vote", vote(options)),
        Picture::Split(rows) => titled(words::SPLIT, dial, "split", split(rows)),
        Picture::Talk(title, left) => titled(
            title,
            dial,
            "talk",
            all([element("p").says(words::TALK), p_of("clock", left)]),
        ),
        Picture::Reason(reason) => reasoned(reason, dial),
        Picture::Invitation { address, code } => titled(
            words::INVITATION,
            dial,
            "invitation",
            invitation(address, code.as_ref()),
        ),
    }
}

fn plain(dial: &[Segment], says: &str, below: Option<&str>) -> Html {
    element("div.picture.plain").with([
        small_dial(dial),
        element("h1").says(says),
        below.map_or_else(nothing, |below| element("p").says(below)),
    ])
}

/// A key of its own for each kind, so that one picture leaves nothing behind in the next.
fn titled(title: &str, dial: &[Segment], kind: &str, body: Html) -> Html {
    element("div.picture").keyed(kind).with([
        element("header").with([element("h1").says(&together(title)), small_dial(dial)]),
        element(&["div.", kind].concat()).with([body]),
    ])
}

/// How many letters of a line a screen of 4:3 takes, and how many such lines leave it half empty.
const LINE: usize = 32;
const ROOMY: usize = 5;

fn lines(said: &[String]) -> Html {
    let rows = said.iter().map(|line| line.chars().count().div_ceil(LINE));
    let called = match rows.sum::<usize>() {
        0..=ROOMY => "ul.roomy",
        _ => "ul",
    };
    element(called).with([all(said.iter().map(|line| item(&together(line))))])
}

fn vote(options: &[(char, String)]) -> Html {
    let option = |(letter, says): &(char, String)| {
        element("li").with([letter_of(*letter), element("span").says(&together(says))])
    };
    element("ol").with([all(options.iter().map(option))])
}

/// A letter as it stands on the voting cards.
pub(super) fn letter_of(letter: char) -> Html {
    element("strong.letter").with([text(letter.to_string())])
}

/// Where a letter would stand, for those who pass.
pub(super) fn no_letter() -> Html {
    element("span.letter").with([icon("", "–")])
}

/// What is thought of it is the heading: it is what the room has been waiting for.
fn reasoned(reason: &Reason, dial: &[Segment]) -> Html {
    let (sign, says) = reason.verdict;
    element("div.picture").keyed("reason").with([
        element("header").with([
            element("h1").with([
                letter_of(reason.letter),
                html! { <span aria-hidden="true">{ " " }{ sign }{ " " }</span> },
                text(says),
            ]),
            small_dial(dial),
        ]),
        element("div.reason").with([
            element("p").with([element("strong").says(&together(&reason.option))]),
            lines(&reason.lines),
        ]),
    ])
}

fn invitation(address: &str, code: Option<&Square>) -> Html {
    all([
        element("p").says(words::INVITED),
        code.map_or_else(nothing, square),
        element("p.address").with([all(address.split_inclusive('/').map(step))]),
    ])
}

/// A step of an address, after which its line may end.
fn step(says: &str) -> Html {
    html! { <>{ says.to_owned() }<wbr /></> }
}
