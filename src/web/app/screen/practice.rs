//! A situation, at the question that is in view.

use model::event::Step;
use model::pack::{Pack, Scenario};
use model::plan::is_asked_again;
use model::record::{Answer, Run};
use model::results::is_missed;
use model::route::Route;
use yew::prelude::*;

use crate::app::App;
use crate::view::{self, Intent};
use crate::words::{situation as words, trouble};

/// The title of the situation of that number.
pub fn title(app: &App, number: usize) -> String {
    match (app.situation_at(number), app.run()) {
        (Some(_), Some(run)) => words::of(number, run.plan.len()),
        _ => trouble::LOST_TITLE.to_owned(),
    }
}

/// The situation of that number in the run.
pub fn situation(app: &App, pack: &Pack, number: usize, emit: &Callback<Intent>) -> Html {
    let welcome = Route::Welcome(pack.id.clone());
    let (Some(run), Some(id)) = (app.run(), app.situation_at(number)) else {
        return view::lost(&welcome);
    };
    let of = run.plan.len();
    let Some(scenario) = pack.scenario(&id) else {
        return view::gone(&pack.id, number, of);
    };
    let step = step_in_view(app, run, scenario);
    let attempt = run.latest(&id, Step::Act);
    let props = view::SituationScreen {
        pack,
        scenario,
        number,
        of,
        seed: run.seed,
        first: run.kind.first_step(),
        step,
        picked: match run.answer(&id, step) {
            Answer::Open(picked) => picked,
            Answer::Given(_) => Vec::new(),
        },
        given: scenario
            .steps()
            .filter_map(|step| Some((step, run.given(&id, step)?.to_vec())))
            .collect(),
        sure: match run.given(&id, Step::Act) {
            Some(_) => attempt.and_then(|attempt| attempt.sure),
            None => run.sure(&id),
        },
        asks_sure: app.device.settings.asks_confidence(),
        comes_back: is_missed(run, scenario) && is_asked_again(pack, run, scenario),
        instead: app.instead.as_ref() == Some(&id),
        missing: app.missing.as_ref() == Some(&(id.clone(), step)),
        contested: run.is_contested(&id, step),
        saved: app.saved(),
    };
    view::situation(&props, emit)
}

/// The step that was asked for, else the first that is open, else the last.
fn step_in_view(app: &App, run: &Run, scenario: &Scenario) -> Step {
    let asked = app.step.as_ref().filter(|(id, _)| *id == scenario.id);
    if let Some((_, step)) = asked {
        return *step;
    }
    let first = run.kind.first_step();
    scenario
        .steps()
        .find(|step| *step >= first && run.given(&scenario.id, *step).is_none())
        .or_else(|| scenario.steps().last())
        .unwrap_or(Step::Act)
}
