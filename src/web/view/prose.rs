//! Prose as markup.

use model::prose::{Block, Prose, Span};
use yew::prelude::*;

use super::parts::{all, element, li, text};

/// A run of paragraphs and lists.
pub fn prose(prose: &Prose) -> Html {
    all(prose.0.iter().map(block))
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(text) => element("p").with([spans(text)]),
        Block::Bullets(items) => element("ul").with([all(items.iter().map(|item| line(item)))]),
        Block::Numbers(items) => element("ol").with([all(items.iter().map(|item| line(item)))]),
    }
}

fn line(item: &[Span]) -> Html {
    li(spans(item))
}

/// A stretch of text with its marks.
pub fn spans(text: &[Span]) -> Html {
    all(text.iter().map(span))
}

fn span(span: &Span) -> Html {
    match span {
        Span::Text(says) => text(together(says)),
        Span::Strong(inner) => element("strong").with([spans(inner)]),
        Span::Emphasis(inner) => element("em").with([spans(inner)]),
        Span::Link { to, says } => element("a")
            .has(&["href", "rel"], [to, "noreferrer"])
            .with([spans(says)]),
        Span::Challenge(says) => element("q.challenge").says(&together(says)),
        Span::Definition(says) => element("q.definition").says(&together(says)),
    }
}

/// The text with "999" bound to the word before it, so that it never stands alone on a line.
pub fn together(text: &str) -> String {
    let mut words = text.split(' ');
    let mut bound = words.next().unwrap_or_default().to_owned();
    for word in words {
        bound.push(if word.starts_with("999") {
            '\u{a0}'
        } else {
            ' '
        });
        bound.push_str(word);
    }
    bound
}

/// Whether the text holds a part. The standard library's way is for longer texts, and larger.
pub fn holds(text: &str, part: &str) -> bool {
    (0..text.len()).any(|at| text.get(at..).is_some_and(|rest| rest.starts_with(part)))
}
