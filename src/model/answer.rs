//! What was answered, and what is still open.

use crate::event::{Confidence, Step};
use crate::id::{ChoiceId, ScenarioId};

/// Where one question stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Not yet committed: what is picked, if anything.
    Open(Vec<ChoiceId>),
    /// Committed.
    Given(Vec<ChoiceId>),
}

/// One answer that was committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The situation.
    pub scenario: ScenarioId,
    /// Its step.
    pub step: Step,
    /// What was chosen.
    pub choices: Vec<ChoiceId>,
    /// How sure the learner was, where that was asked and said.
    pub sure: Option<Confidence>,
    /// When, in wall milliseconds.
    pub at: u64,
    /// Whether another page or device had answered the question of this try before.
    pub second: bool,
}
