//! Which run an event belongs to, and which run is under way.

use super::story::{Story, added, answer, rated, refreshed, reopened, shown, started, swapped};
use crate::event::{Confidence, EventId, Kind, Step, TabId, What};
use crate::id::ScenarioId;
use crate::record::Answer;

const BEST: &[&str] = &["best"];

/// A run in which a bit of everything has happened, and which is not in view any more.
fn eventful() -> Story {
    Story::begun(&["danger-1", "tell-1"])
        .then(1, 0, shown("slide-1"))
        .then(1, 5000, What::SlideHidden)
        .then(1, 6000, swapped("tell-1", "tell-2"))
        .then(1, 6000, added("danger-2"))
        .then(1, 7000, rated("danger-1", Confidence::Sure))
        .answered_at(8000, "danger-1", "unsafe")
        .then(1, 9000, reopened("danger-1"))
        .then(1, 9000, rated("danger-1", Confidence::Fairly))
}

fn taken_up(run: EventId) -> What {
    What::RunTakenUp { run }
}

fn unknown() -> EventId {
    EventId {
        seq: 1,
        tab: TabId(77),
    }
}

#[test]
fn an_event_belongs_to_the_run_that_it_names() {
    let story = Story::begun(&["danger-1"]);
    let first = story.run().id;
    let story = story.then(1, 0, started(&["danger-1"])).within(
        first,
        1,
        0,
        answer("danger-1", Step::Act, BEST),
    );
    let answers: Vec<usize> = (story.record.runs().iter())
        .map(|run| run.attempts().len())
        .collect();
    assert_eq!(answers, [1, 0]);
    assert_ne!(
        story.run().id,
        first,
        "an answer elsewhere takes nothing up"
    );
}

#[test]
fn an_event_that_names_no_run_belongs_to_the_one_under_way() {
    let story = eventful();
    let first = story.run().id;
    let story = story
        .then(1, 0, started(&["tell-1"]))
        .then(1, 0, taken_up(first))
        .answered("danger-1", "best");
    let danger = ScenarioId::new("danger-1");
    assert_eq!(story.run().id, first);
    assert!(story.run().given(&danger, Step::Act).is_some());
    assert!(story.record.runs()[1].attempts().is_empty());
}

#[test]
fn an_event_of_a_run_that_is_not_here_changes_nothing() {
    let before = eventful().record;
    for what in [
        answer("danger-1", Step::Act, BEST),
        What::Beat,
        added("tell-1"),
    ] {
        let story = eventful().within(unknown(), 1, 60_000, what);
        assert_eq!(story.record.runs(), before.runs());
        assert!(story.record.lacks_a_run() && !before.lacks_a_run());
    }
}

#[test]
fn taking_up_a_run_that_is_not_here_changes_nothing() {
    let before = eventful().record;
    let story = eventful().then(1, 60_000, taken_up(unknown()));
    assert_eq!(story.record.runs(), before.runs());
    assert_eq!(story.record.run(), before.run());
    assert!(story.record.lacks_a_run() && !before.lacks_a_run());
    let none = Story::default().then(1, 60_000, taken_up(unknown()));
    assert_eq!(none.record.run(), None);
}

#[test]
fn a_file_makes_nobody_look_for_a_run_more_often_than_anybody_takes_one_up() {
    let story = Story::begun(&["danger-1"]);
    let first = story.run().id;
    let story = story.then(1, 0, started(&["danger-1"]));
    let second = story.run().id;
    let turns = [first, second].into_iter().cycle();
    let turn = |story: Story, run| story.then(1, 0, taken_up(run));
    let often = |story: Story, times| turns.clone().take(times).fold(story, turn);
    let story = often(story, 1000);
    assert_eq!(story.run().id, second);
    // One time more is too much, and takes no answer from the run that it names.
    let story = often(story, 1).within(first, 1, 0, answer("danger-1", Step::Act, BEST));
    assert_eq!(story.run().id, second);
    assert_eq!(story.record.runs()[0].attempts().len(), 1);
}

#[test]
fn starting_again_is_undone_with_all_that_was_done() {
    let before = eventful();
    let story = eventful()
        .then(1, 10_000, started(&["danger-1"]))
        .then(1, 11_000, shown("slide-2"))
        .answered_at(12_000, "danger-1", "best");
    let second = story.run().clone();
    assert_ne!(&second, before.run());
    let story = story.then(1, 13_000, taken_up(before.run().id));
    assert_eq!(story.run(), before.run());
    // What was begun meanwhile is not lost either.
    let story = story.then(1, 14_000, taken_up(second.id));
    assert_eq!(story.run().attempts(), second.attempts());
}

#[test]
fn a_run_that_is_taken_up_is_not_credited_with_the_time_of_another() {
    let story = Story::begun(&[]).then(1, 1000, shown("slide-1"));
    let first = story.run().id;
    let story = story
        .then(1, 4000, started(&[]))
        .then(1, 4000, shown("slide-1"))
        .then(1, 9000, taken_up(first))
        .then(1, 9000, shown("slide-1"))
        .then(1, 11_000, What::SlideHidden);
    let spent = |place: usize| story.record.runs()[place].clock.total();
    assert_eq!((spent(0), spent(1)), (3000 + 2000, 5000));
}

#[test]
fn a_run_stays_where_it_began_in_the_order_of_runs() {
    let story = Story::begun(&["danger-1"]);
    let first = story.run().id;
    let story = story
        .then(1, 0, refreshed(&["tell-1"]))
        .then(1, 0, taken_up(first));
    let kinds: Vec<Kind> = story.record.runs().iter().map(|run| run.kind).collect();
    assert_eq!(kinds, [Kind::Briefing, Kind::Refresher]);
}

#[test]
fn what_is_picked_in_one_run_is_not_picked_in_another() {
    let picked = What::Picked {
        scenario: ScenarioId::new("danger-1"),
        step: Step::Notice,
        choices: Vec::new(),
    };
    let story = Story::begun(&["danger-1"]).answered("danger-1", "best");
    let story = story.then(1, 0, started(&["danger-1"])).then(1, 0, picked);
    let danger = ScenarioId::new("danger-1");
    let open = Answer::Open(Vec::new());
    assert_eq!(story.run().answer(&danger, Step::Act), open);
}

#[test]
fn a_run_that_was_read_has_something_and_one_begun_by_mistake_has_not() {
    let begun = || Story::begun(&["danger-1"]).then(1, 0, shown("slide-1"));
    assert!(!begun().run().has_something(), "it shows by itself");
    let read = begun().then(1, 0, shown("slide-2"));
    assert!(read.run().has_something());
    let answered = begun().answered("danger-1", "unsafe");
    assert!(answered.run().has_something());
}
