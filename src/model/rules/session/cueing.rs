//! What "next" and "back" mean where a session stands.

use super::telling::{Telling, choice, danger, shown, skipped, slide};
use crate::id::ScenarioId;
use crate::pack::{ActVerdict, DeskSlide};
use crate::prose::Prose;
use crate::rules::small::pack;
use crate::session::{Answers, Ask, Ground, Phase, Plan, Scene, What, cue};

fn answers(scenario: &ScenarioId) -> Option<Answers> {
    let pack = pack();
    let scenario = pack.scenario(scenario)?;
    Some(Answers::of(scenario, &|choice| vec![choice.to_string()]))
}

fn asked(told: &Telling, ask: Ask) -> Option<What> {
    cue(&told.session(), ask, &answers)
}

fn asks(told: Telling, ask: Ask) -> Telling {
    match asked(&told, ask) {
        Some(what) => told.then(what),
        None => told,
    }
}

fn nexts(told: Telling, times: usize) -> Telling {
    (0..times).fold(told, |told, _| asks(told, Ask::Next))
}

fn scene(told: &Telling) -> Scene {
    told.session().delivery.scene
}

fn at(phase: Phase) -> Scene {
    Scene::Situation(danger(), phase)
}

#[test]
fn next_leads_through_the_slides_to_the_situations_and_out() {
    let told = nexts(Telling::begun(), 7);
    assert_eq!(scene(&told), Scene::Slide(slide(7)));
    let phases = [
        Phase::Story,
        Phase::FirstVote,
        Phase::Talk,
        Phase::SecondVote,
    ];
    let told = phases.into_iter().fold(told, |told, phase| {
        let told = nexts(told, 1);
        assert_eq!(scene(&told), at(phase));
        told
    });
    // The smallest situation has four options.
    let told = nexts(told, 4);
    assert_eq!(scene(&told), at(Phase::Reveal));
    let told = nexts(told, 1);
    assert_eq!(scene(&told), at(Phase::Learning));
    let told = nexts(told, 1);
    let second = Scene::Situation(ScenarioId::new("tell-1"), Phase::Story);
    assert_eq!(scene(&told), second);
    let told = nexts(told, 9);
    assert_eq!(scene(&told), Scene::Invitation);
    assert_eq!(asked(&told, Ask::Next), None);
}

#[test]
fn the_best_answer_is_revealed_last() {
    let told = nexts(Telling::begun(), 7 + 4 + 4);
    let delivery = told.delivery();
    let reasons = &delivery.case(&danger()).unwrap().reasons;
    let order: Vec<_> = reasons.iter().map(|one| one.choice.clone()).collect();
    let expected = ["incomplete", "delays", "unsafe", "best"].map(choice);
    assert_eq!(order, expected);
}

#[test]
fn an_option_is_revealed_out_of_turn_and_not_again() {
    let told = nexts(Telling::begun(), 7 + 4);
    let unsafe_first = answers(&danger()).unwrap().of_choice(&choice("unsafe"));
    let told = nexts(told.then(unsafe_first.unwrap()), 3);
    let delivery = told.delivery();
    let reasons = &delivery.case(&danger()).unwrap().reasons;
    let order: Vec<_> = reasons.iter().map(|one| one.choice.as_str()).collect();
    assert_eq!(order, ["unsafe", "incomplete", "delays", "best"]);
}

#[test]
fn the_best_answer_has_the_last_word_whatever_was_shown_out_of_turn() {
    for (before, out_of_turn, after) in [
        (0, "best", 4),
        (2, "best", 2),
        (0, "delays", 3),
        (4, "delays", 1),
    ] {
        let told = nexts(Telling::begun(), 7 + 4 + before);
        let shown = answers(&danger()).unwrap().of_choice(&choice(out_of_turn));
        let told = nexts(told.then(shown.unwrap()), after);
        let delivery = told.delivery();
        let reasons = &delivery.case(&danger()).unwrap().reasons;
        assert_eq!(reasons.len(), 4, "{out_of_turn} after {before}");
        assert_eq!(reasons[3].verdict, ActVerdict::Best);
        assert_eq!(scene(&told), at(Phase::Reveal));
        assert_eq!(scene(&nexts(told, 1)), at(Phase::Learning));
    }
}

#[test]
fn back_leads_the_same_way_back() {
    let told = nexts(Telling::begun(), 7 + 4 + 4 + 1);
    let phases = [
        Phase::Reveal,
        Phase::SecondVote,
        Phase::Talk,
        Phase::FirstVote,
        Phase::Story,
    ];
    let told = phases.into_iter().fold(told, |told, phase| {
        let told = asks(told, Ask::Back);
        assert_eq!(scene(&told), at(phase));
        told
    });
    let told = asks(told, Ask::Back);
    assert_eq!(scene(&told), Scene::Slide(slide(7)));
    let told = (0..6).fold(told, |told, _| asks(told, Ask::Back));
    assert_eq!(scene(&told), Scene::Slide(slide(1)));
    assert_eq!(asked(&told, Ask::Back), None);
}

#[test]
fn whoever_went_back_comes_again_to_what_was_revealed() {
    let told = nexts(Telling::begun(), 7 + 4 + 4);
    let told = nexts(asks(told, Ask::Back), 1);
    assert_eq!(scene(&told), at(Phase::Reveal));
    assert_eq!(told.delivery().case(&danger()).unwrap().reasons.len(), 4);
}

#[test]
fn a_situation_that_was_left_half_way_comes_again() {
    let told = nexts(Telling::begun(), 7 + 2);
    let told = nexts(told.then(shown(7)), 1);
    assert_eq!(scene(&told), at(Phase::Story));
}

#[test]
fn back_from_the_end_leads_to_what_was_there_last() {
    let none = Telling::begun().shows(7, 0).then(What::InvitationShown);
    assert_eq!(scene(&asks(none, Ask::Back)), Scene::Slide(slide(7)));
    let told = nexts(Telling::begun(), 7 + 4 + 4 + 1).then(What::InvitationShown);
    assert_eq!(scene(&asks(told, Ask::Back)), at(Phase::Learning));
}

#[test]
fn skipped_slides_are_passed_by() {
    let told = Telling::begun().shows(1, 0).then(skipped(2));
    let told = asks(told, Ask::Next);
    assert_eq!(scene(&told), Scene::Slide(slide(3)));
    assert_eq!(scene(&asks(told, Ask::Back)), Scene::Slide(slide(1)));
}

#[test]
fn the_ends_and_each_number_are_reached_at_once() {
    let told = Telling::begun().shows(3, 0).then(skipped(7));
    for (ask, number) in [(Ask::First, 1), (Ask::Last, 6), (Ask::Number(5), 5)] {
        assert_eq!(asked(&told, ask), Some(shown(number)), "{ask:?}");
    }
    for number in [0, 8, 99] {
        assert_eq!(asked(&told, Ask::Number(number)), None);
    }
}

#[test]
fn a_press_in_the_dark_brings_the_picture_back_and_goes_nowhere() {
    let told = asks(Telling::begun().shows(3, 0), Ask::Blank(Ground::Black));
    assert_eq!(told.session().ground, Some(Ground::Black));
    let white = asks(told.clone(), Ask::Blank(Ground::White));
    assert_eq!(white.session().ground, Some(Ground::White));
    for ask in [Ask::Next, Ask::Back, Ask::Blank(Ground::Black)] {
        let told = asks(told.clone(), ask);
        assert_eq!(told.session().ground, None);
        assert_eq!(scene(&told), Scene::Slide(slide(3)));
    }
}

#[test]
fn the_key_that_begins_sends_nobody_back_to_the_beginning() {
    assert_eq!(asked(&Telling::begun(), Ask::Begin), Some(shown(1)));
    let told = Telling::begun().shows(4, 0);
    for ask in [Ask::Begin, Ask::Resume, Ask::Leave] {
        assert_eq!(asked(&told, ask), None);
    }
}

#[test]
fn a_plan_is_what_the_pack_and_the_desk_say() {
    let slide = |number: usize| DeskSlide {
        id: slide(number),
        notes: Prose(Vec::new()),
        minimum: 20,
        must_say: number == 4,
    };
    let desk: Vec<DeskSlide> = (1..=6).map(slide).collect();
    let plan = Plan::of(&pack(), &desk, vec![danger()]);
    assert_eq!((plan.length(), plan.version.as_str()), (420_000, "1.0.0"));
    let minimum: Vec<u32> = plan.slides.iter().map(|slide| slide.minimum).collect();
    // A slide of which the desk knows nothing is neither cut nor skipped.
    assert_eq!(minimum, [20, 20, 20, 20, 20, 20, 60]);
    let must: Vec<bool> = plan.slides.iter().map(|slide| slide.must_say).collect();
    assert_eq!(must, [false, false, false, true, false, false, true]);
}

#[test]
fn where_the_answers_are_not_here_yet_no_reason_is_left_out() {
    let told = nexts(Telling::begun(), 7 + 5);
    assert_eq!(scene(&told), at(Phase::Reveal));
    assert_eq!(cue(&told.session(), Ask::Next, &|_| None), None);
}
