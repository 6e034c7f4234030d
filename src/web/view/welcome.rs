//! The welcome: what this is, how long it takes, what is kept, and the way in.

use model::pack::{Pack, Status};
use model::route::Route;
use yew::prelude::*;

use super::contact::contacts;
use super::dial::{Dial, dial};
use super::prose::prose;
use super::{HEADING_ID, Intent, time};
use crate::words::{report, welcome as words};

/// Where the learner left off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resume {
    /// Where.
    pub spot: Spot,
    /// How long ago, in milliseconds.
    pub ago: u64,
    /// Whether the run has just begun anew, and that can be taken back.
    pub undo: bool,
    /// Whether a refresher is due.
    pub refresher: bool,
}

/// A place within a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// On a slide, by number and title.
    Slide(usize, String),
    /// On a situation, by number, of how many.
    Situation(usize, usize),
    /// At the end: everything is complete.
    Finished,
}

/// What the welcome shows.
pub struct WelcomeScreen<'a> {
    /// The place's pack.
    pub pack: &'a Pack,
    /// The dial.
    pub dial: Dial,
    /// Whether the browser keeps what the learner does.
    pub kept: bool,
    /// Where the learner left off, if they had started.
    pub resume: Option<Resume>,
}

/// The welcome.
pub fn welcome(props: &WelcomeScreen, emit: &Callback<Intent>) -> Html {
    let pack = props.pack;
    html! {
        <section class="page with-aside">
            <div class="text">
                <p class="eyebrow">{ words::for_whom(&pack.audience) }</p>
                <h1 id={HEADING_ID} tabindex="-1">{ words::TITLE }</h1>
                <p class="lead">{ words::WHAT }</p>
                { way_in(props, emit) }
                <div class="before">
                    <p><strong>{ words::NOTE_TITLE }</strong>{ " " }{ words::NOTE }</p>
                    <p>{ words::AWAY }</p>
                    if props.kept {
                        <p>{ words::KEPT }</p>
                    }
                    if pack.governance.status == Status::Draft {
                        <p>{ words::DRAFT }</p>
                    }
                </div>
                <p class="quiet">{ words::PAPER }{ " " }
                    <a href={Route::Handout(pack.id.clone()).to_string()}>{ words::HANDOUT }</a>
                </p>
                <details>
                    <summary><h2>{ words::SUPPORT_TITLE }</h2></summary>
                    { support(pack) }
                </details>
            </div>
            <div>
                { dial(&props.dial) }
                <p class="under-dial">{ words::DIAL }</p>
            </div>
        </section>
    }
}

fn way_in(props: &WelcomeScreen, emit: &Callback<Intent>) -> Html {
    let place = &props.pack.id;
    let Some(resume) = &props.resume else {
        let first = Route::Slide(place.clone(), 1).to_string();
        return html! {
            <p class="ways"><a class="button primary" href={first}>{ words::START }</a></p>
        };
    };
    let ago = time::ago(resume.ago);
    let (to, says, was) = match &resume.spot {
        Spot::Slide(number, title) => (
            Route::Slide(place.clone(), *number),
            words::GO_ON,
            words::go_on_slide(number, title, ago),
        ),
        Spot::Situation(number, of) => (
            Route::Situation(place.clone(), *number),
            words::GO_ON,
            words::go_on_situation(number, of, ago),
        ),
        Spot::Finished => (
            Route::Results(place.clone()),
            words::SEE_RESULTS,
            words::FINISHED.to_owned(),
        ),
    };
    let finished = resume.spot == Spot::Finished;
    html! {
        <>
            if resume.refresher {
                <div key="refresher" class="offer">
                    <h2>{ words::REFRESHER_TITLE }</h2>
                    <p>{ words::REFRESHER }</p>
                    <p class="ways">
                        <button type="button" class="primary" onclick={emit.reform(|_| Intent::Refresh)}>
                            { words::REFRESHER_START }
                        </button>
                    </p>
                </div>
            }
            <p key="was">{ was }</p>
            <p key="ways" class="ways">
                <a class={classes!("button", (!resume.refresher).then_some("primary"))} href={to.to_string()}>{ says }</a>
                if finished {
                    <a key="record" class="button" href={Route::Record(place.clone()).to_string()}>{ words::RECORD }</a>
                }
                if resume.undo {
                    <button key="undo" type="button" onclick={emit.reform(|_| Intent::UndoStart)}>{ words::UNDO }</button>
                } else {
                    <button key="again" type="button" onclick={emit.reform(|_| Intent::StartAgain)}>{ words::AGAIN }</button>
                }
            </p>
        </>
    }
}

/// Support for staff, who may themselves have been harmed.
pub fn support(pack: &Pack) -> Html {
    html! {
        <>
            { for pack.support.iter().map(|support| html! {
                <div class="support">
                    <h3>{ &support.whom }</h3>
                    { prose(&support.body) }
                    { contacts(pack, &support.contacts, report::UNCONFIRMED_SUPPORT) }
                </div>
            }) }
        </>
    }
}
