//! One screen only: the room's picture fills this window, and the notes lie behind a key. A touch
//! shows the same ways by hand, and no notes yet: the room sees this screen too. While they are put
//! away, the notes are not in the page at all.

use model::session::Ask as Cue;
use yew::prelude::*;

use super::super::HEADING_ID;
use super::super::dial::Segment;
use super::super::parts::{element, nothing};
use super::Ask;
use super::controls::{on, press};
use super::stage::{Picture, stage};
use crate::words::{deliver, here as words, report};

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

/// The room's picture, and what lies over it. `notes` is drawn only where they are asked for.
pub fn here(
    picture: &Picture,
    dial: &[Segment],
    dark: bool,
    over: Over,
    notes: impl FnOnce() -> Html,
    emit: &Callback<Ask>,
) -> Html {
    let (notes, says) = match over {
        Over::Notes => (notes(), words::AWAY),
        Over::Nothing | Over::Ways => (nothing(), words::NOTES),
    };
    html! {
        <div class="projector here">
            <main onclick={on(Ask::Touch, emit)}>
                <h1 id={HEADING_ID} class="heard" tabindex="-1">{ words::TITLE }</h1>
                { stage(picture, dial, dark) }
            </main>
            if over != Over::Nothing {
                { element("aside.over").with([
                    notes,
                    element("p.ways").with([
                        press(deliver::BACK, Ask::Cue(Cue::Back), emit),
                        press(deliver::ON, Ask::Cue(Cue::Next), emit),
                        press(says, Ask::Notes, emit),
                        press(words::LEAVE, Ask::ToDesk, emit),
                        press(report::OPEN, Ask::Report, emit),
                    ]),
                ]) }
            }
        </div>
    }
}
