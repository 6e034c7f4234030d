//! When a run became complete, and that it stays so.

use super::story::{Story, added, answer, refreshed, reopened};
use crate::event::Step;

/// Everything done: slides at 1 s, the points at 2 s and 3 s.
fn complete() -> Story {
    Story::begun(&["danger-1", "tell-1"])
        .with_slides_opened_at(1000, 7)
        .answered_at(2000, "danger-1", "best")
        .answered_at(3000, "tell-1", "best")
}

#[test]
fn a_briefing_was_completed_when_the_last_of_all_was_done() {
    assert_eq!(complete().completed_at(), Some(3000));
    let slides_last = Story::begun(&["danger-1", "tell-1"])
        .answered_at(2000, "danger-1", "best")
        .answered_at(3000, "tell-1", "best")
        .with_slides_opened_at(4000, 6);
    assert_eq!(slides_last.completed_at(), None);
    let slides_last = slides_last.with_slides_opened_at(5000, 7);
    assert_eq!(slides_last.completed_at(), Some(5000));
}

#[test]
fn a_point_was_met_when_it_was_first_got_right() {
    let story = complete()
        .then(1, 8000, reopened("danger-1"))
        .answered_at(9000, "danger-1", "best");
    let met: Vec<_> = story
        .results()
        .points
        .iter()
        .map(|one| one.met_at)
        .collect();
    assert_eq!(met, [Some(2000), Some(3000)]);
    let missed = Story::begun(&["danger-1"]).answered_at(2000, "danger-1", "unsafe");
    assert_eq!(missed.results().points[0].met_at, None);
}

#[test]
fn what_comes_after_completion_does_not_move_it() {
    let story = complete()
        .with_slides_opened_at(8000, 7)
        .then(1, 8000, added("danger-2"))
        .answered_at(9000, "danger-2", "unsafe")
        .then(1, 9000, reopened("tell-1"))
        .then(1, 9500, answer("tell-1", Step::Notice, &["sign"]))
        .answered_at(10_000, "tell-1", "delays");
    assert_eq!(story.completed_at(), Some(3000));
}

#[test]
fn a_wall_clock_that_is_set_back_takes_no_completion_back() {
    let story = Story::begun(&["danger-1", "tell-1"])
        .with_slides_opened_at(9000, 7)
        .answered_at(2000, "danger-1", "best")
        .answered_at(3000, "tell-1", "best");
    // The latest time that was seen on the way: not before any of what it rests on.
    assert_eq!(story.completed_at(), Some(9000));
    let story = story
        .then(1, 10, reopened("tell-1"))
        .answered_at(20, "tell-1", "best");
    assert_eq!(story.completed_at(), Some(9000));
}

fn refresher() -> Story {
    Story::default().then(1, 0, refreshed(&["danger-1", "tell-1"]))
}

#[test]
fn a_refresher_is_complete_once_its_actions_are_answered() {
    assert_eq!(refresher().completed_at(), None);
    let noticed = refresher()
        .then(1, 500, answer("danger-1", Step::Notice, &["sign"]))
        .then(1, 500, answer("tell-1", Step::Notice, &["sign"]));
    assert!(!noticed.is_complete());
    let one = refresher().answered_at(1000, "danger-1", "best");
    assert!(!one.is_complete());
    assert_eq!(one.completed_at(), None);
    // Right or wrong, and without a slide.
    let both = one.answered_at(2000, "tell-1", "unsafe");
    assert!(both.is_complete());
    assert_eq!(both.completed_at(), Some(2000));
}

#[test]
fn a_second_try_does_not_move_when_a_refresher_was_completed() {
    let story = refresher()
        .answered_at(1000, "danger-1", "best")
        .answered_at(2000, "tell-1", "unsafe")
        .then(1, 3000, reopened("tell-1"));
    assert_eq!(story.completed_at(), Some(2000));
    let story = story
        .then(1, 4000, answer("tell-1", Step::Notice, &["sign"]))
        .answered_at(5000, "tell-1", "best");
    assert_eq!(story.completed_at(), Some(2000));
}
