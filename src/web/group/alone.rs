//! A clicker at the projector where no desk is left to answer: the room must not be stuck because a
//! laptop's other window crashed. The projector leads on as far as it knows the way, which is all
//! but the reasons: those are the desk's, and without them the options stay in front of the room.

use model::key::of_device;
use model::session::{Phase, What, cue};
use model::windows::Word;

use super::projector::Projector;
use super::{KEYS, REST};
use crate::browser::{clock, storage};

/// So long a desk has time to take a key, in milliseconds: a busy one is no missing one.
pub const ANSWERED: u32 = 700;

impl Projector {
    /// Whether single letters, digits and signs do something on this device.
    pub(super) fn letters(&self) -> bool {
        let mark = storage::read(&of_device(&self.folder, KEYS));
        !mark.is_ok_and(|mark| mark.is_some())
    }

    /// Does what was asked for here, since nobody else did.
    pub(super) fn leads_on(&mut self) {
        let Some((asked, _)) = self.asked.take() else {
            return;
        };
        if self.rests {
            return self.ends_rest();
        }
        let now = clock::now();
        let what = self.sessions.current(now).and_then(|current| {
            let open = current.session.finished.is_none();
            let what = open.then(|| cue(current.session, asked, &|_| None));
            Some((current.id, what.flatten().filter(is_known)?))
        });
        if let Some((id, what)) = what {
            let (key, text) = self.sessions.happen(id, self.tab, now, what);
            self.channel.say(&Word::Event(key, text).to_text());
        }
    }

    fn ends_rest(&mut self) {
        self.rests = false;
        // Where it stays, the other windows were told all the same.
        let _ = storage::remove(&of_device(&self.folder, REST));
        self.channel.say(&Word::Rests(false).to_text());
    }
}

/// Whether the projector has all of it: what to take away comes with its words from the desk.
fn is_known(what: &What) -> bool {
    !matches!(
        what,
        What::PhaseShown {
            phase: Phase::Learning,
            ..
        }
    )
}
