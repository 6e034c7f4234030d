//! What earlier sessions left on this device: a list, and any record of it in full.

use model::session::SessionId;
use yew::prelude::*;

use super::super::HEADING_ID;
use super::super::parts::{all, element, h2, keyed, nothing, p, p_of, quiet};
use super::Ask;
use super::controls::{on, plain, press, primary};
use crate::words::earlier as words;

/// One that is listed.
pub struct Earlier {
    /// Which.
    pub id: SessionId,
    /// When it was, and whose.
    pub says: String,
    /// How far it was left open, in words; none for a record.
    pub open: Option<&'static str>,
    /// Whether it is about to be deleted.
    pub going: bool,
}

/// Why a record out of a file is shown and not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brought {
    /// It is of another place.
    Elsewhere,
    /// What is kept of that session says something else: nobody is to lose it by choosing a file.
    Differs(SessionId),
}

/// The id of the field for a file.
pub const RECORD_FILE: &str = "record-file";

/// The list, with a way to bring a record from another device.
pub fn earlier(list: &[Earlier], trouble: Option<&str>, emit: &Callback<Ask>) -> Html {
    element("section.earlier").with([
        h2(words::TITLE),
        if list.is_empty() {
            quiet(words::NONE)
        } else {
            element("ul.rows").with([all(list.iter().map(|one| row(one, emit)))])
        },
        element("details").with([
            element("summary").says(words::BRING),
            element("p.field").with([
                html! { <label for={RECORD_FILE}>{ words::BRING_HOW }</label> },
                html! {
                    <input id={RECORD_FILE} type="file" accept=".json,application/json"
                        onchange={on(Ask::ReadFile, emit)} />
                },
            ]),
            html! {
                <p class="notice" role="status" hidden={trouble.is_none()}>
                    { trouble.unwrap_or_default() }
                </p>
            },
        ]),
    ])
}

fn row(one: &Earlier, emit: &Callback<Ask>) -> Html {
    let id = one.id;
    element("li").keyed(&id.to_string()).with([
        element("span").with([
            all([one.says.as_str().into()]),
            one.open
                .map_or_else(nothing, |open| element("small").says(open)),
        ]),
        press(words::LOOK, Ask::Look(id), emit),
        if one.going {
            keyed(
                "sure",
                all([
                    p(words::SURE),
                    press(words::DELETE_YES, Ask::Delete(id), emit),
                    plain(words::KEEP, Ask::KeepIt, emit),
                ]),
            )
        } else {
            keyed("delete", plain(words::DELETE, Ask::AskDelete(id), emit))
        },
    ])
}

/// A record in full.
pub fn look(sheet: Html, brought: Option<Brought>, emit: &Callback<Ask>) -> Html {
    element("section.page.finish").with([
        element("div.unprinted").with([
            html! { <h1 id={HEADING_ID} tabindex="-1">{ words::RECORD }</h1> },
            match brought {
                None => nothing(),
                Some(Brought::Elsewhere) => keyed("elsewhere", p_of("notice", words::ELSEWHERE)),
                Some(Brought::Differs(kept)) => keyed("differs", differs(kept, emit)),
            },
            element("p.ways").with([
                primary(crate::words::finish::PRINT, Ask::Print, emit),
                press(crate::words::finish::TABLE, Ask::SaveTable, emit),
                press(crate::words::finish::FILE, Ask::SaveFile, emit),
                plain(words::BACK, Ask::Close, emit),
            ]),
        ]),
        sheet,
    ])
}

fn differs(kept: SessionId, emit: &Callback<Ask>) -> Html {
    all([
        p_of("notice", words::DIFFERS),
        element("p.ways").with([
            press(words::REPLACE, Ask::Replace, emit),
            press(words::LOOK_KEPT, Ask::Look(kept), emit),
        ]),
    ])
}
