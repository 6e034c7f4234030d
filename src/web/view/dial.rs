//! The dial: seven segments, one a slide. It is the progress display, the table of contents, the
//! timer and the mark of the product at once, and it always has words beside it.

use model::pack::SLIDES;
use yew::prelude::*;

use super::parts::{Element, all, element, nothing};
use crate::words;

/// The arc of the first segment, from 2° to 49.43° clockwise from the top, at radius 84 around
/// (100, 100). The others are the same arc turned, so that no trigonometry is shipped.
const ARC: &str = "M102.93 16.05A84 84 0 0 1 163.8 45.36";

/// The outline of the first segment, a little wider than its arc: radii 96 and 72.
pub(super) const OUTLINE: &str =
    "M101.34 4.01A96 96 0 0 1 174.21 39.1L155.66 54.33A72 72 0 0 0 101.01 28.01Z";

/// Where each segment's number stands: half-way along it at radius 58, inside the ring, where its
/// contrast does not depend on how far the segment is filled.
const NUMBERS: [(&str, &str); SLIDES] = [
    ("125.2", "47.7"),
    ("156.5", "87.1"),
    ("145.3", "136.2"),
    ("100.0", "158.0"),
    ("54.7", "136.2"),
    ("43.5", "87.1"),
    ("74.8", "47.7"),
];

/// How far each segment is turned, in degrees: sevenths of a turn. Written out, since formatting
/// fractions would add some 15 KB to what a learner downloads.
const TURNS: [&str; SLIDES] = [
    "rotate(0 100 100)",
    "rotate(51.429 100 100)",
    "rotate(102.857 100 100)",
    "rotate(154.286 100 100)",
    "rotate(205.714 100 100)",
    "rotate(257.143 100 100)",
    "rotate(308.571 100 100)",
];

/// One segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The slide's title.
    pub title: String,
    /// Its address.
    pub to: String,
    /// How much of its time is spent, 0 to 100.
    pub filled: u64,
    /// Whether it was opened in this run.
    pub opened: bool,
}

/// The dial and what stands in its middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Dial {
    /// Seven segments.
    pub segments: Vec<Segment>,
    /// The number of the slide in view, from 1; none where no slide is.
    pub here: Option<usize>,
    /// What stands in the middle: the time, large.
    pub middle: Option<String>,
}

/// The dial as table of contents.
pub fn dial(dial: &Dial) -> Html {
    let segments = dial.segments.iter().enumerate();
    let face = element("svg")
        .has(&["class", "viewBox"], ["dial", BOX])
        .with([
            all(segments.map(|(at, segment)| link(dial, at, segment))),
            match dial.here {
                Some(here) => element("path")
                    .may_have(
                        &["class", "d", "transform"],
                        [
                            Some("outline"),
                            Some(OUTLINE),
                            turned(here.saturating_sub(1)),
                        ],
                    )
                    .empty(),
                None => nothing(),
            },
            match &dial.middle {
                Some(middle) => said("middle", "100", "100").says(middle),
                None => nothing(),
            },
        ]);
    element("nav")
        .has(
            &["class", "aria-label"],
            ["dial-nav", words::slide::CONTENTS],
        )
        .with([face])
}

/// What every dial is drawn in.
const BOX: &str = "0 0 200 200";

/// A text of the drawing, which is said elsewhere.
fn said(class: &str, x: &str, y: &str) -> Element {
    element("text").has(&["class", "x", "y", "aria-hidden"], [class, x, y, "true"])
}

fn link(dial: &Dial, at: usize, segment: &Segment) -> Html {
    let number = at + 1;
    let here = dial.here == Some(number);
    let title = segment.title.as_str();
    let label = match (here, segment.opened) {
        (true, _) => words::slide::segment_here(number, title),
        (false, true) => words::slide::segment_seen(number, title),
        (false, false) => words::slide::segment(number, title),
    };
    element("a")
        .may_have(
            &["class", "href", "aria-label", "aria-current"],
            [
                Some("segment"),
                Some(&segment.to),
                Some(&label),
                here.then_some("page"),
            ],
        )
        .with([arcs(at, segment), numeral(at)])
}

pub(super) fn turned(at: usize) -> Option<&'static str> {
    TURNS.get(at).copied()
}

pub(super) fn arcs(at: usize, segment: &Segment) -> Html {
    let filled = format!("{} 200", segment.filled.min(100));
    let arc = |class| element("path").has(&["class", "d"], [class, ARC]).empty();
    element("g").may_have(&["transform"], [turned(at)]).with([
        arc("reach"),
        arc("track"),
        element("path")
            .has(
                &["class", "d", "pathLength", "stroke-dasharray"],
                ["fill", ARC, "100", &filled],
            )
            .empty(),
    ])
}

pub(super) fn numeral(at: usize) -> Html {
    match NUMBERS.get(at) {
        Some((x, y)) => said("numeral", x, y).says(&(at + 1).to_string()),
        None => nothing(),
    }
}

/// The dial as paper shows it, whole, with the number of each slide in its segment and how long the
/// seven take in its middle.
pub fn printed_dial(minutes: &'static str) -> Html {
    let outline = |turn: &&str| {
        element("path")
            .has(&["d", "transform"], [OUTLINE, turn])
            .empty()
    };
    // From the radius inside the ring to the middle of it, 84 for 58.
    let outwards = "matrix(1.448 0 0 1.448 -44.8 -44.8)";
    mark("dial.printed").with([
        all(TURNS.iter().map(outline)),
        element("g")
            .has(&["transform"], [outwards])
            .with([all((0..SLIDES).map(numeral))]),
        said("middle", "100", "92").says(&SLIDES.to_string()),
        said("minutes", "100", "126").says(minutes),
    ])
}

/// The dial as a mark: no links, no numbers, said in words elsewhere.
pub fn small_dial(segments: &[Segment]) -> Html {
    let segments = segments.iter().enumerate();
    mark("dial.small").with([all(segments.map(|(at, segment)| arcs(at, segment)))])
}

fn mark(class: &str) -> Element {
    element("svg").has(
        &["class", "viewBox", "aria-hidden", "focusable"],
        [class, BOX, "true", "false"],
    )
}
