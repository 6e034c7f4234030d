//! What happens in a session, told one after the other.

use crate::event::{EventId, TabId};
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::moment::Moment;
use crate::session::{Conduct, Delivery, Event, Log, Now, Plan, PlannedSlide, Room, Session, What};

/// When sessions begin here: ten o'clock, in wall milliseconds.
pub const TEN: u64 = 36_000_000;

/// A minute, and a second, in milliseconds.
pub const MINUTE: u64 = 60_000;
pub const SECOND: u64 = 1000;

/// What has happened so far.
#[derive(Clone, Debug)]
pub struct Telling {
    pub log: Log,
    now: u64,
}

impl Telling {
    /// A session of seven slides of a minute each, none of which takes less than half of it. The
    /// fourth and the seventh must be said.
    pub fn begun() -> Self {
        Self::with(plan())
    }

    /// A session of that plan.
    pub fn with(plan: Plan) -> Self {
        Self::later(0, plan)
    }

    /// A session of that plan on a desk that has been open for so long.
    pub fn later(now: u64, plan: Plan) -> Self {
        let log = Log::default();
        Self { log, now }.then(What::Begun(plan))
    }

    /// Something happens on the desk, as its page tells the time.
    pub fn then(self, what: What) -> Self {
        self.on(1, what)
    }

    /// Something happens on a page.
    pub fn on(mut self, tab: u32, what: What) -> Self {
        let now = self.now(tab);
        let id = self.log.next(now.tab);
        let at = now.at;
        self.log.add(Event { id, at, what });
        self
    }

    /// Time passes.
    pub fn after(mut self, milliseconds: u64) -> Self {
        self.now += milliseconds;
        self
    }

    /// A slide comes, and so much time passes.
    pub fn shows(self, number: usize, milliseconds: u64) -> Self {
        self.then(shown(number)).after(milliseconds)
    }

    /// Slides from the first up to one, a minute each.
    pub fn shows_upto(self, number: usize) -> Self {
        (1..=number).fold(self, |told, slide| told.shows(slide, MINUTE))
    }

    /// What happened last is taken back.
    pub fn undone(self) -> Self {
        let event = self.last();
        self.then(What::Undone { event })
    }

    /// The event that happened last.
    pub fn last(&self) -> EventId {
        self.log.events().last().unwrap().id
    }

    /// The present, on a page. Each page's steady clock began at another time.
    pub fn now(&self, tab: u32) -> Now {
        Now {
            tab: TabId(tab),
            at: Moment {
                wall: TEN + self.now,
                steady: self.now + 1_000_000 * u64::from(tab),
            },
        }
    }

    pub fn session(&self) -> Session {
        Session::of(&self.log).unwrap()
    }

    pub fn delivery(&self) -> Delivery {
        self.session().delivered(self.now(1))
    }

    pub fn conduct(&self) -> Conduct {
        Conduct::of(&self.session(), self.now(1))
    }

    pub fn room(&self) -> Room {
        Room::of(&self.log, self.now(1)).unwrap()
    }
}

pub fn plan() -> Plan {
    let slide = |number: usize| PlannedSlide {
        id: slide(number),
        seconds: 60,
        minimum: 30,
        must_say: number == 4 || number == 7,
    };
    Plan {
        version: "1.0.0".to_owned(),
        hash: "abc".to_owned(),
        slides: (1..=7).map(slide).collect(),
        situations: ["danger-1", "tell-1"].map(ScenarioId::new).to_vec(),
    }
}

pub fn slide(number: usize) -> SlideId {
    SlideId::new(format!("slide-{number}"))
}

pub fn shown(number: usize) -> What {
    What::SlideShown {
        slide: slide(number),
    }
}

pub fn skipped(number: usize) -> What {
    What::SlideSkipped {
        slide: slide(number),
    }
}

pub fn longer(number: usize) -> What {
    What::MinuteAdded {
        slide: slide(number),
    }
}

pub fn danger() -> ScenarioId {
    ScenarioId::new("danger-1")
}

pub fn choice(id: &str) -> ChoiceId {
    ChoiceId::new(id)
}
