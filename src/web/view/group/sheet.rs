//! The record as it is printed: all that was done, and what it proves.

use model::session::evidence::{AttendeeKept, Evidence, Line};
use yew::prelude::*;

use super::super::parts::{all, element, h2, icon, nothing, p, quiet, text};
use super::lines::{Told, of_line};
use crate::words::{record_of_group as words, room};

/// Who was there: names in columns, since there may be sixty.
fn names(register: &[AttendeeKept]) -> Html {
    if register.is_empty() {
        return nothing();
    }
    let name = |one: &AttendeeKept| {
        let mark = match one.has_confirmed {
            true => [icon("", "✓ "), element("span.heard").says(words::CONFIRMED)],
            false => [nothing(), nothing()],
        };
        let name = html! { <bdi>{ &one.name }</bdi> };
        element("li").with([all(mark), text(" "), name])
    };
    all([
        p(&words::attendees(register.len())),
        element("ul.names").with([all(register.iter().map(name))]),
    ])
}

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
        // Roles are said outright: on a phone the cells stand below each other, which browsers would
        // take for no table.
        html! {
            <tr role="row">
                <th role="rowheader" scope="row">{ label }</th>
                <td role="cell"><bdi>{ says }</bdi></td>
                <td role="cell"><bdi>{ besides.join(" · ") }</bdi></td>
            </tr>
        }
    };
    let lines = evidence.lines().into_iter();
    let lines = lines.filter(|line| !matches!(line, Line::Attendee { .. }));
    let rows = lines.map(|line| row(of_line(line, told)));
    element("section.sheet").with([
        h2(words::SHEET),
        html! { <table role="table"><tbody role="rowgroup">{ all(rows) }</tbody></table> },
        names(&evidence.register),
        p(words::PROVES),
        quiet(words::PROVES_NOT),
    ])
}
