//! When a refresher is due, and what it holds.

use super::small::{pack, pack_of, pack_with, situation};
use super::story::{Story, answer, refreshed, reopened, started};
use crate::event::{Step, What};
use crate::id::ScenarioId;
use crate::pack::Pack;
use crate::record::Record;
use crate::refresher::{AFTER, Here, SITUATIONS, due_at, is_due, plan};

/// A briefing that was completed at a time.
fn completed(at: u64) -> Story {
    Story::begun(&["danger-1", "tell-1"])
        .with_slides_opened(7)
        .answered("danger-1", "best")
        .answered_at(at, "tell-1", "best")
}

/// From when on a refresher is due, as far as these times tell.
fn due(story: &Story, wall: u64) -> bool {
    is_due(&pack(), &story.record, wall, |wall| wall)
}

fn names(plan: &[ScenarioId]) -> Vec<&str> {
    plan.iter().map(ScenarioId::as_str).collect()
}

/// The plan, after checking that it is two different situations of the pack.
fn two(pack: &Pack, record: &Record, seed: u64) -> Vec<ScenarioId> {
    let chosen = plan(pack, record, seed);
    assert_eq!(chosen.len(), SITUATIONS);
    assert_ne!(chosen[0], chosen[1]);
    assert!(chosen.iter().all(|id| pack.scenario(id).is_some()));
    chosen
}

#[test]
fn a_week_is_seven_days() {
    assert_eq!(AFTER, 7 * 24 * 60 * 60 * 1000);
}

#[test]
fn a_refresher_is_due_from_the_first_moment_of_the_day_a_week_after_completion() {
    let story = completed(5000);
    assert!(!due(&story, 5000));
    assert!(!due(&story, AFTER - 1));
    assert!(due(&story, AFTER));
    assert!(due(&story, u64::MAX));
    assert!(!due(&story, 0), "the wall clock was set back");
}

#[test]
fn the_day_is_that_of_the_readers_calendar() {
    // An hour east of Greenwich, where 23:30 is half past midnight of the next day.
    let hour = 60 * 60 * 1000;
    let east: Here = |wall| wall + 60 * 60 * 1000;
    let late = 23 * hour + hour / 2;
    let story = completed(late);
    assert_eq!(due_at(&pack(), &story.record, east), Some(8 * 24 * hour));
    let due = |wall| is_due(&pack(), &story.record, wall, east);
    assert!(!due(8 * 24 * hour - hour - 1) && due(8 * 24 * hour - hour));
}

#[test]
fn no_refresher_is_due_before_anything_was_completed() {
    assert!(!due(&Story::default(), u64::MAX));
    assert!(!due(&Story::begun(&["danger-1"]), u64::MAX));
}

#[test]
fn a_briefing_that_was_begun_again_puts_no_refresher_off() {
    let again = || completed(0).then(1, 5, started(&["danger-1", "tell-1"]));
    assert!(!due(&again(), AFTER - 1));
    assert!(due(&again(), AFTER));
    // Nor once something is answered in it, and it cannot be taken back any more.
    assert!(due(&again().answered_at(9, "danger-1", "best"), AFTER));
    let first = completed(0).run().id;
    let undone = again().then(1, AFTER, What::RunTakenUp { run: first });
    assert!(due(&undone, AFTER));
}

#[test]
fn no_other_refresher_is_due_while_one_is_unfinished() {
    let refreshing = || completed(0).then(1, AFTER, refreshed(&["danger-1", "tell-1"]));
    assert!(!due(&refreshing(), 2 * AFTER));
    let half = refreshing().answered_at(AFTER, "danger-1", "best");
    assert!(!due(&half, 2 * AFTER));
}

#[test]
fn the_next_refresher_is_due_a_week_after_the_last() {
    let story = completed(0)
        .then(1, AFTER, refreshed(&["danger-2", "tell-2"]))
        .answered_at(AFTER, "danger-2", "unsafe")
        .answered_at(AFTER + 60, "tell-2", "unsafe");
    assert!(!due(&story, AFTER + 60));
    assert!(!due(&story, 2 * AFTER - 1));
    assert!(due(&story, 2 * AFTER));
    // Trying once more puts nothing off.
    let story =
        story
            .then(1, AFTER + 100, reopened("tell-2"))
            .answered_at(AFTER + 200, "tell-2", "best");
    assert!(due(&story, 2 * AFTER));
}

#[test]
fn a_refresher_whose_situations_are_gone_does_not_stand_in_the_way() {
    let story = completed(0).then(1, AFTER, refreshed(&["gone-1", "gone-2"]));
    assert!(due(&story, 2 * AFTER));
}

#[test]
fn the_next_is_ready_a_week_after_whatever_was_completed_last() {
    let ready = |story: &Story| due_at(&pack(), &story.record, |wall| wall);
    assert_eq!(ready(&Story::begun(&["danger-1"])), None);
    let story = completed(5000);
    assert_eq!(ready(&story), Some(AFTER));
    let story =
        story
            .then(1, AFTER, refreshed(&["danger-2"]))
            .answered_at(AFTER + 9, "danger-2", "best");
    assert_eq!(ready(&story), Some(2 * AFTER));
}

#[test]
fn what_was_once_skipped_comes_again_only_when_nothing_else_is_left() {
    let skipped = |with: &str| What::SituationSwapped {
        scenario: ScenarioId::new("danger-1"),
        with: ScenarioId::new(with),
    };
    let story =
        completed(0)
            .then(1, AFTER, started(&["danger-1"]))
            .then(1, AFTER, skipped("danger-2"));
    let pack = pack();
    for seed in 0..50 {
        let refresher = plan(&pack, &story.record, seed);
        assert!(!refresher.contains(&ScenarioId::new("danger-1")), "{seed}");
        let briefing = crate::plan::plan(&pack, &story.record, seed);
        let at = briefing.iter().position(|id| id.as_str() == "danger-1");
        assert!(
            at.is_none() || briefing.len() == pack.scenarios.len(),
            "{seed}"
        );
    }
}

#[test]
fn a_refresher_holds_two_situations_that_no_run_has_held() {
    let pack = pack_with(3);
    let story = Story::begun(&["danger-1", "tell-1"]).then(1, 0, started(&["danger-2", "tell-2"]));
    for seed in 0..50 {
        let mut chosen = two(&pack, &story.record, seed);
        chosen.sort();
        assert_eq!(names(&chosen), ["danger-3", "tell-3"], "seed {seed}");
    }
}

#[test]
fn a_refresher_asks_two_points_where_none_was_missed() {
    let pack = pack_with(4);
    for seed in 0..50 {
        let chosen = two(&pack, &completed(0).record, seed);
        let points = [0, 1].map(|at: usize| &pack.scenario(&chosen[at]).unwrap().point);
        assert_ne!(points[0], points[1], "seed {seed}");
    }
}

/// Whether every refresher after all this asks about one point alone.
fn asks_of_tell_alone(story: &Story) -> bool {
    let pack = pack_with(4);
    let asks = |seed| two(&pack, &story.record, seed);
    (0..50).all(|seed| names(&asks(seed)).iter().all(|id| id.starts_with("tell-")))
}

#[test]
fn a_refresher_favours_points_that_were_once_missed() {
    let missed = || Story::begun(&["danger-1", "tell-1"]).answered("tell-1", "unsafe");
    assert!(asks_of_tell_alone(&missed()));
    let earlier = missed()
        .then(1, 0, started(&["danger-1"]))
        .answered("danger-1", "best");
    assert!(asks_of_tell_alone(&earlier));
    // What was got right since was missed once all the same.
    let again = missed()
        .then(1, 0, reopened("tell-1"))
        .answered("tell-1", "best");
    assert!(asks_of_tell_alone(&again));
}

#[test]
fn a_sign_that_nobody_noticed_is_no_point_missed() {
    let sign = Story::begun(&["danger-1", "tell-1"])
        .then(1, 0, answer("tell-1", Step::Notice, &["other-sign"]))
        .answered("danger-1", "best")
        .answered("tell-1", "best");
    assert!(!asks_of_tell_alone(&sign));
}

#[test]
fn an_unseen_situation_comes_before_a_missed_point() {
    let pack = pack_with(2);
    let story = Story::begun(&["danger-1", "tell-1", "tell-2"]).answered("tell-1", "unsafe");
    for seed in 0..50 {
        assert_eq!(names(&two(&pack, &story.record, seed))[0], "danger-2");
    }
}

#[test]
fn when_all_has_been_seen_nothing_of_the_latest_run_comes() {
    let pack = pack_with(2);
    let story = Story::begun(&["danger-1", "tell-2"]).then(1, 0, started(&["danger-2", "tell-1"]));
    for seed in 0..50 {
        let mut chosen = two(&pack, &story.record, seed);
        chosen.sort();
        assert_eq!(names(&chosen), ["danger-1", "tell-2"], "seed {seed}");
    }
}

#[test]
fn a_refresher_has_two_situations_even_where_the_latest_run_had_all() {
    let pack = pack_with(2);
    let story = Story::begun(&["danger-1", "danger-2", "tell-1", "tell-2"]);
    two(&pack, &story.record, 1);
    let tiny = pack_of(vec![situation("danger-1", "danger", &["online"])]);
    assert_eq!(names(&plan(&tiny, &story.record, 1)), ["danger-1"]);
}

#[test]
fn the_same_seed_brings_the_same_refresher_and_another_seed_may_bring_another() {
    let pack = pack_with(4);
    let record = completed(0).record;
    let plans: Vec<_> = (0..20).map(|seed| two(&pack, &record, seed)).collect();
    let again: Vec<_> = (0..20).map(|seed| two(&pack, &record, seed)).collect();
    assert_eq!(plans, again);
    assert!(plans.iter().any(|plan| *plan != plans[0]));
}
