//! What stands around every screen: the header with the way to report a concern, and the footer
//! with the pack's version and standing.

use model::id::PlaceId;
use model::pack::{Governance, Status};
use model::route::{Page, Route};
use yew::prelude::*;

use super::dial::{Segment, small_dial};
use super::{HEADING_ID, Intent};
use crate::view::time;
use crate::words::{app, away, footer, report};

/// What the frame shows.
pub struct Frame<'a> {
    /// The place that the screen belongs to.
    pub at: Option<&'a PlaceId>,
    /// The place's name, once its pack is here.
    pub place: Option<&'a str>,
    /// The address of the screen within.
    pub address: String,
    /// Where the mark leads.
    pub home: String,
    /// The dial's segments, for the mark.
    pub segments: &'a [Segment],
    /// The pack's governance, and whether its review is overdue.
    pub governance: Option<(&'a Governance, bool)>,
    /// One plain notice above the screen.
    pub notice: Option<&'a str>,
    /// What is read out to those who cannot see that it changed.
    pub told: &'a str,
}

/// The header, a screen, and the footer.
pub fn frame(props: &Frame, screen: Html, emit: &Callback<Intent>) -> Html {
    html! {
        <>
            <a class="skip" href={format!("#{HEADING_ID}")} onclick={skip(emit)}>{ app::SKIP }</a>
            { header(props, emit) }
            <p class="heard" role="status">{ props.told }</p>
            <main id="main">
                <p key="notice" class="notice" role="status" hidden={props.notice.is_none()}>
                    { props.notice.unwrap_or_default() }
                </p>
                // A key of its own: a screen must not inherit the last one's opened details.
                <div key={props.address.clone()}>{ screen }</div>
            </main>
            { foot(props) }
        </>
    }
}

/// The addresses after `#` are screens, so the link to the heading must not become one.
fn skip(emit: &Callback<Intent>) -> Callback<MouseEvent> {
    emit.reform(|event: MouseEvent| {
        event.prevent_default();
        Intent::Skip
    })
}

fn header(props: &Frame, emit: &Callback<Intent>) -> Html {
    let topic = match props.place {
        Some(place) => app::topic_at(place),
        None => app::TOPIC.to_owned(),
    };
    html! {
        <header class="top">
            <a class="mark" href={props.home.clone()}>
                { small_dial(props.segments) }
                <span class="name">{ app::TITLE }<small>{ topic }</small></span>
                <span class="heard">{ app::HOME }</span>
            </a>
            <button type="button" class="report" onclick={emit.reform(|_| Intent::Report)}>
                { report::OPEN }
            </button>
            <button type="button" class="away" aria-describedby="away-how"
                onclick={emit.reform(|_| Intent::StepAway)}>
                { away::OPEN }
            </button>
            <span id="away-how" hidden=true>{ away::HOW }</span>
        </header>
    }
}

fn foot(props: &Frame) -> Html {
    html! {
        <footer class="bottom">
            if let Some((governance, overdue)) = props.governance {
                <p>{ standing(governance, overdue) }</p>
            }
            <nav aria-label={footer::NAV}>
                <a href={Route::Settings.to_string()}>{ footer::SETTINGS }</a>
                if let Some(place) = props.at {
                    <a href={Route::Record(place.clone()).to_string()}>{ footer::RECORD }</a>
                }
                <a href={Route::Page(Page::About).to_string()}>{ footer::ABOUT }</a>
                <a href={Route::Page(Page::Accessibility).to_string()}>{ footer::ACCESSIBILITY }</a>
                <a href={Route::Page(Page::Privacy).to_string()}>{ footer::PRIVACY }</a>
                if props.governance.is_some() {
                    <a href={Route::Choose.to_string()}>{ footer::OTHER_PLACE }</a>
                }
            </nav>
        </footer>
    }
}

/// Which version this is, how far it is checked, and when it is to be looked at again.
pub fn standing(governance: &Governance, overdue: bool) -> String {
    let due = time::day(governance.review_due);
    let status = match governance.status {
        Status::Draft => footer::DRAFT,
        Status::SignedOff => footer::SIGNED_OFF,
        Status::Withdrawn => footer::WITHDRAWN,
    };
    let review = if overdue {
        footer::review_overdue(due)
    } else {
        footer::review_due(due)
    };
    [
        footer::version(&governance.version),
        status.to_owned(),
        review,
    ]
    .join(" · ")
}
