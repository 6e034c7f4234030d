//! What a room reads: few lines, large, and none that starts with half a message.

use crate::authoring::Kind;
use crate::authoring::counted::counted;
use crate::authoring::desk::Desk;
use crate::authoring::read::Text;
use crate::authoring::written::{Content, Slide};

const TITLE_WIDTH: usize = 30;
const LINE_WIDTH: usize = 40;
const LINES: std::ops::RangeInclusive<usize> = 3..=6;
const ROOM: usize = 7;

/// Reports slides that do not fit the projector.
pub fn check(content: &Content, desk: &Desk) {
    for slide in content.places.iter().flat_map(|place| &place.slides) {
        lines(slide, desk);
        let title = wraps(&slide.title, TITLE_WIDTH, desk);
        let body: usize = slide
            .projector
            .iter()
            .map(|line| wraps(line, LINE_WIDTH, desk))
            .sum();
        if title + body > ROOM {
            let what = format!(
                "on the projector this slide takes {} lines with its title.",
                title + body
            );
            let remedy = format!(
                "Shorten it to {ROOM}: a line holds {LINE_WIDTH} characters, the title’s {TITLE_WIDTH}."
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

/// How many lines a text takes. One that a wrap would start with 999 is reported: read alone
/// from the back of a room it is a number without its reason.
fn wraps(text: &Text, width: usize, desk: &Desk) -> usize {
    let mut lines = 1;
    let mut used = 0;
    for word in text.says.split_whitespace() {
        let long = word.chars().count();
        if used > 0 && used + 1 + long > width {
            lines += 1;
            used = long;
            if word.starts_with("999") {
                let what = format!("on the projector this wraps before {word}.");
                desk.problem(
                    Kind::Projector999,
                    &text.at,
                    what,
                    "Put the words so that 999 stands within a line.",
                );
            }
        } else {
            used += long + usize::from(used > 0);
        }
    }
    lines
}
