//! Runs that are over, many in one line. A run leaves some hundred events behind; what can still
//! matter of them is a third, and written close together takes a tenth of the room.
//!
//! An archive holds events with their names, so that adding one to a log that has some of the
//! same events already, from another page or another device, changes nothing. Only the time spent
//! is summed up: see [`Sum`]. It is no edit of what was kept: it is written beside it, and what it
//! holds goes when it is certain to be there.

mod digits;
mod resting;
mod shape;
mod sum;
mod thin;

use crate::event::{EventId, TabId};
use crate::json::{self, Json, fields};
use digits::{Digits, read_all};
use shape::{fill, shape};

pub use resting::Resting;
pub use sum::{Spent, Sum};
pub use thin::thin;

/// What an archive's text begins with.
const BEGINNING: &str = "{\"runs\":";

/// How many letters of texts an archive may come to for each letter of its own. Runs with a
/// thousand tries each come to eight.
const MOST_TIMES: usize = 64;

/// How many letters of texts an archive may come to at all: four times as many as the longest runs
/// that are laid to rest. A tree has at most a node in three of them, which is 50 MB.
const MOST_LETTERS: usize = 5_000_000;

/// Something of an archive, by its name: an event as it is kept, or a sum. As trees, so that what
/// a later version of the app adds to them goes from one archive into the next.
pub type Part = (EventId, Json);

struct Written {
    runs: Runs,
}

fields!(Written { runs });

struct Runs {
    names: Vec<String>,
    digits: Option<String>,
    /// As older versions of the app wrote it: with the page of each part, even where that is the
    /// page of the part before.
    numbers: Option<String>,
}

fields!(Runs {
    names,
    digits,
    numbers
});

/// Whether a text is an archive.
pub fn is_archive(text: &str) -> bool {
    text.starts_with(BEGINNING)
}

/// The archive as it is kept: every text once, and numbers that stand for the rest.
pub fn write(parts: &[Part]) -> String {
    let mut out = Digits::default();
    let mut before = EventId::default();
    for (id, json) in parts {
        let by = zigzag(u64::from(id.seq).wrapping_sub(before.seq.into()));
        let turns = id.tab != before.tab;
        out.number(by << 1 | u64::from(turns));
        if turns {
            out.number(id.tab.0.into());
        }
        before = *id;
        let (shape, leaves) = shape(json);
        out.name(&shape.to_text());
        for leaf in leaves {
            match leaf {
                Json::Number(number) => out.number(number.unwrap_or_default()),
                leaf => out.name(leaf.as_text()),
            }
        }
    }
    let names = out.names.iter().map(|name| Json::text(name)).collect();
    let digits = Json::text(&out.numbers);
    let runs = Json::fields(vec![("names", Json::List(names)), ("digits", digits)]);
    Json::fields(vec![("runs", runs)]).to_text()
}

/// Reads an archive; none where it is damaged, from a newer version, or written so that a few
/// letters of it, which name a long text again and again, fill all memory.
pub fn read(text: &str) -> Option<Vec<Part>> {
    if !is_archive(text) {
        return None;
    }
    let Written { runs } = json::read(&Json::parse(text).ok()?).ok()?;
    let older = runs.digits.is_none();
    let mut numbers = read_all(&runs.digits.or(runs.numbers)?)?.into_iter();
    let mut left = MOST_LETTERS.min(text.len() * MOST_TIMES);
    let mut name = |at: u64| {
        let name = runs.names.get(usize::try_from(at).ok()?)?;
        left = left.checked_sub(name.len())?;
        Some(name)
    };
    let mut parts = Vec::new();
    let mut id = EventId::default();
    while let Some(number) = numbers.next() {
        let by = unzigzag(if older { number } else { number >> 1 });
        id.seq = u64::from(id.seq).wrapping_add(by).try_into().ok()?;
        if older || number & 1 == 1 {
            id.tab = TabId(numbers.next()?.try_into().ok()?);
        }
        let shape = Json::parse(name(numbers.next()?)?).ok()?;
        let json = fill(&shape, &mut |leaf| {
            let number = numbers.next()?;
            Some(match leaf {
                Json::Number(_) => Json::Number(Some(number)),
                _ => Json::text(name(number)?),
            })
        })?;
        parts.push((id, json));
    }
    Some(parts)
}

/// The name under which an archive's text is kept: after all that it holds, and the same on every
/// page that comes to the same archive.
pub fn name(parts: &[Part], text: &str) -> EventId {
    let last = parts.iter().map(|(id, _)| id.seq).max();
    EventId {
        seq: last.unwrap_or_default(),
        tab: TabId(crate::shuffle::rank(0, text) as u32),
    }
}

/// A difference up or down as a small number.
fn zigzag(by: u64) -> u64 {
    let by = by.cast_signed();
    ((by << 1) ^ (by >> 63)).cast_unsigned()
}

fn unzigzag(number: u64) -> u64 {
    (number >> 1) ^ (number & 1).wrapping_neg()
}
