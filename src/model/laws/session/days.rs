//! Long days: what is told after eight hours is what was so.

use crate::event::TabId;
use crate::moment::Moment;
use crate::rules::session::telling::{TEN, plan, shown};
use crate::session::{Conduct, Event, Log, Now, Session, What};
use crate::shuffle::rank;

/// Microseconds, in which time passes here: clocks tell whole milliseconds.
const SECOND: u64 = 1_000_000;
const HOUR: u64 = 3600 * SECOND;

/// How far from the truth what is told may be, in milliseconds.
const DRIFT: u64 = 100;

/// A desk that is used for eight hours, looked at once a second.
struct Day {
    log: Log,
    /// What really passed since the computer was started.
    now: u64,
    /// When the page was opened.
    opened: u64,
    tab: u32,
    /// How far the wall clock was set forward since, in milliseconds.
    set: u64,
    spoken: u64,
    stood: u64,
}

impl Day {
    fn begun() -> Self {
        let mut day = Self {
            log: Log::default(),
            now: 123_456_789,
            opened: 0,
            tab: 1,
            set: 0,
            spoken: 0,
            stood: 0,
        };
        day.does(What::Begun(plan()));
        day
    }

    fn present(&self) -> Now {
        Now {
            tab: TabId(self.tab),
            at: Moment {
                wall: TEN + self.now / 1000 + self.set,
                steady: (self.now - self.opened) / 1000,
            },
        }
    }

    fn does(&mut self, what: What) {
        let Now { tab, at } = self.present();
        let id = self.log.next(tab);
        self.log.add(Event { id, at, what });
    }

    /// How far what the desk tells is from what was so, in milliseconds.
    fn drift(&self) -> u64 {
        let session = Session::of(&self.log).unwrap_or_else(|| unreachable!());
        let delivery = session.delivered(self.present());
        let spoken: u64 = delivery.slides.iter().map(|slide| slide.spent).sum();
        let elapsed = Conduct::of(&session, self.present()).elapsed;
        let truth = (self.spoken + self.stood) / 1000;
        let off = spoken.abs_diff(self.spoken / 1000);
        off.max(elapsed.abs_diff(truth))
    }
}

/// Eight hours of slides and pauses, whose figures `--nocapture` tells; `meanwhile` happens before each of them. The worst drift.
#[allow(clippy::print_stdout, reason = "a report for whoever asks for one")]
fn day(meanwhile: impl Fn(&mut Day, u64)) -> u64 {
    let mut day = Day::begun();
    let (mut worst, mut steps) = (0, 0);
    while day.now < 8 * HOUR {
        steps += 1;
        let drawn = rank(7, &steps.to_string());
        meanwhile(&mut day, drawn);
        let stands = steps % 3 == 0;
        day.does(match steps % 3 {
            0 => What::Paused,
            1 => What::Resumed,
            _ => shown(1 + drawn as usize % 7),
        });
        // The room sees a slide from the second step on.
        for _ in 0..30 + drawn % 200 {
            let tick = SECOND + drawn % 1_000;
            day.now += tick;
            match (steps, stands) {
                (1, _) => {}
                (_, true) => day.stood += tick,
                (_, false) => day.spoken += tick,
            }
        }
        worst = worst.max(day.drift());
    }
    assert!(steps > 200, "too little happened: {steps}");
    println!("{steps} steps in eight hours: off by {worst} ms at most");
    worst
}

#[test]
fn a_clock_on_the_wall_that_is_set_again_and_again_moves_nothing() {
    let worst = day(|day, drawn| day.set += drawn % HOUR);
    assert!(worst < DRIFT, "{worst} ms");
}

#[test]
fn a_desk_that_is_opened_anew_again_and_again_loses_nothing() {
    let worst = day(|day, drawn| {
        if drawn % 5 == 0 {
            day.tab += 1;
            day.opened = day.now;
        }
    });
    assert!(worst < DRIFT, "{worst} ms");
}
