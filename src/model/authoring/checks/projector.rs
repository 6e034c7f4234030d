//! What a room reads of a slide: few lines, large, and none that starts with half a message.

use super::wrap::{LINE, SCREEN, TITLE, wrap};
use crate::authoring::Kind;
use crate::authoring::counted::counted;
use crate::authoring::desk::Desk;
use crate::authoring::read::Text;
use crate::authoring::written::{Content, Slide};

const LINES: std::ops::RangeInclusive<usize> = 3..=6;

/// Reports slides that do not fit the projector.
pub fn check(content: &Content, desk: &Desk) {
    for slide in content.places.iter().flat_map(|place| &place.slides) {
        lines(slide, desk);
        let title = wraps(&slide.title, TITLE, desk);
        let body: usize = slide
            .projector
            .iter()
            .map(|line| wraps(line, LINE, desk))
            .sum();
        if title + body > SCREEN {
            let what = format!(
                "on the projector this slide takes {} lines with its title.",
                title + body
            );
            let remedy = format!(
                "Shorten it to {SCREEN}: a line holds {LINE} characters, the title’s {TITLE}."
            );
            let at = slide.projector.first().map_or(&slide.at, |line| &line.at);
            desk.problem(Kind::ProjectorWraps, at, what, remedy);
        }
    }
}

fn lines(slide: &Slide, desk: &Desk) {
    let count = slide.projector.len();
    if !LINES.contains(&count) {
        let what = format!("projector has {}.", counted(count, "line"));
        let remedy = format!("Give it {} to {}.", LINES.start(), LINES.end());
        desk.problem(Kind::ProjectorLines, &slide.at, what, remedy);
    }
}

/// How many lines a text takes.
fn wraps(text: &Text, width: usize, desk: &Desk) -> usize {
    let wrapped = wrap(&text.says, width);
    if wrapped.number_first {
        number_first(text, desk);
    }
    wrapped.lines
}

/// Reports a line that a wrap starts with 999.
pub fn number_first(text: &Text, desk: &Desk) {
    let what = "on the projector this wraps before 999.";
    let remedy = "Put the words so that 999 stands within a line.";
    desk.problem(Kind::Projector999, &text.at, what, remedy);
}
