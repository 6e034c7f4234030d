//! The record as it is printed: all that was done, and what it proves.

use model::session::evidence::Evidence;
use yew::prelude::*;

use super::super::parts::{all, element, h2, p, quiet};
use super::lines::{Told, cells};
use crate::words::{record_of_group as words, room};

/// The record.
pub fn sheet(evidence: &Evidence, told: Told<'_>) -> Html {
    let row = |cells: Vec<String>| {
        // The hands of two votes stand in columns of their own.
        let says_hands = cells.len() == 5;
        let mut cells = cells.into_iter();
        let label = cells.next().unwrap_or_default();
        let says = cells.next().unwrap_or_default();
        let besides: Vec<String> = (0..)
            .zip(cells)
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(place, cell)| match place {
                1 if says_hands => room::before(cell),
                2 if says_hands => room::after(cell),
                _ => cell,
            })
            .collect();
        html! {
            <tr>
                <th scope="row">{ label }</th>
                <td><bdi>{ says }</bdi></td>
                <td><bdi>{ besides.join(" · ") }</bdi></td>
            </tr>
        }
    };
    element("section.sheet").with([
        h2(words::SHEET),
        element("table")
            .with([element("tbody").with([all(cells(evidence, told).into_iter().map(row))])]),
        p(words::PROVES),
        quiet(words::PROVES_NOT),
    ])
}
