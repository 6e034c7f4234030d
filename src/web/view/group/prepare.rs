//! Before a session: four steps from opening the page to the first slide.

use model::id::ScenarioId;
use model::pack::Governance;
use yew::prelude::*;

use super::super::HEADING_ID;
use super::super::frame::standing;
use super::super::parts::{all, element, h2, keyed, li, nothing, p, p_of, quiet};
use super::Ask;
use super::blocked::blocked;
use super::controls::{on, press, primary, toggle};
use crate::words::{deliver, desk as words, prepare as says};

/// The id of the field that narrows the situations to a setting.
pub const SETTING_FIELD: &str = "setting";

/// The id of the field that narrows the situations to a category.
pub const KIND_FIELD: &str = "kind";

/// What the screen shows.
pub struct Prepare<'a> {
    /// The place's name in addresses, which its papers are called by.
    pub place: &'a str,
    /// How far its briefing is checked.
    pub governance: &'a Governance,
    /// Whether a projector is there.
    pub connected: bool,
    /// The projector's address, where the browser would not open its window.
    pub blocked: Option<String>,
    /// Whether the room's screen is dark.
    pub dark: bool,
    /// Whether this desk may begin.
    pub may_begin: bool,
    /// The settings there are, and whether only that one's situations show.
    pub settings: Vec<(String, String, bool)>,
    /// The categories there are, in the same way: by name and label.
    pub kinds: Vec<(String, String, bool)>,
    /// The situations to choose from.
    pub situations: Vec<Choosable<'a>>,
    /// How many are chosen.
    pub chosen: usize,
    /// What earlier groups left.
    pub earlier: Html,
}

/// A situation that may be chosen.
pub struct Choosable<'a> {
    /// Which.
    pub id: &'a ScenarioId,
    /// Its title.
    pub title: &'a str,
    /// Where it happens.
    pub setting: &'a str,
    /// What it may touch on.
    pub tags: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What is to be known of it from the last session.
    pub why: Option<&'static str>,
}

/// The screen.
pub fn prepare(props: &Prepare, emit: &Callback<Ask>) -> Html {
    element("section.page.prepare").with([
        html! { <h1 id={HEADING_ID} tabindex="-1">{ says::TITLE }</h1> },
        p_of("lead", says::WHAT),
        quiet(&standing(props.governance, false)),
        element("ol.steps").with([
            li(projector(props, emit)),
            li(situations(props, emit)),
            li(papers(props)),
            li(begin(props, emit)),
        ]),
        props.earlier.clone(),
    ])
}

fn projector(props: &Prepare, emit: &Callback<Ask>) -> Html {
    all([
        h2(says::SCREEN),
        p(says::SCREEN_HOW),
        element("div.ways").with([
            primary_unless(props.connected, words::OPEN, Ask::OpenProjector, emit),
            press(words::HERE, Ask::PresentHere, emit),
            toggle(deliver::DARK, "", props.dark, Ask::Dark, emit),
        ]),
        blocked(props.blocked.as_deref()),
        keyed(
            "state",
            quiet(if props.connected {
                words::CONNECTED_DRAG
            } else {
                says::ONE_SCREEN
            }),
        ),
    ])
}

fn primary_unless(is: bool, says: &str, asks: Ask, emit: &Callback<Ask>) -> Html {
    if is {
        press(says, asks, emit)
    } else {
        primary(says, asks, emit)
    }
}

fn situations(props: &Prepare, emit: &Callback<Ask>) -> Html {
    all([
        h2(&says::situations(props.chosen)),
        p(says::SITUATIONS_HOW),
        element("div.fields").with([
            narrow(
                SETTING_FIELD,
                says::SETTING,
                says::ALL_SETTINGS,
                &props.settings,
                emit,
            ),
            narrow(KIND_FIELD, says::KIND, says::ALL_KINDS, &props.kinds, emit),
            press(says::SUGGEST, Ask::Suggest, emit),
        ]),
        element("ul.choosable")
            .with([all(props.situations.iter().map(|one| choosable(one, emit)))]),
    ])
}

/// A field that narrows the situations.
fn narrow(
    id: &'static str,
    label: &str,
    all_of_them: &str,
    options: &[(String, String, bool)],
    emit: &Callback<Ask>,
) -> Html {
    // Said outright: options are put in from the last, and browsers choose the first they are given.
    let none = !options.iter().any(|(.., chosen)| *chosen);
    let option = |(name, label, chosen): &(String, String, bool)| {
        html! { <option value={name.clone()} selected={*chosen}>{ label }</option> }
    };
    element("p.field").with([
        html! { <label for={id}>{ label.to_owned() }</label> },
        html! {
            <select {id} onchange={on(Ask::Narrow, emit)}>
                <option value="" selected={none}>{ all_of_them.to_owned() }</option>
                { all(options.iter().map(option)) }
            </select>
        },
    ])
}

fn choosable(one: &Choosable, emit: &Callback<Ask>) -> Html {
    let asks = Ask::Choose(one.id.clone());
    html! {
        <li key={one.id.as_str()}>
            <label class="option">
                <input type="checkbox" checked={one.chosen} onchange={on(asks, emit)} />
                <span>
                    <strong>{ one.title }</strong>
                    <small>{ one.setting }{ if one.tags.is_empty() { "" } else { " · " } }{ &one.tags }</small>
                    <small hidden={one.why.is_none()}>{ one.why.unwrap_or_default() }</small>
                </span>
            </label>
        </li>
    }
}

/// What can be printed beforehand. The pages lie beside the app and need no program.
fn papers(props: &Prepare) -> Html {
    let paper = |name: &str, says: &str| {
        let to = format!("handouts/{}/{name}.html", props.place);
        li(html! { <a href={to} target="_blank" rel="noopener">{ says }</a> })
    };
    all([
        h2(says::PAPERS),
        element("ul").with([
            paper("guide", says::GUIDE),
            paper("cards", says::CARDS),
            paper("sign-in", says::SIGN_IN),
        ]),
    ])
}

fn begin(props: &Prepare, emit: &Callback<Ask>) -> Html {
    all([
        h2(says::READY),
        p(says::READY_HOW),
        if props.may_begin {
            element("p.ways").with([primary(says::BEGIN, Ask::Begin, emit)])
        } else {
            nothing()
        },
    ])
}
