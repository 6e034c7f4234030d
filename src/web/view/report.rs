//! How to report a concern here: one action away on every screen, and useful even before a pack
//! has loaded, since 999 and "tell your safeguarding lead" are right everywhere.

use model::pack::{Pack, ReportStep, Status};
use yew::prelude::*;

use super::Intent;
use super::contact::{call, contacts};
use super::prose::{prose, together};
use crate::words::report as words;

/// The id of the dialog.
pub const REPORT_ID: &str = "report";

const TITLE_ID: &str = "report-title";

/// The dialog, always in the page, opened and closed by the browser.
pub fn report(pack: Option<&Pack>, emit: &Callback<Intent>) -> Html {
    let title = match pack {
        Some(pack) => words::title_at(&pack.name),
        None => words::TITLE.to_owned(),
    };
    html! {
        <dialog id={REPORT_ID} class="report-dialog" aria-labelledby={TITLE_ID}
            onclose={emit.reform(|_| Intent::ReportClosed)}>
            <div class="dialog-head">
                <h2 id={TITLE_ID}>{ title }</h2>
                <button type="button" onclick={emit.reform(|_| Intent::ReportClosed)}>
                    { words::CLOSE }
                </button>
            </div>
            <div class="dialog-body">
                { match pack {
                    Some(pack) => pathway(pack),
                    None => fallback(),
                } }
            </div>
        </dialog>
    }
}

fn pathway(pack: &Pack) -> Html {
    html! {
        <>
            <p>{ words::INTRO }</p>
            <ol class="pathway">
                { for pack.pathway.iter().map(|step| html! { <li>{ report_step(pack, step) }</li> }) }
            </ol>
            if pack.governance.status == Status::Draft {
                <p class="quiet">{ words::DRAFT }</p>
            }
        </>
    }
}

fn report_step(pack: &Pack, step: &ReportStep) -> Html {
    html! {
        <>
            <h3>{ together(&step.title) }</h3>
            if let Some(number) = &step.call {
                <p>{ call(number) }</p>
            }
            { prose(&step.body) }
            { contacts(pack, &step.contacts, words::UNCONFIRMED) }
        </>
    }
}

fn fallback() -> Html {
    html! {
        <>
            <h3>{ words::DANGER_TITLE }</h3>
            <p>{ call("999") }</p>
            <p>{ together(words::DANGER) }</p>
            <h3>{ words::FALLBACK_TITLE }</h3>
            <p>{ words::FALLBACK }</p>
            <p class="quiet">{ words::FALLBACK_WHY }</p>
        </>
    }
}
