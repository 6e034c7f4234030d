//! What is shown while there is nothing to show yet, and when something went wrong.

use model::id::PlaceId;
use model::route::Route;
use yew::prelude::*;

use super::{HEADING_ID, Intent};
use crate::words::{app, situation, trouble as words};

/// Why a pack or the list of places is not there, ready to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackTrouble {
    /// What happened and what to do.
    pub says: String,
    /// More, for whoever runs the site.
    pub detail: Option<String>,
}

/// While the pack is on its way.
pub fn loading() -> Html {
    html! {
        <section class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ app::LOADING }</h1>
            <p>{ app::LOADING_LONG }</p>
        </section>
    }
}

/// An address that leads nowhere.
pub fn lost(back: &Route) -> Html {
    html! {
        <section class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ words::LOST_TITLE }</h1>
            <p>{ words::LOST }</p>
            <p class="ways"><a class="button primary" href={back.to_string()}>{ words::LOST_HOME }</a></p>
        </section>
    }
}

/// A situation that a newer pack no longer holds.
pub fn gone(place: &PlaceId, number: usize, of: usize) -> Html {
    let (to, says) = if number < of {
        let next = Route::Situation(place.clone(), number + 1);
        (next, situation::NEXT_SITUATION)
    } else {
        (Route::Results(place.clone()), situation::TO_RESULTS)
    };
    html! {
        <section class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ situation::of(number, of) }</h1>
            <p>{ situation::GONE }</p>
            <p class="ways"><a class="button primary" href={to.to_string()}>{ says }</a></p>
        </section>
    }
}

/// A pack, or the list of places, that could not be used.
pub fn pack_trouble(title: &str, trouble: &PackTrouble, emit: &Callback<Intent>) -> Html {
    html! {
        <section class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ title }</h1>
            <p>{ &trouble.says }</p>
            <p class="ways">
                <button type="button" class="primary" onclick={emit.reform(|_| Intent::Retry)}>
                    { words::RETRY }
                </button>
                <a class="button" href={Route::Choose.to_string()}>{ words::LOST_HOME }</a>
            </p>
            if let Some(detail) = &trouble.detail {
                <p class="quiet">{ words::detail(detail) }</p>
            }
        </section>
    }
}
