//! How to report a concern here: one action away on every screen, and useful even before a pack
//! has loaded, since 999 and "tell your safeguarding lead" are right everywhere.

use model::pack::{Pack, ReportStep, Status};
use yew::prelude::*;

use super::Intent;
use super::contact::{call, contacts};
use super::parts::{When, all, button, element, h3, li, nothing, p, p_of, quiet, when};
use super::prose::{prose, together};
use crate::words::report as words;

/// The id of the dialog.
pub const REPORT_ID: &str = "report";

const TITLE_ID: &str = "report-title";

/// The dialog, always in the page, opened and closed by the browser.
pub fn report(pack: Option<&Pack>, emit: &Callback<Intent>) -> Html {
    report_beside(nothing(), pack, emit)
}

/// The dialog, with whatever else must stay within reach: nothing outside it is.
pub fn report_beside(beside: Html, pack: Option<&Pack>, emit: &Callback<Intent>) -> Html {
    let title = match pack {
        Some(pack) => words::title_at(&pack.name),
        None => words::TITLE.to_owned(),
    };
    let within = match pack {
        Some(pack) => pathway(pack),
        None => fallback(),
    };
    element("dialog")
        .has(
            &["id", "class", "aria-labelledby"],
            [REPORT_ID, "report-dialog", TITLE_ID],
        )
        .asks(When::Close, Intent::ReportClosed, emit)
        .with([
            element("div.dialog-head").with([
                element("h2").has(&["id"], [TITLE_ID]).says(&title),
                button(words::CLOSE, Intent::ReportClosed, emit),
                beside,
            ]),
            element("div.dialog-body").with([within]),
        ])
}

/// Every step of the way to report, with everyone it names.
pub fn pathway(pack: &Pack) -> Html {
    let status = pack.governance.status;
    all([
        when(
            status == Status::Withdrawn,
            p_of("notice", words::WITHDRAWN),
        ),
        p(words::INTRO),
        element("ol.pathway").with([all(pack
            .pathway
            .iter()
            .map(|step| li(report_step(pack, step))))]),
        when(status == Status::Draft, quiet(words::DRAFT)),
    ])
}

fn report_step(pack: &Pack, step: &ReportStep) -> Html {
    all([
        h3(&together(&step.title)),
        if let Some(number) = &step.call {
            element("p").with([call(number)])
        } else {
            nothing()
        },
        prose(&step.body),
        contacts(pack, &step.contacts, words::UNCONFIRMED),
    ])
}

fn fallback() -> Html {
    all([
        h3(words::DANGER_TITLE),
        element("p").with([call("999")]),
        p(&together(words::DANGER)),
        h3(words::FALLBACK_TITLE),
        p(words::FALLBACK),
        quiet(words::FALLBACK_WHY),
    ])
}
