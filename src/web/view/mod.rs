//! Plain functions from what is to be shown to markup: one screen or part a file. They hold no
//! state, know no browser, and take every word from [`crate::words`].

use model::event::{Confidence, Step};
use model::id::{ChoiceId, PointId, ScenarioId};
use model::settings::Setting;

mod article;
mod away;
mod changes;
mod chart;
mod choose;
mod contact;
mod dial;
mod element;
mod files;
mod frame;
pub mod group;
pub mod handout;
mod panels;
mod parts;
mod prose;
mod question;
mod record;
mod report;
mod results;
mod reveal;
mod settings;
mod situation;
mod slide;
mod time;
mod trouble;
mod welcome;

pub use article::{ArticleScreen, article};
pub use away::away;
pub use chart::Bar;
pub use choose::{ChooseScreen, SEARCH_ID, choose};
pub use dial::{Dial, Segment, dial, small_dial};
pub use files::{ADDED_ID, ASK_ID, DELETED_ID, Deleting, FILE_ID, FilesPart, Incoming, SURE_ID};
pub use frame::{Frame, frame, whole};
pub use record::{Completed, NAME_ID, Past, RecordScreen, record};
pub use report::{REPORT_ID, report};
pub use results::{More, ResultsScreen, results};
pub use settings::settings;
pub use situation::{SituationScreen, mentions, situation};
pub use slide::{ClockFace, MOVES_ID, SlideScreen, slide};
pub use time::{ago, day, minutes};
pub use trouble::{PackTrouble, gone, loading, lost, pack_trouble};
pub use welcome::{Resume, Spot, WelcomeScreen, welcome};

/// The id of the heading that takes the focus when a screen comes up.
pub const HEADING_ID: &str = "heading";

/// The id of the verdict that takes the focus when an answer was checked.
pub const VERDICT_ID: &str = "verdict";

/// The id of the question that takes the focus when it comes up within a situation.
pub const QUESTION_ID: &str = "question";

/// The id of the message that says an answer is missing.
pub const MISSING_ID: &str = "missing";

/// What somebody asks for by touching something that is not a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Go to the screen's heading, past the header.
    Skip,
    /// Show how to report a concern.
    Report,
    /// Put it away again.
    ReportClosed,
    /// Hide everything behind a neutral page.
    StepAway,
    /// Show it again.
    ComeBack,
    /// Narrow the list of places to what is typed.
    Search,
    /// Begin a new run.
    StartAgain,
    /// Take starting again back.
    UndoStart,
    /// Begin a refresher.
    Refresh,
    /// Pause the clock.
    HoldClock,
    /// Let the clock go on.
    FreeClock,
    /// Do not move on by itself from this slide.
    Stay,
    /// Pick an option, or put it back.
    Pick {
        /// The situation.
        scenario: ScenarioId,
        /// Its step.
        step: Step,
        /// The option.
        choice: ChoiceId,
        /// Whether it is picked now.
        picked: bool,
    },
    /// Say how sure one is of the action.
    Rate(ScenarioId, Confidence),
    /// Commit what is picked.
    Answer(ScenarioId, Step),
    /// Go to another question of a situation, on or back.
    Question(ScenarioId, Step),
    /// Skip a situation, for another where there is one.
    SkipSituation(ScenarioId),
    /// Answer a situation anew.
    TryAgain(ScenarioId),
    /// One more situation on a point that was missed.
    TryAnother(PointId),
    /// Load again what could not be loaded.
    Retry,
    /// Choose an option of a setting.
    Choose(Setting, usize),
    /// Take the name that is typed for the record.
    Name,
    /// Print the screen.
    Print,
    /// Save a calendar entry for the refresher.
    SaveReminder,
    /// Save everything on this device as one file.
    SaveFile,
    /// Read the file that was chosen.
    ReadFile,
    /// Add what the file holds to this device.
    AddFile,
    /// Leave the file alone.
    DropFile,
    /// Ask whether to delete everything.
    AskDelete,
    /// Delete everything.
    Delete,
    /// Delete nothing.
    KeepAll,
}
