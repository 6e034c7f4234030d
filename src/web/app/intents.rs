//! What happens when somebody asks for something.

use model::event::{Step, What};
use model::id::{ChoiceId, PointId, ScenarioId};
use model::plan::{another, comes_back};
use model::record::{Answer, Run};
use model::route::Route;
use model::verdict::NONE_OF_THESE;
use yew::prelude::*;

use super::App;
use super::asking::Asked;
use crate::browser::page;
use crate::view::{
    ADDED_ID, ASK_ID, Deleting, FILE_ID, HEADING_ID, Intent, MISSING_ID, MOVES_ID, NAME_ID,
    QUESTION_ID, SEARCH_ID, SURE_ID, VERDICT_ID,
};

impl App {
    pub(super) fn asked(&mut self, ctx: &Context<Self>, intent: Intent) {
        match intent {
            Intent::Skip => self.focus = Some(HEADING_ID),
            Intent::Report => {
                // What is covered is not read.
                self.rest();
                self.told.clear();
                self.reporting = true;
            }
            Intent::ReportClosed => {
                self.told.clear();
                self.reporting = false;
                self.keep_showing();
            }
            Intent::StepAway => self.step_away(),
            Intent::ComeBack => self.come_back(),
            Intent::Search => self.search = page::value_of(SEARCH_ID),
            Intent::StartAgain => self.start_again(),
            Intent::UndoStart => self.undo_start(),
            Intent::Refresh => self.start_refresher(),
            Intent::HoldClock => self.happen(What::ClockHeld),
            Intent::Stay => {
                self.timing.stays = true;
                self.told.clear();
                // The button goes with the warning.
                self.focus = Some(MOVES_ID);
            }
            Intent::FreeClock => {
                self.happen(What::ClockFreed);
                self.show();
            }
            Intent::Pick {
                scenario,
                step,
                choice,
                picked,
            } => self.pick(scenario, step, choice, picked),
            Intent::Answer(scenario, step) => self.answer(scenario, step),
            Intent::Question(scenario, step) => {
                let given = self
                    .run()
                    .is_some_and(|run| run.given(&scenario, step).is_some());
                self.focus = Some(if given { VERDICT_ID } else { QUESTION_ID });
                self.step = Some((scenario, step));
            }
            Intent::Rate(scenario, sure) => self.happen(What::Rated { scenario, sure }),
            Intent::SkipSituation(scenario) => self.skip(scenario),
            Intent::TryAgain(scenario) => self.try_again(scenario),
            Intent::TryAnother(point) => self.try_another(&point),
            Intent::Retry => {
                // The button goes with its screen, so the focus needs the next heading.
                self.moved = true;
                self.focus_heading();
                self.fetch_again(ctx);
            }
            Intent::Choose(setting, option) => {
                self.device.choose(&self.stores, setting, option);
                self.apply_settings();
            }
            Intent::Name => self.device.call(&self.stores, &page::value_of(NAME_ID)),
            Intent::Print => page::print(),
            Intent::SaveReminder => self.save_reminder(),
            Intent::SaveFile => self.ask(ctx, Asked::Save, Vec::new()),
            Intent::ReadFile => self.read_file(ctx),
            Intent::AddFile => {
                self.add_file();
                self.focus = Some(ADDED_ID);
            }
            Intent::DropFile => {
                self.import = None;
                self.focus = Some(FILE_ID);
            }
            Intent::AskDelete => {
                self.deleting = Deleting::Asked;
                self.focus = Some(SURE_ID);
            }
            Intent::Delete => self.delete(ctx),
            Intent::KeepAll => {
                self.deleting = Deleting::Not;
                self.focus = Some(ASK_ID);
            }
        }
    }

    fn picked(&self, scenario: &ScenarioId, step: Step) -> Vec<ChoiceId> {
        match self.run().map(|run| run.answer(scenario, step)) {
            Some(Answer::Open(picked)) => picked,
            Some(Answer::Given(_)) | None => Vec::new(),
        }
    }

    fn pick(&mut self, scenario: ScenarioId, step: Step, choice: ChoiceId, picked: bool) {
        let mut choices = match step {
            Step::Notice => self.picked(&scenario, step),
            // One answer only: a new one takes the place of the last.
            Step::Recognise | Step::Act => Vec::new(),
        };
        // None of these and any of these cannot both be so.
        let is_none = |one: &ChoiceId| one.as_str() == NONE_OF_THESE;
        choices.retain(|one| *one != choice && !(picked && is_none(one) != is_none(&choice)));
        if picked {
            choices.push(choice);
        }
        self.missing = None;
        self.happen(What::Picked {
            scenario,
            step,
            choices,
        });
    }

    fn answer(&mut self, scenario: ScenarioId, step: Step) {
        let choices = self.picked(&scenario, step);
        self.step = Some((scenario.clone(), step));
        if choices.is_empty() {
            self.missing = Some((scenario, step));
            self.focus = Some(MISSING_ID);
            return;
        }
        self.missing = None;
        self.happen(What::Answered {
            scenario,
            step,
            choices,
        });
        self.focus = Some(VERDICT_ID);
    }

    /// A point that was missed comes back in a different situation, further on in the run.
    pub(super) fn bring_back(&mut self, scenario: &ScenarioId) {
        self.wake();
        if let (Some(pack), Some(run)) = (self.pack(), self.run())
            && let Some(scenario) = comes_back(pack, self.runs(), run, scenario)
        {
            self.happen(What::SituationAdded { scenario });
        }
    }

    /// Takes in the runs that rest in archives: what was seen or skipped before, however long ago,
    /// comes last.
    fn wake(&mut self) {
        if let Some(kept) = &mut self.kept {
            kept.wake();
        }
    }

    /// Every run, once those that rest in archives are taken in.
    fn runs(&self) -> &[Run] {
        let kept = self.kept.as_ref();
        kept.map(|kept| kept.record().runs()).unwrap_or_default()
    }

    /// Skips a situation: another of equal weight takes its place, or the next one comes.
    fn skip(&mut self, scenario: ScenarioId) {
        self.wake();
        let (Some(pack), Some(run)) = (self.pack().cloned(), self.run()) else {
            return;
        };
        let point = pack.scenario(&scenario).map(|one| &one.point);
        if let Some(with) = point.and_then(|point| another(&pack, self.runs(), run, point)) {
            self.step = None;
            self.missing = None;
            self.instead = Some(with.clone());
            self.happen(What::SituationSwapped { scenario, with });
            self.show();
            self.focus = Some(HEADING_ID);
            return;
        }
        let number = run.plan.iter().position(|one| *one == scenario);
        let to = match number.map(|at| at + 2) {
            Some(next) if next <= run.plan.len() => Route::Situation(pack.id.clone(), next),
            _ => Route::Results(pack.id.clone()),
        };
        page::go(&to.to_string());
    }

    /// Answers a situation anew, from its first question.
    fn try_again(&mut self, scenario: ScenarioId) {
        let number = self
            .run()
            .and_then(|run| run.plan.iter().position(|one| *one == scenario));
        let (Some(place), Some(number)) = (self.route.place().cloned(), number) else {
            return;
        };
        self.step = None;
        self.happen(What::SituationReopened { scenario });
        self.go_to_top_of(&Route::Situation(place, number + 1));
    }

    /// Goes to a screen. The one that is there already begins anew: what was pressed goes with it,
    /// so the focus needs the heading.
    pub(super) fn go_to_top_of(&mut self, to: &Route) {
        if *to == self.route {
            self.focus = Some(HEADING_ID);
        }
        page::go(&to.to_string());
    }

    fn try_another(&mut self, point: &PointId) {
        self.wake();
        let (Some(pack), Some(run)) = (self.pack(), self.run()) else {
            return;
        };
        let is_open = |id: &ScenarioId| {
            let about = pack.scenario(id).is_some_and(|one| one.point == *point);
            about && run.latest(id, Step::Act).is_none()
        };
        // Pressed twice, the first press has added one already.
        if let Some(at) = run.plan.iter().position(is_open) {
            return page::go(&Route::Situation(pack.id.clone(), at + 1).to_string());
        }
        let Some(scenario) = another(pack, self.runs(), run, point) else {
            return;
        };
        let to = Route::Situation(pack.id.clone(), run.plan.len() + 1);
        self.happen(What::SituationAdded { scenario });
        page::go(&to.to_string());
    }
}
