//! One screen only: the room's picture fills this window, and the notes lie behind a key. While they
//! are put away, they are not in the page at all.

use yew::prelude::*;

use super::super::HEADING_ID;
use super::super::dial::Segment;
use super::super::parts::{element, nothing};
use super::Ask;
use super::controls::press;
use super::stage::{Picture, stage};
use crate::words::{here as words, report};

/// The room's picture, and the notes where they were asked for.
pub fn here(
    picture: &Picture,
    dial: &[Segment],
    dark: bool,
    notes: Option<Html>,
    emit: &Callback<Ask>,
) -> Html {
    html! {
        <div class="projector here">
            <h1 id={HEADING_ID} class="heard" tabindex="-1">{ words::TITLE }</h1>
            <main>{ stage(picture, dial, dark) }</main>
            { match notes {
                Some(notes) => element("aside.over").with([
                    notes,
                    element("p.ways").with([
                        press(words::AWAY, Ask::Notes, emit),
                        press(words::LEAVE, Ask::ToDesk, emit),
                        press(report::OPEN, Ask::Report, emit),
                    ]),
                ]),
                None => nothing(),
            } }
        </div>
    }
}
