//! The record of completion: what somebody did here, as they themselves say, to print and hand in.

use model::event::Kind;
use model::pack::{Pack, Status};
use model::route::Route;
use yew::prelude::*;

use super::dial::{Segment, small_dial};
use super::files::{FilesPart, files};
use super::prose::together;
use super::{HEADING_ID, Intent, time};
use crate::words::record as words;

/// The id of the field for the name.
pub const NAME_ID: &str = "name";

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
    html! {
        <section class="page record">
            <h1 id={HEADING_ID} tabindex="-1">{ words::TITLE }</h1>
            { match &props.completed {
                Some(completed) => certificate(props, completed, emit),
                None => html! {
                    <div key="none">
                        <p class="lead">{ words::NONE }</p>
                        <p class="ways">
                            <a class="button primary" href={Route::Welcome(props.pack.id.clone()).to_string()}>
                                { words::TO_BRIEFING }
                            </a>
                        </p>
                    </div>
                },
            } }
            if !props.history.is_empty() {
                <div key="history" class="history">
                    <h2>{ words::HISTORY }</h2>
                    <ul>{ for props.history.iter().map(past) }</ul>
                </div>
            }
            { files(&props.files, emit) }
        </section>
    }
}

fn certificate(props: &RecordScreen, completed: &Completed, emit: &Callback<Intent>) -> Html {
    let pack = props.pack;
    html! {
        <div key="certificate">
            <div class="field">
                <label for={NAME_ID}>{ words::NAME }</label>
                <p class="quiet" id="name-how">{ words::NAME_HOW }</p>
                <input id={NAME_ID} type="text" autocomplete="name" aria-describedby="name-how"
                    maxlength="200" dir="auto" value={props.name.to_owned()}
                    oninput={emit.reform(|_| Intent::Name)} />
            </div>
            <div class="certificate">
                <div class="certificate-head">
                    { small_dial(props.segments) }
                    <div>
                        <p class="certificate-title">{ words::OF }</p>
                        <p>{ words::TOPIC }</p>
                    </div>
                </div>
                if pack.governance.status != Status::SignedOff {
                    <p class="standing"><strong>{ words::DRAFT }</strong></p>
                }
                <dl>
                    { line(words::NAME_LINE, html! { <bdi>{ props.name }</bdi> }) }
                    { line(words::PLACE_LINE, html! { { &pack.name } }) }
                    { line(words::DATE_LINE, html! { { &completed.on } }) }
                    { line(words::TIME_LINE, html! { { match completed.spent {
                        Some(spent) => words::time(time::minutes(spent)),
                        None => words::NO_TIME.to_owned(),
                    } } }) }
                    { line(words::VERSION_LINE, html! {
                        <>
                            { completed.version }
                            if !completed.hash.is_empty() {
                                <small class="hash">{ words::hash(completed.hash) }</small>
                            }
                        </>
                    }) }
                    { line(words::POINTS_LINE, html! {
                        <ul>{ for pack.points.iter().map(|point| html! { <li>{ together(&point.label) }</li> }) }</ul>
                    }) }
                </dl>
                if !completed.same {
                    <p>{ words::CHANGED }</p>
                }
                <p>{ words::SELF_CERTIFIED }</p>
            </div>
            <p class="ways">
                <button type="button" class="primary" onclick={emit.reform(|_| Intent::Print)}>{ words::PRINT }</button>
                if props.refresher.is_some() {
                    <button type="button" onclick={emit.reform(|_| Intent::SaveReminder)}>{ words::REMIND }</button>
                }
            </p>
            if let Some(day) = &props.refresher {
                <p class="quiet unprinted">{ words::refresher(day) }</p>
            }
        </div>
    }
}

fn line(label: &'static str, says: Html) -> Html {
    html! { <div><dt>{ label }</dt><dd>{ says }</dd></div> }
}

fn past(past: &Past) -> Html {
    let kind = match past.kind {
        Kind::Briefing => words::BRIEFING,
        Kind::Refresher => words::REFRESHER_RUN,
    };
    html! {
        <li>
            <strong>{ words::began(kind, &past.began) }</strong>
            <span class="quiet">
                { match &past.completed {
                    Some(day) => words::completed(day),
                    None => words::NOT_COMPLETED.to_owned(),
                } }
                if past.kind == Kind::Briefing && past.spent > 0 {
                    { " · " }{ words::time(time::minutes(past.spent)) }
                }
            </span>
        </li>
    }
}
