//! What a room may see: the slides and the situations as a projector shows them. It holds nothing that the room must
//! not see, since the projector's page fetches no other file: no notes, no verdicts, no reasons.

use serde::Serialize;

use super::{Lack, PackFault, SLIDES, Status};
use crate::id::{ChoiceId, PlaceId, ScenarioId, SlideId};
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
    /// The situations, in the order of the pack.
    pub situations: Vec<StageSituation>,
}

fields!(Stage {
    format,
    id,
    pack,
    name,
    status,
    slides,
    situations
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

/// A situation as a room sees it before anything is revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageSituation {
    /// Which situation.
    pub id: ScenarioId,
    /// Its title.
    pub title: String,
    /// What happens, in fewer words than a learner alone reads. With the title it takes seven
    /// lines at most.
    pub story: Vec<String>,
    /// What to talk about in pairs. It takes three lines of a heading at most.
    pub ask: String,
    /// What the room votes on: up to four options, which take six lines at most.
    pub options: Vec<StageOption>,
}

fields!(StageSituation {
    id,
    title,
    story,
    ask,
    options
});

/// Something that a room may vote for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageOption {
    /// Which of the pack's options.
    pub id: ChoiceId,
    /// What it says.
    pub text: String,
    /// The same in two or three words, 12 letters at most, beside its votes.
    pub label: String,
}

fields!(StageOption { id, text, label });

impl StageSituation {
    /// The options with their letters, as the voting cards have them.
    pub fn lettered(&self) -> impl Iterator<Item = (char, &StageOption)> {
        ('A'..='Z').zip(&self.options)
    }
}

impl Stage {
    /// A situation as the room sees it.
    pub fn situation(&self, id: &ScenarioId) -> Option<&StageSituation> {
        self.situations.iter().find(|one| one.id == *id)
    }

    /// Reads what a room may see of a place.
    ///
    /// # Errors
    /// A text that is not the whole of that place's in a format this program knows.
    pub fn of_place(place: &PlaceId, text: &str) -> Result<Self, PackFault> {
        let mut stage: Self = super::read(text)?;
        super::placed(place, &stage.id)?;
        if stage.slides.len() != SLIDES {
            return Err(PackFault::Incomplete(Lack::Slides));
        }
        if stage.situations.is_empty() {
            return Err(PackFault::Incomplete(Lack::Situations));
        }
        stage.name = super::name::shown(&stage.name);
        Ok(stage)
    }
}
