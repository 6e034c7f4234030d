//! How often signs and categories were seen.

use super::small::{pack, pack_of, situation};
use super::story::{Story, answer, reopened, swapped};
use crate::event::Step;
use crate::results::{Results, Tally};

/// Each tally as its name, how often it was seen, and of how many.
fn told<Id: std::fmt::Display>(tallies: Vec<Tally<Id>>) -> Vec<(String, usize, usize)> {
    let told = |one: Tally<Id>| (one.of.to_string(), one.seen, one.there);
    tallies.into_iter().map(told).collect()
}

fn signs(story: &Story) -> Vec<(String, usize, usize)> {
    told(story.results().signs(&pack(), story.run()))
}

fn categories(story: &Story) -> Vec<(String, usize, usize)> {
    told(story.results().categories(&pack(), story.run()))
}

fn noticed(scenario: &str, choices: &[&str]) -> crate::event::What {
    answer(scenario, Step::Notice, choices)
}

fn recognised(scenario: &str, choice: &str) -> crate::event::What {
    answer(scenario, Step::Recognise, &[choice])
}

#[test]
fn each_sign_is_counted_where_it_was_there_and_where_it_was_seen() {
    let story = Story::begun(&["danger-1", "tell-1", "tell-2"]);
    assert_eq!(signs(&story), []);
    let story = story.then(1, 0, noticed("danger-1", &["sign"])).then(
        1,
        0,
        noticed("tell-1", &["other-sign", "sign"]),
    );
    assert_eq!(
        signs(&story),
        [("gifts".into(), 2, 2), ("missing".into(), 1, 2)],
        "a situation that was not answered does not count"
    );
}

#[test]
fn only_what_is_a_sign_for_sure_is_counted() {
    let all = &["sign", "other-sign", "maybe", "circumstance", "reassuring"];
    let story = Story::begun(&["danger-1"]).then(1, 0, noticed("danger-1", all));
    assert_eq!(
        signs(&story),
        [("gifts".into(), 1, 1), ("missing".into(), 1, 1)]
    );
}

#[test]
fn a_category_is_recognised_where_it_fits_best() {
    let story = Story::begun(&["danger-1", "tell-1", "tell-2"])
        .then(1, 0, recognised("danger-1", "best"))
        .then(1, 0, recognised("tell-1", "possible"));
    assert_eq!(categories(&story), [("online".into(), 1, 2)]);
}

#[test]
fn the_latest_try_is_the_one_that_is_counted() {
    let story = Story::begun(&["danger-1"])
        .then(1, 0, noticed("danger-1", &["sign"]))
        .then(1, 0, recognised("danger-1", "unlikely"))
        .then(1, 0, reopened("danger-1"))
        .then(1, 0, noticed("danger-1", &["other-sign"]));
    assert_eq!(
        signs(&story),
        [("gifts".into(), 0, 1), ("missing".into(), 1, 1)]
    );
    assert_eq!(categories(&story), [("online".into(), 0, 1)]);
    let story = story.then(1, 0, recognised("danger-1", "best"));
    assert_eq!(categories(&story), [("online".into(), 1, 1)]);
}

#[test]
fn what_was_skipped_or_is_not_in_the_pack_any_more_is_not_counted() {
    let story = Story::begun(&["danger-1", "tell-1"])
        .then(1, 0, noticed("danger-1", &["sign"]))
        .then(1, 0, noticed("tell-1", &["sign"]))
        .then(1, 0, swapped("danger-1", "danger-2"));
    assert_eq!(
        signs(&story),
        [("gifts".into(), 1, 1), ("missing".into(), 0, 1)]
    );
    let newer = pack_of(vec![situation("danger-2", "danger", &["online"])]);
    let results = Results::of(&newer, story.run());
    assert_eq!(told(results.signs(&newer, story.run())), []);
    assert_eq!(results.situations.len(), 1);
}
