//! What is credited to a slide, and to which page's.

use super::story::{Story, shown, started};
use crate::event::{TabId, What};
use crate::id::SlideId;
use crate::moment::Moment;

#[test]
fn going_on_to_the_next_slide_credits_the_one_before() {
    let story = Story::begun(&[])
        .then(1, 1000, shown("slide-1"))
        .then(1, 4000, shown("slide-2"))
        .then(1, 9000, What::SlideHidden);
    assert_eq!(story.spent("slide-1"), 3000);
    assert_eq!(story.spent("slide-2"), 5000);
}

#[test]
fn hiding_one_page_leaves_the_clock_of_another_running() {
    let story = Story::begun(&[])
        .then(2, 1000, shown("slide-1"))
        .then(1, 2000, What::SlideHidden);
    assert!(story.record.run().unwrap().clock.runs_on(TabId(2)));
    let story = story.then(2, 6000, What::SlideHidden);
    assert_eq!(story.spent("slide-1"), 5000);
    assert!(!story.record.run().unwrap().clock.runs_on(TabId(2)));
}

#[test]
fn a_page_is_credited_for_its_own_slide_only() {
    // The other page's steady clock has nothing to do with the one of the page that is read.
    let story = Story::begun(&[])
        .then(2, 1000, shown("slide-1"))
        .then(1, 9000, What::Beat)
        .then(1, 11_000, What::SlideHidden);
    assert_eq!(story.spent("slide-1"), 0);
    let story = story.then(2, 3000, What::Beat);
    assert_eq!(story.spent("slide-1"), 2000);
}

#[test]
fn only_the_page_that_shows_a_slide_sees_its_time_run_on() {
    let story = Story::begun(&[]).then(2, 1000, shown("slide-1"));
    let clock = &story.record.run().unwrap().clock;
    let now = Moment {
        wall: 0,
        steady: 4000,
    };
    let spent = |tab| clock.spent(&SlideId::new("slide-1"), TabId(tab), now);
    assert_eq!((spent(2), spent(1)), (3000, 0));
}

#[test]
fn a_run_knows_when_it_began_and_when_it_was_last_touched() {
    let times = |story: &Story| {
        let run = story.record.run().unwrap();
        (run.started, run.touched)
    };
    let story = Story::default().then(1, 1000, started(&[]));
    assert_eq!(times(&story), (1000, 1000));
    let story = story.then(1, 5000, shown("slide-1"));
    assert_eq!(times(&story), (1000, 5000));
    // A wall clock that is set back takes nothing back.
    let story = story.then(1, 3000, What::Beat);
    assert_eq!(times(&story), (1000, 5000));
}
