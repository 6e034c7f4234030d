//! One of the seven slides, with its clock.

use model::pack::{Pack, Slide};
use model::route::Route;
use yew::prelude::*;

use super::dial::{Dial, dial};
use super::panels::panel;
use super::prose::{prose, together};
use super::{HEADING_ID, Intent, time};
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
    html! {
        <section class="page with-aside">
            <div class="text">
                <p class="eyebrow">
                    { words::of(props.number, pack.slides.len()) }
                    if let Some(clock) = shown(props) {
                        <span class="narrow">{ " · " }{ clock_words(clock) }</span>
                    }
                </p>
                if props.undo {
                    <p class="undo">
                        { words::BEGAN_AGAIN }
                        <button type="button" onclick={emit.reform(|_| Intent::UndoStart)}>{ words::UNDO }</button>
                    </p>
                }
                <h1 id={HEADING_ID} tabindex="-1">{ together(&slide.title) }</h1>
                { prose(&slide.body) }
                { for slide.panels.iter().map(|which| panel(pack, *which, emit)) }
                { sources(props) }
                { ways(props) }
            </div>
            <div>
                { dial(&props.dial) }
                if let Some(face) = &props.clock {
                    { clock(face, emit) }
                } else {
                    <p class="under-dial quiet">{ words::NO_CLOCK }</p>
                }
            </div>
        </section>
    }
}

fn shown<'a>(props: &'a SlideScreen) -> Option<&'a ClockFace> {
    props.clock.as_ref().filter(|clock| clock.shown)
}

fn clock_words(clock: &ClockFace) -> String {
    if clock.paused {
        words::PAUSED.to_owned()
    } else if clock.left == 0 {
        words::OVER.to_owned()
    } else {
        words::left(time::minutes(clock.left))
    }
}

fn clock(clock: &ClockFace, emit: &Callback<Intent>) -> Html {
    let (says, asks) = if clock.paused {
        (words::RESUME, Intent::FreeClock)
    } else {
        (words::PAUSE, Intent::HoldClock)
    };
    html! {
        <div class="clock">
            if clock.shown {
                <p key="left" class="wide">{ clock_words(clock) }</p>
                <p key="all" class="quiet">{ words::left_all(time::minutes(clock.left_all)) }</p>
            } else {
                <p key="hidden" class="quiet">{ words::CLOCK_HIDDEN }</p>
            }
            <p key="moves" class="quiet">
                { if clock.advances { words::MOVES_ON } else { words::NOTHING_MOVES } }
            </p>
            if clock.stood {
                <p key="stood" class="quiet">{ words::STOOD }</p>
            }
            if let Some(soon) = clock.soon {
                <p key="soon" class="soon">
                    <strong>{ words::soon(soon.div_ceil(1000)) }</strong>
                    <button type="button" onclick={emit.reform(|_| Intent::Stay)}>{ words::STAY }</button>
                </p>
            }
            <button key="hold" type="button" onclick={emit.reform(move |_| asks.clone())}>{ says }</button>
            <p key="settings"><a href={Route::Settings.to_string()}>{ words::SETTINGS }</a></p>
        </div>
    }
}

fn ways(props: &SlideScreen) -> Html {
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
    html! {
        <p class="ways">
            <a class="button" href={back.to_string()}>{ words::BACK }</a>
            <a class="button primary" href={on.to_string()}>{ says }</a>
        </p>
    }
}

fn sources(props: &SlideScreen) -> Html {
    let SlideScreen { pack, slide, .. } = props;
    let ids: Vec<&str> = slide.statements.iter().map(|id| id.as_str()).collect();
    let documents = pack
        .documents
        .iter()
        .filter(|document| slide.documents.contains(&document.id));
    html! {
        <details class="sources">
            <summary>{ words::SOURCES }</summary>
            <ul>
                { for documents.map(|document| html! {
                    <li>{ words::source_line(&document.title, &document.publisher,
                        &document.published, &document.read) }</li>
                }) }
                if !ids.is_empty() {
                    <li>{ words::seed_line(ids.join(", ")) }</li>
                }
            </ul>
        </details>
    }
}
