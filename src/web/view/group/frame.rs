//! What stands around every screen of the desk: which place's it is, whether the room sees anything,
//! and the way to report a concern.

use model::route::Route;
use yew::prelude::*;

use super::super::dial::{Segment, small_dial};
use super::super::parts::{all, element, keyed, nothing, p, text, when};
use super::super::{HEADING_ID, Intent};
use super::Ask;
use super::controls::{on, press, toggle};
use crate::words::{deliver, report, trainer as words};

/// What the frame shows.
pub struct DeskFrame<'a> {
    /// The place's name, once it is known.
    pub place: &'a str,
    /// The learner's welcome, where the mark leads.
    pub home: Route,
    /// The dial, for the mark.
    pub dial: &'a [Segment],
    /// How large the projector's picture is, if a projector is there.
    pub projector: Option<(u32, u32)>,
    /// Whether the room has a short pause, where it can be given one from outside the talk.
    pub rests: Option<bool>,
    /// Whether another desk leads.
    pub follows: bool,
    /// One plain notice above the screen.
    pub notice: Option<&'a str>,
    /// What is read out to those who cannot see that it changed.
    pub told: &'a str,
    /// The name of the screen, for the style sheet.
    pub screen: &'static str,
}

/// The header and a screen.
pub fn frame(props: &DeskFrame, screen: Html, emit: &Callback<Ask>) -> Html {
    html! {
        <div class={classes!("app", "desk", props.screen)}>
            <a class="skip" href={format!("#{HEADING_ID}")} onclick={skip(emit)}>
                { crate::words::app::SKIP }
            </a>
            { header(props, emit) }
            <p class="heard" role="status">{ props.told }</p>
            <main id="main">
                { when(props.follows, keyed("follows", follows(emit))) }
                <p key="notice" class="notice" role="status" hidden={props.notice.is_none()}>
                    { props.notice.unwrap_or_default() }
                </p>
                { props.rests.map_or_else(nothing, |rests| keyed("rests", rest(rests, emit))) }
                <div key={props.screen} class="screen">{ screen }</div>
            </main>
        </div>
    }
}

fn skip(emit: &Callback<Ask>) -> Callback<MouseEvent> {
    emit.reform(|event: MouseEvent| {
        event.prevent_default();
        Ask::Skip
    })
}

fn header(props: &DeskFrame, emit: &Callback<Ask>) -> Html {
    let mark = all([
        small_dial(props.dial),
        element("span.name").with([text(words::TITLE), element("small").says(props.place)]),
        element("span.heard").says(crate::words::app::HOME),
    ]);
    element("header.top").with([
        html! { <a class="mark" href={props.home.to_string()}>{ mark }</a> },
        presence(props.projector),
        html! {
            <button type="button" class="report" onclick={on(Ask::Report, emit)}>
                { report::OPEN }
            </button>
        },
    ])
}

/// Whether the room sees anything: by shape and word first.
fn presence(projector: Option<(u32, u32)>) -> Html {
    let (sign, says) = match projector {
        Some(_) => ("●", words::CONNECTED),
        None => ("○", words::NOT_CONNECTED),
    };
    html! {
        <p class={classes!("presence", projector.map(|_| "connected"))} role="status">
            <span aria-hidden="true">{ sign }</span>{ " " }{ says }
        </p>
    }
}

fn rest(rests: bool, emit: &Callback<Ask>) -> Html {
    element("p.ways.unprinted").with([toggle(
        deliver::REST,
        deliver::REST_KEY,
        rests,
        Ask::Rest,
        emit,
    )])
}

fn follows(emit: &Callback<Ask>) -> Html {
    element("div.notice.follows").with([
        p(words::FOLLOWS),
        press(words::TAKE_OVER, Ask::TakeOver, emit),
    ])
}

/// The learner's dialog on how to report, as the desk opens and closes it.
pub fn report_intent(emit: &Callback<Ask>) -> Callback<Intent> {
    emit.reform(|_| Ask::ReportClosed)
}

/// No way on while something is on its way or could not be used.
pub fn waiting(says: &str, retry: Option<&str>, emit: &Callback<Ask>) -> Html {
    element("section.page").with([
        html! { <h1 id={HEADING_ID} tabindex="-1">{ says }</h1> },
        match retry {
            Some(why) => all([
                p(why),
                press(crate::words::trouble::RETRY, Ask::Retry, emit),
            ]),
            None => nothing(),
        },
    ])
}
