//! The room's screen. The projector and the small copy on the desk are drawn by this one function,
//! of nothing but what the room may see.

use yew::prelude::*;

use super::super::dial::{Segment, small_dial};
use super::super::parts::{all, element, item};
use super::super::prose::together;

/// What stands on the room's screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// Before anything has begun: the name of the briefing.
    Title(String),
    /// One of the seven slides.
    Slide {
        /// Its heading.
        title: String,
        /// What it says, a line each.
        lines: Vec<String>,
    },
}

/// The screen, with the dial as the mark of the briefing and of how far it has come.
pub fn stage(picture: &Picture, dial: &[Segment]) -> Html {
    let within = match picture {
        Picture::Title(title) => {
            element("div.picture.plain").with([small_dial(dial), element("h1").says(title)])
        }
        Picture::Slide { title, lines } => element("div.picture").with([
            element("header").with([element("h1").says(&together(title)), small_dial(dial)]),
            element("ul.lines").with([all(lines.iter().map(|line| item(&together(line))))]),
        ]),
    };
    element("div.stage").with([within])
}
