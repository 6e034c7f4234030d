//! What was completed here, and when.

use model::event::Kind;
use model::pack::{Day, Pack};
use model::record::Run;
use model::refresher::due_at;
use model::results::Results;
use yew::prelude::*;

use crate::app::App;
use crate::view::{self, Completed, FilesPart, Intent, Past, Segment};

/// The record of a place.
pub fn record(app: &App, pack: &Pack, segments: &[Segment], emit: &Callback<Intent>) -> Html {
    let kept = app.kept.as_ref();
    let runs = kept.map(|kept| kept.record().runs()).unwrap_or_default();
    let completed = runs
        .iter()
        .filter(|run| run.kind == Kind::Briefing)
        .filter_map(|run| Some((completed_at(pack, run)?, run)))
        .max_by_key(|(at, _)| *at);
    let current = app.run().map(|run| run.id);
    // One that was begun by mistake, and taken back, is nothing that was done.
    let done = |run: &&Run| run.spot.is_some() && (!run.is_fresh() || current == Some(run.id));
    let history = runs.iter().rev().filter(done);
    let props = view::RecordScreen {
        pack,
        segments,
        name: &app.device.name,
        refresher: kept.and_then(|kept| due_at(pack, kept.record())).map(day),
        completed: completed.map(|(at, run)| Completed {
            on: day(at),
            spent: Some(run.clock.total()).filter(|spent| *spent > 0),
            version: &run.version,
            hash: &run.hash,
            same: run.hash.is_empty() || run.hash == pack.hash,
        }),
        history: history.map(|run| past(pack, run)).collect(),
        files: FilesPart {
            incoming: app.import.as_ref().map(|import| &import.shown),
            deleting: app.deleting,
        },
    };
    view::record(&props, emit)
}

fn past(pack: &Pack, run: &Run) -> Past {
    Past {
        began: day(run.started),
        kind: run.kind,
        completed: completed_at(pack, run).map(day),
        spent: run.clock.total(),
    }
}

fn completed_at(pack: &Pack, run: &Run) -> Option<u64> {
    Results::of(pack, run).completed_at(pack, run)
}

fn day(wall: u64) -> String {
    view::day(Day::of_wall(wall))
}
