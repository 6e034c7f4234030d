//! A contact: shown as data, and as "not yet confirmed" until somebody has checked it.

use model::id::ContactId;
use model::pack::{Contact, Pack, Reach};
use yew::prelude::*;

use crate::view::time;
use crate::words::report;

/// The contacts of these names, as a list; nothing where there are none. `unchecked` is said of a
/// number or page that nobody has confirmed.
pub fn contacts(pack: &Pack, ids: &[ContactId], unchecked: &'static str) -> Html {
    let found: Vec<&Contact> = ids.iter().filter_map(|id| pack.contact(id)).collect();
    if found.is_empty() {
        return html! {};
    }
    html! {
        <ul class="contacts">
            { for found.into_iter().map(|contact| html! { <li>{ card(contact, unchecked) }</li> }) }
        </ul>
    }
}

fn card(contact: &Contact, unchecked: &'static str) -> Html {
    html! {
        <>
            <strong>{ &contact.label }</strong>
            <span class="role">{ &contact.role }</span>
            { reach(contact) }
            if let Some(hours) = &contact.hours {
                <span class="hours">{ report::hours(hours) }</span>
            }
            if let Some(standing) = confirmed(contact, unchecked) {
                <span class="standing">{ standing }</span>
            }
        </>
    }
}

fn reach(contact: &Contact) -> Html {
    match &contact.reach {
        Reach::Phone(number) => call(number),
        Reach::PrintedNumber(number) => html! { <span>{ report::printed(number) }</span> },
        Reach::Page(page) => html! {
            <a href={page.clone()} target="_blank" rel="noreferrer noopener">
                { report::opens_new(&contact.label) }
            </a>
        },
        Reach::Ask(how) => html! { <span>{ how }</span> },
    }
}

/// A number that can be called with one touch.
pub fn call(number: &str) -> Html {
    let dialled: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    html! {
        <a class="call" href={format!("tel:{dialled}")}>{ report::call(number.replace(' ', "\u{a0}")) }</a>
    }
}

/// How far a number or page can be relied on. Whom to ask within one's own organisation needs no
/// confirming from afar.
pub fn confirmed(contact: &Contact, unchecked: &str) -> Option<String> {
    match (&contact.reach, contact.verified_on, &contact.verified_by) {
        (Reach::Ask(_), ..) => None,
        (_, Some(on), Some(by)) => Some(report::confirmed(time::day(on), by)),
        _ => Some(unchecked.to_owned()),
    }
}
