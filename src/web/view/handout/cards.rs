//! Cards to vote with, one sheet for each person: four letters and a way to pass. Each has a shape of
//! its own, so that it is known from the front of a room, by whoever sees no colours, and in print
//! without any.

use model::pack::Pack;
use yew::prelude::*;

use super::document::{Document, document};
use crate::view::parts::{all, element, heading, p, p_of};
use crate::words::{app, guide as words, handout};

/// How a card is told from the others: what is drawn, and whether as a line or filled.
type Shape = (fn(&str) -> Html, &'static str);

const SHAPES: [Shape; 4] = [
    (circle, "line"),
    (square, "fill"),
    (square, "line"),
    (circle, "fill"),
];

/// The sheet.
pub fn cards(pack: &Pack) -> Html {
    document(&Document {
        title: &app::page_title(words::CARDS, &pack.name),
        up: "../../",
        at: Some(&pack.id),
        within: all([
            element("div.page.unprinted").with([
                heading(words::CARDS),
                p_of("lead", words::CARDS_HOW),
                p(handout::PRINT_HOW),
            ]),
            element("article.paper.cards").with([
                all(words::LETTERS.chars().zip(SHAPES).map(card)),
                element("div.card.pass").says(words::PASS),
            ]),
        ]),
    })
}

fn card((letter, shape): (char, Shape)) -> Html {
    let letter = letter.to_string();
    let (drawn, class) = shape;
    element("div.card").with([element("svg")
        .has(
            &["viewBox", "role", "aria-label"],
            ["0 0 100 100", "img", &letter],
        )
        .with([
            drawn(class),
            element("text")
                .has(&["x", "y", "text-anchor"], ["50", "73", "middle"])
                .says(&letter),
        ])])
}

fn circle(class: &str) -> Html {
    element("circle")
        .has(&["cx", "cy", "r", "class"], ["50", "50", "46", class])
        .empty()
}

fn square(class: &str) -> Html {
    element("rect")
        .has(
            &["x", "y", "width", "height", "class"],
            ["4", "4", "92", "92", class],
        )
        .empty()
}
