//! What happens when somebody asks for something.

use model::event::{Step, What};
use model::id::{ChoiceId, PointId, ScenarioId};
use model::plan::another;
use model::record::Answer;
use model::route::Route;
use yew::prelude::*;

use super::App;
use crate::browser::page;
use crate::view::{HEADING_ID, Intent, MISSING_ID, QUESTION_ID, VERDICT_ID};

impl App {
    pub(super) fn asked(&mut self, ctx: &Context<Self>, intent: Intent) {
        match intent {
            Intent::Skip => self.focus = Some(HEADING_ID),
            Intent::Report => self.reporting = true,
            Intent::ReportClosed => self.reporting = false,
            Intent::StartAgain => self.start_again(),
            Intent::HoldClock => self.happen(What::ClockHeld),
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
                self.step = Some((scenario, step));
                self.focus = Some(QUESTION_ID);
            }
            Intent::TryAnother(point) => self.try_another(&point),
            Intent::Retry => self.fetch_again(ctx),
        }
    }

    fn start_again(&mut self) {
        self.start_run();
        if let Some(place) = self.route.place() {
            page::go(&Route::Slide(place.clone(), 1).to_string());
        }
    }

    fn picked(&self, scenario: &ScenarioId, step: Step) -> Vec<ChoiceId> {
        let run = self.kept.as_ref().and_then(|kept| kept.record().run());
        match run.map(|run| run.answer(scenario, step)) {
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
        choices.retain(|one| *one != choice);
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

    fn try_another(&mut self, point: &PointId) {
        let run = self.kept.as_ref().and_then(|kept| kept.record().run());
        let (Some(pack), Some(run)) = (self.pack(), run) else {
            return;
        };
        let Some(scenario) = another(pack, run, point) else {
            return;
        };
        let to = Route::Situation(pack.id.clone(), run.plan.len() + 1);
        self.happen(What::SituationAdded { scenario });
        page::go(&to.to_string());
    }
}
