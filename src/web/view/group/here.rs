//! One screen only: the room's picture fills this window, and the notes lie behind a key. A touch
//! shows the same ways by hand, and no notes yet: the room sees this screen too. While they are put
//! away, the notes are not in the page at all.

use model::session::Ask as Cue;
use yew::prelude::*;

use super::super::HEADING_ID;
use super::super::dial::Segment;
use super::super::parts::{all, element, nothing};
use super::Ask;
use super::controls::{on, press, press_if};
use super::deliver::Set;
use super::stage::{Picture, stage};
use crate::words::{deliver, here as words, report, vote};

/// What lies over the room's picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The ways on, as buttons.
    Ways,
    /// The notes, and the ways.
    Notes,
}

/// All that decides on what lies over it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lies {
    /// What was asked for.
    pub over: Over,
    /// How things are set in the session, once one has begun.
    pub set: Option<Set>,
    /// The hands that are counted, during a vote.
    pub counted: Option<u32>,
}

/// The room's picture, and what lies over it. `notes` is drawn only where they are asked for.
pub fn here(
    picture: &Picture,
    dial: &[Segment],
    dark: bool,
    lies: &Lies,
    notes: impl FnOnce() -> Html,
    emit: &Callback<Ask>,
) -> Html {
    let (notes, says) = match lies.over {
        Over::Notes => (notes(), words::AWAY),
        Over::Nothing | Over::Ways => (nothing(), words::NOTES),
    };
    html! {
        <div class="projector here">
            <main onclick={on(Ask::Touch, emit)}>
                <h1 id={HEADING_ID} class="heard" tabindex="-1">{ words::TITLE }</h1>
                { stage(picture, dial, dark) }
            </main>
            if let (Over::Nothing, Some(counted)) = (lies.over, lies.counted) {
                <p class="tally" role="status">
                    { if counted > 0 { vote::hands(counted) } else { String::new() } }
                </p>
            }
            if lies.over != Over::Nothing {
                { element("aside.over").with([
                    notes,
                    element("p.ways").with([
                        press(deliver::BACK, Ask::Cue(Cue::Back), emit),
                        press(deliver::ON, Ask::Cue(Cue::Next), emit),
                        match lies.set {
                            Some(set) => steers(set, emit),
                            None => nothing(),
                        },
                        press(says, Ask::Notes, emit),
                        press(words::LEAVE, Ask::ToDesk, emit),
                        press(report::OPEN, Ask::Report, emit),
                    ]),
                ]) }
            }
        </div>
    }
}

/// The ways to steer that only a session has.
fn steers(set: Set, emit: &Callback<Ask>) -> Html {
    let pause = match set.paused {
        true => deliver::GO_ON,
        false => deliver::PAUSE,
    };
    all([
        press(pause, Ask::Pause, emit),
        press_if(set.timed, deliver::MINUTE, Ask::AddMinute, emit),
        press_if(set.undo, deliver::UNDO, Ask::Undo, emit),
    ])
}
