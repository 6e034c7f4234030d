//! Keys and clickers, at this window or at the projector's.

use model::session::{Ask as Cue, Counted, Key, Pressed as Comes, Scene};
use yew::prelude::*;

use super::Desk;
use crate::browser::keys::Pressed;
use crate::browser::window;
use crate::view::group::Ask;

/// The key that shows the notes over the room's picture.
const NOTES: char = 'n';

/// Whether a key may be for us. A button that has the focus keeps its own.
pub fn is_ours(key: &Pressed) -> bool {
    let is_controls = key.on_control && named(key).presses();
    !key.is_taken && !is_controls
}

/// A key that was pressed at the projector, as if it had been pressed here.
pub fn from_projector(key: String, shift: bool) -> Pressed {
    Pressed {
        key,
        shift,
        repeats: false,
        is_taken: false,
        on_control: false,
    }
}

/// A key as the model knows it.
fn named(pressed: &Pressed) -> Key<'_> {
    Key {
        name: &pressed.key,
        shift: pressed.shift,
        command: false,
        repeats: pressed.repeats,
    }
}

impl Desk {
    /// A key went down; returns whether the screen changes. Keys steer a session only while it is in
    /// front of the room: neither before it begins nor once its record is open.
    pub(super) fn pressed(&mut self, ctx: &Context<Self>, pressed: &Pressed) -> bool {
        if self.reporting || !self.delivers() {
            return false;
        }
        let key = named(pressed);
        let letters = self.keys_on.get();
        if self.here && letters && key.letter() == Some(NOTES) {
            self.asked(ctx, Ask::Notes);
            return true;
        }
        if letters && self.counts(key) {
            return true;
        }
        match self.clicker.press(key, letters, self.now) {
            Comes::Asks(Cue::Leave) if self.here => self.asked(ctx, Ask::ToDesk),
            Comes::Asks(cue @ (Cue::Begin | Cue::Resume)) => {
                if self.here {
                    window::fill_screen();
                }
                self.asked(ctx, Ask::Cue(cue));
            }
            Comes::Asks(cue) => self.asked(ctx, Ask::Cue(cue)),
            Comes::Nothing | Comes::NotOurs => return false,
        }
        true
    }

    /// Whether a session is in front of the room.
    fn delivers(&self) -> bool {
        self.session()
            .is_some_and(|session| session.finished.is_none())
    }

    /// Whether the key counts hands, which during a vote come before everything else.
    fn counts(&mut self, key: Key<'_>) -> bool {
        let Some(session) = self.session() else {
            return false;
        };
        let (Scene::Situation(scenario, phase), delivery) =
            (&session.delivery.scene, &session.delivery)
        else {
            return false;
        };
        let Some(round) = phase.round() else {
            return false;
        };
        let options = self.options(scenario);
        let vote = delivery.case(scenario).map(|case| case.vote(round).clone());
        let vote = vote.unwrap_or_default();
        let hands = |pile| vote.of(Self::choice(&options, pile).as_ref());
        match self.counting.press(key, options.len(), &hands) {
            Counted::NotOurs => return false,
            Counted::Typed => {}
            Counted::Hands(pile, hands) => self.count(pile, hands),
            Counted::Undo => self.undo(true),
            Counted::Miscounted => self.miscounted(),
        }
        true
    }
}
