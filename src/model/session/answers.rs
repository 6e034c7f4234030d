//! The answers to a situation, as the desk holds them until the room is shown them.

use crate::id::{ChoiceId, ScenarioId};
use crate::pack::{ActVerdict, Scenario};

use super::case::{Case, Reason};
use super::event::What;

/// The answers to a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Which situation.
    pub scenario: ScenarioId,
    /// The reason for each option, in the order in which they are revealed.
    pub reasons: Vec<Reason>,
    /// What to take away, a line each.
    pub learning: Vec<String>,
}

impl Answers {
    /// The answers to a situation, with the lines that the room is shown for each option. The best
    /// answer comes last: it is signed off, and has the last word whatever the majority was.
    pub fn of(scenario: &Scenario, lines: &dyn Fn(&ChoiceId) -> Vec<String>) -> Self {
        let (mut reasons, mut best) = (Vec::new(), Vec::new());
        for choice in &scenario.act {
            let order = match choice.verdict {
                ActVerdict::Best => &mut best,
                _ => &mut reasons,
            };
            order.push(Reason {
                choice: choice.id.clone(),
                verdict: choice.verdict,
                lines: lines(&choice.id),
            });
        }
        reasons.append(&mut best);
        Self {
            scenario: scenario.id.clone(),
            reasons,
            learning: vec![scenario.learning.clone()],
        }
    }

    /// The reason that is revealed next, if any is left. Where the best answer came out of turn, it
    /// comes once more after the others.
    pub fn next(&self, case: Option<&Case>) -> Option<What> {
        let mut reasons = self.reasons.iter();
        let open = |reason: &&Reason| !case.is_some_and(|case| case.has_revealed(&reason.choice));
        let seen = case.and_then(|case| case.reasons.last());
        let is_in_view = |best: &&Reason| seen.is_some_and(|seen| seen.choice == best.choice);
        let last = || self.reasons.last().filter(|best| !is_in_view(best));
        reasons
            .find(open)
            .or_else(last)
            .map(|reason| self.reveal(reason))
    }

    /// The reason for an option is revealed, whichever is next.
    pub fn of_choice(&self, choice: &ChoiceId) -> Option<What> {
        let mut reasons = self.reasons.iter();
        let reason = reasons.find(|reason| reason.choice == *choice)?;
        Some(self.reveal(reason))
    }

    /// What to take away is shown.
    pub fn learning(&self) -> What {
        What::LearningShown {
            scenario: self.scenario.clone(),
            lines: self.learning.clone(),
        }
    }

    fn reveal(&self, reason: &Reason) -> What {
        What::Revealed {
            scenario: self.scenario.clone(),
            choice: reason.choice.clone(),
            verdict: reason.verdict,
            lines: reason.lines.clone(),
        }
    }
}
