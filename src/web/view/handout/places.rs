//! The list of places whose briefing there is as a plain page.

use model::pack::{Index, Listing};
use yew::prelude::*;

use super::super::parts::{all, element, heading, p_of, text};
use super::document::{Document, document};
use crate::words::{app, choose, handout as words};

/// The list.
pub fn places(index: &Index) -> Html {
    document(&Document {
        title: &app::page_title(words::PLAIN, app::TITLE),
        up: "../",
        at: None,
        within: element("section.page").with([
            heading(words::PLAIN),
            p_of("lead", words::PLAIN_HOW),
            element("ul.places").with([all(index.places.iter().map(item))]),
        ]),
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
