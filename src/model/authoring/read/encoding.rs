//! Files that were saved in another encoding, or went through one on their way.

use crate::authoring::desk::Desk;
use crate::authoring::spot::Spot;
use crate::authoring::{Kind, Source};

/// What stands for a character that could not be read.
pub const LOST: char = '\u{fffd}';

/// Reports each line with a character that could not be read.
pub fn encoding(sources: &[Source], desk: &Desk) {
    for source in sources
        .iter()
        .filter(|source| !source.path.ends_with(".md"))
    {
        let file = Spot::start(&source.path);
        let mut offset = 0;
        for line in source.text.split('\n') {
            if let Some(at) = line.find(LOST) {
                let what = "a character here cannot be read: it is not UTF-8.";
                let remedy = "Type it again, and save the file as UTF-8.";
                desk.problem(Kind::Encoding, &file.at(offset + at), what, remedy);
            }
            offset += line.len() + 1;
        }
    }
}
