//! Keys and clickers, at this window or at the projector's.

use model::session::undo::standing;
use model::session::{Ask as Cue, Counted, Key, Pressed as Comes, Scene, What};
use yew::prelude::*;

use super::Desk;
use crate::browser::keys::Pressed;
use crate::browser::window;
use crate::group::{ADVANCE_KEY, PAUSE_KEY, REST_KEY, named};
use crate::view::group::Ask;

/// The key that shows the notes over the room's picture.
const NOTES: char = 'n';

/// The key that shows the room the votes, or hides them again.
const SPLIT_KEY: char = 'v';

/// What the door for keys has to know at once: whoever takes a key must say so before the browser
/// does something with it. Every other key stays the browser's, Tab above all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Door {
    /// Whether single letters, digits and signs do something.
    pub letters: bool,
    /// Whether a session is in front of the room, with nothing over the desk.
    pub steers: bool,
    /// Whether a room is there that can be given a short pause, steered or not.
    pub rests: bool,
    /// Whether a number is being typed, which Enter ends wherever the focus is.
    pub types: bool,
}

impl Door {
    /// Whether a key is for us.
    pub fn is_ours(self, pressed: &Pressed) -> bool {
        let key = named(pressed);
        let ends_number = self.types && key.ends();
        let is_controls = pressed.on_control && key.presses() && !ends_number;
        let scrolls = pressed.in_region && key.scrolls();
        let is_taken = pressed.is_taken && !(pressed.in_line && key.turns());
        let rests = self.rests && self.letters && key.letter() == Some(REST_KEY);
        rests && !is_taken
            || self.steers
                && !is_taken
                && !is_controls
                && !scrolls
                && (key.steers() || self.letters && key.letter().is_some())
    }
}

/// A key that was pressed at the projector, as if it had been pressed here.
pub fn from_projector(key: String, shift: bool) -> Pressed {
    Pressed {
        key,
        shift,
        repeats: false,
        is_taken: false,
        in_line: false,
        on_control: false,
        in_region: false,
    }
}

impl Desk {
    /// A key went down; returns whether the screen changes. Keys steer a session only while it is in
    /// front of the room: neither before it begins nor once its record is open.
    pub(super) fn pressed(&mut self, ctx: &Context<Self>, pressed: &Pressed) -> bool {
        if self.reporting {
            return false;
        }
        if !self.presents() {
            return self.rests_before_or_after(ctx, named(pressed));
        }
        if self.here && self.windows.follows() {
            // Somebody presents here again.
            self.asks_to_lead(ctx, true);
        }
        let key = named(pressed);
        let letters = self.door.get().letters;
        if letters && self.counts(key) {
            return true;
        }
        let letter = key.letter().filter(|_| letters);
        let asks = match letter {
            Some(NOTES) if self.here => Some(Ask::Notes),
            Some(REST_KEY) => Some(Ask::Rest),
            Some(PAUSE_KEY) => Some(Ask::Pause),
            Some(SPLIT_KEY) if self.is_in_situation() => Some(Ask::Split),
            Some(ADVANCE_KEY) if !self.is_in_situation() => Some(Ask::Advance),
            _ => None,
        };
        if let Some((asks, letter)) = asks.zip(letter) {
            let counts = self.clicker.counts(letter, key.repeats, self.now);
            if counts {
                self.asked(ctx, asks);
            }
            return counts;
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
            Comes::Nothing | Comes::NotOurs => {
                // A number that is being typed is ended by Enter, wherever the focus is.
                self.mind_the_door();
                return false;
            }
        }
        true
    }

    /// Before a session, and while its record is written, the room can be given a short pause too.
    fn rests_before_or_after(&mut self, ctx: &Context<Self>, key: Key<'_>) -> bool {
        let letters = self.door.get().letters;
        let rests = letters && key.letter() == Some(REST_KEY);
        let counts = rests && self.clicker.counts(REST_KEY, key.repeats, self.now);
        if counts {
            self.asked(ctx, Ask::Rest);
        }
        counts
    }

    /// Whether a session is in front of the room, or this screen is, before one has begun.
    fn presents(&self) -> bool {
        self.session()
            .map_or(self.here, |session| session.finished.is_none())
    }

    /// Whether a situation is in view. No slide comes by itself then, and who types a count too early
    /// means an option.
    fn is_in_situation(&self) -> bool {
        let session = self.session();
        session.is_some_and(|one| matches!(one.delivery.scene, Scene::Situation(..)))
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
            // A digit without a letter is a slip of the finger, and no way to another slide.
            Counted::NotOurs => return key.letter().is_some_and(|letter| letter.is_ascii_digit()),
            Counted::Typed => {}
            Counted::Hands(pile, hands) => self.count(pile, hands),
            Counted::Undo => self.undo_count(),
            Counted::Miscounted => self.miscounted(),
        }
        true
    }

    /// Takes the latest count back, and nothing that came before the vote.
    fn undo_count(&mut self) {
        let Some(current) = self.sessions.current(self.now) else {
            return;
        };
        let latest = standing(current.log).last().map(|event| &event.what);
        if matches!(latest, Some(What::Counted { .. } | What::Miscounted { .. })) {
            self.undo(true);
        }
    }

    /// Lets the door know how things stand now.
    pub(super) fn mind_the_door(&self) {
        self.door.set(Door {
            letters: self.door.get().letters,
            steers: self.presents() && !self.reporting,
            rests: self.windows.projector(self.now).is_some() && !self.reporting,
            types: self.counting.typed().1.is_some() || self.clicker.is_typing(self.now),
        });
    }
}
