//! Text that people wrote, as a typed tree: paragraphs, lists, strong, emphasis, links and two
//! kinds of marked quotation. There is no way to say HTML in it, so nothing in a pack can run.

use serde::Serialize;

use crate::json::{At, Read};

/// A run of blocks, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Prose(pub Vec<Block>);

/// A paragraph or a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A bulleted list: one line of spans an item.
    Bullets(Vec<Vec<Span>>),
    /// A numbered list: one line of spans an item.
    Numbers(Vec<Vec<Span>>),
}

/// A stretch of text within a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// Plain text.
    Text(String),
    /// Text to be given weight.
    Strong(Vec<Span>),
    /// Text to be stressed.
    Emphasis(Vec<Span>),
    /// A link. Its scheme is checked when the pack is built, and again when it is read.
    Link {
        /// Where it leads: `https:`, `tel:` or `mailto:`.
        to: String,
        /// What it says.
        says: Vec<Span>,
    },
    /// A colleague's poor wording, shown so that the learner can challenge it.
    Challenge(String),
    /// Official wording, quoted to the letter.
    Definition(String),
}

impl Read for Prose {
    fn read(at: &At<'_>) -> Self {
        Self(Read::read(at))
    }
}

impl Read for Block {
    fn read(at: &At<'_>) -> Self {
        let (name, it) = at.variant();
        match name {
            "paragraph" => Self::Paragraph(Read::read(&it)),
            "bullets" => Self::Bullets(Read::read(&it)),
            "numbers" => Self::Numbers(Read::read(&it)),
            _ => Self::Paragraph(at.refused()),
        }
    }
}

impl Read for Span {
    fn read(at: &At<'_>) -> Self {
        let (name, it) = at.variant();
        match name {
            "text" => Self::Text(Read::read(&it)),
            "strong" => Self::Strong(Read::read(&it)),
            "emphasis" => Self::Emphasis(Read::read(&it)),
            "link" => Self::Link {
                to: it.field::<Link>("to").0,
                says: it.field("says"),
            },
            "challenge" => Self::Challenge(Read::read(&it)),
            "definition" => Self::Definition(Read::read(&it)),
            _ => Self::Text(at.refused()),
        }
    }
}

/// Where a link leads: nowhere but [`is_safe_link`] lets it, whoever wrote the file.
pub(crate) struct Link(pub String);

impl Read for Link {
    fn read(at: &At<'_>) -> Self {
        let to = at.text();
        if !is_safe_link(to) {
            at.refuse();
        }
        Self(to.to_owned())
    }
}

impl Prose {
    /// The words alone, as a reader would say them, one line a block or list item.
    pub fn plain(&self) -> String {
        let mut lines = Vec::new();
        for block in &self.0 {
            match block {
                Block::Paragraph(spans) => lines.push(plain(spans)),
                Block::Bullets(items) | Block::Numbers(items) => {
                    lines.extend(items.iter().map(|item| plain(item)));
                }
            }
        }
        lines.join("\n")
    }

    /// How many words a reader meets.
    pub fn words(&self) -> usize {
        count_words(&self.plain())
    }
}

/// The words of some spans, without their marks.
pub fn plain(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Text(text) | Span::Challenge(text) | Span::Definition(text) => text.clone(),
            Span::Strong(inner) | Span::Emphasis(inner) | Span::Link { says: inner, .. } => {
                plain(inner)
            }
        })
        .collect()
}

/// How many words are in `text`: stretches between spaces that hold a letter or a digit.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

/// Whether a link may lead there: to a secure page, a telephone or a mailbox.
pub fn is_safe_link(to: &str) -> bool {
    ["https://", "tel:", "mailto:"]
        .iter()
        .any(|scheme| to.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
        && !to.contains(|c: char| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_keeps_every_word_and_no_marks() {
        let prose = Prose(vec![
            Block::Paragraph(vec![
                Span::Text("Call ".into()),
                Span::Strong(vec![Span::Text("999".into())]),
            ]),
            Block::Bullets(vec![vec![Span::Challenge("banter".into())]]),
        ]);
        assert_eq!(prose.plain(), "Call 999\nbanter");
        assert_eq!(prose.words(), 3);
    }

    #[test]
    fn only_secure_pages_telephones_and_mailboxes_are_safe_links() {
        for good in ["https://a.example/b", "tel:+441624", "mailto:a@b.example"] {
            assert!(is_safe_link(good), "{good}");
        }
        for bad in [
            "http://a.example",
            "javascript:1",
            "data:,",
            "//a",
            "tel:",
            "https://a b",
        ] {
            assert!(!is_safe_link(bad), "{bad}");
        }
    }
}
