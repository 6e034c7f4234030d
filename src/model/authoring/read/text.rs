//! A text that keeps its place in the file, character by character.

use std::ops::Range;

use crate::authoring::spot::Spot;

/// A text as a reader meets it, which still knows where each of its characters was written.
#[derive(Clone, Debug)]
pub struct Text {
    /// What it says.
    pub says: String,
    /// Where it starts: the quotation mark that opens it.
    pub at: Spot,
    /// From this byte of `says` on, the file is to be read from that offset on. Only where the
    /// two get out of step: at escapes, and where pieces were joined.
    steps: Vec<(usize, usize)>,
}

impl Text {
    /// An empty text, for one that is missing.
    pub fn missing(at: &Spot) -> Self {
        Self::new(String::new(), at.clone(), Vec::new())
    }

    /// A text with its steps, in ascending order.
    pub fn new(says: String, at: Spot, steps: Vec<(usize, usize)>) -> Self {
        Self { says, at, steps }
    }

    /// Where the character at this byte of the text was written.
    pub fn spot(&self, byte: usize) -> Spot {
        let after = self.steps.partition_point(|(from, _)| *from <= byte);
        let step = after.checked_sub(1).and_then(|last| self.steps.get(last));
        match step {
            Some((from, offset)) => self.at.at(offset + (byte - from)),
            None => self.at.clone(),
        }
    }

    /// Adds words that stand for a part of another text of the same file.
    pub fn push(&mut self, says: &str, from: &Text, part: Range<usize>) {
        let here = self.says.len();
        self.steps.push((here, from.spot(part.start).offset));
        if from.says.get(part.clone()) == Some(says) {
            let within = from
                .steps
                .iter()
                .filter(|(byte, _)| part.contains(byte) && *byte > part.start);
            self.steps
                .extend(within.map(|(byte, offset)| (here + byte - part.start, *offset)));
        }
        self.says.push_str(says);
    }

    /// The same text with straight apostrophes and no line breaks, as the lint's patterns and
    /// those who accept its warnings expect it.
    pub fn evened(&self) -> Self {
        let mut says = String::new();
        let mut steps = Vec::new();
        let mut next = None;
        for (byte, c) in self.says.char_indices() {
            let offset = self.spot(byte).offset;
            if next != Some(offset) {
                steps.push((says.len(), offset));
            }
            let even = match c {
                '’' => '\'',
                '\n' | '\u{a0}' => ' ',
                _ => c,
            };
            says.push(even);
            next = Some(offset + even.len_utf8());
        }
        Self::new(says, self.at.clone(), steps)
    }
}
