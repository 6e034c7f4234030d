//! A small Markdown: paragraphs, flat lists, strong, emphasis, links and marked quotations.
//! Everything else is refused, never guessed at: what an author sees while writing must be what a
//! reader sees.

use pulldown_cmark::{Options, Parser};

use super::page::Page;
use super::text::Text;
use crate::authoring::desk::Desk;
use crate::authoring::marks::{self, Mark, Marked};
use crate::authoring::spot::Spot;
use crate::prose::Prose;

/// Stands in for each byte of a marked quotation while Markdown is read, so that nothing in the
/// quotation is taken for Markdown and every place in the text stays where it is.
pub const MASK: &str = "\u{1}";

/// A passage of prose.
#[derive(Clone, Debug)]
pub struct Passage {
    /// What it says, local terms not yet filled in.
    pub prose: Prose,
    /// Its words without marked quotations, with the addresses of its links: what the language
    /// lint reads.
    pub heard: Text,
}

impl Passage {
    /// An empty passage, for one that is missing.
    pub fn missing(at: &Spot) -> Self {
        Self {
            prose: Prose::default(),
            heard: Text::missing(at),
        }
    }

    /// Where it stands.
    pub fn at(&self) -> &Spot {
        &self.heard.at
    }
}

/// Reads a passage.
pub fn passage(text: &Text, desk: &Desk) -> Passage {
    let quotations: Vec<Marked> = marks::read(text, desk)
        .into_iter()
        .filter(|mark| !matches!(mark.is, Mark::Term(..)))
        .collect();
    let mut masked = text.says.clone();
    for quotation in &quotations {
        masked.replace_range(quotation.part.clone(), &MASK.repeat(quotation.part.len()));
    }
    // Extensions are on so that they are seen and refused; left off, they would pass as text.
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    let mut page = Page::new(text, desk, quotations);
    for (event, part) in Parser::new_ext(&masked, options).into_offset_iter() {
        page.take(event, part);
    }
    page.passage()
}
