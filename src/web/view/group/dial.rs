//! The dial on the desk, and beside it the slides it stands for: a button each, large enough for a
//! finger, which the dial's own segments would not be at this size.

use model::session::Ask as Cue;
use yew::prelude::*;

use super::super::dial::{OUTLINE, Segment, arcs, numeral, turned};
use super::super::parts::all;
use super::Ask;
use super::controls::on;
use crate::words::slide as words;

/// The dial, with what stands in its middle.
pub fn dial(segments: &[Segment], here: Option<usize>, middle: &str) -> Html {
    let one = |(at, segment): (usize, &Segment)| all([arcs(at, segment), numeral(at)]);
    html! {
        <svg class="dial" viewBox="0 0 200 200" aria-hidden="true" focusable="false">
            { all(segments.iter().enumerate().map(one)) }
            if let Some(here) = here {
                <path class="outline" d={OUTLINE} transform={turned(here.saturating_sub(1))} />
            }
            <text class="middle" x="100" y="100">{ middle.to_owned() }</text>
        </svg>
    }
}

/// The slides by number: each brings its slide in front of the room.
pub fn slides(segments: &[Segment], here: Option<usize>, emit: &Callback<Ask>) -> Html {
    let slide = |(at, segment): (usize, &Segment)| {
        let number = at + 1;
        let is_here = here == Some(number);
        let title = segment.title.as_str();
        let label = match (is_here, segment.opened) {
            (true, _) => words::segment_here(number, title),
            (false, true) => words::segment_seen(number, title),
            (false, false) => words::segment(number, title),
        };
        html! {
            <button key={number} type="button" aria-label={label}
                aria-current={is_here.then_some("step")}
                onclick={on(Ask::Cue(Cue::Number(number)), emit)}>
                { number }
            </button>
        }
    };
    html! {
        <nav class="slides" aria-label={words::CONTENTS}>
            { all(segments.iter().enumerate().map(slide)) }
        </nav>
    }
}
