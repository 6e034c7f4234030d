//! One situation as the room meets it: how it voted, and what it was shown.

use crate::id::{ChoiceId, ScenarioId};
use crate::pack::ActVerdict;

use super::event::What;
use super::scene::{Phase, Round};
use super::taught::MINUTE;

/// How long people talk in pairs, in milliseconds.
pub const TALK: u64 = 2 * MINUTE;

/// The most hands that one count holds.
pub const MOST_HANDS: u32 = 999;

/// One situation of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Which.
    pub scenario: ScenarioId,
    /// The vote before the talk.
    pub first: Vote,
    /// The vote after it.
    pub second: Vote,
    /// Whether the room sees how the votes are split.
    pub is_split_shown: bool,
    /// The reasons that were revealed, in the order in which each last came.
    pub reasons: Vec<Reason>,
    /// What to take away, a line each, once the room has been shown it.
    pub learning: Vec<String>,
    /// Whether the room has seen it.
    pub was_shown: bool,
    /// The options whose reasons the room has seen.
    pub told: Vec<ChoiceId>,
    /// How many minutes were added to the talk.
    pub minutes_added: u32,
    /// How long the latest talk took so far, pauses left out, in milliseconds.
    talked: u64,
}

/// How a vote went: hands for each option, and for none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vote {
    /// The options that were counted, in the order in which they were.
    pub hands: Vec<(ChoiceId, u32)>,
    /// How many passed.
    pub passed: u32,
}

/// The reason for one option, as the room is shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The option.
    pub choice: ChoiceId,
    /// How good it is.
    pub verdict: ActVerdict,
    /// Why, a line each.
    pub lines: Vec<String>,
}

impl Vote {
    /// The hands for an option, or for passing.
    pub fn of(&self, choice: Option<&ChoiceId>) -> u32 {
        let Some(choice) = choice else {
            return self.passed;
        };
        let counted = self.hands.iter().find(|(counted, _)| counted == choice);
        counted.map_or(0, |(_, hands)| *hands)
    }

    /// All hands together, with those who passed.
    pub fn total(&self) -> u32 {
        let hands = self.hands.iter().map(|(_, hands)| hands);
        hands.sum::<u32>() + self.passed
    }

    fn count(&mut self, choice: Option<&ChoiceId>, hands: u32) {
        let hands = hands.min(MOST_HANDS);
        let Some(choice) = choice else {
            self.passed = hands;
            return;
        };
        match self.hands.iter_mut().find(|(counted, _)| counted == choice) {
            Some((_, counted)) => *counted = hands,
            None => self.hands.push((choice.clone(), hands)),
        }
    }
}

impl Case {
    pub(super) fn new(scenario: &ScenarioId) -> Self {
        Self {
            scenario: scenario.clone(),
            first: Vote::default(),
            second: Vote::default(),
            is_split_shown: false,
            reasons: Vec::new(),
            learning: Vec::new(),
            was_shown: false,
            told: Vec::new(),
            minutes_added: 0,
            talked: 0,
        }
    }

    /// Milliseconds that are left of the talk.
    pub fn talk_left(&self) -> u64 {
        let whole = TALK + MINUTE * u64::from(self.minutes_added);
        whole.saturating_sub(self.talked)
    }

    /// It went to a phase. A split that was shown is hidden again, or it would stand over the next
    /// vote, which is silent; a talk that begins has its whole time.
    pub(super) fn moved(&mut self, phase: Phase) {
        self.is_split_shown = false;
        if phase == Phase::Talk {
            self.talked = 0;
            self.minutes_added = 0;
        }
    }

    /// The room sees it, at that phase.
    pub(super) fn see(&mut self, phase: Phase) {
        self.was_shown = true;
        if phase == Phase::Reveal {
            let reasons = self.reasons.iter().map(|reason| &reason.choice);
            let new = reasons.filter(|choice| !self.told.contains(choice));
            let new: Vec<_> = new.cloned().collect();
            self.told.extend(new);
        }
    }

    /// It was in front of the room for so long.
    pub(super) fn pass(&mut self, phase: Phase, more: u64) {
        if phase == Phase::Talk {
            self.talked += more;
        }
    }

    /// Whether there is a split to be shown. Without, the first hand that is counted would show it.
    pub fn is_counted(&self) -> bool {
        self.first.total() + self.second.total() > 0
    }

    /// One of its votes.
    pub fn vote(&self, round: Round) -> &Vote {
        match round {
            Round::First => &self.first,
            Round::Second => &self.second,
        }
    }

    /// Whether the reason for an option was revealed.
    pub fn has_revealed(&self, choice: &ChoiceId) -> bool {
        self.reasons.iter().any(|reason| reason.choice == *choice)
    }

    /// Takes in what happened to it. What is about something else changes nothing.
    pub(super) fn after(&mut self, what: &What) {
        match what {
            What::TalkExtended { .. } => self.minutes_added += 1,
            What::Counted {
                round,
                choice,
                hands,
                ..
            } => self.vote_mut(*round).count(choice.as_ref(), *hands),
            // Hands that are counted anew are counted in silence again.
            What::Miscounted { round, .. } => {
                *self.vote_mut(*round) = Vote::default();
                self.is_split_shown = false;
            }
            What::SplitShown { .. } => self.is_split_shown = self.is_counted(),
            What::SplitHidden { .. } => self.is_split_shown = false,
            What::Revealed {
                choice,
                verdict,
                lines,
                ..
            } => {
                // One that is shown again is what the room sees now.
                self.reasons.retain(|reason| reason.choice != *choice);
                self.reasons.push(Reason {
                    choice: choice.clone(),
                    verdict: *verdict,
                    lines: lines.clone(),
                });
            }
            What::LearningShown { lines, .. } => self.learning.clone_from(lines),
            _ => {}
        }
    }

    fn vote_mut(&mut self, round: Round) -> &mut Vote {
        match round {
            Round::First => &mut self.first,
            Round::Second => &mut self.second,
        }
    }
}
