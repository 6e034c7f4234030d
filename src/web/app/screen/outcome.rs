//! How a run went.

use model::pack::Pack;
use model::plan::another;
use model::record::Run;
use model::results::{PointResult, Results, Standing, Tally};
use yew::prelude::*;

use crate::app::App;
use crate::view::{self, Bar, Intent};
use crate::words::results as words;

/// The results of the run that is under way, or was last.
pub fn results(app: &App, pack: &Pack, emit: &Callback<Intent>) -> Html {
    let run = app.run();
    let results = run.map(|run| Results::of(pack, run));
    let (mut more, mut signs, mut categories) = (Vec::new(), Vec::new(), Vec::new());
    if let (Some(results), Some(run)) = (&results, run) {
        let tried = results.points.iter();
        more = tried
            .filter(|point| can_be_tried(pack, run, point))
            .filter(|point| another(pack, run, &point.point).is_some())
            .map(|point| point.point.clone())
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

/// Whether a point needs another situation: it was missed, or none of this run is about it, as when
/// a newer pack has dropped the one that was.
fn can_be_tried(pack: &Pack, run: &Run, result: &PointResult) -> bool {
    let mut asked = run.plan.iter().filter_map(|id| pack.scenario(id));
    match result.standing {
        Standing::Met => false,
        Standing::Missed => true,
        Standing::Open => asked.all(|scenario| scenario.point != result.point),
    }
}
