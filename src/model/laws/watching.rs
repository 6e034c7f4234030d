//! What is credited to slides through ticks, events and the clock, whatever a computer does.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::event::{Event, EventId, Kind, TabId, What};
use crate::id::SlideId;
use crate::moment::Moment;
use crate::record::Record;
use crate::watch::{Advance, Tick, WARNING, Watch, advance};

const TAB: TabId = TabId(1);
const HOUR: u64 = 3_600_000;

/// Any interval that a browser leaves between two ticks of a page that can be seen: often short.
fn interval() -> impl Strategy<Value = u64> {
    prop_oneof![50_u64..1100, 50_u64..=10_000]
}

/// What happens between two ticks, and how long the slide was in view meanwhile.
#[derive(Clone, Debug)]
enum Between {
    /// It was read.
    Reading,
    /// It was read, then out of view for so long.
    Away(u64),
    /// It was read, then the computer slept for so long with its steady clock running or not.
    Asleep(u64, bool),
    /// It was read, while somebody set the wall clock by so much.
    Set(i64),
    /// It was read, then the next slide was opened.
    Next,
}

fn between() -> impl Strategy<Value = Between> {
    let hours = HOUR..10 * HOUR;
    let set = hours.clone().prop_map(u64::cast_signed);
    prop_oneof![
        4 => Just(Between::Reading),
        1 => (0..10 * HOUR).prop_map(Between::Away),
        1 => (10_001..10 * HOUR).prop_map(|slept| Between::Asleep(slept, true)),
        1 => (2_001..10 * HOUR).prop_map(|slept| Between::Asleep(slept, false)),
        1 => (set, any::<bool>()).prop_map(|(by, on)| Between::Set(if on { by } else { -by })),
        1 => Just(Between::Next),
    ]
}

/// A page on a computer with its two clocks, and what is really read there.
struct Page {
    now: Moment,
    watch: Watch,
    record: Record,
    seq: u32,
    slide: usize,
    /// What was read of each slide, in milliseconds.
    read: [u64; 8],
    /// What of it went by between two ticks between which a clock jumped.
    lost: [u64; 8],
}

impl Page {
    fn opened() -> Self {
        let now = Moment {
            wall: 50 * 365 * 24 * HOUR,
            steady: 1000,
        };
        let mut page = Self {
            now,
            watch: Watch::default(),
            record: Record::default(),
            seq: 0,
            slide: 1,
            read: [0; 8],
            lost: [0; 8],
        };
        page.happen(
            now,
            What::RunStarted {
                seed: 1,
                version: String::new(),
                hash: String::new(),
                plan: Vec::new(),
                kind: Kind::Briefing,
                marks: Vec::new(),
            },
        );
        page.show();
        page
    }

    fn happen(&mut self, at: Moment, what: What) {
        self.seq += 1;
        let id = EventId {
            seq: self.seq,
            tab: TAB,
        };
        let run = self.record.run().map(|run| run.id);
        self.record.after(&Event { id, at, run, what });
    }

    fn slide_id(&self, number: usize) -> SlideId {
        SlideId::new(format!("slide-{number}"))
    }

    fn show(&mut self) {
        self.watch.begin(self.now);
        let slide = self.slide_id(self.slide);
        self.happen(self.now, What::SlideShown { slide });
    }

    fn pass(&mut self, time: u64) {
        self.now.wall += time;
        self.now.steady += time;
    }

    /// The slide in view is read for a time; no tick comes yet.
    fn read(&mut self, time: u64) {
        self.pass(time);
        self.read[self.slide] += time;
    }

    fn tick(&mut self) {
        match self.watch.tick(self.now) {
            Tick::Quiet => {}
            Tick::Beat => self.happen(self.now, What::Beat),
            Tick::Gap(until) => {
                self.happen(until, What::SlideHidden);
                self.show();
            }
        }
    }

    fn go(&mut self, interval: u64, between: &Between) {
        self.read(interval);
        match between {
            Between::Reading => {}
            Between::Away(time) => {
                self.happen(self.now, What::SlideHidden);
                self.pass(*time);
                self.show();
            }
            Between::Asleep(time, steady_runs) => {
                self.lost[self.slide] += interval;
                self.now.wall += time;
                self.now.steady += if *steady_runs { *time } else { 0 };
            }
            Between::Set(by) => {
                self.lost[self.slide] += interval;
                self.now.wall = self.now.wall.saturating_add_signed(*by);
            }
            Between::Next => {
                self.slide = self.slide % 7 + 1;
                self.show();
            }
        }
        self.tick();
    }

    fn credited(&self, slide: usize) -> u64 {
        let slide = self.slide_id(slide);
        let run = self.record.run();
        run.map_or(0, |run| run.clock.spent(&slide, TAB, self.now))
    }
}

proptest! {
    #[test]
    fn seven_minutes_are_credited_to_the_millisecond_however_a_page_ticks(
        ticks in vec(vec(interval(), 1..200), 7)
    ) {
        let mut page = Page::opened();
        for (slide, intervals) in ticks.iter().enumerate() {
            let mut left: u64 = 60_000;
            for interval in intervals.iter().cycle() {
                let time = left.min(*interval);
                page.go(time, &Between::Reading);
                left -= time;
                prop_assert_eq!(page.credited(slide + 1), 60_000 - left);
                if left == 0 { break; }
            }
            page.slide += 1;
            if page.slide <= 7 { page.show(); }
        }
        page.slide = 7;
        page.happen(page.now, What::SlideHidden);
        for slide in 1..=7 {
            prop_assert_eq!(page.credited(slide), 60_000);
        }
        prop_assert_eq!(page.record.run().map(|run| run.clock.total()), Some(7 * 60_000));
    }

    #[test]
    fn only_what_was_read_is_credited_and_only_the_interval_with_a_jump_is_lost(
        happened in vec((interval(), between()), 1..60)
    ) {
        let mut page = Page::opened();
        for (interval, between) in &happened {
            page.go(*interval, between);
            for slide in 1..=7 {
                let kept = page.read[slide] - page.lost[slide];
                prop_assert_eq!(page.credited(slide), kept, "slide {}", slide);
            }
        }
    }

    #[test]
    fn a_wall_clock_that_is_nudged_costs_no_more_than_an_interval(
        happened in vec((interval(), -5000_i64..5000), 1..60)
    ) {
        let mut page = Page::opened();
        for (interval, by) in &happened {
            page.go(*interval, &Between::Set(*by));
            let (read, lost) = (page.read[1], page.lost[1]);
            prop_assert!((read - lost..=read).contains(&page.credited(1)));
        }
    }

    #[test]
    fn a_page_moves_on_only_when_time_that_was_left_is_over(
        had in prop_oneof![Just(0), any::<u64>()], left in prop_oneof![Just(0), 0_u64..30_000]
    ) {
        match advance(had, left) {
            Advance::Now => prop_assert!(had > 0 && left == 0),
            Advance::Soon(soon) => prop_assert!(had > 0 && soon == left && (1..=WARNING).contains(&soon)),
            Advance::Not => prop_assert!(had == 0 || left > WARNING),
        }
    }
}
