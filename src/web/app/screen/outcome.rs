//! How a run went.

use model::event::Step;
use model::id::{PointId, ScenarioId};
use model::pack::Pack;
use model::plan::another;
use model::record::Run;
use model::results::{PointResult, Results, Standing, Tally};
use yew::prelude::*;

use crate::app::App;
use crate::view::{self, Bar, Intent, More};
use crate::words::results as words;

/// The results of the run that is under way, or was last.
pub fn results(app: &App, pack: &Pack, emit: &Callback<Intent>) -> Html {
    let run = app.run();
    let results = run.map(|run| Results::of(pack, run));
    let (mut more, mut signs, mut categories) = (Vec::new(), Vec::new(), Vec::new());
    if let (Some(results), Some(run)) = (&results, run) {
        let tried = results.points.iter();
        more = tried
            .filter_map(|point| more_on(pack, run, point))
            .collect();
        signs = results
            .signs(pack, run)
            .iter()
            .filter_map(|one| {
                let sign = pack.signs.iter().find(|sign| sign.id == one.of)?;
                Some(bar(&sign.label, one))
            })
            .collect();
        categories = results
            .categories(pack, run)
            .iter()
            .filter_map(|one| {
                let category = pack
                    .all_categories
                    .iter()
                    .find(|category| category.id == one.of)?;
                Some(bar(&category.label, one))
            })
            .collect();
    }
    let unopened = pack
        .slides
        .iter()
        .position(|slide| run.is_none_or(|run| !run.has_opened(&slide.id)));
    let props = view::ResultsScreen {
        pack,
        results,
        signs,
        categories,
        unopened: unopened.map(|at| at + 1),
        more,
        spent: run.map_or(0, |run| run.clock.total()),
        deleting: app.deleting,
    };
    view::results(&props, emit)
}

fn bar<Id>(label: &str, tally: &Tally<Id>) -> Bar {
    Bar {
        label: label.to_owned(),
        seen: tally.seen,
        there: tally.there,
        says: words::seen(tally.seen, tally.there),
    }
}

/// What can still be done about a point that is not met: a situation that is ahead in the run, or
/// one more that can join it.
fn more_on(pack: &Pack, run: &Run, result: &PointResult) -> Option<(PointId, More)> {
    if result.standing == Standing::Met {
        return None;
    }
    let is_ahead = |id: &ScenarioId| {
        let scenario = pack.scenario(id);
        scenario.is_some_and(|one| one.point == result.point) && run.latest(id, Step::Act).is_none()
    };
    let more = match run.plan.iter().position(is_ahead) {
        Some(at) => More::Ahead(at + 1),
        None => another(pack, &[], run, &result.point).map(|_| More::Another)?,
    };
    Some((result.point.clone(), more))
}
