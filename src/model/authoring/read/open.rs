//! What has been opened in a passage and not yet closed.

use pulldown_cmark::Tag;

use crate::prose::Span;

/// Something open.
#[derive(PartialEq)]
pub enum Open {
    /// A paragraph.
    Paragraph,
    /// A list, with the items it has so far.
    List {
        /// Whether it has numbers.
        numbered: bool,
        /// Its items.
        items: Vec<Vec<Span>>,
    },
    /// An item of a list.
    Item,
    /// Words that have weight.
    Strong,
    /// Words that are stressed.
    Emphasis,
    /// A link, and where it leads.
    Link(String),
    /// Something that is refused, with all that is in it.
    Refused,
}

impl From<Tag<'_>> for Open {
    /// What a tag opens; those that are refused have been before.
    fn from(tag: Tag<'_>) -> Self {
        match tag {
            Tag::List(first) => Self::List {
                numbered: first.is_some(),
                items: Vec::new(),
            },
            Tag::Item => Self::Item,
            Tag::Strong => Self::Strong,
            Tag::Emphasis => Self::Emphasis,
            Tag::Link { dest_url, .. } => Self::Link(dest_url.into_string()),
            _ => Self::Paragraph,
        }
    }
}

impl Open {
    /// Why it cannot stand within what is open already, and the remedy.
    pub fn refusal_within(
        &self,
        open: &[Self],
        item_has_words: bool,
    ) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::List { .. } if !open.is_empty() => {
                ("a list within a list", "Make it one flat list.")
            }
            Self::Strong | Self::Emphasis if open.contains(self) => {
                ("** or * within itself", "Mark the words once.")
            }
            Self::Paragraph if item_has_words && open.last() == Some(&Self::Item) => (
                "a second paragraph in a list item",
                "Make it an item of its own.",
            ),
            _ => return None,
        })
    }
}
