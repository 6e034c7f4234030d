//! How to report a concern.

use briefing::view;
use briefing::words;
use model::pack::{Reach, Status};

use crate::drawn::{Drawn, in_status, nobody, packs};

#[test]
fn every_way_to_report_starts_with_999_and_vouches_for_nothing_unchecked() {
    for pack in packs() {
        let drawn = Drawn::of(view::report(Some(pack), &nobody()));
        let first = drawn.0.find("tel:").unwrap();
        assert!(drawn.0[first..].starts_with("tel:999"), "{}", pack.name);
        for step in &pack.pathway {
            drawn.says(&step.title).says_all_of(&step.body);
        }
        let shown: Vec<_> = pack
            .pathway
            .iter()
            .flat_map(|step| &step.contacts)
            .collect();
        let unchecked = shown
            .iter()
            .filter_map(|id| pack.contact(id))
            .filter(|contact| {
                contact.verified_on.is_none() && !matches!(contact.reach, Reach::Ask(_))
            })
            .count();
        drawn.has(words::report::UNCONFIRMED, unchecked);
    }
}

#[test]
fn a_number_that_is_not_whole_cannot_be_dialled() {
    for number in ["0151 496 0", "(0151) 496 0000 or 1"] {
        let mut pack = packs()[0].clone();
        let shown = pack.pathway.iter().flat_map(|step| &step.contacts).next();
        let shown = shown.unwrap().clone();
        for contact in &mut pack.contacts {
            if contact.id == shown {
                contact.reach = Reach::PrintedNumber(number.into());
            } else if matches!(contact.reach, Reach::Phone(_)) {
                contact.reach = Reach::Ask("Ask.".into());
            }
        }
        let calls = pack.pathway.iter().filter(|step| step.call.is_some());
        let drawn = Drawn::of(view::report(Some(&pack), &nobody()));
        drawn
            .says(&words::report::printed(number))
            .does_not_say(&words::report::call(number))
            .has("tel:", calls.count());
    }
}

#[test]
fn a_whole_number_can_be_called_with_one_touch() {
    let mut pack = packs()[0].clone();
    let shown = pack.pathway.iter().flat_map(|step| &step.contacts).next();
    let shown = shown.unwrap().clone();
    for contact in pack.contacts.iter_mut().filter(|one| one.id == shown) {
        contact.reach = Reach::Phone("+44 1632 960 001".into());
    }
    Drawn::of(view::report(Some(&pack), &nobody()))
        .says("href=\"tel:+441632960001\"")
        .says(&words::report::call("+44 1632 960 001"));
}

#[test]
fn the_way_to_report_works_before_a_pack_is_here() {
    let drawn = Drawn::of(view::report(None, &nobody()));
    drawn.has("tel:999", 1).says(words::report::FALLBACK);
}

#[test]
fn that_the_steps_were_withdrawn_is_said_before_the_first_of_them() {
    let pack = in_status(Status::Withdrawn);
    let text = Drawn::of(view::report(Some(&pack), &nobody())).text();
    let at = |says: &str| text.find(says).unwrap_or_else(|| panic!("{says}"));
    assert!(at(words::report::WITHDRAWN) < at(words::report::INTRO));
}
