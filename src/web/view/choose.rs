//! Choose a place.

use model::pack::{Index, Listing};
use model::route::Route;
use yew::prelude::*;

use super::Intent;
use super::parts::{When, all, element, h2, heading, label_for, link, nothing, p, p_of, when};
use super::prose::holds;
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
    element("section.page").with([
        heading(words::TITLE),
        p_of("lead", words::INTRO),
        if let Some(last) = props.last {
            element("div").keyed("last").with([
                h2(words::LAST),
                element("ul.places").with([place(last)]),
                h2(words::ALL),
            ])
        } else {
            nothing()
        },
        when(places.len() > GLANCE, search(props, &count, emit)),
        element("ul.places")
            .keyed("places")
            .with([all(found.into_iter().map(place))]),
        h2(words::NONE_TITLE),
        p(words::NONE),
    ])
}

fn search(props: &ChooseScreen, count: &str, emit: &Callback<Intent>) -> Html {
    element("div")
        .has(&["class", "role"], ["field", "search"])
        .keyed("search")
        .with([
            label_for(SEARCH_ID, words::SEARCH),
            element("input")
                .has(
                    &["id", "type", "autocomplete"],
                    [SEARCH_ID, "search", "off"],
                )
                .holds(props.search)
                .asks(When::Input, Intent::Search, emit)
                .empty(),
            element("p")
                .has(&["class", "role"], ["quiet", "status"])
                .says(count),
        ])
}

/// Whether every word that is typed stands somewhere in the place's name or audience.
fn matches(listing: &Listing, search: &str) -> bool {
    let text = small(&[&*listing.name, &listing.audience].join(" "));
    let search = small(search);
    search.split_whitespace().all(|word| holds(&text, word))
}

/// In small letters, as far as places of these isles are written in them: with the accents of
/// Latin-1, and Welsh ŵ and ŷ. The case of every script would be 4 KB to download.
fn small(text: &str) -> String {
    let letters = text.chars().map(|letter| match letter {
        'À'..='Þ' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        'Ŵ' => 'ŵ',
        'Ŷ' => 'ŷ',
        _ => letter.to_ascii_lowercase(),
    });
    letters.collect()
}

fn place(listing: &Listing) -> Html {
    let to = Route::Welcome(listing.id.clone());
    element("li").keyed(listing.id.as_str()).with([
        link(&to, &listing.name),
        element("span.quiet").with([words::for_whom(&listing.audience).into()]),
    ])
}
