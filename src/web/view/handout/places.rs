//! The list of places whose briefing there is as a plain page, and what stands in for a page that cannot
//! be had.

use model::pack::{Index, Listing};
use yew::prelude::*;

use super::super::parts::{all, element, heading, nothing, p_of, text};
use super::document::{Document, document};
use crate::words::{app, choose, handout as words};

/// What stands in for a page that is not kept where there is no network.
pub fn missing() -> Html {
    page(words::MISSING, words::MISSING_HOW, nothing())
}

/// The list.
pub fn places(index: &Index) -> Html {
    let list = element("ul.places").with([all(index.places.iter().map(item))]);
    page(words::PLAIN, words::PLAIN_HOW, list)
}

fn page(title: &str, lead: &str, body: Html) -> Html {
    document(&Document {
        title: &app::page_title(title, app::TITLE),
        up: "../",
        at: None,
        within: element("section.page").with([heading(title), p_of("lead", lead), body]),
    })
}

fn item(place: &Listing) -> Html {
    let to = format!("{}.html", place.id);
    element("li").with([
        html! { <a href={to}>{ place.name.clone() }</a> },
        text(" "),
        element("span.quiet").says(&choose::for_whom(&place.audience)),
    ])
}
