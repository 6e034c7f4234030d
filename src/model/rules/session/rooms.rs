//! What the room sees.

use super::telling::{MINUTE, SECOND, Telling, choice, danger, shown, slide};
use crate::pack::ActVerdict;
use crate::session::room::Picture;
use crate::session::{Ground, Phase, Room, Round, What};

fn counted(round: Round) -> What {
    What::Counted {
        scenario: danger(),
        round,
        choice: Some(choice("a")),
        hands: 12,
    }
}

fn voting() -> Telling {
    Telling::begun()
        .then(What::SituationOpened { scenario: danger() })
        .then(What::PhaseShown {
            scenario: danger(),
            phase: Phase::FirstVote,
        })
        .then(counted(Round::First))
}

#[test]
fn before_a_session_begins_the_room_sees_nothing() {
    let told = Telling::begun();
    assert_eq!(Room::of(&crate::session::Log::default(), told.now(1)), None);
    assert_eq!(told.room().picture, Picture::Title);
}

#[test]
fn the_dial_fills_as_time_passes() {
    let told = Telling::begun().shows(1, MINUTE).shows(2, 15 * SECOND);
    let dial = told.room().dial;
    let passed: Vec<u32> = dial.iter().map(|segment| segment.passed).collect();
    assert_eq!(passed, [1000, 250, 0, 0, 0, 0, 0]);
    let in_view: Vec<bool> = dial.iter().map(|segment| segment.is_in_view).collect();
    assert_eq!(in_view.iter().position(|is| *is), Some(1));
}

#[test]
fn a_split_is_hidden_until_it_is_shown() {
    let told = voting();
    assert_eq!(told.room().picture, Picture::Vote(danger(), Round::First));
    assert_eq!(told.room().split, None);
    let told = told.then(What::SplitShown { scenario: danger() });
    let split = told.room().split.unwrap();
    assert_eq!(split.first.map(|vote| vote.total()), Some(12));
    assert_eq!(split.second, None);
    let told = told.then(counted(Round::Second));
    assert!(told.room().split.unwrap().second.is_some());
    let told = told.then(What::SplitHidden { scenario: danger() });
    assert_eq!(told.room().split, None);
    // On a slide there is nothing to split.
    let told = told.then(What::SplitShown { scenario: danger() });
    assert_eq!(told.then(shown(1)).room().split, None);
}

#[test]
fn nothing_that_is_asked_for_before_hands_are_counted_shows_them_as_they_are() {
    let split = What::SplitShown { scenario: danger() };
    let early = Telling::begun()
        .then(What::SituationOpened { scenario: danger() })
        .then(split.clone())
        .then(counted(Round::First));
    assert_eq!(early.room().split, None);
    // Nor does a split that was shown before they are counted anew.
    let (scenario, round) = (danger(), Round::First);
    let anew = voting()
        .then(split.clone())
        .then(What::Miscounted { scenario, round })
        .then(counted(Round::First));
    assert_eq!(anew.room().split, None);
    assert!(anew.then(split).room().split.is_some());
}

#[test]
fn a_split_that_was_shown_is_hidden_when_the_situation_moves_on() {
    for phase in [Phase::FirstVote, Phase::SecondVote, Phase::Reveal] {
        let told = voting().then(What::SplitShown { scenario: danger() });
        let scenario = danger();
        let told = told.then(What::PhaseShown { scenario, phase });
        assert_eq!(told.room().split, None, "{phase:?}");
        assert!(told.undone().room().split.is_some());
    }
}

#[test]
fn only_what_was_revealed_is_there() {
    let told = voting().then(What::Revealed {
        scenario: danger(),
        choice: choice("a"),
        verdict: ActVerdict::Delays,
        lines: vec!["Why".to_owned()],
    });
    let Picture::Reasons(_, reasons) = told.room().picture else {
        panic!("{:?}", told.room());
    };
    assert_eq!(reasons.len(), 1);
}

#[test]
fn a_frozen_picture_stays_to_the_second_whatever_the_desk_does() {
    let told = Telling::begun().shows(2, 15 * SECOND);
    let before = told.room();
    let told = told.then(What::Frozen).after(30 * SECOND);
    assert_eq!(told.room(), before);
    let told = told.shows(5, 0).then(What::Frozen).shows(6, 0);
    assert_eq!(told.room(), before);
    // Even taking back what led to it.
    let event = told.log.events().nth(1).unwrap().id;
    let told = told.then(What::Undone { event }).then(What::Reset);
    assert_eq!(told.room(), before);
    let told = told.shows(3, 0).then(What::Thawed);
    assert_eq!(told.room().picture, Picture::Slide(slide(3)));
}

#[test]
fn taking_back_the_freezing_lets_the_room_see_again() {
    let told = Telling::begun().shows(2, 0).then(What::Frozen);
    let event = told.last();
    let told = told.shows(5, 0).then(What::Undone { event });
    assert_eq!(told.room().picture, Picture::Slide(slide(5)));
}

#[test]
fn a_plain_ground_hides_the_picture_even_while_it_is_frozen() {
    let black = What::Blanked {
        ground: Ground::Black,
    };
    let told = Telling::begun().shows(2, 0).then(What::Frozen).then(black);
    assert_eq!(told.room().ground, Some(Ground::Black));
    assert_eq!(told.then(What::Unblanked).room().ground, None);
}

#[test]
fn a_vote_that_was_skipped_has_no_part_in_a_split() {
    let scenario = danger();
    let shown = |told: Telling| {
        told.then(What::SplitShown {
            scenario: scenario.clone(),
        })
    };
    let asked = Telling::begun().then(What::PhaseShown {
        scenario: scenario.clone(),
        phase: Phase::SecondVote,
    });
    // Nobody voted at all: there is nothing to show.
    assert_eq!(shown(asked.clone()).room().split, None);
    let counted = asked.then(What::Counted {
        scenario: scenario.clone(),
        round: Round::Second,
        choice: None,
        hands: 3,
    });
    let split = shown(counted).room().split.unwrap();
    assert_eq!(split.first, None);
    assert_eq!(split.second.map(|vote| vote.passed), Some(3));
}
