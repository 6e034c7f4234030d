//! What a learner picks, well or badly.

use model::event::Step;
use model::id::ChoiceId;
use model::pack::{ActVerdict, NoticeKind, RecogniseVerdict, Scenario};

/// How a learner answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// As well as can be.
    Best,
    /// With the worst that is offered.
    Unsafe,
}

/// The options that somebody picks who answers a step so.
pub fn choices(scenario: &Scenario, step: Step, how: Answers) -> Vec<ChoiceId> {
    let best = how == Answers::Best;
    match step {
        Step::Notice => scenario
            .notice
            .iter()
            .filter(|one| matches!(one.is, NoticeKind::Sign(_)) == best)
            .map(|one| one.id.clone())
            .collect(),
        Step::Recognise => scenario
            .recognise
            .iter()
            .filter(|one| (one.verdict == RecogniseVerdict::Best) == best)
            .map(|one| one.id.clone())
            .take(1)
            .collect(),
        Step::Act => {
            let wanted = if best {
                ActVerdict::Best
            } else {
                ActVerdict::Unsafe
            };
            let mut ranked: Vec<_> = scenario.act.iter().collect();
            ranked.sort_by_key(|one| one.verdict != wanted);
            ranked
                .first()
                .map(|one| one.id.clone())
                .into_iter()
                .collect()
        }
    }
}
