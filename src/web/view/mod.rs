//! Plain functions from what is to be shown to markup: one screen or part a file. They hold no
//! state, know no browser, and take every word from [`crate::words`].

use model::event::Step;
use model::id::{ChoiceId, PointId, ScenarioId};

mod choose;
mod contact;
mod dial;
mod frame;
mod panels;
mod prose;
mod question;
mod report;
mod results;
mod reveal;
mod situation;
mod slide;
mod time;
mod trouble;
mod welcome;

pub use choose::choose;
pub use dial::{Dial, Segment, dial, small_dial};
pub use frame::{Frame, frame};
pub use report::{REPORT_ID, report};
pub use results::{ResultsScreen, results};
pub use situation::{SituationScreen, situation};
pub use slide::{SlideScreen, slide};
pub use time::minutes;
pub use trouble::{PackTrouble, gone, loading, lost, pack_trouble};
pub use welcome::{Resume, WelcomeScreen, welcome};

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
    /// Begin a new run.
    StartAgain,
    /// Pause the clock.
    HoldClock,
    /// Let the clock go on.
    FreeClock,
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
    /// Commit what is picked.
    Answer(ScenarioId, Step),
    /// Go to another question of a situation, on or back.
    Question(ScenarioId, Step),
    /// One more situation on a point that was missed.
    TryAnother(PointId),
    /// Load again what could not be loaded.
    Retry,
}
