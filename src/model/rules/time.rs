//! What is credited to a slide, and to which page's.

use super::story::{Story, shown, started};
use crate::event::{Event, EventId, TabId, What};
use crate::id::SlideId;
use crate::log::Log;
use crate::moment::Moment;
use crate::record::Record;

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

/// What one device told of a run, and what another did that went on with it from so many events.
fn on_two(one: &[(u64, What)], shared: usize, other: &[(u64, What)]) -> Record {
    let mut log = Log::default();
    let mut tell = |tab, from: usize, whats: &[(u64, What)]| {
        for (at, (steady, what)) in whats.iter().enumerate() {
            let seq = (from + at) as u32 + 1;
            log.add(Event {
                id: EventId {
                    seq,
                    tab: TabId(tab),
                },
                at: Moment {
                    wall: *steady,
                    steady: *steady,
                },
                run: None,
                what: what.clone(),
            });
        }
    };
    tell(1, 0, one);
    tell(2, shared, other);
    Record::of(&log)
}

#[test]
fn a_pause_on_another_device_takes_no_time_from_who_went_on_alone() {
    // Two slides, then five more of a minute each, with a beat in the middle.
    let mut one = vec![
        (0, started(&[])),
        (0, shown("slide-1")),
        (60_000, shown("slide-2")),
    ];
    one.push((120_000, What::SlideHidden));
    let shared = one.len();
    for number in 3..=7 {
        let from = number * 60_000;
        one.push((from, shown(&format!("slide-{number}"))));
        one.push((from + 30_000, What::Beat));
        one.push((from + 60_000, What::SlideHidden));
    }
    let third = shown("slide-3");
    let other = [
        (500, third),
        (1500, What::ClockHeld),
        (2000, What::SlideHidden),
    ];
    let both = on_two(&one, shared, &other);
    let clock = &both.run().unwrap().clock;
    // Seven minutes on one device, and a second of the third slide on the other.
    assert_eq!(clock.total(), 421_000);
    assert!(!clock.is_held() && !clock.runs());
}

#[test]
fn a_slide_on_another_device_takes_the_clock_from_nobody_who_did_not_know() {
    let one = [
        (0, started(&[])),
        (0, shown("slide-1")),
        (10_000, What::Beat),
        (20_000, What::Beat),
        (25_000, What::SlideHidden),
    ];
    let both = on_two(&one, 2, &[(0, shown("slide-1")), (4000, What::SlideHidden)]);
    assert_eq!(both.run().unwrap().clock.total(), 29_000);
}

#[test]
fn a_page_that_saw_another_take_the_clock_is_credited_nothing_since() {
    let story = Story::begun(&[])
        .then(1, 0, shown("slide-1"))
        .then(2, 5000, shown("slide-1"))
        .then(1, 9000, shown("slide-2"))
        .then(1, 11_000, What::SlideHidden);
    assert_eq!((story.spent("slide-1"), story.spent("slide-2")), (0, 2000));
}

#[test]
fn a_pause_is_one_for_every_page_even_one_that_opens_later() {
    let story = Story::begun(&[])
        .then(1, 0, shown("slide-1"))
        .then(1, 1000, What::ClockHeld)
        .then(2, 0, shown("slide-1"))
        .then(2, 5000, What::SlideHidden);
    assert_eq!(story.spent("slide-1"), 1000);
    assert!(story.run().clock.is_held());
    let story = story
        .then(3, 0, What::ClockFreed)
        .then(2, 6000, shown("slide-1"))
        .then(2, 8000, What::Beat);
    assert_eq!(story.spent("slide-1"), 3000);
}
