//! The record of completion: what somebody did here, as they themselves say, to print and hand in.

use model::event::Kind;
use model::pack::name::bounded;
use model::pack::{Changes, Pack, Status};
use yew::prelude::*;

use super::changes::changes;
use super::dial::{Segment, small_dial};
use super::files::{FilesPart, files};
use super::parts::{
    When, all, button, element, h2, heading, keyed, label_for, li, not_begun, nothing, p, p_of,
    primary, text, ways, when,
};
use super::prose::together;
use super::{Intent, time};
use crate::words::record as words;

/// The id of the field for the name.
pub const NAME_ID: &str = "name";

/// The most points that are shown: what came in a file may name any number.
const MOST_POINTS: usize = 20;

/// What the record shows.
pub struct RecordScreen<'a> {
    /// The place's pack.
    pub pack: &'a Pack,
    /// The dial, for the mark on paper.
    pub segments: &'a [Segment],
    /// The name that was typed.
    pub name: &'a str,
    /// The completed briefing, if there is one.
    pub completed: Option<Completed<'a>>,
    /// Every run with something in it, the latest first.
    pub history: Vec<Past>,
    /// The day a refresher is due, in words.
    pub refresher: Option<String>,
    /// Taking everything out, in, and away.
    pub files: FilesPart<'a>,
}

/// A briefing that was completed.
pub struct Completed<'a> {
    /// The day, in words.
    pub on: String,
    /// Time with the slides in milliseconds; none where no time was taken.
    pub spent: Option<u64>,
    /// The pack's version at the time.
    pub version: &'a str,
    /// The pack's hash at the time.
    pub hash: &'a str,
    /// Whether the pack on this screen is still the one that was taught.
    pub same: bool,
    /// How far what was taught had been checked; none where nobody knows.
    pub status: Option<Status>,
    /// The points that were got right, in the words of the time.
    pub points: Vec<&'a str>,
    /// What has changed since, where that is known.
    pub changes: Option<Changes>,
}

/// A run of the past.
pub struct Past {
    /// The day it began, in words.
    pub began: String,
    /// What it is for.
    pub kind: Kind,
    /// The day it was completed, in words.
    pub completed: Option<String>,
    /// Time with the slides, in milliseconds.
    pub spent: u64,
}

/// The record.
pub fn record(props: &RecordScreen, emit: &Callback<Intent>) -> Html {
    element("section.page.record").with([
        heading(words::TITLE),
        match &props.completed {
            Some(completed) => certificate(props, completed, emit),
            None => keyed("none", not_begun(&props.pack.id, words::NONE)),
        },
        when(
            !props.history.is_empty(),
            element("div.history").keyed("history").with([
                h2(words::HISTORY),
                element("ul").with([all(props.history.iter().map(past))]),
            ]),
        ),
        files(&props.files, emit),
    ])
}

fn certificate(props: &RecordScreen, completed: &Completed, emit: &Callback<Intent>) -> Html {
    let pack = props.pack;
    let points = completed.points.iter().take(MOST_POINTS);
    element("div").keyed("certificate").with([
        name(props, emit),
        element("div.certificate").with([
            element("div.certificate-head").with([
                small_dial(props.segments),
                element("div").with([
                    element("h2.certificate-title").with([text(words::OF)]),
                    p(words::TOPIC),
                ]),
            ]),
            when(
                completed.status != Some(Status::SignedOff),
                element("p.standing").with([element("strong").says(match completed.status {
                    Some(Status::Withdrawn) => words::WITHDRAWN,
                    Some(_) => words::DRAFT,
                    None => words::UNKNOWN,
                })]),
            ),
            element("dl").with([
                line(words::NAME_LINE, apart(props.name)),
                line(words::PLACE_LINE, text(&pack.name)),
                line(words::DATE_LINE, text(&completed.on)),
                line(
                    words::TIME_LINE,
                    text(match completed.spent {
                        Some(spent) => words::time(time::minutes(spent)),
                        None => words::NO_TIME.to_owned(),
                    }),
                ),
                line(
                    words::VERSION_LINE,
                    all([
                        apart(completed.version),
                        when(
                            !completed.hash.is_empty(),
                            element("small.hash").says(&words::hash(bounded(completed.hash))),
                        ),
                    ]),
                ),
                line(
                    words::POINTS_LINE,
                    element("ul").with([all(points.map(|point| li(apart(&together(point)))))]),
                ),
            ]),
            when(!completed.same, p(words::CHANGED)),
            p(words::SELF_CERTIFIED),
        ]),
        changes(completed.changes.as_ref()),
        ways([
            primary(words::PRINT, Intent::Print, emit),
            when(
                props.refresher.is_some(),
                button(words::REMIND, Intent::SaveReminder, emit),
            ),
        ]),
        if let Some(day) = &props.refresher {
            p_of("quiet.unprinted", &words::refresher(day))
        } else {
            nothing()
        },
    ])
}

fn name(props: &RecordScreen, emit: &Callback<Intent>) -> Html {
    element("div.field").with([
        label_for(NAME_ID, words::NAME),
        element("p")
            .has(&["class", "id"], ["quiet", "name-how"])
            .says(words::NAME_HOW),
        element("input")
            .has(
                &[
                    "id",
                    "type",
                    "autocomplete",
                    "aria-describedby",
                    "maxlength",
                    "dir",
                ],
                [NAME_ID, "text", "name", "name-how", "200", "auto"],
            )
            .holds(props.name)
            .asks(When::Input, Intent::Name, emit)
            .empty(),
    ])
}

/// A text that somebody typed, or that came in a file: within bounds, and turning nothing around.
fn apart(text: &str) -> Html {
    element("bdi").says(&bounded(text))
}

fn line(label: &'static str, says: Html) -> Html {
    element("div").with([element("dt").says(label), element("dd").with([says])])
}

fn past(past: &Past) -> Html {
    let kind = match past.kind {
        Kind::Briefing => words::BRIEFING,
        Kind::Refresher => words::REFRESHER_RUN,
    };
    element("li").with([
        element("strong").says(&words::began(kind, &past.began)),
        element("span.quiet").with([
            text(match &past.completed {
                Some(day) => words::completed(day),
                None => words::NOT_COMPLETED.to_owned(),
            }),
            when(
                past.kind == Kind::Briefing && past.spent > 0,
                all([text(" · "), text(words::time(time::minutes(past.spent)))]),
            ),
        ]),
    ])
}
