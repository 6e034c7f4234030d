//! Filling local terms into what all places share.

use super::marks::{Mark, TERMS, find};
use super::read::Text;
use super::written::{Content, Place};
use crate::prose::{Block, Prose, Span, count_words};

/// The words of one place for its front door, its forms and so on.
#[derive(Clone, Copy)]
pub struct Terms<'a>(&'a [(&'static str, Text)]);

impl<'a> Terms<'a> {
    /// The terms of a place.
    pub fn of(place: &'a Place) -> Self {
        Self(&place.terms)
    }

    /// Whether the place gives every term: where one is missing, lengths say nothing.
    pub fn are_given(self) -> bool {
        let given = self.0.iter().filter(|(_, text)| !text.says.is_empty());
        given.count() == TERMS.len()
    }

    /// A line with the terms filled in.
    pub fn line(self, says: &str) -> String {
        let mut filled = String::new();
        let mut from = 0;
        for mark in find(says) {
            if let Mark::Term(term, capital) = mark.is {
                filled.push_str(says.get(from..mark.part.start).unwrap_or_default());
                filled.push_str(&self.term(term, capital));
                from = mark.part.end;
            }
        }
        filled.push_str(says.get(from..).unwrap_or_default());
        filled.trim().to_owned()
    }

    fn term(self, term: &str, capital: bool) -> String {
        let found = self.0.iter().find(|(name, _)| *name == term);
        let words = found.map_or("", |(_, text)| text.says.trim());
        let mut letters = words.chars();
        match letters.next() {
            Some(first) if capital => first.to_uppercase().chain(letters).collect(),
            _ => words.to_owned(),
        }
    }

    /// Prose with the terms filled in.
    pub fn prose(self, prose: &Prose) -> Prose {
        let mut filled = prose.clone();
        for block in &mut filled.0 {
            match block {
                Block::Paragraph(spans) => self.spans(spans),
                Block::Bullets(items) | Block::Numbers(items) => {
                    items.iter_mut().for_each(|item| self.spans(item));
                }
            }
        }
        filled
    }

    fn spans(self, spans: &mut [Span]) {
        for span in spans {
            match span {
                Span::Text(says) => *says = self.within(says),
                Span::Strong(inner) | Span::Emphasis(inner) | Span::Link { says: inner, .. } => {
                    self.spans(inner);
                }
                Span::Challenge(_) | Span::Definition(_) => {}
            }
        }
    }

    /// As [`Self::line`], but the blanks at both ends stay: a span may follow.
    fn within(self, says: &str) -> String {
        let (before, after) = (says.trim_start(), says.trim_end());
        let start = says.get(..says.len() - before.len()).unwrap_or_default();
        let end = says.get(after.len().max(start.len())..).unwrap_or_default();
        format!("{start}{}{end}", self.line(says))
    }
}

/// How many words a line comes to in the place where it comes to most.
pub fn most_words(content: &Content, says: &str) -> usize {
    most(content, |terms| count_words(&terms.line(says)))
}

/// The largest that something comes to with any place's terms.
pub fn most<T: Ord>(content: &Content, measure: impl Fn(Terms<'_>) -> T) -> T {
    let places = content.places.iter().map(|place| measure(Terms::of(place)));
    places.max().unwrap_or_else(|| measure(Terms(&[])))
}

#[cfg(test)]
mod tests {
    use super::Terms;
    use crate::authoring::read::Text;
    use crate::authoring::spot::Spot;
    use crate::prose::{Block, Prose, Span};

    fn lead() -> [(&'static str, Text); 1] {
        let at = Spot::start("place.toml");
        [(
            "lead",
            Text::new("your safeguarding lead".into(), at, Vec::new()),
        )]
    }

    #[test]
    fn a_term_takes_a_capital_where_it_starts_a_sentence() {
        let terms = lead();
        let filled = Terms(&terms).line("{Lead} knows. Tell {lead}.");
        assert_eq!(
            filled,
            "Your safeguarding lead knows. Tell your safeguarding lead."
        );
    }

    #[test]
    fn blanks_between_spans_stay() {
        let terms = lead();
        let spans = ["Tell ", " ", "", " {lead} "].map(|says| Span::Text(says.into()));
        let filled = Terms(&terms).prose(&Prose(vec![Block::Paragraph(spans.into())]));
        assert_eq!(filled.plain(), "Tell   your safeguarding lead ");
    }
}
