//! A clicker at the projector where no desk is left to answer: the room must not be stuck because a
//! laptop's other window crashed. The projector leads on as far as it knows the way, which is all
//! but the reasons: those are the desk's, and without them the options stay in front of the room.

use model::moment::Moment;
use model::session::{Ask as Cue, Key, Pressed as Comes, SessionId, What, cue};
use model::windows::Word;

use super::marks::{self, NO_KEYS};
use super::projector::Projector;
use super::{ADVANCE_KEY, PAUSE_KEY, REST_KEY};
use crate::browser::clock;

/// So long a desk has time to take a key, in milliseconds: a busy one is no missing one.
pub const ANSWERED: u32 = 700;

/// What a key asks for at the projector.
pub enum Asked {
    /// What clickers ask for.
    Cue(Cue),
    /// A short pause, or its end.
    Rest,
    /// A pause for a question, or its end.
    Pause,
    /// Slides that come by themselves, or no more of that: none come until a desk is there again.
    Advance,
}

impl Projector {
    /// What a key asks for, if anything.
    pub(super) fn asks(&mut self, key: Key<'_>) -> Option<Asked> {
        let letters = !marks::is_set(&self.folder, NO_KEYS);
        let letter = key.letter().filter(|_| letters);
        let asked = match letter {
            Some(REST_KEY) => Some(Asked::Rest),
            Some(PAUSE_KEY) => Some(Asked::Pause),
            Some(ADVANCE_KEY) => Some(Asked::Advance),
            _ => None,
        };
        if let Some((asked, letter)) = asked.zip(letter) {
            let counts = self.clicker.counts(letter, key.repeats, clock::now());
            return counts.then_some(asked);
        }
        match self.clicker.press(key, letters, clock::now()) {
            Comes::Asks(cue) => Some(Asked::Cue(cue)),
            Comes::Nothing | Comes::NotOurs => None,
        }
    }

    /// Does what was asked for here, since nobody else did.
    pub(super) fn leads_on(&mut self) {
        let Some((asked, _)) = self.asked.take() else {
            return;
        };
        if self.rests {
            // What is hidden does not move, and no other key uncovers it.
            if let Asked::Rest = asked {
                self.rest(false);
            }
            return;
        }
        if let Asked::Rest = asked {
            return self.rest(true);
        }
        let now = clock::now();
        let current = self.sessions.current(now);
        let Some(current) = current.filter(|one| one.session.finished.is_none()) else {
            return;
        };
        let session = current.session;
        let what = match asked {
            Asked::Rest => None,
            Asked::Pause if session.delivery.is_paused() => Some(What::Resumed),
            Asked::Pause => Some(What::Paused),
            Asked::Advance => Some(What::AdvanceSet {
                on: !session.advances,
            }),
            Asked::Cue(asked) => cue(session, asked, &|_| None),
        };
        if let Some((id, what)) = what.map(|what| (current.id, what)) {
            self.happen(id, now, what);
        }
    }

    fn happen(&mut self, id: SessionId, now: Moment, what: What) {
        let (key, text) = self.sessions.happen(id, self.tab, now, what);
        self.channel.say(&Word::Event(key, text).to_text());
    }

    fn rest(&mut self, rests: bool) {
        self.rests = rests;
        marks::set(&self.folder, &marks::rest(&self.place), rests);
        self.channel.say(&Word::Rests(rests).to_text());
        // The clock stands meanwhile.
        let now = clock::now();
        let current = self.sessions.current(now);
        if let Some(current) = current.filter(|one| one.session.is_taught()) {
            let what = if rests { What::Slept } else { What::Woke };
            self.happen(current.id, now, what);
        }
    }
}
