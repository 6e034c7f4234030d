//! Each place has its jurisdiction's definition, and official wording is marked as such.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::written::{Content, Definition};
use crate::prose::{Block, Prose, Span};

/// Reports definitions that are missing, doubled or unmarked.
pub fn check(content: &Content, desk: &Desk) {
    let mut seen = Vec::new();
    for definition in &content.definitions {
        if let Some(jurisdiction) = &definition.jurisdiction {
            if seen.contains(&jurisdiction.is) {
                let what = "there is another definition for this jurisdiction before this one.";
                desk.problem(
                    Kind::IdTwice,
                    &jurisdiction.at,
                    what,
                    "Keep one of the two.",
                );
            }
            seen.push(jurisdiction.is);
        }
        marked(definition, desk);
    }
    for place in &content.places {
        if let Some(jurisdiction) = &place.jurisdiction
            && !seen.contains(&jurisdiction.is)
        {
            let what = "there is no definition for this jurisdiction.";
            let remedy = "Add a [[definition]] for it to content/national/definition.toml.";
            desk.problem(Kind::DefinitionMissing, &jurisdiction.at, what, remedy);
        }
    }
}

fn marked(definition: &Definition, desk: &Desk) {
    if let Some(official) = &definition.official
        && quotations(&official.prose) != 1
    {
        let what = "official wording stands in exactly one {{definition|…}}.";
        desk.problem(
            Kind::DefinitionUnmarked,
            official.at(),
            what,
            "Put the mark around the words that are quoted to the letter.",
        );
    }
}

fn quotations(prose: &Prose) -> usize {
    let spans = prose.0.iter().flat_map(|block| match block {
        Block::Paragraph(spans) => spans.iter().collect::<Vec<_>>(),
        Block::Bullets(items) | Block::Numbers(items) => items.iter().flatten().collect(),
    });
    spans
        .filter(|span| matches!(span, Span::Definition(_)))
        .count()
}
