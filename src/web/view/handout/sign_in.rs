//! A sheet on which people may say that they were there: names, and nothing about anybody's answers.

use model::pack::Pack;
use yew::prelude::*;

use super::document::{Document, document};
use super::imprint;
use crate::view::parts::{all, element, heading, p, p_of};
use crate::words::{app, guide as words, handout};

/// How many people sign on a page.
const ROWS: usize = 24;

/// The sheet.
pub fn sign_in(pack: &Pack) -> Html {
    document(&Document {
        title: &app::page_title(words::SIGN_IN, &pack.name),
        up: "../../",
        at: Some(&pack.id),
        within: all([
            element("div.page.unprinted").with([
                heading(words::SIGN_IN),
                p_of("lead", words::SIGN_IN_HOW),
                p(handout::PRINT_HOW),
            ]),
            element("article.paper.sign-in").with([
                element("header").with([element("div").with([
                    element("p.eyebrow").says(app::TITLE),
                    element("h2").says(&app::topic_at(&pack.name)),
                    p(words::SIGNED_FOR),
                ])]),
                element("dl.action").with([all([words::DATE, words::WHERE, words::LED_BY]
                    .iter()
                    .map(|says| all([element("dt").says(says), element("dd.line").with([])])))]),
                table(),
                imprint(pack),
            ]),
        ]),
    })
}

fn table() -> Html {
    let heads = [words::NAME, words::TEAM, words::KNOWS];
    let head = |says: &&str| element("th").has(&["scope"], ["col"]).says(says);
    let row = |number: usize| {
        element("tr").with([
            element("th")
                .has(&["scope"], ["row"])
                .says(&number.to_string()),
            all(heads.iter().map(|_| element("td").with([]))),
        ])
    };
    element("table").with([
        element("thead")
            .with([element("tr").with([element("td").with([]), all(heads.iter().map(head))])]),
        element("tbody").with([all((1..=ROWS).map(row))]),
    ])
}
