//! A contact: shown as data, and as "not yet confirmed" until somebody has checked it.

use model::id::ContactId;
use model::pack::{Contact, Pack, Reach};
use yew::prelude::*;

use super::parts::{all, element, li, link_of, nothing};
use crate::view::time;
use crate::words::report;

/// The contacts of these names, as a list; nothing where there are none. `unchecked` is said of a
/// number or page that nobody has confirmed.
pub fn contacts(pack: &Pack, ids: &[ContactId], unchecked: &'static str) -> Html {
    let found: Vec<&Contact> = ids.iter().filter_map(|id| pack.contact(id)).collect();
    if found.is_empty() {
        return nothing();
    }
    element("ul.contacts").with([all(found
        .into_iter()
        .map(|contact| li(card(contact, unchecked))))])
}

fn card(contact: &Contact, unchecked: &'static str) -> Html {
    all([
        element("strong").says(&contact.label),
        element("span.role").says(&contact.role),
        reach(contact),
        if let Some(hours) = &contact.hours {
            element("span.hours").says(&report::hours(hours))
        } else {
            nothing()
        },
        if let Some(standing) = confirmed(contact, unchecked) {
            element("span.standing").says(&standing)
        } else {
            nothing()
        },
    ])
}

fn reach(contact: &Contact) -> Html {
    match &contact.reach {
        Reach::Phone(number) => call(number),
        Reach::PrintedNumber(number) => element("span").says(&report::printed(number)),
        Reach::Page(page) => {
            let outside = ["noreferrer", "_blank", page];
            element("a")
                .has(&["rel", "target", "href"], outside)
                .says(&report::opens_new(&contact.label))
        }
        Reach::Ask(how) => element("span").says(how),
    }
}

/// A number that can be called with one touch.
pub fn call(number: &str) -> Html {
    let dialled: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    link_of("call", &["tel:", &dialled].concat()).says(&report::call(number.replace(' ', "\u{a0}")))
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
