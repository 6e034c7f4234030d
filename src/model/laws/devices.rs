//! What holds where the runs of several devices lie in one log, and where a run is taken up again.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{id, slide, what};
use crate::event::{Event, EventId, Kind, TabId, What};
use crate::id::SlideId;
use crate::log::Log;
use crate::moment::Moment;
use crate::record::{Record, Run};

/// What happens on a device: on which of its pages, how much later, and what.
type Happened = Vec<(u32, u64, What)>;

fn happened() -> impl Strategy<Value = Happened> {
    vec((0_u32..3, 0_u64..90_000, what()), 0..40)
}

fn started() -> What {
    What::RunStarted {
        seed: 1,
        version: String::new(),
        hash: String::new(),
        plan: Vec::new(),
        kind: Kind::Briefing,
        marks: Vec::new(),
    }
}

/// A device, which writes its events down as the app does: counting from 1, each naming the run
/// that is under way.
#[derive(Clone, Debug, Default)]
struct Device {
    number: u32,
    log: Log,
    record: Record,
    now: u64,
}

impl Device {
    fn with(number: u32, happened: Happened) -> Self {
        let mut device = Self {
            number,
            ..Self::default()
        };
        device.happen(0, 0, started());
        device.goes_on(happened)
    }

    fn happen(&mut self, page: u32, later: u64, what: What) {
        self.now += later;
        // Only a run that is here can be taken up.
        let what = match what {
            What::RunTakenUp { run } => {
                let runs = self.record.runs();
                let nth = run.seq as usize % runs.len().max(1);
                let run = runs.get(nth).map_or(run, |run| run.id);
                What::RunTakenUp { run }
            }
            what => what,
        };
        let run = match what {
            What::RunStarted { .. } => None,
            _ => self.record.run().map(|run| run.id),
        };
        let event = Event {
            id: self.log.next(TabId(self.number * 16 + page)),
            at: Moment {
                wall: self.now,
                steady: self.now,
            },
            run,
            what,
        };
        self.record.after(&event);
        self.log.add(event);
    }

    /// The same record on a second device, which goes on from there.
    fn copied(&self, number: u32) -> Self {
        Self {
            number,
            ..self.clone()
        }
    }

    fn goes_on(mut self, happened: Happened) -> Self {
        for (page, later, what) in happened {
            self.happen(page, later, what);
        }
        self
    }

    fn events(&self) -> Vec<Event> {
        self.log.events().cloned().collect()
    }

    fn take_up(&mut self, run: EventId) {
        let before = self.record.runs().iter().position(|one| one.id == run);
        let nth = before.unwrap_or(0) as u32;
        let run = EventId {
            seq: nth,
            tab: TabId(0),
        };
        self.happen(0, 0, What::RunTakenUp { run });
    }
}

/// Slides on one page, in one run and another.
fn going_about() -> impl Strategy<Value = What> {
    prop_oneof![
        3 => slide().prop_map(|slide| What::SlideShown { slide }),
        2 => Just(What::Beat),
        1 => Just(What::SlideHidden),
        1 => Just(started()),
        2 => id().prop_map(|run| What::RunTakenUp { run }),
    ]
}

/// Slides in one and the same run on so many pages, and pauses.
fn reading(pages: u32) -> impl Strategy<Value = Happened> {
    let what = prop_oneof![
        4 => slide().prop_map(|slide| What::SlideShown { slide }),
        4 => Just(What::Beat),
        2 => Just(What::SlideHidden),
        1 => Just(What::ClockHeld),
        1 => Just(What::ClockFreed),
        1 => super::scenario().prop_map(|scenario| What::SituationShown { scenario }),
    ];
    vec((0..pages, 0_u64..30_000, what), 0..40)
}

/// A run on one device, the same run on another, and both together, come in any order.
fn gone_on_with(pages: u32) -> impl Strategy<Value = (Device, Device, Device, Record)> {
    let read = (reading(pages), reading(pages), reading(pages));
    read.prop_flat_map(|(shared, one, other)| {
        let shared = Device::with(1, shared);
        let other = shared.copied(2).goes_on(other);
        let one = shared.clone().goes_on(one);
        let union = [one.events(), other.events()].concat();
        (
            Just(shared),
            Just(one),
            Just(other),
            Just(union).prop_shuffle(),
        )
    })
    .prop_map(|(shared, one, other, union)| {
        let union = Record::of(&union.into_iter().collect());
        (shared, one, other, union)
    })
}

/// Milliseconds credited to each slide, as far as events tell.
fn credited(record: &Record) -> Vec<u64> {
    let slides = ["background", "signs", "action"].map(SlideId::new);
    let spent =
        |slide: &SlideId, run: &Run| run.clock.spent(slide, TabId(u32::MAX), Moment::default());
    let on_each = |run| slides.iter().map(|slide| spent(slide, run)).collect();
    record.run().map(on_each).unwrap_or_default()
}

proptest! {
    #[test]
    fn going_on_with_a_run_on_two_devices_takes_no_time_away(
        (_, one, other, union) in gone_on_with(3)
    ) {
        let union = credited(&union);
        for alone in [credited(&one.record), credited(&other.record)] {
            let less = union.iter().zip(&alone).any(|(union, alone)| union < alone);
            prop_assert!(!less, "{:?} of {:?}", union, alone);
        }
    }

    #[test]
    fn no_time_counts_twice_where_two_devices_went_on_with_a_run(
        (shared, one, other, union) in gone_on_with(1)
    ) {
        let total = |record: &Record| credited(record).iter().sum::<u64>();
        let each = total(&one.record) + total(&other.record);
        prop_assert_eq!(total(&union) + total(&shared.record), each);
    }

    #[test]
    fn each_run_of_two_devices_is_in_their_union_what_it_was_on_its_own(
        (one, other, union) in (happened(), happened()).prop_flat_map(|(one, other)| {
            let (one, other) = (Device::with(1, one), Device::with(2, other));
            let union = [one.events(), other.events()].concat();
            (Just(one.record), Just(other.record), Just(union).prop_shuffle())
        })
    ) {
        let union = Record::of(&union.into_iter().collect());
        prop_assert_eq!(union.runs().len(), one.runs().len() + other.runs().len());
        for run in one.runs().iter().chain(other.runs()) {
            let there = union.runs().iter().find(|there| there.id == run.id);
            prop_assert_eq!(there, Some(run));
        }
    }

    #[test]
    fn what_a_device_did_folds_the_same_without_the_names_of_its_runs(happened in happened()) {
        let device = Device::with(1, happened);
        let mut old = device.events();
        for event in &mut old {
            event.run = None;
        }
        prop_assert_eq!(Record::of(&old.into_iter().collect()), device.record);
    }

    #[test]
    fn starting_again_is_undone_whatever_was_done_before_and_since(
        before in happened(), since in happened()
    ) {
        let mut device = Device::with(1, before);
        // Leaving the slide ends its time; whether or not, what counts is that nothing else changes.
        for page in 0..3 {
            device.happen(page, 0, What::SlideHidden);
        }
        let left = device.record.run().cloned();
        let runs = device.record.runs().len();
        device.happen(0, 1000, started());
        for (page, later, what) in since {
            if !matches!(what, What::RunTakenUp { .. }) {
                device.happen(page, later, what);
            }
        }
        prop_assert!(device.record.runs().len() > runs);
        prop_assert_ne!(device.record.run(), left.as_ref());
        if let Some(run) = &left {
            device.take_up(run.id);
        }
        prop_assert_eq!(device.record.run(), left.as_ref());
    }

    #[test]
    fn no_time_counts_twice_whichever_run_a_page_is_in(
        happened in vec((Just(0), 0_u64..90_000, going_about()), 0..40)
    ) {
        let device = Device::with(1, happened);
        let runs = device.record.runs().iter();
        let credited: u64 = runs.map(|run| run.clock.total()).sum();
        prop_assert!(credited <= device.now, "{credited} of {}", device.now);
    }
}
