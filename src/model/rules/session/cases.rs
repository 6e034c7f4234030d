//! Situations in front of a room: votes, talk and reasons.

use super::telling::{MINUTE, SECOND, Telling, choice, danger};
use crate::pack::ActVerdict;
use crate::session::{Case, Phase, Round, Scene, What};

fn opened() -> Telling {
    Telling::begun().then(What::SituationOpened { scenario: danger() })
}

fn moved(phase: Phase) -> What {
    What::PhaseShown {
        scenario: danger(),
        phase,
    }
}

fn counted(round: Round, option: Option<&str>, hands: u32) -> What {
    What::Counted {
        scenario: danger(),
        round,
        choice: option.map(choice),
        hands,
    }
}

fn revealed(option: &str, verdict: ActVerdict) -> What {
    What::Revealed {
        scenario: danger(),
        choice: choice(option),
        verdict,
        lines: vec![format!("Why {option}")],
    }
}

fn case(told: &Telling) -> Case {
    told.delivery().case(&danger()).unwrap().clone()
}

#[test]
fn both_votes_are_kept_apart() {
    let told = opened()
        .then(counted(Round::First, Some("a"), 12))
        .then(counted(Round::First, None, 2))
        .then(counted(Round::Second, Some("a"), 5))
        .then(counted(Round::Second, Some("b"), 9));
    let case = case(&told);
    assert_eq!(
        (case.first.of(Some(&choice("a"))), case.first.of(None)),
        (12, 2)
    );
    assert_eq!((case.first.total(), case.second.total()), (14, 14));
    assert_eq!(case.vote(Round::Second).of(Some(&choice("b"))), 9);
}

#[test]
fn a_count_is_corrected_taken_back_or_begun_anew() {
    let told = opened()
        .then(counted(Round::First, Some("a"), 12))
        .then(counted(Round::First, Some("a"), 13));
    assert_eq!(case(&told).first.of(Some(&choice("a"))), 13);
    let back = told.clone().undone();
    assert_eq!(case(&back).first.of(Some(&choice("a"))), 12);
    let told = told.then(What::Miscounted {
        scenario: danger(),
        round: Round::First,
    });
    assert_eq!(case(&told).first.total(), 0);
    assert_eq!(case(&told.undone()).first.total(), 13);
}

#[test]
fn hands_beyond_any_room_are_not_believed() {
    let told = opened().then(counted(Round::First, Some("a"), u32::MAX));
    assert_eq!(case(&told).first.total(), 999);
}

#[test]
fn the_talk_takes_two_minutes_of_which_a_pause_takes_none() {
    let told = opened().then(moved(Phase::Talk)).after(30 * SECOND);
    assert_eq!(told.conduct().talk_left, Some(90 * SECOND));
    let told = told.then(What::Paused).after(MINUTE);
    assert_eq!(told.conduct().talk_left, Some(90 * SECOND));
    let told = told.then(What::TalkExtended { scenario: danger() });
    assert_eq!(told.conduct().talk_left, Some(150 * SECOND));
    // Begun again, it takes two minutes again.
    let told = told.then(moved(Phase::Story)).then(moved(Phase::Talk));
    assert_eq!(told.conduct().talk_left, Some(120 * SECOND));
    assert_eq!(told.then(moved(Phase::Story)).conduct().talk_left, None);
}

#[test]
fn a_reason_stands_once_where_it_last_came() {
    let told = opened()
        .then(revealed("b", ActVerdict::Delays))
        .then(revealed("a", ActVerdict::Best));
    let order = |told: &Telling| -> Vec<String> {
        let reasons = case(told).reasons.into_iter();
        reasons.map(|one| one.choice.to_string()).collect()
    };
    assert_eq!(order(&told), ["b", "a"]);
    let told = told.then(revealed("b", ActVerdict::Delays));
    assert_eq!(order(&told), ["a", "b"]);
    let scene = Scene::Situation(danger(), Phase::Reveal);
    assert_eq!(told.delivery().scene, scene);
}

#[test]
fn opening_a_situation_again_keeps_its_votes() {
    let told = opened().then(counted(Round::First, Some("a"), 12));
    let told = told
        .shows(1, 0)
        .then(What::SituationOpened { scenario: danger() });
    assert_eq!(case(&told).first.total(), 12);
    assert_eq!(told.delivery().cases.len(), 1);
}

#[test]
fn what_is_about_a_situation_that_was_not_opened_changes_nothing() {
    let told = Telling::begun();
    let before = told.delivery();
    let told = told.then(counted(Round::First, Some("a"), 12));
    assert_eq!(told.delivery(), before);
}
