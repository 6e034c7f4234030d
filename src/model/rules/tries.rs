//! Answering once, answering anew, and how sure one was.

use super::story::{Story, answer, rated, reopened};
use crate::event::{Confidence, Step, What};
use crate::id::{ChoiceId, ScenarioId};
use crate::record::Answer;
use crate::results::{SituationResult, Standing};

fn danger() -> ScenarioId {
    ScenarioId::new("danger-1")
}

fn choices(ids: &[&str]) -> Vec<ChoiceId> {
    ids.iter().map(|id| ChoiceId::new(*id)).collect()
}

fn begun() -> Story {
    Story::begun(&["danger-1", "tell-1"])
}

fn outcome(story: &Story) -> SituationResult {
    story.results().situations.remove(0)
}

#[test]
fn the_first_answer_of_a_try_counts() {
    let story = begun()
        .answered("danger-1", "unsafe")
        .answered("danger-1", "best");
    assert_eq!(
        story.run().given(&danger(), Step::Act),
        Some(choices(&["unsafe"]).as_slice())
    );
    let story = story
        .then(1, 0, reopened("danger-1"))
        .answered("danger-1", "delays")
        .answered("danger-1", "best");
    assert_eq!(
        story.run().given(&danger(), Step::Act),
        Some(choices(&["delays"]).as_slice())
    );
    let counts = story.run().attempts().iter().filter(|one| !one.second);
    assert_eq!(counts.count(), 2);
}

#[test]
fn what_was_right_on_another_device_is_right_whichever_came_first() {
    // Both went on with the same run; then one took in the other's file.
    let story = begun()
        .answered("danger-1", "unsafe")
        .answered("danger-1", "best");
    assert!(story.run().is_contested(&danger(), Step::Act));
    assert_eq!(story.standings()[..1], [Standing::Met]);
    let story = story.then(1, 0, reopened("danger-1"));
    assert!(!story.run().is_contested(&danger(), Step::Act));
    assert_eq!(story.standings()[..1], [Standing::Met]);
}

#[test]
fn a_situation_that_is_answered_anew_is_asked_from_its_first_question() {
    let picked = What::Picked {
        scenario: danger(),
        step: Step::Act,
        choices: choices(&["best"]),
    };
    let story = begun()
        .then(1, 0, answer("danger-1", Step::Notice, &["sign"]))
        .then(1, 0, answer("danger-1", Step::Recognise, &["best"]))
        .then(1, 0, picked)
        .then(1, 0, rated("danger-1", Confidence::Sure))
        .answered("tell-1", "best")
        .then(1, 0, reopened("danger-1"));
    let run = story.run();
    for step in [Step::Notice, Step::Recognise, Step::Act] {
        assert_eq!(run.answer(&danger(), step), Answer::Open(Vec::new()));
    }
    assert_eq!(run.sure(&danger()), None);
    let tell = run.given(&ScenarioId::new("tell-1"), Step::Act);
    assert!(tell.is_some(), "the other situation keeps its answer");
    assert_eq!(run.attempts().len(), 3, "what was answered before is kept");
}

#[test]
fn a_question_that_waits_in_the_new_try_is_judged_by_the_old_one() {
    let story = begun()
        .then(1, 0, answer("danger-1", Step::Notice, &["sign"]))
        .answered("danger-1", "best")
        .then(1, 0, reopened("danger-1"));
    assert!(outcome(&story).done);
    let all = &["sign", "other-sign"];
    let story = story.then(1, 0, answer("danger-1", Step::Notice, all));
    assert!(outcome(&story).done);
    assert!(outcome(&story).is_best(), "the signs of the new try count");
}

#[test]
fn a_second_try_never_loses_a_point() {
    let story = begun()
        .answered("danger-1", "best")
        .then(1, 0, reopened("danger-1"));
    assert_eq!(story.standings()[0], Standing::Met);
    let story = story.answered("danger-1", "unsafe");
    assert_eq!(story.standings()[0], Standing::Met);
    let outcome = outcome(&story);
    assert!(!outcome.is_best(), "the situation shows its latest answer");
}

#[test]
fn a_second_try_can_win_a_point() {
    let story = begun()
        .answered_at(1000, "danger-1", "unsafe")
        .then(1, 1500, reopened("danger-1"))
        .answered_at(2000, "danger-1", "best");
    assert_eq!(story.standings()[0], Standing::Met);
    assert_eq!(story.results().points[0].met_at, Some(2000));
}

#[test]
fn how_sure_one_is_belongs_to_the_action_that_follows() {
    let story = begun()
        .then(1, 0, rated("danger-1", Confidence::NotSure))
        .then(1, 0, rated("danger-1", Confidence::Sure))
        .then(1, 0, answer("danger-1", Step::Notice, &["sign"]))
        .answered("danger-1", "best")
        .then(1, 0, rated("danger-1", Confidence::Fairly))
        .answered("tell-1", "best");
    let sure: Vec<_> = story.run().attempts().iter().map(|one| one.sure).collect();
    assert_eq!(sure, [None, Some(Confidence::Sure), None]);
    assert_eq!(
        story.run().sure(&danger()),
        Some(Confidence::Sure),
        "a word that comes after the answer is too late"
    );
}

#[test]
fn one_can_say_anew_how_sure_one_is_in_a_second_try() {
    let story = begun()
        .then(1, 0, rated("danger-1", Confidence::Sure))
        .answered("danger-1", "unsafe")
        .then(1, 0, reopened("danger-1"))
        .then(1, 0, rated("danger-1", Confidence::NotSure))
        .answered("danger-1", "best");
    let sure: Vec<_> = story.run().attempts().iter().map(|one| one.sure).collect();
    assert_eq!(sure, [Some(Confidence::Sure), Some(Confidence::NotSure)]);
}

#[test]
fn only_who_was_sure_of_a_wrong_action_was_sure_but_wrong() {
    let said = |sure: Option<Confidence>, choice: &str| {
        let story = match sure {
            Some(sure) => begun().then(1, 0, rated("danger-1", sure)),
            None => begun(),
        };
        story.answered("danger-1", choice)
    };
    for wrong in ["incomplete", "delays", "unsafe"] {
        let story = said(Some(Confidence::Sure), wrong);
        assert!(outcome(&story).sure_but_wrong, "{wrong}");
    }
    assert!(!outcome(&said(Some(Confidence::Sure), "best")).sure_but_wrong);
    for sure in [None, Some(Confidence::NotSure), Some(Confidence::Fairly)] {
        let story = said(sure, "unsafe");
        assert!(!outcome(&story).sure_but_wrong, "{sure:?}");
    }
    let story = said(Some(Confidence::Sure), "unsafe")
        .then(1, 0, reopened("danger-1"))
        .answered("danger-1", "unsafe");
    assert!(!outcome(&story).sure_but_wrong, "not sure of it any more");
}
