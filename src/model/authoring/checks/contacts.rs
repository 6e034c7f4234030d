//! Contacts that can be reached, are named somewhere, and were checked by somebody.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::read::Text;
use crate::authoring::spot::Spot;
use crate::authoring::written::{Contact, Content, Place, Reached};

/// Reports contacts that are of no use as they stand.
pub fn check(content: &Content, desk: &Desk) {
    for place in &content.places {
        for contact in &place.contacts {
            reach(contact, desk);
            named(contact, place, desk);
            sourced(contact, desk);
            verified(contact, desk);
        }
        confirmed(place, desk);
    }
}

fn reach(contact: &Contact, desk: &Desk) {
    match &contact.reach {
        Some(Reached::Phone(phone)) if !is_dialled(&phone.says) => {
            let what = format!("“{}” cannot be dialled as it stands.", phone.says);
            let remedy = "Write all of its digits with the area code, and blanks only; or make it printed_number.";
            desk.problem(Kind::PhoneMalformed, &phone.at, what, remedy);
        }
        Some(Reached::Page(page)) if !is_secure(page) => {
            let what = format!("the page is “{}”.", page.says);
            desk.problem(
                Kind::Link,
                &page.at,
                what,
                "Let it start with https:// and hold no blanks.",
            );
        }
        _ => {}
    }
}

fn is_secure(page: &Text) -> bool {
    page.says.starts_with("https://") && crate::prose::is_safe_link(&page.says)
}

fn is_dialled(phone: &str) -> bool {
    let number = phone.strip_prefix('+').unwrap_or(phone);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let is_whole = match digits.len() {
        0..=2 => false,
        3 => number == phone,
        // Without its area code, or cut short. The helplines that start with 116 have six digits.
        4..=7 => digits.len() == 6 && digits.starts_with("116"),
        _ => true,
    };
    is_whole && number.chars().all(|c| c.is_ascii_digit() || c == ' ')
}

/// Whoever checks a contact has to know where it comes from.
fn sourced(contact: &Contact, desk: &Desk) {
    let source = &contact.source;
    let letters = source.says.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 3 && !source.says.trim().is_empty() {
        let what = format!(
            "source “{}” does not say where this comes from.",
            source.says
        );
        desk.problem(
            Kind::TextEmpty,
            &source.at,
            what,
            "Write where you found it, and what is doubtful.",
        );
    }
}

fn named(contact: &Contact, place: &Place, desk: &Desk) {
    let of_steps = place.steps.iter().flat_map(|step| &step.contacts);
    let of_support = place.support.iter().flat_map(|support| &support.contacts);
    let id = &contact.id;
    if !id.is.is_empty() && !of_steps.chain(of_support).any(|name| name.is == id.is) {
        let what = format!(
            "no step and no support names the contact {}, so nobody will see it.",
            id.is
        );
        desk.problem(
            Kind::ContactUnused,
            &id.at,
            what,
            "Name it in the contacts = […] of a step or of support, or take it out.",
        );
    }
}

fn verified(contact: &Contact, desk: &Desk) {
    let at = match (&contact.verified_on, &contact.verified_by) {
        (Some(on), None) => &on.at,
        (None, Some(by)) => &by.at,
        _ => return,
    };
    let what = "a contact is confirmed on a day and by a role; one of the two is missing.";
    desk.problem(
        Kind::VerifiedHalf,
        at,
        what,
        "Write both verified_on and verified_by, or neither.",
    );
}

fn confirmed(place: &Place, desk: &Desk) {
    let unconfirmed = unconfirmed(place);
    if !unconfirmed.is_empty() {
        let file = Spot::start(&format!(
            "content/localities/{}/reporting.toml",
            place.id.is
        ));
        let all = to_confirm(place).count();
        let what = format!(
            "contacts not yet confirmed, {} of {all}: {}.",
            unconfirmed.len(),
            unconfirmed.join(", ")
        );
        let remedy = "Have each checked, then write verified_on and verified_by.";
        desk.problem(Kind::ContactsUnconfirmed, &file, what, remedy);
    }
}

/// The contacts that nobody has confirmed yet.
pub fn unconfirmed(place: &Place) -> Vec<&str> {
    let open = to_confirm(place).filter(|contact| contact.verified_on.is_none());
    open.map(|contact| contact.id.is.as_str()).collect()
}

/// The contacts with a number or a page. Whom to ask within one's own organisation needs no
/// confirming from afar.
pub fn to_confirm(place: &Place) -> impl Iterator<Item = &Contact> {
    let inside = |contact: &&Contact| matches!(contact.reach, Some(Reached::Ask(_)));
    place
        .contacts
        .iter()
        .filter(move |contact| !inside(contact))
}
