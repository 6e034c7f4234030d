//! What a run comes to.

use super::story::{Story, added};
use crate::id::ScenarioId;
use crate::results::Standing;

#[test]
fn a_briefing_is_complete_with_every_slide_opened_and_every_point_met() {
    let points_met = |slides| {
        Story::begun(&["danger-1", "tell-1"])
            .with_slides_opened(slides)
            .answered("danger-1", "best")
            .answered("tell-1", "best")
    };
    assert!(points_met(7).is_complete());
    assert!(!points_met(6).is_complete(), "one slide was never opened");
    assert!(!points_met(0).is_complete(), "no slide was ever opened");
}

#[test]
fn a_briefing_is_not_complete_while_a_point_is_open_or_missed() {
    let begun = || Story::begun(&["danger-1", "tell-1"]).with_slides_opened(7);
    assert!(!begun().is_complete());
    assert!(!begun().answered("danger-1", "best").is_complete());
    let missed = begun()
        .answered("danger-1", "best")
        .answered("tell-1", "incomplete");
    assert!(!missed.is_complete());
}

#[test]
fn a_point_is_open_then_missed_or_met() {
    let begun = || Story::begun(&["danger-1", "tell-1"]);
    assert_eq!(begun().standings(), [Standing::Open, Standing::Open]);
    for wrong in ["incomplete", "delays", "unsafe"] {
        let standings = begun().answered("tell-1", wrong).standings();
        assert_eq!(standings, [Standing::Open, Standing::Missed], "{wrong}");
    }
    let standings = begun().answered("tell-1", "best").standings();
    assert_eq!(standings, [Standing::Open, Standing::Met]);
}

#[test]
fn a_point_once_met_stays_met_whatever_is_missed_later() {
    let story = Story::begun(&["danger-1", "danger-2"])
        .answered("danger-1", "best")
        .answered("danger-2", "unsafe");
    assert_eq!(story.standings()[..1], [Standing::Met]);
}

#[test]
fn a_point_that_was_missed_is_met_by_another_situation() {
    let story = Story::begun(&["danger-1"])
        .answered("danger-1", "unsafe")
        .then(1, 0, added("danger-2"));
    assert_eq!(story.standings()[..1], [Standing::Missed]);
    let story = story.answered("danger-2", "best");
    assert_eq!(story.standings()[..1], [Standing::Met]);
}

#[test]
fn a_situation_that_is_added_twice_is_there_once() {
    let story = Story::begun(&["danger-1"])
        .then(1, 0, added("danger-2"))
        .then(2, 0, added("danger-2"))
        .then(2, 0, added("danger-1"));
    let plan = &story.record.run().unwrap().plan;
    assert_eq!(plan, &["danger-1", "danger-2"].map(ScenarioId::new));
}
