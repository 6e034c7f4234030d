//! The time of one page in one run, for which its ticks need not be kept.

use super::Part;
use crate::event::{EventId, TabId};
use crate::id::SlideId;
use crate::json::{self, Json, fields};

/// What a page's events in a run have come to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sum {
    /// The run.
    pub run: EventId,
    /// The last of the page's events that it sums up: these do not count again.
    pub upto: EventId,
    /// In milliseconds, a slide each.
    pub spent: Vec<Spent>,
}

/// How long a slide was in view.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spent {
    /// The slide.
    pub slide: SlideId,
    /// The page.
    pub tab: TabId,
    /// How long, in milliseconds.
    pub time: u64,
}

struct Written {
    run: EventId,
    sum: Vec<OnSlide>,
}

fields!(Written { run, sum });

struct OnSlide {
    slide: SlideId,
    time: u64,
}

fields!(OnSlide { slide, time });

impl Sum {
    /// The sum as a part of an archive.
    pub fn to_part(&self) -> Part {
        let on_slide = |spent: &Spent| {
            Json::fields(vec![
                ("slide", Json::text(spent.slide.as_str())),
                ("time", Json::Number(Some(spent.time))),
            ])
        };
        let sum = self.spent.iter().map(on_slide).collect();
        let run = Json::text(&self.run.to_string());
        let json = Json::fields(vec![("run", run), ("sum", Json::List(sum))]);
        (self.upto, json)
    }

    /// Reads a sum; none where a part is something else.
    pub fn of_part((upto, json): &Part) -> Option<Self> {
        let Written { run, sum } = json::read(json).ok()?;
        let on_slide = |one: OnSlide| Spent {
            slide: one.slide,
            tab: upto.tab,
            time: one.time,
        };
        Some(Self {
            run,
            upto: *upto,
            spent: sum.into_iter().map(on_slide).collect(),
        })
    }
}
