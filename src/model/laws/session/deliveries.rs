//! Ten thousand deliveries by trainers who follow the conductor as people do: a little late, carried
//! away, interrupted, with slips that they take back and desks that are closed and opened again.

use crate::event::EventId;
use crate::rules::session::telling::{MINUTE, SECOND, Telling, longer, shown, skipped};
use crate::session::{Conduct, Plan, PlannedSlide, Session, Verdict, What};
use crate::shuffle::rank;

/// How many deliveries.
const DELIVERIES: u64 = 10_000;

/// Numbers that look drawn at random and are the same every time.
struct Chance {
    seed: u64,
    drawn: u64,
}

impl Chance {
    /// A number below another.
    fn below(&mut self, end: u64) -> u64 {
        self.drawn += 1;
        rank(self.seed, &self.drawn.to_string()) % end.max(1)
    }

    fn is(&mut self, per_cent: u64) -> bool {
        self.below(100) < per_cent
    }
}

/// What happened in a delivery, told by the simulation's own book-keeping.
struct Delivered {
    /// Milliseconds from the first slide to the end, situations left out.
    took: u64,
    /// How long it was to take.
    length: u64,
    /// Whether there was always time enough for the minimum of all that was still to be said.
    could: bool,
    events: usize,
}

/// A trainer, and how long each slide was really in front of the room.
struct Trainer {
    chance: Chance,
    told: Telling,
    tab: u32,
    plan: Plan,
    spent: [u64; 8],
    added: [u64; 8],
    skipped: [bool; 8],
    took: u64,
    length: u64,
    could: bool,
}

/// Slides of such lengths as places have, seven minutes in all; some must be said.
fn plan(chance: &mut Chance) -> Plan {
    let mut seconds = [60_u32; 7];
    for _ in 0..6 {
        let (from, to) = (chance.below(7) as usize, chance.below(7) as usize);
        if seconds[from] > 40 {
            seconds[from] -= 5;
            seconds[to] += 5;
        }
    }
    let mut plan = crate::rules::session::telling::plan();
    for (slide, seconds) in plan.slides.iter_mut().zip(seconds) {
        *slide = PlannedSlide {
            seconds,
            minimum: seconds / 2 - chance.below(10) as u32,
            must_say: slide.must_say,
            id: slide.id.clone(),
        };
    }
    plan
}

impl Trainer {
    fn new(seed: u64) -> Self {
        let mut chance = Chance { seed, drawn: 0 };
        let plan = plan(&mut chance);
        Self {
            told: Telling::with(plan.clone()).after(chance.below(10 * MINUTE)),
            chance,
            tab: 1,
            plan,
            spent: [0; 8],
            added: [0; 8],
            skipped: [false; 8],
            took: 0,
            length: 7 * MINUTE,
            could: true,
        }
    }

    fn conduct(&self) -> Conduct {
        let session = Session::of(&self.told.log).unwrap_or_else(|| unreachable!());
        Conduct::of(&session, self.told.now(self.tab))
    }

    fn does(&mut self, what: What) -> EventId {
        if self.chance.is(3) {
            // The desk was closed, and another one goes on.
            self.tab += 1;
        }
        let tab = self.tab;
        self.told = self.told.clone().on(tab, what);
        self.told.last()
    }

    /// Does something by a slip, and takes it back a moment later.
    fn slips(&mut self, at: usize, what: What) {
        let event = self.does(what);
        let slip = self.chance.below(3 * SECOND);
        self.speaks(at, slip);
        self.does(What::Undone { event });
    }

    fn passes(&mut self, at: usize, milliseconds: u64) {
        self.told = self.told.clone().after(milliseconds);
        self.spent[at] += milliseconds;
        self.took += milliseconds;
    }

    fn speaks(&mut self, at: usize, milliseconds: u64) {
        self.passes(at, milliseconds);
        self.looks(at);
    }

    fn is_asked(&mut self, at: usize) {
        self.does(What::Paused);
        let pause = self.chance.below(90 * SECOND);
        self.told = self.told.clone().after(pause);
        self.took += pause;
        self.does(What::Resumed);
        self.looks(at);
    }

    /// Whether what must still be said can still be said in time.
    fn looks(&mut self, at: usize) {
        let ahead = (at..=7).filter(|at| !self.skipped[*at]);
        let least = ahead.map(|at| {
            let slide = &self.plan.slides[at - 1];
            let least = u64::from(slide.minimum) * SECOND + self.added[at];
            least.saturating_sub(self.spent[at])
        });
        self.could &= self.took + least.sum::<u64>() <= self.length;
    }

    /// Hears that it cannot end on time, and does what is suggested, or not.
    fn hears(&mut self, at: usize) {
        let Verdict::Over { skip, length, .. } = self.conduct().verdict else {
            return;
        };
        match self.chance.below(3) {
            0 => {
                self.length = length;
                self.could = true;
                self.does(What::EndAgreed { length });
            }
            1 if !skip.is_empty() => {
                for slide in skip {
                    let place = self.plan.slides.iter().position(|one| one.id == slide);
                    self.skipped[place.unwrap_or(0) + 1] = true;
                    self.does(What::SlideSkipped { slide });
                }
                self.could = true;
            }
            _ => {}
        }
        self.looks(at);
    }

    fn tells(&mut self, at: usize) {
        self.does(shown(at));
        match self.chance.below(100) {
            0..25 => {
                let part = self.chance.below(40 * SECOND);
                self.speaks(at, part.min(self.left()));
                self.is_asked(at);
            }
            25..30 => self.slips(at, What::Reset),
            30..35 if at < 7 => self.slips(at, shown(at + 1)),
            35..40 if at > 1 => {
                // A look back, in the briefing's time.
                self.does(shown(at - 1));
                let look = self.chance.below(8 * SECOND);
                self.speaks(at - 1, look);
                self.does(shown(at));
            }
            40..44 if at < 6 => {
                self.added[at] += MINUTE;
                self.does(longer(at));
                self.looks(at);
            }
            44..47 if at < 6 && at + 1 != 4 => {
                self.skipped[at + 1] = true;
                self.does(skipped(at + 1));
            }
            _ => {}
        }
        self.hears(at);
        let left = self.left();
        let late = match self.chance.below(10) {
            // Carried away.
            0 if at < 7 => self.chance.below(45 * SECOND),
            _ => self.chance.below(4 * SECOND),
        };
        self.speaks(at, left);
        self.hears(at);
        if at == 7 {
            // Whoever agreed on a later end at the last moment uses it.
            let left = self.left();
            self.speaks(at, left);
            // From here on it is a matter of reaching for the clicker.
            self.passes(at, late);
        } else {
            self.speaks(at, late);
        }
    }

    fn left(&self) -> u64 {
        self.conduct().slide.map_or(0, |slide| slide.left)
    }
}

fn delivered(seed: u64) -> Delivered {
    let mut trainer = Trainer::new(seed);
    for at in 1..=7 {
        if !trainer.skipped[at] {
            trainer.tells(at);
        }
    }
    let elapsed = trainer.conduct().elapsed;
    assert!(
        elapsed.abs_diff(trainer.took) <= 1,
        "{seed}: {elapsed} of {}",
        trainer.took
    );
    trainer.does(What::InvitationShown);
    assert_eq!(trainer.conduct().verdict, Verdict::Ended, "{seed}");
    Delivered {
        took: trainer.took,
        length: trainer.length,
        could: trainer.could,
        events: trainer.told.log.events().count(),
    }
}

/// With `--nocapture` it tells its figures.
#[test]
#[allow(clippy::print_stdout, reason = "a report for whoever asks for one")]
fn ten_thousand_deliveries_end_on_time_whenever_they_can() {
    let (mut off, mut late, mut most) = (Vec::new(), 0, 0);
    for seed in 0..DELIVERIES {
        let one = delivered(seed);
        most = most.max(one.events);
        if one.could {
            off.push(one.took.abs_diff(one.length));
        } else {
            late += 1;
        }
    }
    off.sort_unstable();
    let (median, worst) = (off[off.len() / 2], off[off.len() - 1]);
    let on_time = off.len();
    println!("{on_time} could end on time: off by {median} ms (median), {worst} ms (worst)");
    println!("{late} could not; {most} events at most");
    assert!(worst <= 5 * SECOND);
    assert!(most < 100);
    // Neither is rare, or nothing would be shown.
    assert!(on_time > 5_000 && late > 500);
}
