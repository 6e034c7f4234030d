//! A learner's record as one file, to keep, to move to another device or to hand in.
//!
//! One line an event, as it is kept: what a newer version of the app wrote goes in and out byte for
//! byte, and a file that was cut short loses its last line and nothing else.

use crate::event::EventId;
use crate::id::{PlaceId, is_slug};
use crate::json::Json;

/// What the first line begins with.
const NAME: &str = "seven-minute-briefing record ";

/// The rest of it. The number rises when lines come to mean something else.
const VERSION: &str = "1";

/// The largest file that is read, in bytes: a hundred times a usual one.
pub const LARGEST: usize = 2_000_000;

/// The most lines that are read. A record as large as may be has fewer: its shortest lines are longer.
const MOST_LINES: usize = 20_000;

/// The most places that are read: nobody trains in more, and each has a line on the screen.
const MOST_PLACES: usize = 100;

/// An event as it is kept: where it belongs, its name, and its text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// The place.
    pub place: PlaceId,
    /// The event's name.
    pub id: EventId,
    /// The event's text.
    pub text: String,
}

/// Why a file cannot be read as a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It does not begin as a record does.
    Other,
    /// A newer version of the app wrote it.
    Newer,
    /// It is larger than any record.
    TooLarge,
    /// Nothing in it can be read.
    Nothing,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portable {
    /// The events, in the order of the file.
    pub lines: Vec<Line>,
    /// How many lines could not be read.
    pub damaged: usize,
}

/// The file that holds these events.
pub fn write(lines: &[Line]) -> String {
    let mut file = format!("{NAME}{VERSION}\n");
    for line in lines {
        file.push_str(&format!("{} {} {}\n", line.place, line.id, line.text));
    }
    file
}

/// Reads a file.
///
/// # Errors
/// It is not a record, or nothing in it can be read: see [`FileFault`].
pub fn read(file: &str) -> Result<Portable, FileFault> {
    if file.len() > LARGEST {
        return Err(FileFault::TooLarge);
    }
    // An editor may have put a mark before the first letter.
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let mut lines = file.split('\n').map(str::trim);
    match lines.next().and_then(|first| first.strip_prefix(NAME)) {
        Some(VERSION) => {}
        Some(_) => return Err(FileFault::Newer),
        None => return Err(FileFault::Other),
    }
    let mut portable = Portable::default();
    let mut places = Vec::new();
    for text in lines.filter(|line| !line.is_empty()) {
        let fits = |line: &Line| {
            if !places.contains(&line.place) && places.len() < MOST_PLACES {
                places.push(line.place.clone());
            }
            portable.lines.len() < MOST_LINES && places.contains(&line.place)
        };
        match line(text).filter(fits) {
            Some(line) => portable.lines.push(line),
            None => portable.damaged += 1,
        }
    }
    if portable.lines.is_empty() {
        return Err(FileFault::Nothing);
    }
    Ok(portable)
}

fn line(text: &str) -> Option<Line> {
    let (place, rest) = text.split_once(' ')?;
    let (id, text) = rest.split_once(' ')?;
    // Cut short within an event, a line is not whole any more, even where it ends with a brace.
    let whole = Json::parse(text).is_ok();
    (is_slug(place) && whole && text.starts_with('{') && text.ends_with('}')).then_some(())?;
    Some(Line {
        place: PlaceId::new(place),
        id: id.parse().ok()?,
        text: text.to_owned(),
    })
}
