//! What happens in a session: small facts, appended once and never edited.

use crate::event::EventId;
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::log::Named;
use crate::moment::Moment;
use crate::pack::ActVerdict;

use super::paper::Entry;
use super::plan::Plan;
use super::scene::{Ground, Phase, Round};

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The session began. Nothing counts before it, and it cannot be taken back: a session that
    /// nobody wants is deleted.
    Begun(Plan),
    /// Other situations were chosen.
    SituationsChosen {
        /// All of them, in order.
        situations: Vec<ScenarioId>,
    },
    /// A slide came in front of the room.
    SlideShown {
        /// Which.
        slide: SlideId,
    },
    /// A slide is left out, and the next one shown if it was in front of the room. Showing it takes
    /// it in again.
    SlideSkipped {
        /// Which.
        slide: SlideId,
    },
    /// A slide is given a minute more.
    MinuteAdded {
        /// Which.
        slide: SlideId,
    },
    /// The trainer let the briefing end later than planned, or sooner.
    EndAgreed {
        /// How long it takes from its first slide, pauses and all, in milliseconds.
        length: u64,
    },
    /// The clock stands: somebody asked a question.
    Paused,
    /// The clock stands, since nobody teaches: the computer slept, which a page that finds so writes
    /// down with the moment at which it was last awake, or the room has a short pause. It is no step
    /// of the trainer's, so it is not taken back; and a record counts it among no questions.
    Slept,
    /// The short pause is over: the clock goes on, unless it stands for a question as well. No step
    /// either.
    Woke,
    /// The clock goes on.
    Resumed,
    /// The next slide comes by itself, or no longer does.
    AdvanceSet {
        /// Whether it does.
        on: bool,
    },
    /// A plain ground hides the picture.
    Blanked {
        /// Which.
        ground: Ground,
    },
    /// The picture is back.
    Unblanked,
    /// The room's picture stays as it is, whatever the desk does.
    Frozen,
    /// The room's picture is what the desk says again.
    Thawed,
    /// Delivery begins again: slides, times and votes are as at the beginning. What was typed
    /// stays.
    Reset,
    /// A situation came in front of the room, with its story.
    SituationOpened {
        /// Which.
        scenario: ScenarioId,
    },
    /// A situation went to one of its phases.
    PhaseShown {
        /// The situation.
        scenario: ScenarioId,
        /// Its phase.
        phase: Phase,
    },
    /// The talk in pairs is given a minute more.
    TalkExtended {
        /// The situation.
        scenario: ScenarioId,
    },
    /// Hands were counted for one option: all of them, not how many more.
    Counted {
        /// The situation.
        scenario: ScenarioId,
        /// The vote.
        round: Round,
        /// The option; none for "pass".
        choice: Option<ChoiceId>,
        /// How many hands.
        hands: u32,
    },
    /// A vote is counted anew, from nought.
    Miscounted {
        /// The situation.
        scenario: ScenarioId,
        /// The vote.
        round: Round,
    },
    /// The room sees how the votes are split, until the situation moves on.
    SplitShown {
        /// The situation.
        scenario: ScenarioId,
    },
    /// The room no longer sees it.
    SplitHidden {
        /// The situation.
        scenario: ScenarioId,
    },
    /// The reason for one option came in front of the room. The event carries it, so that the
    /// projector's page never holds a reason before its time.
    Revealed {
        /// The situation.
        scenario: ScenarioId,
        /// The option.
        choice: ChoiceId,
        /// How good it is.
        verdict: ActVerdict,
        /// Why, a line each.
        lines: Vec<String>,
    },
    /// What to take away came in front of the room; carried for the same reason.
    LearningShown {
        /// The situation.
        scenario: ScenarioId,
        /// What it says, a line each.
        lines: Vec<String>,
    },
    /// The room sees where everybody finds the part that they do alone.
    InvitationShown,
    /// A question was parked for later, or one that was parked is worded anew.
    Parked {
        /// The one that is worded anew; none for a new one.
        row: Option<EventId>,
        /// What it says; empty to take it off the list.
        text: String,
    },
    /// What the team takes from it, the whole text.
    Reflected {
        /// What it says.
        text: String,
    },
    /// A row of the team's action plan, new or written anew.
    Agreed {
        /// The one that is written anew; none for a new one.
        row: Option<EventId>,
        /// What will be done; with all three empty, the row is taken off the plan.
        what: String,
        /// Who does it.
        who: String,
        /// By when.
        by: String,
    },
    /// The role of whoever leads the session.
    RoleGiven {
        /// What it is: "designated safeguarding lead".
        text: String,
    },
    /// What the team is called.
    TeamGiven {
        /// What it is: "Ward 4, nights".
        text: String,
    },
    /// How many people are there, without their names.
    PeopleCounted {
        /// How many; none where that was rubbed out.
        people: Option<u32>,
    },
    /// Names joined the register.
    Registered {
        /// The names.
        names: Vec<String>,
    },
    /// A name was taken off the register.
    Struck {
        /// Which.
        entry: Entry,
    },
    /// People confirmed that they took part, or took that back.
    Confirmed {
        /// Who.
        entries: Vec<Entry>,
        /// Whether they did.
        yes: bool,
    },
    /// The session is over and its record is made.
    Finished,
    /// An earlier event is taken back: from now on it never happened. Taking this back in turn does
    /// it again.
    Undone {
        /// The event that is taken back.
        event: EventId,
    },
}

/// Something that happened in a session, when, and its place in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name and place in the order.
    pub id: EventId,
    /// When.
    pub at: Moment,
    /// What.
    pub what: What,
}

impl Named for Event {
    fn id(&self) -> EventId {
        self.id
    }
}
