//! The desk while something is in front of the room: what the room sees and what comes next, what to
//! say, how the time stands, and everything to steer it by.

use model::session::{Ask as Cue, Ground};
use yew::prelude::*;

use super::super::HEADING_ID;
use super::super::dial::Segment;
use super::super::parts::{all, element, keyed, nothing, p, p_of, text, when};
use super::blocked::blocked;
use super::controls::{form, group, keyed_press, mends, plain, press, press_if, send, toggle};
use super::miniature::miniature;
use super::stage::Picture;
use super::time::{Clock, clock};
use super::{Ask, Wrong};
use crate::words::{deliver as words, desk};

/// What the desk shows.
pub struct DeskScreen<'a> {
    /// Where the session stands: "Slide 4 of 7: Forms it can take".
    pub heading: String,
    /// What the room sees.
    pub now: (&'a Picture, &'a [Segment]),
    /// What comes next: its name, and its picture where it has one.
    pub next: (String, Option<Picture>),
    /// How this part goes, in a sentence or two.
    pub hint: Option<&'static str>,
    /// What to say, or what to count.
    pub say: Html,
    /// How the time stands.
    pub clock: Clock<'a>,
    /// How things are set.
    pub set: Set,
    /// The projector's address, where the browser would not open its window.
    pub blocked: Option<String>,
    /// What was typed and could not be taken.
    pub wrong: Option<Wrong>,
    /// The questions that were parked, and their events.
    pub parked: Vec<(model::event::EventId, String)>,
    /// The situations of this session, with their titles.
    pub situations: Vec<(model::id::ScenarioId, String)>,
}

/// How things are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// Whether the clock stands.
    pub paused: bool,
    /// Whether the room's picture is kept as it was.
    pub frozen: bool,
    /// The plain ground that hides it.
    pub ground: Option<Ground>,
    /// Whether the room has a short pause.
    pub rests: bool,
    /// Whether the room's screen is dark.
    pub dark: bool,
    /// Whether slides come by themselves.
    pub advances: bool,
    /// Whether single keys do something.
    pub keys: bool,
    /// How large the projector's picture is, if a projector is there.
    pub projector: Option<(u32, u32)>,
    /// Whether anything can be taken back.
    pub undo: bool,
    /// Whether anything can be done again.
    pub redo: bool,
    /// Whether a situation is in front of the room.
    pub counts: bool,
    /// Whether hands are being counted in it: letters stand for its options then.
    pub votes: bool,
    /// Whether what the room sees has a clock that a minute can be added to.
    pub timed: bool,
    /// Whether a slide is ahead.
    pub skips: bool,
}

/// The id of the field for a question.
pub const QUESTION_FIELD: &str = "park";

/// The id of what opens the list of them, and tells how many there are.
pub const PARKED: &str = "parked";

/// The desk.
pub fn deliver(props: &DeskScreen, emit: &Callback<Ask>) -> Html {
    all([
        html! { <h1 id={HEADING_ID} class="modest" tabindex="-1">{ &props.heading }</h1> },
        element(match props.set.counts {
            true => "div.see.small",
            false => "div.see",
        })
        .with([now(props), next(props)]),
        element("div.side").with([clock(&props.clock, emit), controls(props, emit)]),
        html! {
            <section class="say" aria-label={words::SAY} tabindex="0">{ props.say.clone() }</section>
        },
        element("div.more").with([parked(props, emit), more(props, emit)]),
    ])
}

fn now(props: &DeskScreen) -> Html {
    let set = props.set;
    let (picture, dial) = props.now;
    let says = match (set.rests, set.ground, set.frozen) {
        (true, ..) => words::RESTS,
        (_, Some(Ground::Black), _) => words::BLACK_NOW,
        (_, Some(Ground::White), _) => words::WHITE_NOW,
        (_, _, true) => words::FROZEN,
        _ if set.projector.is_some() => words::NOW,
        _ => words::NOW_NOBODY,
    };
    let hidden = set.rests || set.frozen || set.ground.is_some();
    element(match hidden {
        true => "figure.now.held",
        false => "figure.now",
    })
    .with([
        miniature(words::PICTURE, picture, dial, set.dark, set.projector),
        element("figcaption").says(says),
    ])
}

fn next(props: &DeskScreen) -> Html {
    let set = props.set;
    let (says, picture) = &props.next;
    element("figure.next").with([
        match picture {
            Some(picture) => miniature(words::NEXT_PICTURE, picture, &[], set.dark, set.projector),
            None => nothing(),
        },
        element("figcaption").with([
            element("strong").says(words::NEXT),
            text(" "),
            text(says.clone()),
        ]),
        match props.hint {
            Some(hint) => p_of("quiet", hint),
            None => nothing(),
        },
    ])
}

fn controls(props: &DeskScreen, emit: &Callback<Ask>) -> Html {
    let set = props.set;
    let blank = |ground| Ask::Cue(Cue::Blank(ground));
    let steer = all([
        keyed_press("primary", words::ON, "→", Ask::Cue(Cue::Next), emit),
        keyed_press("", words::BACK, "←", Ask::Cue(Cue::Back), emit),
        press_if(set.undo, words::UNDO, Ask::Undo, emit),
    ]);
    let time = all([
        // It says what it will do, so it is never drawn as pressed.
        keyed_press(
            "",
            if set.paused {
                words::GO_ON
            } else {
                words::PAUSE
            },
            words::PAUSE_KEY,
            Ask::Pause,
            emit,
        ),
        press_if(set.timed, words::MINUTE, Ask::AddMinute, emit),
    ]);
    let room = all([
        toggle(words::FREEZE, "", set.frozen, Ask::Freeze, emit),
        toggle(words::REST, words::REST_KEY, set.rests, Ask::Rest, emit),
        toggle(
            words::BLACK,
            match set.votes {
                true => words::BLACK_SIGN,
                false => words::BLACK_KEY,
            },
            set.ground == Some(Ground::Black),
            blank(Ground::Black),
            emit,
        ),
        toggle(
            words::WHITE,
            words::WHITE_KEY,
            set.ground == Some(Ground::White),
            blank(Ground::White),
            emit,
        ),
    ]);
    let end = all([
        press(words::INVITE, Ask::Invite, emit),
        press(words::FINISH, Ask::Finish, emit),
    ]);
    element("div.controls").with([
        group("steer", words::STEER, steer),
        group("pair", words::TIME, time),
        group("pair", words::ROOM, room),
        group("pair", words::END, end),
    ])
}

fn parked(props: &DeskScreen, emit: &Callback<Ask>) -> Html {
    let row = |(event, says): &(model::event::EventId, String)| {
        element("li").with([
            element("span").says(says),
            plain(desk::REMOVE, Ask::Unpark(*event), emit),
        ])
    };
    element("details").keyed("parked").with([
        element("summary")
            .has(&["id"], [PARKED])
            .says(&words::parked(props.parked.len())),
        form(Ask::Park, emit).with([
            html! { <label for={QUESTION_FIELD}>{ words::PARK_LABEL }</label> },
            html! { <input id={QUESTION_FIELD} type="text" maxlength="200" autocomplete="off" /> },
            send(words::PARK),
        ]),
        mends(props.wrong == Some(Wrong::Questions), words::PARK_FULL),
        element("ul").with([all(props.parked.iter().map(row))]),
    ])
}

fn more(props: &DeskScreen, emit: &Callback<Ask>) -> Html {
    let set = props.set;
    let open = |(scenario, title): &(model::id::ScenarioId, String)| {
        press(title, Ask::Open(scenario.clone()), emit)
    };
    element("details").keyed("more").with([
        element("summary").says(words::MORE),
        element("div.ways").with([
            keyed("projector", press(desk::OPEN, Ask::OpenProjector, emit)),
            keyed("here", press(desk::HERE, Ask::PresentHere, emit)),
            keyed(
                "skip",
                when(set.skips, press(words::SKIP, Ask::LeaveOutNext, emit)),
            ),
            keyed("dark", toggle(words::DARK, "", set.dark, Ask::Dark, emit)),
            keyed(
                "advance",
                toggle(
                    words::ADVANCE,
                    match set.votes {
                        true => "",
                        false => words::ADVANCE_KEY,
                    },
                    set.advances,
                    Ask::Advance,
                    emit,
                ),
            ),
            keyed("keys", toggle(words::KEYS, "", set.keys, Ask::Keys, emit)),
            keyed("redo", when(set.redo, press(words::REDO, Ask::Redo, emit))),
            keyed("reset", press(words::RESET, Ask::Reset, emit)),
        ]),
        blocked(props.blocked.as_deref()),
        when(
            !props.situations.is_empty(),
            all([
                p_of("quiet", words::SITUATIONS),
                element("div.ways").with([all(props.situations.iter().map(open))]),
            ]),
        ),
        p(words::KEYS_HOW),
    ])
}
