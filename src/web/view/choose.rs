//! Choose a place.

use model::pack::{Index, Listing};
use model::route::Route;
use yew::prelude::*;

use super::{HEADING_ID, Intent};
use crate::words::choose as words;

/// The id of the field that one searches in.
pub const SEARCH_ID: &str = "search";

/// How many places fit on a screen at a glance; where there are more, one can search.
const GLANCE: usize = 12;

/// What the list of places shows.
pub struct ChooseScreen<'a> {
    /// The places that this host offers.
    pub index: &'a Index,
    /// The place that was opened last on this device.
    pub last: Option<&'a Listing>,
    /// What is typed to search for.
    pub search: &'a str,
}

/// The places that this host offers.
pub fn choose(props: &ChooseScreen, emit: &Callback<Intent>) -> Html {
    let places = &props.index.places;
    let found: Vec<&Listing> = places
        .iter()
        .filter(|listing| matches(listing, props.search))
        .collect();
    let count = match found.len() {
        0 => words::FOUND_NONE.to_owned(),
        1 => words::FOUND_ONE.to_owned(),
        many => words::found(many),
    };
    html! {
        <section class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ words::TITLE }</h1>
            <p class="lead">{ words::INTRO }</p>
            if let Some(last) = props.last {
                <div key="last">
                    <h2>{ words::LAST }</h2>
                    <ul class="places">{ place(last) }</ul>
                    <h2>{ words::ALL }</h2>
                </div>
            }
            if places.len() > GLANCE {
                <div key="search" class="field" role="search">
                    <label for={SEARCH_ID}>{ words::SEARCH }</label>
                    <input id={SEARCH_ID} type="search" autocomplete="off"
                        value={props.search.to_owned()} oninput={emit.reform(|_| Intent::Search)} />
                    <p class="quiet" role="status">{ count }</p>
                </div>
            }
            <ul key="places" class="places">
                { for found.into_iter().map(place) }
            </ul>
            <h2>{ words::NONE_TITLE }</h2>
            <p>{ words::NONE }</p>
        </section>
    }
}

/// Whether every word that is typed stands somewhere in the place's name or audience.
fn matches(listing: &Listing, search: &str) -> bool {
    let text = format!("{} {}", listing.name, listing.audience).to_lowercase();
    let search = search.to_lowercase();
    search.split_whitespace().all(|word| text.contains(word))
}

fn place(listing: &Listing) -> Html {
    let to = Route::Welcome(listing.id.clone()).to_string();
    html! {
        <li key={listing.id.as_str()}>
            <a href={to}>{ &listing.name }</a>
            <span class="quiet">{ words::for_whom(&listing.audience) }</span>
        </li>
    }
}
