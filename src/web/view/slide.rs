//! One of the seven slides, with its clock.

use model::pack::{Pack, Slide};
use model::route::Route;
use yew::prelude::*;

use super::dial::{Dial, dial};
use super::panels::panel;
use super::parts::{
    all, button, element, heading, item, keyed, link, nothing, p_at, p_of, primary_way, quiet,
    text, way, ways, when,
};
use super::prose::{prose, together};
use super::{Intent, time};
use crate::words::slide as words;

/// What a slide's screen shows.
pub struct SlideScreen<'a> {
    /// The place's pack.
    pub pack: &'a Pack,
    /// The slide.
    pub slide: &'a Slide,
    /// Its number, from 1.
    pub number: usize,
    /// The dial, with the time in its middle.
    pub dial: Dial,
    /// The clock; none where the learner has switched it off.
    pub clock: Option<ClockFace>,
    /// Whether this run has just begun anew, and that can be taken back.
    pub undo: bool,
}

/// The id of what says whether the next slide comes by itself, read to whoever asks to stay.
pub const MOVES_ID: &str = "moves";

/// What the clock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockFace {
    /// Milliseconds left of this slide.
    pub left: u64,
    /// Milliseconds left of the seven minutes.
    pub left_all: u64,
    /// Whether the learner has paused the clock.
    pub paused: bool,
    /// Whether it stood still meanwhile, while nobody could see the page.
    pub stood: bool,
    /// Whether the learner wants to see it.
    pub shown: bool,
    /// Milliseconds until the next slide comes by itself, once that is near.
    pub soon: Option<u64>,
    /// Whether slides come by themselves at all.
    pub advances: bool,
}

/// A slide.
pub fn slide(props: &SlideScreen, emit: &Callback<Intent>) -> Html {
    let SlideScreen { pack, slide, .. } = props;
    element("section.page.with-aside").with([
        element("div.text").with([
            element("p.eyebrow").with([
                text(words::of(props.number, pack.slides.len())),
                if let Some(clock) = shown(props) {
                    element("span.narrow")
                        .with(clock_words(clock).map(|says| text([" · ", &says].concat())))
                } else {
                    nothing()
                },
            ]),
            heading(&together(&slide.title)),
            // After the heading, from where somebody who just began again goes on.
            when(
                props.undo,
                element("p.undo").with([
                    text(words::BEGAN_AGAIN),
                    button(words::UNDO, Intent::UndoStart, emit),
                ]),
            ),
            if let Some(soon) = props.clock.and_then(|clock| clock.soon) {
                element("p.soon").keyed("soon").with([
                    element("strong").says(&words::soon(soon.div_ceil(1000))),
                    button(words::STAY, Intent::Stay, emit),
                ])
            } else {
                nothing()
            },
            prose(&slide.body),
            all(slide.panels.iter().map(|which| panel(pack, *which, emit))),
            sources(props),
            onward(props),
        ]),
        element("div").with([
            dial(&props.dial),
            if let Some(face) = &props.clock {
                clock(face, emit)
            } else {
                p_of("under-dial.quiet", words::NO_CLOCK)
            },
        ]),
    ])
}

fn shown<'a>(props: &'a SlideScreen) -> Option<&'a ClockFace> {
    props.clock.as_ref().filter(|clock| clock.shown)
}

/// What the clock says of this slide, and of all.
fn clock_words(clock: &ClockFace) -> [String; 2] {
    let here = if clock.paused {
        words::PAUSED.to_owned()
    } else if clock.left == 0 {
        words::OVER.to_owned()
    } else {
        words::left(time::minutes(clock.left))
    };
    [here, words::left_all(time::minutes(clock.left_all))]
}

fn clock(clock: &ClockFace, emit: &Callback<Intent>) -> Html {
    let (says, asks) = if clock.paused {
        (words::RESUME, Intent::FreeClock)
    } else {
        (words::PAUSE, Intent::HoldClock)
    };
    element("div.clock").with([
        if clock.shown {
            // On a phone they stand above the text.
            element("div.wide")
                .keyed("left")
                .with(clock_words(clock).map(|says| element("p").says(&says)))
        } else {
            keyed("hidden", quiet(words::CLOCK_HIDDEN))
        },
        keyed(
            "moves",
            p_at(
                MOVES_ID,
                "quiet",
                if clock.advances && clock.left > 0 {
                    words::MOVES_ON
                } else {
                    words::NOTHING_MOVES
                },
            ),
        ),
        when(clock.stood, keyed("stood", quiet(words::STOOD))),
        keyed("hold", button(says, asks, emit)),
        element("p")
            .keyed("settings")
            .with([link(&Route::Settings, words::SETTINGS)]),
    ])
}

fn onward(props: &SlideScreen) -> Html {
    let place = &props.pack.id;
    let back = match props.number {
        1 => Route::Welcome(place.clone()),
        number => Route::Slide(place.clone(), number - 1),
    };
    let (on, says) = match props.pack.slide(props.number + 1) {
        Some(next) => (
            Route::Slide(place.clone(), props.number + 1),
            words::next(&next.title),
        ),
        None => (
            Route::Situation(place.clone(), 1),
            words::TO_SITUATIONS.to_owned(),
        ),
    };
    ways([way(&back, words::BACK), primary_way(&on, &says)])
}

fn sources(props: &SlideScreen) -> Html {
    let SlideScreen { pack, slide, .. } = props;
    let documents = pack
        .documents
        .iter()
        .filter(|document| slide.documents.contains(&document.id));
    element("details.sources").with([
        element("summary").says(words::SOURCES),
        element("ul").with([all(documents.map(|document| {
            item(&words::source_line(
                &document.title,
                &document.publisher,
                &document.published,
                &document.read,
            ))
        }))]),
    ])
}
