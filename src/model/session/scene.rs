//! Where a session stands: what is in front of the room.

use crate::id::{ScenarioId, SlideId};
use crate::json::names;

/// What is in front of the room.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scene {
    /// The title: the session has begun, and nothing was shown yet.
    #[default]
    Title,
    /// A slide.
    Slide(SlideId),
    /// A situation, at one of its phases.
    Situation(ScenarioId, Phase),
    /// Where everybody finds the part that they do alone.
    Invitation,
}

/// The phases of a situation, in the order in which they come by themselves. A trainer may go to
/// any of them at any time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// The story.
    #[default]
    Story,
    /// The silent vote before anybody has talked.
    FirstVote,
    /// Talk in pairs, for two minutes.
    Talk,
    /// The vote after the talk.
    SecondVote,
    /// The reason for each option, one by one; the best answer last.
    Reveal,
    /// What to take away.
    Learning,
}

names!(Phase:
    "story" => Story,
    "first-vote" => FirstVote,
    "talk" => Talk,
    "second-vote" => SecondVote,
    "reveal" => Reveal,
    "learning" => Learning,
);

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Self; 6] = [
        Self::Story,
        Self::FirstVote,
        Self::Talk,
        Self::SecondVote,
        Self::Reveal,
        Self::Learning,
    ];

    /// Its name in events.
    pub fn name(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::FirstVote => "first-vote",
            Self::Talk => "talk",
            Self::SecondVote => "second-vote",
            Self::Reveal => "reveal",
            Self::Learning => "learning",
        }
    }

    /// The vote that is taken at this phase.
    pub fn round(self) -> Option<Round> {
        match self {
            Self::FirstVote => Some(Round::First),
            Self::SecondVote => Some(Round::Second),
            _ => None,
        }
    }
}

/// The two votes on a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Round {
    /// Before the talk.
    First,
    /// After it.
    Second,
}

names!(Round:
    "first" => First,
    "second" => Second,
);

impl Round {
    /// Its name in events.
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

/// A plain ground in place of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Black: the room looks at the trainer.
    Black,
    /// White: the projector lights the room, or a board.
    White,
}

names!(Ground:
    "black" => Black,
    "white" => White,
);

impl Ground {
    /// Its name in events.
    pub fn name(self) -> &'static str {
        match self {
            Self::Black => "black",
            Self::White => "white",
        }
    }
}
