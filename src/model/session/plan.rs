//! What a session was going to be when it began. It is written down in the first event, so that a
//! new version of the pack changes nothing half-way.

use crate::id::{ScenarioId, SlideId};
use crate::json::fields;
use crate::pack::{DeskSlide, Pack, Slide};

/// What a session was going to be when it began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The pack's version.
    pub version: String,
    /// The pack's hash: says exactly what was taught.
    pub hash: String,
    /// The slides, in order, with their times.
    pub slides: Vec<PlannedSlide>,
    /// The situations that were chosen for this team, in order.
    pub situations: Vec<ScenarioId>,
}

fields!(Plan {
    version,
    hash,
    slides,
    situations
});

/// A slide and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedSlide {
    /// Which.
    pub id: SlideId,
    /// How long it is meant to take, in seconds; all of them make the length of the briefing.
    pub seconds: u32,
    /// The least that it can be told in, in seconds.
    pub minimum: u32,
    /// Whether nobody may go without it: the conductor never suggests to skip it.
    pub must_say: bool,
}

fields!(PlannedSlide {
    id,
    seconds,
    minimum,
    must_say
});

impl Plan {
    /// A session of a place, as its pack and the slides of its desk have it now.
    pub fn of(pack: &Pack, desk: &[DeskSlide], situations: Vec<ScenarioId>) -> Self {
        let slide = |slide: &Slide| {
            let desk = desk.iter().find(|desk| desk.id == slide.id);
            PlannedSlide {
                id: slide.id.clone(),
                seconds: slide.seconds,
                minimum: desk.map_or(slide.seconds, |desk| desk.minimum),
                must_say: desk.is_none_or(|desk| desk.must_say),
            }
        };
        Self {
            version: pack.governance.version.clone(),
            hash: pack.hash.clone(),
            slides: pack.slides.iter().map(slide).collect(),
            situations,
        }
    }

    /// How long the briefing is meant to take, in milliseconds.
    pub fn length(&self) -> u64 {
        let slides = self.slides.iter();
        slides.map(|slide| u64::from(slide.seconds) * 1000).sum()
    }
}
