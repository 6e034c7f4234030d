//! Prose as markup.

use model::prose::{Block, Prose, Span};
use yew::prelude::*;

/// A run of paragraphs and lists.
pub fn prose(prose: &Prose) -> Html {
    html! { <>{ for prose.0.iter().map(block) }</> }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p>{ spans(text) }</p> },
        Block::Bullets(items) => html! { <ul>{ for items.iter().map(|item| line(item)) }</ul> },
        Block::Numbers(items) => html! { <ol>{ for items.iter().map(|item| line(item)) }</ol> },
    }
}

fn line(item: &[Span]) -> Html {
    html! { <li>{ spans(item) }</li> }
}

/// A stretch of text with its marks.
pub fn spans(text: &[Span]) -> Html {
    html! { <>{ for text.iter().map(span) }</> }
}

fn span(span: &Span) -> Html {
    match span {
        Span::Text(text) => html! { { together(text) } },
        Span::Strong(inner) => html! { <strong>{ spans(inner) }</strong> },
        Span::Emphasis(inner) => html! { <em>{ spans(inner) }</em> },
        Span::Link { to, says } => {
            html! { <a href={to.clone()} rel="noreferrer">{ spans(says) }</a> }
        }
        Span::Challenge(text) => html! { <q class="challenge">{ together(text) }</q> },
        Span::Definition(text) => html! { <q class="definition">{ together(text) }</q> },
    }
}

/// The text with "999" bound to the word before it, so that it never stands alone on a line.
pub fn together(text: &str) -> String {
    text.replace(" 999", "\u{a0}999")
}
