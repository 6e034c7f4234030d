//! What holds of the time with a slide.

use proptest::collection::vec;
use proptest::prelude::*;

use super::event_of;
use crate::clock::BEAT;
use crate::event::{Kind, What};
use crate::id::SlideId;
use crate::record::Record;

proptest! {
    #[test]
    fn time_with_a_slide_is_told_from_moments(start in 0_u64..1 << 40, beats in vec(1_u64..=BEAT, 0..40)) {
        let slide = SlideId::new("signs");
        let mut record = Record::default();
        let run = What::RunStarted { seed: 1, version: String::new(), hash: String::new(), plan: Vec::new(), kind: Kind::Briefing, marks: Vec::new() };
        record.after(&event_of(1, start, run));
        record.after(&event_of(2, start, What::SlideShown { slide: slide.clone() }));
        let mut now = start;
        for (at, beat) in beats.iter().enumerate() {
            now += beat;
            record.after(&event_of(3 + at as u32, now, What::Beat));
        }
        let spent = record.run().map(|run| run.clock.total());
        prop_assert_eq!(spent, Some(beats.iter().sum::<u64>()));
    }
}

#[test]
fn a_computer_that_slept_did_not_read() {
    let slide = SlideId::new("signs");
    let mut record = Record::default();
    let run = What::RunStarted {
        seed: 1,
        version: String::new(),
        hash: String::new(),
        plan: Vec::new(),
        kind: Kind::Briefing,
        marks: Vec::new(),
    };
    record.after(&event_of(1, 0, run));
    record.after(&event_of(2, 0, What::SlideShown { slide }));
    record.after(&event_of(3, 8 * 3_600_000, What::Beat));
    let spent = record.run().map_or(0, |run| run.clock.total());
    assert!(
        spent < 80_000,
        "{spent} ms were credited for eight hours asleep"
    );
}

#[test]
fn a_paused_clock_stands_still_until_it_is_let_go_on() {
    let slide = SlideId::new("signs");
    let mut record = Record::default();
    let happened = [
        What::RunStarted {
            seed: 1,
            version: String::new(),
            hash: String::new(),
            plan: Vec::new(),
            kind: Kind::Briefing,
            marks: Vec::new(),
        },
        What::SlideShown {
            slide: slide.clone(),
        },
        What::ClockHeld,
        What::SlideShown {
            slide: slide.clone(),
        },
        What::Beat,
        What::ClockFreed,
        What::SlideShown {
            slide: slide.clone(),
        },
        What::SlideHidden,
        What::Beat,
    ];
    for (at, what) in happened.into_iter().enumerate() {
        let seq = at as u32 + 1;
        record.after(&event_of(seq, u64::from(seq) * 1000, what));
    }
    // One second before the pause, one between going on and being hidden.
    assert_eq!(record.run().map(|run| run.clock.total()), Some(2000));
}
