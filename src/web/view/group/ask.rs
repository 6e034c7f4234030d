//! What a trainer asks for at the desk.

use model::event::EventId;
use model::id::{ChoiceId, ScenarioId, SlideId};
use model::session::paper::Entry;
use model::session::{Ask as Cue, Phase, Pile, SessionId};

/// What a trainer asks for by touching something at the desk, or by a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Show how to report a concern.
    Report,
    /// Put it away again.
    ReportClosed,
    /// Go to the screen's heading, past the header.
    Skip,
    /// Open the projector's window.
    OpenProjector,
    /// Show the room's picture here, full screen, and the notes behind a key.
    PresentHere,
    /// Back to the desk.
    ToDesk,
    /// Show the notes over the room's picture, or put them away.
    Notes,
    /// Show the ways on over the room's picture, or put away whatever lies over it.
    Touch,
    /// Lead from this desk.
    TakeOver,
    /// Give the room a short pause, or end it.
    Rest,
    /// A dark screen for the room, or a light one.
    Dark,
    /// Let single keys do something, or not.
    Keys,
    /// Load again what could not be loaded.
    Retry,
    /// Take a situation for this group, or leave it out.
    Choose(ScenarioId),
    /// Narrow the situations to the setting and the category that are chosen.
    Narrow,
    /// Choose situations for this team.
    Suggest,
    /// Begin.
    Begin,
    /// What a clicker asks for: the next picture, a slide, a plain ground.
    Cue(Cue),
    /// Pause for a question, or go on.
    Pause,
    /// Give a minute more: to the slide, or to the talk.
    AddMinute,
    /// Leave slides out.
    LeaveOut(Vec<SlideId>),
    /// Leaves the next slide out, whose time the others then have.
    LeaveOutNext,
    /// End later: so many milliseconds in all.
    AgreeEnd(u64),
    /// Let slides come by themselves, or not.
    Advance,
    /// Keep the room's picture as it is, or let it go on.
    Freeze,
    /// Take the latest back.
    Undo,
    /// Do it again after all.
    Redo,
    /// Begin delivery again.
    Reset,
    /// Open a situation.
    Open(ScenarioId),
    /// Go to a phase of the situation in view.
    Phase(Phase),
    /// One hand more for an option, or for "pass".
    More(Pile),
    /// One hand fewer.
    Fewer(Pile),
    /// Count the vote anew.
    Miscounted,
    /// Show the room how the votes are split, or no longer.
    Split,
    /// Reveal what is thought of an option.
    Reveal(ChoiceId),
    /// Show the room where everybody does the rest alone.
    Invite,
    /// Park the question that is typed.
    Park,
    /// Take a parked question off the list.
    Unpark(EventId),
    /// Go to the record of the session.
    Finish,
    /// Back from it to the session.
    Unfinish,
    /// Take what is typed about the session.
    Typed(Field),
    /// Add the row that is typed to the plan.
    Agree,
    /// Take a row off the plan.
    Disagree(EventId),
    /// Put the names that are typed on the register.
    Register,
    /// Take a name off it.
    Strike(Entry),
    /// Somebody confirmed, or did not.
    Confirm(Entry, bool),
    /// Everybody did.
    ConfirmAll,
    /// Print the record.
    Print,
    /// Save it as a table.
    SaveTable,
    /// Save it as a file that can be read back.
    SaveFile,
    /// Close the record, and keep it in the list.
    Close,
    /// Open a record of the list.
    Look(SessionId),
    /// Read a record from the file that was chosen.
    ReadFile,
    /// Ask whether to delete a session.
    AskDelete(SessionId),
    /// Keep the record out of a file in the stead of what is kept.
    Replace,
    /// Delete it.
    Delete(SessionId),
    /// Delete nothing.
    KeepIt,
}

/// What was typed and cannot be taken as it is. It stays in its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// How many people were there is no number.
    People,
    /// There are too many questions.
    Questions,
    /// The plan has too many rows.
    Plan,
    /// There are too many names.
    Names,
}

/// A field of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The trainer's role.
    Role,
    /// What the team is called.
    Team,
    /// How many people were there.
    People,
    /// What the team takes from it.
    Reflection,
}
