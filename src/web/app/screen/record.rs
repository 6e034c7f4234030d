//! What was completed here, and when.

use model::event::Kind;
use model::pack::{Day, Pack, Status};
use model::record::Run;
use model::refresher::due_at;
use model::results::Results;
use yew::prelude::*;

use crate::app::{App, calendar};
use crate::browser::clock;
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
    let done = |run: &&Run| run.has_something() || run.spot.is_some() && current == Some(run.id);
    let history = runs.iter().rev().filter(done);
    let props = view::RecordScreen {
        pack,
        segments,
        name: &app.device.name,
        refresher: kept
            .and_then(|kept| due_at(pack, kept.record(), clock::here))
            .map(|due| view::day(Day::of_wall(due))),
        completed: completed.map(|(at, run)| Completed {
            on: day(at),
            spent: Some(run.clock.total()).filter(|spent| *spent > 0),
            version: &run.version,
            hash: &run.hash,
            same: run.hash.is_empty() || run.hash == pack.hash,
            status: status(pack, run),
            points: points(pack, run),
            changes: pack.changes_since(run),
        }),
        history: history.map(|run| past(pack, run)).collect(),
        files: FilesPart {
            incoming: app.import.as_ref().map(|import| &import.shown),
            deleting: app.deleting,
        },
    };
    view::record(&props, emit)
}

/// How far what was taught had been checked then; none where nobody knows.
fn status(pack: &Pack, run: &Run) -> Option<Status> {
    match &run.completed {
        Some(completion) => completion.status,
        None if run.hash.is_empty() || run.hash == pack.hash => Some(pack.governance.status),
        None => None,
    }
}

/// The points that were got right, in the words of the time.
fn points<'a>(pack: &'a Pack, run: &'a Run) -> Vec<&'a str> {
    match &run.completed {
        Some(completion) => completion.points.iter().map(String::as_str).collect(),
        None => pack
            .points
            .iter()
            .map(|point| point.label.as_str())
            .collect(),
    }
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
    view::day(calendar::day(wall))
}
