//! A small chart: a row for each thing, with its count in words and a bar that shows the same.

use yew::prelude::*;

use super::parts::{all, element};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is.
    pub label: String,
    /// How often it was seen.
    pub seen: usize,
    /// How often it was there.
    pub there: usize,
    /// The same in words: "2 of 3".
    pub says: String,
}

/// The rows, with one unit of length for all, so that bars can be compared.
pub fn chart(bars: &[Bar]) -> Html {
    let longest = bars.iter().map(|bar| bar.there).max().unwrap_or(1).max(1);
    element("ul.chart").with([all(bars.iter().map(|bar| row(bar, longest)))])
}

fn row(bar: &Bar, longest: usize) -> Html {
    let length = |count: usize| (count * 100 / longest).to_string();
    element("li").with([
        element("span").says(&bar.label),
        element("strong").says(&bar.says),
        html! {
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"
                focusable="false">
                <rect class="there" width={length(bar.there)} height="6" />
                <rect class="seen" width={length(bar.seen)} height="6" />
            </svg>
        },
    ])
}
