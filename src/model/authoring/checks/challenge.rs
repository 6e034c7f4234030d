//! Poor wording is quoted only where the learner is told why it harms.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::written::Content;
use crate::prose::{Block, Prose, Span};

/// Reports a quotation without its reason, and a reason without its quotation.
pub fn check(content: &Content, desk: &Desk) {
    for scenario in &content.scenarios {
        match (quotes(&scenario.story.prose), &scenario.challenge) {
            (true, None) => {
                let what = "the story quotes poor wording, and nothing says why it harms.";
                let remedy = "Add challenge = \"…\" that names why.";
                desk.problem(Kind::ChallengeText, scenario.story.at(), what, remedy);
            }
            (false, Some(challenge)) => {
                let what = "challenge speaks of wording that the story does not quote.";
                let remedy =
                    "Put {{challenge|…}} around the words in the story, or take challenge out.";
                desk.problem(Kind::ChallengeText, &challenge.at, what, remedy);
            }
            _ => {}
        }
    }
}

fn quotes(prose: &Prose) -> bool {
    prose.0.iter().any(|block| match block {
        Block::Paragraph(spans) => spans.iter().any(is_quotation),
        Block::Bullets(items) | Block::Numbers(items) => items.iter().flatten().any(is_quotation),
    })
}

fn is_quotation(span: &Span) -> bool {
    match span {
        Span::Challenge(_) => true,
        Span::Strong(inner) | Span::Emphasis(inner) | Span::Link { says: inner, .. } => {
            inner.iter().any(is_quotation)
        }
        Span::Text(_) | Span::Definition(_) => false,
    }
}
