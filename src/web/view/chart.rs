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
    let rect = |class: &str, count: usize| {
        let length = (count * 100 / longest).to_string();
        element("rect")
            .has(&["class", "width", "height"], [class, &length, "6"])
            .empty()
    };
    element("li").with([
        element("span").says(&bar.label),
        element("strong").says(&bar.says),
        element("svg")
            .has(
                &["viewBox", "preserveAspectRatio", "aria-hidden", "focusable"],
                ["0 0 100 6", "none", "true", "false"],
            )
            .with([rect("there", bar.there), rect("seen", bar.seen)]),
    ])
}
