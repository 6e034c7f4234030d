//! The other windows: whether a projector is there, which desk leads, and what is said to them.

use model::id::PlaceId;
use model::key::of_device;
use model::moment::Moment;
use model::windows::Word;

use crate::browser::channel::Channel;
use crate::group::marks::{self, DARK, NO_KEYS};

/// After so long without an answer, in milliseconds, a projector is taken to be gone. Twice the
/// time between two questions, and some more for a busy machine.
const SILENT: u64 = 2_500;

/// How often a desk that does not lead asks who does where only talking tells, in milliseconds.
pub const LOOKING: u32 = 250;

/// After so many questions without an answer no other desk leads: within a second. Counted and not
/// timed, since a desk that was busy itself has asked nobody meanwhile.
const UNANSWERED: u32 = 2;

/// After so long, in milliseconds, a browser has given away a lock that nobody holds.
const ANSWERED: u64 = 500;

/// Which desk leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leading {
    /// Nobody has answered since then.
    Asked(Moment),
    /// This one.
    This,
    /// Another.
    Other,
}

/// How desks agree where the browser has no locks: the lowest rank leads.
struct Talk {
    rank: u32,
    /// How often it was asked who leads, and nobody answered.
    unanswered: u32,
}

/// The other windows, as far as this desk knows.
pub struct Windows {
    folder: String,
    channel: Channel,
    /// The name of the channel, and of the lock that the leading desk holds.
    pub name: String,
    leading: Leading,
    /// Without locks: the rank that this desk would lead by.
    talk: Option<Talk>,
    /// When a projector was last heard, and how large it is.
    projector: Option<(Moment, u32, u32)>,
    /// Whether the browser would not open the projector's window.
    pub blocked: bool,
    /// The mark of a short pause in this place's room.
    rest: String,
    /// Whether the room has a short pause.
    pub rests: bool,
    /// Whether the room's screen is dark.
    pub dark: bool,
}

impl Windows {
    /// Nothing is known yet.
    pub fn new(
        folder: String,
        place: &PlaceId,
        channel: Channel,
        name: String,
        now: Moment,
    ) -> Self {
        let rest = marks::rest(place);
        Self {
            rests: marks::is_set(&folder, &rest),
            dark: marks::is_set(&folder, DARK),
            folder,
            rest,
            channel,
            name,
            leading: Leading::Asked(now),
            talk: None,
            projector: None,
            blocked: false,
        }
    }

    /// Says a word to every other window.
    pub fn says(&self, word: &Word) {
        self.channel.say(&word.to_text());
    }

    /// Says an event to every other window.
    pub fn says_event(&self, key: String, text: String) {
        self.says(&Word::Event(key, text));
    }

    /// Whether this desk leads.
    pub fn leading(&self) -> bool {
        self.leading == Leading::This
    }

    /// Whether another desk does.
    pub fn follows(&self) -> bool {
        self.leading == Leading::Other
    }

    /// This desk leads from now on, or another does.
    pub fn leads(&mut self, leads: bool) {
        self.leading = if leads { Leading::This } else { Leading::Other };
    }

    /// The browser knows no locks: the desks have to agree by talking.
    pub fn agrees_by_talking(&mut self, tab: u32) {
        // By chance, and above that of who takes over.
        let rank = tab | 1;
        let unanswered = 0;
        self.talk = Some(Talk { rank, unanswered });
    }

    /// Somebody else leads, by that rank. Should that one fall silent, this desk leads by a higher
    /// one: if it was only busy, it still leads once it can talk again.
    pub fn hears_leader(&mut self, rank: u32) {
        if let Some(talk) = &mut self.talk
            && (self.leading != Leading::This || rank <= talk.rank)
        {
            self.leading = Leading::Other;
            talk.unanswered = 0;
            if talk.rank <= rank {
                // By chance again, so that no two who wait are of one rank.
                talk.rank = rank.saturating_add(1 + talk.rank % 1024);
            }
        }
    }

    /// Time went by: asks who is there, and says that it leads where only talking tells.
    pub fn ticks(&mut self, now: Moment) {
        self.says(&Word::Looks);
        self.says_that_it_leads();
        if let (Leading::Asked(since), None) = (self.leading, &self.talk)
            && now.steady.saturating_sub(since.steady) > ANSWERED
        {
            // The lock is given at once, or else somebody holds it.
            self.leading = Leading::Other;
        }
    }

    /// It is time to ask who leads, where only talking tells. Where nobody has answered, this desk does
    /// from now on: returns whether that is so.
    pub fn asks_who_leads(&mut self) -> bool {
        let Some(talk) = self.talk.as_mut().filter(|_| self.leading != Leading::This) else {
            return false;
        };
        talk.unanswered += 1;
        let alone = talk.unanswered > UNANSWERED;
        if alone {
            self.leading = Leading::This;
            self.says_that_it_leads();
        } else {
            self.says(&Word::Looks);
        }
        alone
    }

    /// Says that it leads, where only talking tells. A page that nobody sees is let tick once a minute
    /// and must say it whenever it is asked.
    pub fn says_that_it_leads(&self) {
        if let Some(talk) = self.talk.as_ref().filter(|_| self.leading()) {
            self.says(&Word::Leads(talk.rank));
        }
    }

    /// Whether this desk has to talk in order to lead; if so, it does now.
    pub fn takes_over_by_talking(&mut self) -> bool {
        if let Some(talk) = &mut self.talk {
            talk.rank = 0;
            self.leading = Leading::This;
            self.says_that_it_leads();
        }
        self.talk.is_some()
    }

    /// A projector answered.
    pub fn sees_projector(&mut self, now: Moment, width: u32, height: u32) {
        if self.projector(now).is_none() {
            // It is open now. One that was there before is not the one that was asked for.
            self.blocked = false;
        }
        self.projector = Some((now, width, height));
    }

    /// A projector said that it goes.
    pub fn misses_projector(&mut self) {
        self.projector = None;
    }

    /// How large the projector's picture is, if there is one.
    pub fn projector(&self, now: Moment) -> Option<(u32, u32)> {
        let (heard, width, height) = self.projector?;
        (now.steady.saturating_sub(heard.steady) < SILENT).then_some((width, height))
    }

    /// Gives the room a short pause, or ends it. Nothing of it is written into the session: a mark
    /// that goes with the pause is all.
    pub fn rest(&mut self, rests: bool) {
        self.rests = rests;
        marks::set(&self.folder, &self.rest, rests);
        self.says(&Word::Rests(rests));
    }

    /// Ends a short pause, where there is one: what it was a pause of is over.
    pub fn ends_rest(&mut self) {
        if self.rests {
            self.rest(false);
        }
    }

    /// Makes the room's screen dark, or light.
    pub fn darken(&mut self, dark: bool) {
        self.dark = dark;
        marks::set(&self.folder, DARK, dark);
        self.says(&Word::Dark(dark));
    }

    /// Another window marked something, or took the mark away.
    pub fn marked_elsewhere(&mut self, key: &str, marked: bool) {
        if key == of_device(&self.folder, &self.rest) {
            self.rests = marked;
        } else if key == of_device(&self.folder, DARK) {
            self.dark = marked;
        }
    }

    /// Remembers for this device whether single keys do something.
    pub fn keep_keys(&self, on: bool) {
        marks::set(&self.folder, NO_KEYS, !on);
    }
}
