//! How the votes are split: a line for each option, with its name, and with the hands before the talk
//! and after it in words, each over a bar, so that nobody needs the colours or a legend. A vote that
//! was not taken has no bars.

use yew::prelude::*;

use super::super::parts::{all, element, nothing, text};
use super::stage::{letter_of, no_letter};
use crate::words::room as words;

/// An option and its votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its letter, and its name; none for those who passed.
    pub option: Option<(char, String)>,
    /// Hands before the talk, where that was counted.
    pub first: Option<u32>,
    /// Hands after it, where that was counted.
    pub second: Option<u32>,
}

/// The rows, with one unit of length for all, so that bars can be compared.
pub fn split(rows: &[Row]) -> Html {
    let hands = rows.iter().flat_map(|row| [row.first, row.second]);
    let most = hands.flatten().max().unwrap_or(0).max(1);
    element("ul").with([all(rows.iter().map(|row| one(row, most)))])
}

fn one(row: &Row, most: u32) -> Html {
    let option = match &row.option {
        Some((letter, says)) => [letter_of(*letter), element("span").says(says)],
        None => [no_letter(), element("span").says(words::PASS)],
    };
    let bar = |series, hands: Option<u32>, says: fn(u32) -> String| match hands {
        Some(hands) => bar(series, hands, most, says(hands)),
        None => nothing(),
    };
    let [letter, name] = option;
    element("li").with([
        letter,
        name,
        bar("first", row.first, words::before),
        bar("second", row.second, words::after),
    ])
}

/// The length is an attribute of a drawing, since the page's policy lets in no styles of elements. One
/// hand of many is still to be seen.
fn bar(series: &'static str, hands: u32, most: u32, says: String) -> Html {
    let width = (u64::from(hands) * 100)
        .div_ceil(u64::from(most))
        .to_string();
    element("p").with([
        element("span").with([text(says)]),
        html! {
            <svg class={series} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"
                focusable="false">
                <rect {width} height="10" />
            </svg>
        },
    ])
}
