//! How an answer compares with what the pack says.

use crate::event::Step;
use crate::id::ChoiceId;
use crate::pack::{ActVerdict, NoticeKind, RecogniseVerdict, Scenario};

/// The option of the first step that stands for picking none of the others.
pub const NONE_OF_THESE: &str = "none-of-these";

/// How one step was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Signs picked and how many there were, with what was picked beside them.
    Noticed {
        /// Signs picked.
        found: usize,
        /// Signs there were.
        of: usize,
        /// Picked, but not a sign.
        beside: usize,
    },
    /// How well the category fits.
    Recognised(RecogniseVerdict),
    /// How good the action is.
    Acted(ActVerdict),
}

impl Verdict {
    /// The verdict on some choices, if they are choices of that step.
    pub fn of(scenario: &Scenario, step: Step, choices: &[ChoiceId]) -> Option<Self> {
        match step {
            Step::Notice => Some(noticed(scenario, choices)),
            Step::Recognise => scenario
                .recognise
                .iter()
                .find(|choice| choices.contains(&choice.id))
                .map(|choice| Self::Recognised(choice.verdict)),
            Step::Act => scenario
                .act
                .iter()
                .find(|choice| choices.contains(&choice.id))
                .map(|choice| Self::Acted(choice.verdict)),
        }
    }

    /// Whether nothing is left to learn from this step.
    pub fn is_best(self) -> bool {
        match self {
            Self::Noticed { found, of, beside } => found == of && beside == 0,
            Self::Recognised(verdict) => verdict == RecogniseVerdict::Best,
            Self::Acted(verdict) => verdict == ActVerdict::Best,
        }
    }
}

fn noticed(scenario: &Scenario, choices: &[ChoiceId]) -> Verdict {
    let (mut found, mut of, mut beside) = (0, 0, 0);
    for choice in &scenario.notice {
        let picked = choices.contains(&choice.id);
        match choice.is {
            NoticeKind::Sign(_) => {
                of += 1;
                found += usize::from(picked);
            }
            NoticeKind::PossibleSign(_) => {}
            NoticeKind::Circumstance(_) | NoticeKind::Reassuring => beside += usize::from(picked),
        }
    }
    Verdict::Noticed { found, of, beside }
}

impl Scenario {
    /// The steps that this situation has, in order.
    pub fn steps(&self) -> impl Iterator<Item = Step> {
        [
            (Step::Notice, self.notice.is_empty()),
            (Step::Recognise, self.recognise.is_empty()),
            (Step::Act, self.act.is_empty()),
        ]
        .into_iter()
        .filter_map(|(step, empty)| (!empty).then_some(step))
    }

    /// The step after this one, if there is one.
    pub fn step_after(&self, step: Step) -> Option<Step> {
        self.steps().find(|next| *next > step)
    }
}
