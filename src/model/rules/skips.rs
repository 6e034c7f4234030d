//! Situations that take the place of others, and points that come back.

use super::small::{pack, pack_with};
use super::story::{Story, added, reopened, started, swapped};
use crate::id::{PointId, ScenarioId};
use crate::plan::{another, comes_back};

fn ids<const N: usize>(ids: [&str; N]) -> [ScenarioId; N] {
    ids.map(ScenarioId::new)
}

fn back(story: &Story, scenario: &str) -> Option<ScenarioId> {
    comes_back(
        &pack_with(3),
        story.record.runs(),
        story.run(),
        &ScenarioId::new(scenario),
    )
}

#[test]
fn a_situation_that_is_skipped_leaves_its_place_to_another() {
    let story = Story::begun(&["danger-1", "tell-1"]).then(1, 0, swapped("danger-1", "danger-2"));
    assert_eq!(story.run().plan, ids(["danger-2", "tell-1"]));
    assert_eq!(story.run().skipped, ids(["danger-1"]));
}

#[test]
fn nothing_takes_a_place_that_the_run_has_or_had() {
    let begun =
        || Story::begun(&["danger-1", "tell-1"]).then(1, 0, swapped("danger-1", "danger-2"));
    let held = |story: &Story| (story.run().plan.clone(), story.run().skipped.clone());
    let before = held(&begun());
    for (skipped, with) in [
        ("tell-1", "danger-2"),
        ("tell-1", "danger-1"),
        ("tell-1", "tell-1"),
        // Skipped on two pages at once: the first counts.
        ("danger-1", "danger-3"),
        ("no-such", "tell-2"),
    ] {
        let story = begun().then(1, 0, swapped(skipped, with));
        assert_eq!(held(&story), before, "{skipped} for {with}");
    }
}

#[test]
fn skipping_offers_what_is_of_equal_weight_until_there_is_no_more() {
    let pack = pack_with(4);
    let point = PointId::new("danger");
    let mut story = Story::begun(&["danger-1", "tell-1"]);
    let mut had = vec![ScenarioId::new("danger-1")];
    while let Some(next) = another(&pack, story.record.runs(), story.run(), &point) {
        assert_eq!(pack.scenario(&next).unwrap().point, point);
        assert!(!had.contains(&next), "{next} comes again");
        let last = story.run().plan[0].clone();
        story = story.then(1, 0, swapped(last.as_str(), next.as_str()));
        had.push(next);
    }
    assert_eq!(had.len(), 4, "every situation on the point was offered");
}

#[test]
fn another_try_at_a_point_brings_nothing_that_the_run_has() {
    let point = PointId::new("tell");
    let story = Story::begun(&["danger-1", "tell-1"]);
    let other = another(&pack(), story.record.runs(), story.run(), &point).unwrap();
    assert_eq!(other.as_str(), "tell-2");
    let story = story.then(1, 0, added("tell-2"));
    assert_eq!(
        another(&pack(), story.record.runs(), story.run(), &point),
        None
    );
}

#[test]
fn a_missed_point_comes_back_in_a_situation_the_run_does_not_have() {
    for wrong in ["incomplete", "delays", "unsafe"] {
        let story = Story::begun(&["danger-1", "tell-1"]).answered("danger-1", wrong);
        let next = back(&story, "danger-1").unwrap();
        assert!(["danger-2", "danger-3"].contains(&next.as_str()), "{next}");
    }
}

#[test]
fn a_missed_point_does_not_come_back_twice_while_one_is_ahead() {
    let story = Story::begun(&["danger-1", "danger-2"]).answered("danger-1", "unsafe");
    assert_eq!(back(&story, "danger-1"), None, "danger-2 is still ahead");
    let story = story.answered("danger-2", "unsafe");
    let third = ids(["danger-3"]).into_iter().next();
    assert_eq!(back(&story, "danger-2"), third);
    let story = story.then(1, 0, added("danger-3"));
    assert_eq!(back(&story, "danger-2"), None, "danger-3 is now ahead");
    let story = story.answered("danger-3", "unsafe");
    assert_eq!(back(&story, "danger-3"), None, "there is no other left");
}

#[test]
fn only_what_lies_further_on_is_ahead() {
    let story = Story::begun(&["danger-1", "danger-2"])
        .answered("danger-1", "unsafe")
        .answered("danger-2", "unsafe")
        .then(1, 0, reopened("danger-2"));
    assert_eq!(
        back(&story, "danger-1"),
        None,
        "danger-2 is open further on"
    );
    let story = story.answered("danger-2", "unsafe");
    let story = story.then(1, 0, reopened("danger-1"));
    assert!(back(&story, "danger-2").is_some(), "danger-1 lies behind");
}

#[test]
fn a_point_comes_back_whenever_it_is_missed() {
    let story = Story::begun(&["danger-1", "danger-2", "tell-1"]).answered("danger-1", "best");
    assert_eq!(back(&story, "danger-1"), None);
    let story = story.answered("danger-2", "unsafe");
    let third = ids(["danger-3"]).into_iter().next();
    assert_eq!(
        back(&story, "danger-2"),
        third,
        "met before, and missed now"
    );
    let story = story.answered("tell-1", "unsafe");
    assert_eq!(back(&story, "danger-1"), None, "this one was right");
    assert_eq!(back(&story, "no-such"), None);
}

#[test]
fn what_was_skipped_does_not_come_back() {
    let story = Story::begun(&["danger-1"])
        .then(1, 0, swapped("danger-1", "danger-2"))
        .answered("danger-2", "unsafe");
    assert_eq!(back(&story, "danger-2").unwrap().as_str(), "danger-3");
}

/// Everything that is offered on danger, one after another.
fn all_offered(mut story: Story) -> Vec<ScenarioId> {
    let point = PointId::new("danger");
    let mut offered = Vec::new();
    while let Some(next) = another(&pack_with(4), story.record.runs(), story.run(), &point) {
        story = story.then(1, 0, added(next.as_str()));
        offered.push(next);
    }
    assert_eq!(offered.len(), 3);
    offered
}

#[test]
fn what_was_skipped_in_an_earlier_run_comes_last() {
    for skipped in ["danger-1", "danger-2", "danger-4"] {
        let story = Story::begun(&[skipped, "tell-1"])
            .then(1, 0, swapped(skipped, "danger-3"))
            .then(1, 1000, started(&["danger-3"]));
        assert_eq!(all_offered(story).last(), Some(&ScenarioId::new(skipped)));
    }
}

#[test]
fn what_an_earlier_run_held_comes_after_what_is_new() {
    for held in ["danger-1", "danger-2", "danger-4"] {
        let earlier = Story::begun(&["tell-1", held]).answered("tell-1", "best");
        let story = earlier.then(1, 1000, started(&["danger-3", "tell-2"]));
        assert_eq!(all_offered(story).last(), Some(&ScenarioId::new(held)));
    }
}

#[test]
fn what_a_run_held_that_was_taken_back_comes_as_if_it_had_never_been() {
    let now = started(&["danger-3", "tell-2"]);
    let without = all_offered(Story::begun(&["tell-1"]).then(1, 1000, now.clone()));
    for held in ["danger-1", "danger-2", "danger-4"] {
        let taken_back = Story::begun(&[held, "tell-1"]).then(1, 1000, now.clone());
        assert_eq!(all_offered(taken_back), without);
    }
}
