//! How the votes are split: a bar before the talk and one after it for each option, each with its
//! count in words, so that nobody needs the colours or a legend.

use yew::prelude::*;

use super::super::parts::{all, element, nothing, text};
use super::stage::letter_of;
use crate::words::room as words;

/// An option and its votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its letter; none for those who passed.
    pub letter: Option<char>,
    /// Hands before the talk.
    pub first: u32,
    /// Hands after it, once that was counted.
    pub second: Option<u32>,
}

/// The rows, with one unit of length for all, so that bars can be compared.
pub fn split(rows: &[Row]) -> Html {
    let hands = rows.iter().flat_map(|row| [Some(row.first), row.second]);
    let most = hands.flatten().max().unwrap_or(0).max(1);
    element("ul").with([all(rows.iter().map(|row| one(row, most)))])
}

fn one(row: &Row, most: u32) -> Html {
    element("li").with([
        match row.letter {
            Some(letter) => letter_of(letter),
            None => element("span.letter").says(words::PASS),
        },
        element("div").with([
            bar("first", row.first, most, &words::before(row.first)),
            match row.second {
                Some(hands) => bar("second", hands, most, &words::after(hands)),
                None => nothing(),
            },
        ]),
    ])
}

/// The length is an attribute of a drawing, since the page's policy lets in no styles of elements.
fn bar(series: &'static str, hands: u32, most: u32, says: &str) -> Html {
    let width = (u64::from(hands) * 100 / u64::from(most)).to_string();
    element("p").with([
        html! {
            <svg class={series} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"
                focusable="false">
                <rect {width} height="10" />
            </svg>
        },
        element("span").with([text(says.to_owned())]),
    ])
}
