//! What stands around every screen: the header with the way to report a concern, and the footer
//! with the pack's version and standing.

use model::id::PlaceId;
use model::pack::{Governance, Pack, Status};
use model::route::{Page, Route};
use yew::prelude::*;

use super::dial::{Segment, small_dial};
use super::parts::{When, all, element, link, link_of, nothing, p, text, when};
use super::report::report_beside;
use super::{HEADING_ID, Intent};
use crate::view::time;
use crate::words::{app, away, footer, report as report_words};

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

/// The whole page: the frame with a screen in it, and the way to report.
pub fn whole(props: &Frame, screen: Html, pack: Option<&Pack>, emit: &Callback<Intent>) -> Html {
    let beside = all([step_away(emit), heard(props)]);
    let parts = [
        frame(props, screen, emit),
        report_beside(beside, pack, emit),
    ];
    element("div.app").keyed("app").with(parts)
}

/// The header, a screen, and the footer.
pub fn frame(props: &Frame, screen: Html, emit: &Callback<Intent>) -> Html {
    all([
        // The addresses after `#` are screens, so the link to the heading must not become one.
        link_of("skip", &["#", HEADING_ID].concat())
            .asks_instead(When::Click, Intent::Skip, emit)
            .says(app::SKIP),
        header(props, emit),
        heard(props),
        element("main").has(&["id"], ["main"]).with([
            element("p")
                .may_have(
                    &["class", "role", "hidden"],
                    [
                        Some("notice"),
                        Some("status"),
                        props.notice.is_none().then_some(""),
                    ],
                )
                .keyed("notice")
                .says(props.notice.unwrap_or_default()),
            // A key of its own: a screen must not inherit the last one's opened details.
            element("div").keyed(&props.address).with([screen]),
        ]),
        foot(props),
    ])
}

fn heard(props: &Frame) -> Html {
    element("p")
        .has(&["class", "role"], ["heard", "status"])
        .says(props.told)
}

fn step_away(emit: &Callback<Intent>) -> Html {
    element("button")
        .has(
            &["type", "class", "aria-describedby"],
            ["button", "away", HOW_ID],
        )
        .asks(When::Click, Intent::StepAway, emit)
        .says(away::OPEN)
}

fn header(props: &Frame, emit: &Callback<Intent>) -> Html {
    let topic = match props.place {
        Some(place) => app::topic_at(place),
        None => app::TOPIC.to_owned(),
    };
    element("header.top").with([
        link_of("mark", &props.home).with([
            small_dial(props.segments),
            element("span.name").with([text(app::TITLE), element("small").says(&topic)]),
            element("span.heard").says(app::HOME),
        ]),
        element("button")
            .has(&["type", "class"], ["button", "report"])
            .asks(When::Click, Intent::Report, emit)
            .says(report_words::OPEN),
        step_away(emit),
        element("span")
            .has(&["id", "hidden"], [HOW_ID, ""])
            .says(away::HOW),
    ])
}

/// The id of what says how else one can step away.
const HOW_ID: &str = "away-how";

fn foot(props: &Frame) -> Html {
    let links = [
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
    ];
    element("footer.bottom").with([
        match props.governance {
            Some((governance, overdue)) => p(&standing(governance, overdue)),
            None => nothing(),
        },
        element("nav")
            .has(&["aria-label"], [footer::NAV])
            .with(links),
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
