//! What happened: small facts, appended once and never edited.

mod text;

use std::fmt;
use std::str::FromStr;

use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::moment::Moment;
use crate::pack::Status;

/// A page of the app that is open, or was. Drawn at random when the page opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct TabId(pub u32);

/// An event's name: also its place in the order of events.
///
/// `seq` is a Lamport clock: one more than the highest that the page had seen. So whatever a page
/// did after seeing an event sorts after it, whatever the wall clock does, and every page sorts
/// the same events the same way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventId {
    /// Position in the order, from 1.
    pub seq: u32,
    /// Who says so; decides between two pages that wrote at once.
    pub tab: TabId,
}

impl fmt::Display for EventId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:08x}-{:08x}", self.seq, self.tab.0)
    }
}

impl FromStr for EventId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (seq, tab) = text.split_once('-').ok_or(())?;
        let hex = |part: &str| u32::from_str_radix(part, 16).map_err(|_| ());
        let id = Self {
            seq: hex(seq)?,
            tab: TabId(hex(tab)?),
        };
        // One spelling only: a key that reads back as another key is not ours.
        (id.to_string() == text).then_some(id).ok_or(())
    }
}

/// One step of a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Which warning signs are here?
    Notice,
    /// Which category might it be?
    Recognise,
    /// What do you do next?
    Act,
}

/// What a run is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The whole briefing: seven slides, then situations.
    #[default]
    Briefing,
    /// Two more situations, from a week after.
    Refresher,
}

impl Kind {
    /// The step that a situation of such a run begins with. A refresher asks at once what to do: that is
    /// what nobody may get wrong, and it leaves time for two situations in two minutes.
    pub fn first_step(self) -> Step {
        match self {
            Self::Briefing => Step::Notice,
            Self::Refresher => Step::Act,
        }
    }
}

/// How sure somebody was of an answer, said before the reasons were shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Not sure.
    NotSure,
    /// Fairly sure.
    Fairly,
    /// Sure.
    Sure,
}

/// What completed a run, as it was then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// When the last of it was done, in wall milliseconds.
    pub on: u64,
    /// How far the pack had been checked; none where nobody knows.
    pub status: Option<Status>,
    /// The must-get-right points, in the words of the time.
    pub points: Vec<String>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A learner began. The situations are written down here, not drawn again later, so that a
    /// new version of the pack does not change them half-way.
    RunStarted {
        /// Decides the order of options.
        seed: u64,
        /// The pack's version at the time.
        version: String,
        /// The pack's hash at the time; empty in runs of older versions of the app.
        hash: String,
        /// The situations of this run, in order.
        plan: Vec<ScenarioId>,
        /// What the run is for.
        kind: Kind,
        /// What was taught, part by part: see [`crate::pack::Pack::marks`].
        marks: Vec<String>,
    },
    /// The learner went back to an earlier run: undid starting again, or took up what came from
    /// another device.
    RunTakenUp {
        /// The event that began it.
        run: EventId,
    },
    /// A slide came into view.
    SlideShown {
        /// Which.
        slide: SlideId,
    },
    /// The slide went out of view: another screen, a hidden tab, a closed page.
    SlideHidden,
    /// The slide is still in view; limits what a crash can cost.
    Beat,
    /// The learner paused the clock.
    ClockHeld,
    /// The learner let the clock go on; the slide in view is shown anew after it.
    ClockFreed,
    /// A situation came into view.
    SituationShown {
        /// Which.
        scenario: ScenarioId,
    },
    /// Options were picked but not yet committed.
    Picked {
        /// The situation.
        scenario: ScenarioId,
        /// Its step.
        step: Step,
        /// All that is picked now.
        choices: Vec<ChoiceId>,
    },
    /// An answer was committed.
    Answered {
        /// The situation.
        scenario: ScenarioId,
        /// Its step.
        step: Step,
        /// What was chosen.
        choices: Vec<ChoiceId>,
    },
    /// How sure the learner is of an action, before committing to it.
    Rated {
        /// The situation.
        scenario: ScenarioId,
        /// How sure.
        sure: Confidence,
    },
    /// One more situation joined the run, to try again at a point that was missed.
    SituationAdded {
        /// Which.
        scenario: ScenarioId,
    },
    /// A situation was skipped for another of equal weight.
    SituationSwapped {
        /// The one that was skipped.
        scenario: ScenarioId,
        /// The one that takes its place.
        with: ScenarioId,
    },
    /// Everything was done that completes a run, by the pack of the time. A later pack may ask for
    /// something else; what was completed stays so, and is told as it was.
    RunCompleted(Completion),
    /// A situation is answered anew, from its first question. What was answered before still
    /// counts: nothing that went well is lost.
    SituationReopened {
        /// Which.
        scenario: ScenarioId,
    },
}

/// Something that happened, when, and its place in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name and place in the order.
    pub id: EventId,
    /// When.
    pub at: Moment,
    /// The event that began the run it belongs to, so that runs of several devices can lie in
    /// one log. None for a beginning itself, and in events of older versions of the app: those
    /// belong to the run that was under way.
    pub run: Option<EventId>,
    /// What.
    pub what: What,
}
