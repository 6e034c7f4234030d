//! What a room may see: the slides as a projector shows them. It holds nothing that the room must
//! not see, since the projector's page fetches no other file: no notes, no verdicts, no reasons.

use serde::Serialize;

use super::{Lack, PackFault, SLIDES, Status};
use crate::id::{PlaceId, SlideId};
use crate::json::fields;

/// What a room may see of a place's briefing, `stage/<place>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stage {
    /// The format it is written in; see [`super::FORMAT`].
    pub format: u32,
    /// The place's name in addresses.
    pub id: PlaceId,
    /// The hash of the pack that it belongs to.
    pub pack: String,
    /// The place's name as people say it.
    pub name: String,
    /// How far it has been checked: a room is told of a draft too.
    pub status: Status,
    /// The seven slides, in order.
    pub slides: Vec<StageSlide>,
}

fields!(Stage {
    format,
    id,
    pack,
    name,
    status,
    slides
});

/// A slide as a room sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageSlide {
    /// Which slide.
    pub id: SlideId,
    /// Its heading.
    pub title: String,
    /// What it says, a point each. With the title they take seven lines at most.
    pub lines: Vec<String>,
}

fields!(StageSlide { id, title, lines });

impl Stage {
    /// Reads what a room may see of a place.
    ///
    /// # Errors
    /// A text that is not the whole of that place's in a format this program knows.
    pub fn of_place(place: &PlaceId, text: &str) -> Result<Self, PackFault> {
        let stage: Self = super::read(text)?;
        super::placed(place, &stage.id)?;
        if stage.slides.len() != SLIDES {
            return Err(PackFault::Incomplete(Lack::Slides));
        }
        Ok(stage)
    }
}
