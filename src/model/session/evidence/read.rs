//! From JSON to record. The file may come from anybody: what is too long or too much is refused, and
//! nothing is kept of it that a record written here would not hold.

use crate::id::is_slug;
use crate::json::{self, At, Json, Read, fields};
use crate::portable::FileFault;

use super::super::case::MOST_HANDS;
use super::super::paper::{MOST_NAMES, MOST_ROWS};
use super::clip::MOST_PARTS;
use super::write::{FORMAT, KIND};
use super::{ActionKept, AttendeeKept, CaseKept, Evidence, OptionKept, SlideKept};

/// The largest file that is read, in bytes: twice the largest that is written.
pub const LARGEST: usize = 2_000_000;

struct Envelope {
    kind: String,
    format: u64,
}

fields!(Envelope { kind, format });
fields!(Evidence {
    session,
    place,
    place_name,
    begun,
    finished,
    version,
    hash,
    role,
    team,
    people,
    slides,
    paused,
    situations,
    questions,
    reflection,
    actions,
    register
});
fields!(SlideKept {
    id,
    title,
    planned,
    spent,
    was_shown
});
fields!(CaseKept {
    id,
    title,
    options,
    passed,
    was_revealed
});
fields!(OptionKept {
    id,
    text,
    verdict,
    hands
});
fields!(ActionKept { what, who, by });
fields!(AttendeeKept {
    name,
    has_confirmed
});

impl Read for [u32; 2] {
    fn read(at: &At<'_>) -> Self {
        match Vec::<u32>::read(at).as_slice() {
            [first, second] => [*first, *second].map(|hands| hands.min(MOST_HANDS)),
            _ => at.refused(),
        }
    }
}

impl Evidence {
    /// Reads a record back.
    ///
    /// # Errors
    /// A file that is no record of a session, or more than one can be: see [`FileFault`].
    pub fn from_text(text: &str) -> Result<Self, FileFault> {
        if text.len() > LARGEST {
            return Err(FileFault::TooLarge);
        }
        // An editor may have put a mark before the first letter.
        let json = Json::parse(text.trim_start_matches('\u{feff}'));
        let json = json.map_err(|_| FileFault::Other)?;
        let Envelope { kind, format } = json::read(&json).map_err(|_| FileFault::Other)?;
        if kind != KIND {
            return Err(FileFault::Other);
        }
        if format > FORMAT {
            return Err(FileFault::Newer);
        }
        let evidence: Self = json::read(&json).map_err(|_| FileFault::Nothing)?;
        if evidence.is_too_much() {
            return Err(FileFault::TooLarge);
        }
        if !is_slug(evidence.place.as_str()) {
            return Err(FileFault::Nothing);
        }
        Ok(evidence.clipped())
    }

    /// Whether there is no more of anything than there may be.
    fn is_too_much(&self) -> bool {
        let options = self.situations.iter().map(|case| case.options.len());
        let parts = options.chain([self.slides.len(), self.situations.len()]);
        let rows = [self.questions.len(), self.actions.len()];
        parts.max() > Some(MOST_PARTS)
            || rows.iter().any(|rows| *rows > MOST_ROWS)
            || self.register.len() > MOST_NAMES
    }
}
