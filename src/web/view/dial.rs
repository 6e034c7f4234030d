//! The dial: seven segments, one a slide. It is the progress display, the table of contents, the
//! timer and the mark of the product at once, and it always has words beside it.

use model::pack::SLIDES;
use yew::prelude::*;

use crate::words;

/// The arc of the first segment, from 2° to 49.43° clockwise from the top, at radius 84 around
/// (100, 100). The others are the same arc turned, so that no trigonometry is shipped.
const ARC: &str = "M102.93 16.05A84 84 0 0 1 163.8 45.36";

/// The outline of the first segment, a little wider than its arc: radii 96 and 72.
const OUTLINE: &str = "M101.34 4.01A96 96 0 0 1 174.21 39.1L155.66 54.33A72 72 0 0 0 101.01 28.01Z";

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
    html! {
        <nav class="dial-nav" aria-label={words::slide::CONTENTS}>
            <svg class="dial" viewBox="0 0 200 200">
                { for dial.segments.iter().enumerate().map(|(at, segment)| link(dial, at, segment)) }
                if let Some(here) = dial.here {
                    <path class="outline" d={OUTLINE} transform={turned(here.saturating_sub(1))} />
                }
                if let Some(middle) = &dial.middle {
                    <text class="middle" x="100" y="100" aria-hidden="true">{ middle.clone() }</text>
                }
            </svg>
        </nav>
    }
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
    html! {
        <a key={number} href={segment.to.clone()} class="segment"
            aria-label={label} aria-current={here.then_some("page")}>
            { arcs(at, segment) }
            { numeral(at) }
        </a>
    }
}

fn turned(at: usize) -> Option<&'static str> {
    TURNS.get(at).copied()
}

fn arcs(at: usize, segment: &Segment) -> Html {
    let filled = format!("{} 200", segment.filled.min(100));
    html! {
        <g transform={turned(at)}>
            <path class="reach" d={ARC} />
            <path class="track" d={ARC} />
            <path class="fill" d={ARC} pathLength="100" stroke-dasharray={filled} />
        </g>
    }
}

fn numeral(at: usize) -> Option<Html> {
    let (x, y) = *NUMBERS.get(at)?;
    Some(html! { <text class="numeral" {x} {y} aria-hidden="true">{ at + 1 }</text> })
}

/// The dial as paper shows it, whole, with the number of each slide in its segment and how long the
/// seven take in its middle.
pub fn printed_dial(minutes: &'static str) -> Html {
    html! {
        <svg class="dial printed" viewBox="0 0 200 200" aria-hidden="true" focusable="false">
            { for TURNS.iter().map(|turn| html! { <path d={OUTLINE} transform={*turn} /> }) }
            // From the radius inside the ring to the middle of it, 84 for 58.
            <g transform="translate(100 100) scale(1.448) translate(-100 -100)">
                { for (0..SLIDES).filter_map(numeral) }
            </g>
            <text class="middle" x="100" y="92">{ SLIDES }</text>
            <text class="minutes" x="100" y="126">{ minutes }</text>
        </svg>
    }
}

/// The dial as a mark: no links, no numbers, said in words elsewhere.
pub fn small_dial(segments: &[Segment]) -> Html {
    html! {
        <svg class="dial small" viewBox="0 0 200 200" aria-hidden="true" focusable="false">
            { for segments.iter().enumerate().map(|(at, segment)| arcs(at, segment)) }
        </svg>
    }
}
