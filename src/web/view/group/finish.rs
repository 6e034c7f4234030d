//! After the last picture: what the team will do, who was there, and the record of it all.

use model::session::paper::Paper;
use yew::prelude::*;

use super::super::HEADING_ID;
use super::super::element::When;
use super::super::parts::{all, element, h2, keyed, p, p_of, quiet, when};
use super::controls::{field, form, mends, on, plain, press, primary, send};
use super::{Ask, Field, Wrong};
use crate::words::{desk, finish as words};

/// The ids of the fields.
pub const ROLE: &str = "role";
/// See [`ROLE`].
pub const TEAM: &str = "team";
/// See [`ROLE`].
pub const PEOPLE: &str = "people";
/// See [`ROLE`].
pub const REFLECTION: &str = "reflection";
/// See [`ROLE`].
pub const WHAT: &str = "what";
/// See [`ROLE`].
pub const WHO: &str = "who";
/// See [`ROLE`].
pub const BY: &str = "by";
/// See [`ROLE`].
pub const NAMES: &str = "names";
/// The id of the button above the list of names.
pub const ROLL: &str = "roll";

/// The screen: what is typed, then the record as it stands.
pub fn finish(paper: &Paper, wrong: Option<Wrong>, sheet: Html, emit: &Callback<Ask>) -> Html {
    element("section.page.finish").with([
        element("div.unprinted").with([
            html! { <h1 id={HEADING_ID} tabindex="-1">{ words::TITLE }</h1> },
            p_of("lead", words::WHAT),
            together(paper, wrong, emit),
            about(paper, wrong, emit),
            register(paper, wrong, emit),
            out(emit),
        ]),
        sheet,
    ])
}

fn together(paper: &Paper, wrong: Option<Wrong>, emit: &Callback<Ask>) -> Html {
    let row = |one: &model::session::paper::Action| {
        let says = [one.what.as_str(), one.who.as_str(), one.by.as_str()];
        let says: Vec<&str> = says.into_iter().filter(|cell| !cell.is_empty()).collect();
        element("li").with([
            element("span").says(&says.join(" · ")),
            plain(desk::REMOVE, Ask::Disagree(one.row), emit),
        ])
    };
    let question = |one: &model::session::paper::Question| {
        element("li").with([
            element("span").says(&one.text),
            plain(desk::REMOVE, Ask::Unpark(one.row), emit),
        ])
    };
    let cell = |id: &'static str, says: &str| {
        html! {
            <span>
                <label for={id}>{ says.to_owned() }</label>
                <input {id} type="text" maxlength="200" autocomplete="off" />
            </span>
        }
    };
    all([
        h2(words::REFLECTION),
        element("p.field").with([
            html! { <label for={REFLECTION}>{ words::REFLECTION_LABEL }</label> },
            element("textarea")
                .has(&["id", "rows", "maxlength"], [REFLECTION, "3", "2000"])
                .asks(When::Change, Ask::Typed(Field::Reflection), emit)
                .says(&paper.reflection),
        ]),
        h2(words::PLAN),
        element("ul.rows").with([all(paper.actions.iter().map(row))]),
        form(Ask::Agree, emit).with([
            cell(WHAT, words::PLAN_WHAT),
            cell(WHO, words::PLAN_WHO),
            cell(BY, words::PLAN_BY),
            send(words::ADD),
        ]),
        mends(wrong == Some(Wrong::Plan), words::PLAN_FULL),
        when(
            !paper.parked.is_empty(),
            keyed(
                "questions",
                all([
                    h2(words::QUESTIONS),
                    element("ul.rows").with([all(paper.parked.iter().map(question))]),
                ]),
            ),
        ),
    ])
}

fn about(paper: &Paper, wrong: Option<Wrong>, emit: &Callback<Ask>) -> Html {
    let people = paper.people.map(|people| people.to_string());
    let typed = |one| Ask::Typed(one);
    all([
        h2(words::ABOUT),
        element("div.fields").with([
            field(TEAM, words::TEAM, &paper.team, typed(Field::Team), emit),
            field(ROLE, words::ROLE, &paper.role, typed(Field::Role), emit),
            field(
                PEOPLE,
                words::PEOPLE,
                &people.unwrap_or_default(),
                typed(Field::People),
                emit,
            ),
        ]),
        mends(wrong == Some(Wrong::People), words::PEOPLE_WRONG),
    ])
}

/// Names are kept only where somebody opens this and types them.
fn register(paper: &Paper, wrong: Option<Wrong>, emit: &Callback<Ask>) -> Html {
    let row = |one: &model::session::paper::Attendee| {
        let asks = Ask::Confirm(one.entry, !one.has_confirmed);
        html! {
            <li key={one.entry.to_string()}>
                <label class="option">
                    <input type="checkbox" checked={one.has_confirmed} onchange={on(asks, emit)} />
                    <bdi>{ &one.name }</bdi>
                </label>
                { plain(desk::REMOVE, Ask::Strike(one.entry), emit) }
            </li>
        }
    };
    element("details").with([
        element("summary").with([h2(&words::register(paper.register.len()))]),
        p(words::REGISTER_HOW),
        element("p.field").with([
            html! { <label for={NAMES}>{ words::NAMES }</label> },
            html! { <textarea id={NAMES} rows="4" autocomplete="off" /> },
        ]),
        mends(wrong == Some(Wrong::Names), words::NAMES_FULL),
        element("p.ways").with([press(words::ADD_NAMES, Ask::Register, emit)]),
        when(
            !paper.register.is_empty(),
            element("details").has(&["open"], [""]).keyed("roll").with([
                element("summary").says(words::ROLL),
                element("p.ways").with([html! {
                    <button id={ROLL} type="button" onclick={on(Ask::ConfirmAll, emit)}>
                        { words::CONFIRM_ALL }
                    </button>
                }]),
                element("ul.rows.roll").with([all(paper.register.iter().map(row))]),
            ]),
        ),
    ])
}

fn out(emit: &Callback<Ask>) -> Html {
    all([
        h2(words::KEEP),
        quiet(words::KEEP_WHERE),
        element("p.ways").with([
            primary(words::CLOSE, Ask::Close, emit),
            press(words::PRINT, Ask::Print, emit),
            press(words::TABLE, Ask::SaveTable, emit),
            press(words::FILE, Ask::SaveFile, emit),
            plain(words::BACK, Ask::Unfinish, emit),
        ]),
    ])
}
