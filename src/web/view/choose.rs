//! Choose a place.

use model::pack::{Index, Listing};
use model::route::Route;
use yew::prelude::*;

use super::HEADING_ID;
use crate::words::choose as words;

/// The places that this host offers.
pub fn choose(index: &Index) -> Html {
    html! {
        <section class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ words::TITLE }</h1>
            <p class="lead">{ words::INTRO }</p>
            <ul class="places">
                { for index.places.iter().map(place) }
            </ul>
            <h2>{ words::NONE_TITLE }</h2>
            <p>{ words::NONE }</p>
        </section>
    }
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
