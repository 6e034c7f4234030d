//! The words of a passage, on their way to spans.

use std::ops::Range;

use super::page::Page;
use crate::authoring::marks::Mark;
use crate::prose::Span;

impl Page<'_> {
    /// Takes words, and the quotations that stand among them.
    pub(super) fn words(&mut self, says: &str, part: Range<usize>) {
        // An entity such as &amp; says something else than it is written.
        if says.len() != part.len() {
            return self.say(says, part);
        }
        let mut from = part.start;
        for quotation in std::mem::take(&mut self.quotations) {
            let Range { start, end } = quotation.part.clone();
            if start < from || end > part.end {
                self.quotations.push(quotation);
                continue;
            }
            self.say_part(from..start);
            self.heard.push("…", self.text, start..end);
            let span = match quotation.is {
                Mark::Challenge(says) => Some(Span::Challenge(says)),
                Mark::Definition(says) => Some(Span::Definition(says)),
                Mark::Term(..) | Mark::Broken(..) => None,
            };
            self.spans
                .last_mut()
                .into_iter()
                .for_each(|spans| spans.extend(span.clone()));
            from = end;
        }
        self.say_part(from..part.end);
    }

    fn say_part(&mut self, part: Range<usize>) {
        let text = self.text;
        if let Some(says) = text.says.get(part.clone()).filter(|says| !says.is_empty()) {
            self.say(says, part);
        }
    }

    /// Takes words as they are to be read.
    pub(super) fn say(&mut self, says: &str, part: Range<usize>) {
        self.heard.push(says, self.text, part);
        let Some(spans) = self.spans.last_mut() else {
            return;
        };
        match spans.last_mut() {
            Some(Span::Text(before)) => before.push_str(says),
            _ => spans.push(Span::Text(says.to_owned())),
        }
    }
}
