//! What the person who leads a group has in front of them, and the room never sees.

use serde::Serialize;

use super::{Guide, Lack, PackFault, SLIDES};
use crate::id::{ChoiceId, PlaceId, ScenarioId, SlideId};
use crate::json::fields;
use crate::prose::Prose;

/// What whoever leads a group at a place has in front of them, `desk/<place>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Desk {
    /// The format it is written in; see [`super::FORMAT`].
    pub format: u32,
    /// The place's name in addresses.
    pub id: PlaceId,
    /// The hash of the pack that it belongs to.
    pub pack: String,
    /// The seven slides, in order.
    pub slides: Vec<DeskSlide>,
    /// The situations, in the order of the pack.
    pub situations: Vec<DeskSituation>,
    /// What staff do about a concern, in the order they do it.
    pub actions: Vec<String>,
    /// What to say and do around the slides and the situations.
    pub guide: Guide,
}

fields!(Desk {
    format,
    id,
    pack,
    slides,
    situations,
    actions,
    guide
});

/// A slide as whoever presents it needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeskSlide {
    /// Which slide.
    pub id: SlideId,
    /// What to say and to ask.
    pub notes: Prose,
    /// The least it takes when time is short, in seconds.
    pub minimum: u32,
    /// Whether no group may go without it.
    pub must_say: bool,
}

fields!(DeskSlide {
    id,
    notes,
    minimum,
    must_say
});

/// What a room is told of a situation once it has voted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeskSituation {
    /// Which situation.
    pub id: ScenarioId,
    /// The reason for every option, in the pack's order.
    pub reasons: Vec<Reason>,
}

fields!(DeskSituation { id, reasons });

/// Why an option is as good as it is, short enough for a projector. The pack says how good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Which option.
    pub choice: ChoiceId,
    /// What the room is told. With its option it takes six lines at most.
    pub text: String,
}

fields!(Reason { choice, text });

impl Desk {
    /// Reads what whoever leads a group at a place has in front of them.
    ///
    /// # Errors
    /// A text that is not the whole of that place's in a format this program knows.
    pub fn of_place(place: &PlaceId, text: &str) -> Result<Self, PackFault> {
        let desk: Self = super::read(text)?;
        super::placed(place, &desk.id)?;
        if desk.slides.len() != SLIDES {
            return Err(PackFault::Incomplete(Lack::Slides));
        }
        if desk.situations.is_empty() {
            return Err(PackFault::Incomplete(Lack::Situations));
        }
        Ok(desk)
    }
}
