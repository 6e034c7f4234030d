//! What stands around every screen: the header with the way to report a concern, and the footer
//! with the pack's version and standing.

use model::id::PlaceId;
use model::pack::{Governance, Status};
use model::route::{Page, Route};
use yew::prelude::*;

use super::dial::{Segment, small_dial};
use super::parts::{all, element, link, nothing, on, p, text, when};
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
    /// Whether the host may have other places.
    pub others: bool,
    /// What is read out to those who cannot see that it changed.
    pub told: &'a str,
}

/// The header, a screen, and the footer.
pub fn frame(props: &Frame, screen: Html, emit: &Callback<Intent>) -> Html {
    all([
        html! {
            <a class="skip" href={format!("#{HEADING_ID}")} onclick={skip(emit)}>{ app::SKIP }</a>
        },
        header(props, emit),
        html! { <p class="heard" role="status">{ props.told }</p> },
        html! {
            <main id="main">
                <p key="notice" class="notice" role="status" hidden={props.notice.is_none()}>
                    { props.notice.unwrap_or_default() }
                </p>
                // A key of its own: a screen must not inherit the last one's opened details.
                <div key={props.address.clone()}>{ screen }</div>
            </main>
        },
        foot(props),
    ])
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
    let mark = all([
        small_dial(props.segments),
        element("span.name").with([text(app::TITLE), element("small").says(&topic)]),
        element("span.heard").says(app::HOME),
    ]);
    element("header.top").with([
        html! { <a class="mark" href={props.home.clone()}>{ mark }</a> },
        html! {
            <button type="button" class="report" onclick={on(Intent::Report, emit)}>
                { report::OPEN }
            </button>
        },
        html! {
            <button type="button" class="away" aria-describedby="away-how"
                onclick={on(Intent::StepAway, emit)}>
                { away::OPEN }
            </button>
        },
        html! { <span id="away-how" hidden=true>{ away::HOW }</span> },
    ])
}

fn foot(props: &Frame) -> Html {
    let links = all([
        link(&Route::Settings, footer::SETTINGS),
        match props.at {
            Some(place) => link(&Route::Record(place.clone()), footer::RECORD),
            None => nothing(),
        },
        link(&Route::Page(Page::About), footer::ABOUT),
        link(&Route::Page(Page::Accessibility), footer::ACCESSIBILITY),
        link(&Route::Page(Page::Privacy), footer::PRIVACY),
        when(
            props.governance.is_some() && props.others,
            link(&Route::Choose, footer::OTHER_PLACE),
        ),
    ]);
    element("footer.bottom").with([
        match props.governance {
            Some((governance, overdue)) => p(&standing(governance, overdue)),
            None => nothing(),
        },
        html! { <nav aria-label={footer::NAV}>{ links }</nav> },
    ])
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
