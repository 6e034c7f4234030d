//! What is shown while there is nothing to show yet, and when something went wrong.

use model::id::PlaceId;
use model::route::Route;
use yew::prelude::*;

use super::Intent;
use super::parts::{element, heading, link_of, nothing, p, primary, primary_way, quiet, way, ways};
use crate::words::{app, situation, start, trouble as words};

/// Why a pack or the list of places is not there, ready to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackTrouble {
    /// What happened and what to do.
    pub says: String,
    /// More, for whoever runs the site.
    pub detail: Option<String>,
}

/// While the pack of a place, or the list of places, is on its way.
pub fn loading(place: Option<&PlaceId>) -> Html {
    element("section.page").with([
        heading(app::LOADING),
        p(app::LOADING_LONG),
        plain_page(place),
    ])
}

/// The way to what can be read without the app: the page of a place, or all of them.
fn plain_page(place: Option<&PlaceId>) -> Html {
    let name = place.map_or("index", PlaceId::as_str);
    let page = link_of("", &["handouts/", name, ".html"].concat());
    element("p.as-page").with([page.says(start::AS_PAGE)])
}

/// An address that leads nowhere.
pub fn lost(back: &Route) -> Html {
    element("section.page").with([
        heading(words::LOST_TITLE),
        p(words::LOST),
        ways([primary_way(back, words::LOST_HOME)]),
    ])
}

/// A situation that a newer pack no longer holds.
pub fn gone(place: &PlaceId, number: usize, of: usize) -> Html {
    let (to, says) = if number < of {
        let next = Route::Situation(place.clone(), number + 1);
        (next, situation::NEXT_SITUATION)
    } else {
        (Route::Results(place.clone()), situation::TO_RESULTS)
    };
    element("section.page").with([
        heading(&situation::of(number, of)),
        p(situation::GONE),
        ways([primary_way(&to, says)]),
    ])
}

/// A pack, or the list of places, that could not be used.
pub fn pack_trouble(
    title: &str,
    trouble: &PackTrouble,
    place: Option<&PlaceId>,
    emit: &Callback<Intent>,
) -> Html {
    element("section.page").with([
        heading(title),
        p(&trouble.says),
        ways([
            primary(words::RETRY, Intent::Retry, emit),
            way(&Route::Choose, words::LOST_HOME),
        ]),
        plain_page(place),
        if let Some(detail) = &trouble.detail {
            quiet(&words::detail(detail))
        } else {
            nothing()
        },
    ])
}
