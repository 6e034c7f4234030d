//! The welcome, and support for whoever is welcomed.

use briefing::view::{self, Resume, Spot};
use briefing::words;
use model::pack::{Pack, Status};

use crate::drawn::{Drawn, dial, in_status, nobody, packs};
use crate::results::results;

pub fn welcome(pack: &Pack, resume: Option<Resume>) -> Drawn {
    let props = view::WelcomeScreen {
        pack,
        dial: dial(pack, None),
        kept: true,
        resume,
        changes: None,
    };
    Drawn::of(view::welcome(&props, &nobody()))
}

#[test]
fn the_welcome_says_how_far_a_briefing_is_checked() {
    for (status, says) in [
        (Status::Draft, Some(words::welcome::DRAFT)),
        (Status::Withdrawn, Some(words::welcome::WITHDRAWN)),
        (Status::SignedOff, None),
    ] {
        let drawn = welcome(&in_status(status), None);
        for word in [words::welcome::DRAFT, words::welcome::WITHDRAWN] {
            if says == Some(word) {
                drawn.says(word);
            } else {
                drawn.does_not_say(word);
            }
        }
    }
}

#[test]
fn support_for_the_learner_stands_at_the_start_and_at_the_end() {
    for pack in packs() {
        assert!(!pack.support.is_empty(), "{}", pack.name);
        let end = results(pack, &[], &[], &[]);
        for drawn in [welcome(pack, None), end] {
            for support in &pack.support {
                drawn.says(&support.whom).says_all_of(&support.body);
                for contact in support.contacts.iter().filter_map(|id| pack.contact(id)) {
                    drawn.says(&contact.label);
                }
            }
        }
    }
}

#[test]
fn the_welcome_offers_to_go_on_where_one_left_off() {
    let pack = &packs()[0];
    let welcome = |resume| welcome(pack, resume);
    let at = |spot| Resume {
        spot,
        ago: 12 * 60_000,
        undo: false,
        refresher: false,
    };
    welcome(None)
        .says(words::welcome::START)
        .does_not_say(words::welcome::GO_ON);
    welcome(Some(at(Spot::Finished)))
        .says(words::welcome::FINISHED)
        .says("/results");
    welcome(Some(at(Spot::Slide(4, "Forms".into()))))
        .says(&words::welcome::go_on_slide(
            4,
            "Forms",
            words::ago::minutes(12),
        ))
        .says("/slide/4")
        .says(words::welcome::AGAIN);
}

#[test]
fn a_refresher_is_offered_when_it_is_due_and_beginning_anew_can_be_taken_back() {
    let pack = &packs()[0];
    let at = |undo, refresher| {
        let resume = Resume {
            spot: Spot::Finished,
            ago: 8 * 86_400_000,
            undo,
            refresher,
        };
        welcome(pack, Some(resume))
    };
    at(false, true)
        .says(words::welcome::REFRESHER_START)
        .says(words::welcome::AGAIN);
    at(false, false).does_not_say(words::welcome::REFRESHER_START);
    at(true, false)
        .says(words::welcome::UNDO)
        .does_not_say(words::welcome::AGAIN);
}

#[test]
fn a_refresher_is_offered_beside_what_is_under_way() {
    let pack = &packs()[0];
    welcome(
        pack,
        Some(Resume {
            spot: Spot::Slide(4, "Forms".into()),
            ago: 8 * 86_400_000,
            undo: false,
            refresher: true,
        }),
    )
    .says(words::welcome::REFRESHER_START)
    .says(words::welcome::GO_ON)
    .has("class=\"primary\"", 1)
    .has("class=\"button primary\"", 0);
}

#[test]
fn how_long_ago_it_was_is_said_as_people_say_it() {
    let (minute, hour, day) = (60_000, 3_600_000, 86_400_000);
    for (ago, says) in [
        (minute - 1, words::ago::NOW.to_owned()),
        (minute, words::ago::MINUTE.to_owned()),
        (12 * minute, words::ago::minutes(12)),
        (hour, words::ago::HOUR.to_owned()),
        (23 * hour, words::ago::hours(23)),
        (day, words::ago::DAY.to_owned()),
        (30 * day, words::ago::days(30)),
    ] {
        assert_eq!(view::ago(ago), says);
    }
}
