//! Steering a session: what a trainer asks for while something is in front of the room.

use model::id::{ChoiceId, ScenarioId};
use model::session::{
    Answers, Ask as Cue, Case, Counting, Delivery, Phase, Pile, Round, Scene, Session, What, cue,
    onwards,
};

use super::Desk;
use crate::app::files::Fetched;
use crate::group::picture::lettered;
use crate::view::HEADING_ID;
use crate::view::group::Ask;

/// A minute more for what has a clock: a slide, or the talk in pairs.
pub(super) fn minute(scene: &Scene) -> Option<What> {
    match scene.clone() {
        Scene::Slide(slide) => Some(What::MinuteAdded { slide }),
        Scene::Situation(scenario, Phase::Talk) => Some(What::TalkExtended { scenario }),
        Scene::Title | Scene::Situation(..) | Scene::Invitation => None,
    }
}

impl Desk {
    /// What only makes sense within a session.
    pub(super) fn steer(&mut self, session: &Session, ask: Ask) {
        if let (true, Ask::Cue(cue)) = (self.windows.rests, &ask) {
            match cue {
                // Black lies behind it.
                Cue::Blank(_) => {}
                // Who hid it uncovers it: no clicker that is leant on does.
                _ => return,
            }
        }
        if matches!(ask, Ask::Cue(Cue::Next)) && self.leaves_what_is_gone(session) {
            return;
        }
        let delivery = session.delivered(self.present());
        self.settle_count();
        // Whoever goes back or leaves the whole screen wants to stay, and every clicker has a key
        // for one of them.
        if session.advances && matches!(ask, Ask::Cue(Cue::Back | Cue::Leave)) {
            self.happen(What::AdvanceSet { on: false });
        }
        let what = match ask {
            Ask::Cue(ask) => cue(session, ask, &|scenario| self.answers(scenario)),
            Ask::Pause if delivery.is_paused() => Some(What::Resumed),
            Ask::Pause => Some(What::Paused),
            Ask::AddMinute => minute(&delivery.scene),
            Ask::LeaveOut(slides) => {
                // The buttons go with what they mended.
                self.focus = Some(HEADING_ID);
                for slide in slides {
                    self.happen(What::SlideSkipped { slide });
                }
                None
            }
            Ask::LeaveOutNext => delivery.ahead().next().map(|slide| What::SlideSkipped {
                slide: slide.planned.id.clone(),
            }),
            Ask::AgreeEnd(length) => {
                self.focus = Some(HEADING_ID);
                Some(What::EndAgreed { length })
            }
            Ask::Advance => Some(What::AdvanceSet {
                on: !session.advances,
            }),
            Ask::Freeze if session.frozen.is_some() => Some(What::Thawed),
            Ask::Freeze => Some(What::Frozen),
            Ask::Reset => Some(What::Reset),
            Ask::Open(scenario) => Some(What::SituationOpened { scenario }),
            Ask::Invite => Some(What::InvitationShown),
            Ask::Finish if self.takes_typed() => {
                self.windows.ends_rest();
                self.focus = Some(HEADING_ID);
                Some(What::Finished)
            }
            ask => match &delivery.scene {
                Scene::Situation(scenario, _) => {
                    return self.in_situation(&delivery, &scenario.clone(), ask);
                }
                _ => None,
            },
        };
        if let Some(what) = what {
            self.happen(what);
        }
    }

    /// Goes on from a situation that the briefing, replaced meanwhile, has no more; returns whether
    /// it was one.
    fn leaves_what_is_gone(&mut self, session: &Session) -> bool {
        let Scene::Situation(gone, _) = &session.delivery.scene else {
            return false;
        };
        if self
            .taught()
            .is_none_or(|pack| pack.scenario(gone).is_some())
        {
            return false;
        }
        let planned = session.plan.situations.iter().filter(|one| *one != gone);
        let situations = planned.cloned().collect();
        self.happen(What::SituationsChosen { situations });
        if let Some(session) = self.session() {
            self.happen(onwards(&session));
        }
        true
    }

    fn in_situation(&mut self, delivery: &Delivery, scenario: &ScenarioId, ask: Ask) {
        let case = delivery.case(scenario);
        let shown = case.is_some_and(|case| case.is_split_shown);
        let counted = case.is_some_and(Case::is_counted);
        let scenario = scenario.clone();
        let what = match ask {
            // What is to take away goes with its words: the room's window has none of its own.
            Ask::Phase(Phase::Learning) => self.answers(&scenario).map(|all| all.learning()),
            Ask::Phase(phase) => Some(What::PhaseShown { scenario, phase }),
            Ask::More(pile) => return self.by(1, pile),
            Ask::Fewer(pile) => return self.by(-1, pile),
            Ask::Miscounted => return self.miscounted(),
            Ask::Split if shown => Some(What::SplitHidden { scenario }),
            Ask::Split if counted => Some(What::SplitShown { scenario }),
            Ask::Reveal(choice) => {
                let answers = self.answers(&scenario);
                answers.and_then(|answers| answers.of_choice(&choice))
            }
            _ => None,
        };
        if let Some(what) = what {
            self.happen(what);
        }
    }

    /// The answers to a situation, in the words for a room.
    pub(super) fn answers(&self, scenario: &ScenarioId) -> Option<Answers> {
        let Fetched::Here(notes) = &self.notes else {
            return None;
        };
        let told = notes.situations.iter().find(|one| one.id == *scenario)?;
        let lines = |choice: &ChoiceId| {
            let reason = told.reasons.iter().find(|one| one.choice == *choice);
            reason
                .map(|reason| reason.text.clone())
                .into_iter()
                .collect()
        };
        Some(Answers::of(self.taught()?.scenario(scenario)?, &lines))
    }

    /// The options of a situation that a room votes on.
    pub(super) fn options(&self, scenario: &ScenarioId) -> Vec<ChoiceId> {
        let Fetched::Here(stage) = &self.stage else {
            return Vec::new();
        };
        let shown = stage.situation(scenario);
        let options = shown.map(lettered).unwrap_or_default();
        options.into_iter().map(|(id, ..)| id).collect()
    }

    /// The option of a pile; none for those who pass.
    pub(super) fn choice(options: &[ChoiceId], pile: Pile) -> Option<ChoiceId> {
        match pile {
            Pile::Option(at) => options.get(at).cloned(),
            Pile::Pass => None,
        }
    }

    /// The situation and the vote that are in front of the room.
    pub(super) fn vote(&self) -> Option<(ScenarioId, Round)> {
        match self.session()?.delivery.scene {
            Scene::Situation(scenario, phase) => Some((scenario, phase.round()?)),
            _ => None,
        }
    }

    /// Another vote is counted from its first pile: what was chosen in the one before is not meant.
    pub(super) fn mind_the_vote(&mut self) {
        let vote = self.vote();
        if vote != self.voted {
            self.voted = vote;
            self.counting = Counting::default();
        }
    }

    /// The hands that are counted in this vote, with the number that is being typed.
    pub(super) fn counted(&self) -> Option<u32> {
        let (scenario, round) = self.vote()?;
        let session = self.session()?;
        let case = session.delivery.case(&scenario);
        let vote = case
            .map(|case| case.vote(round).clone())
            .unwrap_or_default();
        let (Some(pile), Some(typed)) = self.counting.typed() else {
            return Some(vote.total());
        };
        let choice = Self::choice(&self.options(&scenario), pile);
        Some(vote.total() - vote.of(choice.as_ref()) + typed)
    }

    /// A number that is typed is whole when something else is asked for, or the page goes.
    pub(super) fn settle_count(&mut self) {
        if let Some((pile, hands)) = self.counting.finish() {
            self.count(pile, hands);
        }
    }

    pub(super) fn count(&mut self, pile: Pile, hands: u32) {
        if let Some((scenario, round)) = self.vote() {
            let choice = Self::choice(&self.options(&scenario), pile);
            self.happen(What::Counted {
                scenario,
                round,
                choice,
                hands,
            });
        }
    }

    fn by(&mut self, more: i32, pile: Pile) {
        let (Some((scenario, round)), Some(session)) = (self.vote(), self.session()) else {
            return;
        };
        let choice = Self::choice(&self.options(&scenario), pile);
        let case = session.delivery.case(&scenario);
        let hands = case.map_or(0, |case| case.vote(round).of(choice.as_ref()));
        self.count(pile, hands.saturating_add_signed(more));
    }

    pub(super) fn miscounted(&mut self) {
        if let Some((scenario, round)) = self.vote() {
            self.happen(What::Miscounted { scenario, round });
        }
    }
}
