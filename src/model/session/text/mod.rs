//! Events as they are kept: a line of JSON each. Whatever was ever kept must be read for ever, so
//! a name here never changes.

mod read;
mod write;

use crate::event::EventId;
use crate::json::{self, Json, fields};
use crate::moment::Moment;
use crate::pack::ActVerdict;

use super::event::{Event, What};

struct Written {
    at: Moment,
    what: What,
}

fields!(Written { at, what });

impl Event {
    /// The event as it is kept, without its name, which is its key.
    pub fn to_text(&self) -> String {
        let at = Json::fields(vec![
            ("wall", Json::Number(Some(self.at.wall))),
            ("steady", Json::Number(Some(self.at.steady))),
        ]);
        Json::fields(vec![("at", at), ("what", self.what.to_json())]).to_text()
    }

    /// Reads an event back.
    ///
    /// # Errors
    /// A text that is not an event this program knows: damaged, or from a newer version. The
    /// caller leaves it where it is.
    pub fn from_text(id: EventId, text: &str) -> Result<Self, String> {
        let Written { at, what } = json::read(&Json::parse(text)?)?;
        Ok(Self { id, at, what })
    }
}

/// A verdict's name in events and records; the same as in packs.
pub(super) fn verdict_name(verdict: ActVerdict) -> &'static str {
    match verdict {
        ActVerdict::Best => "best",
        ActVerdict::Incomplete => "incomplete",
        ActVerdict::Delays => "delays",
        ActVerdict::Unsafe => "unsafe",
    }
}
