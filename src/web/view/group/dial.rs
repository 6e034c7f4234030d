//! The dial on the desk: table of contents and clock at once. A segment is a link that brings its
//! slide in front of the room.

use yew::prelude::*;

use super::super::dial::{OUTLINE, Segment, arcs, numeral, turned};
use super::Ask;
use crate::words::slide as words;
use model::session::Ask as Cue;

/// The dial, with what stands in its middle.
pub fn dial(segments: &[Segment], here: Option<usize>, middle: &str, emit: &Callback<Ask>) -> Html {
    html! {
        <nav class="dial-nav" aria-label={words::CONTENTS}>
            <svg class="dial" viewBox="0 0 200 200">
                { for segments.iter().enumerate().map(|(at, one)| link(at, one, here, emit)) }
                if let Some(here) = here {
                    <path class="outline" d={OUTLINE} transform={turned(here.saturating_sub(1))} />
                }
                <text class="middle" x="100" y="100" aria-hidden="true">{ middle.to_owned() }</text>
            </svg>
        </nav>
    }
}

fn link(at: usize, segment: &Segment, here: Option<usize>, emit: &Callback<Ask>) -> Html {
    let number = at + 1;
    let is_here = here == Some(number);
    let title = segment.title.as_str();
    let label = match (is_here, segment.opened) {
        (true, _) => words::segment_here(number, title),
        (false, true) => words::segment_seen(number, title),
        (false, false) => words::segment(number, title),
    };
    // A link by nature, but the address stays: the desk is one screen.
    let shown = emit.reform(move |event: MouseEvent| {
        event.prevent_default();
        Ask::Cue(Cue::Number(number))
    });
    html! {
        <a key={number} href={segment.to.clone()} class="segment" aria-label={label}
            aria-current={is_here.then_some("step")} onclick={shown}>
            { arcs(at, segment) }
            { numeral(at) }
        </a>
    }
}
