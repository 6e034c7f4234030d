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
    /// Milliseconds left of this slide.
    pub left: u64,
    /// Milliseconds left of the seven minutes.
    pub left_all: u64,
    /// Whether the learner has paused the clock.
    pub paused: bool,
}

/// A slide.
pub fn slide(props: &SlideScreen, emit: &Callback<Intent>) -> Html {
    let SlideScreen { pack, slide, .. } = props;
    html! {
        <section class="page with-aside">
            <div class="text">
                <p class="eyebrow">
                    { words::of(props.number, pack.slides.len()) }
                    <span class="narrow">{ " · " }{ clock_words(props) }</span>
                </p>
                <h1 id={HEADING_ID} tabindex="-1">{ together(&slide.title) }</h1>
                { prose(&slide.body) }
                { for slide.panels.iter().map(|which| panel(pack, *which, emit)) }
                { sources(props) }
                { ways(props) }
            </div>
            <aside>
                { dial(&props.dial) }
                { clock(props, emit) }
            </aside>
        </section>
    }
}

fn clock_words(props: &SlideScreen) -> String {
    if props.paused {
        words::PAUSED.to_owned()
    } else if props.left == 0 {
        words::OVER.to_owned()
    } else {
        words::left(time::minutes(props.left))
    }
}

fn clock(props: &SlideScreen, emit: &Callback<Intent>) -> Html {
    let (says, asks) = if props.paused {
        (words::RESUME, Intent::FreeClock)
    } else {
        (words::PAUSE, Intent::HoldClock)
    };
    html! {
        <div class="clock">
            <p class="wide">{ clock_words(props) }</p>
            <p class="quiet">{ words::left_all(time::minutes(props.left_all)) }</p>
            <p class="quiet">{ words::NOTHING_MOVES }</p>
            <button type="button" onclick={emit.reform(move |_| asks.clone())}>{ says }</button>
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
