//! What every place shares, in one place's own terms.

use super::Terms;
use crate::authoring::written::{self, Content, Labelled, Place};
use crate::id::{CategoryId, DocumentId, PointId, SignId, VulnerabilityId};
use crate::pack::{Category, Definition, Document, Jurisdiction, Point, Sign, Vulnerability};

pub fn definition(content: &Content, here: Jurisdiction, terms: Terms<'_>) -> Option<Definition> {
    let is_here =
        |it: &&written::Definition| it.jurisdiction.as_ref().is_some_and(|it| it.is == here);
    let definition = content.definitions.iter().find(is_here)?;
    Some(Definition {
        jurisdiction: here,
        plain: terms.prose(&definition.plain.prose),
        official: definition
            .official
            .as_ref()
            .map(|official| terms.prose(&official.prose)),
        standing: terms.prose(&definition.standing.prose),
    })
}

pub fn categories(content: &Content, terms: Terms<'_>) -> Vec<Category> {
    let category = |it: &written::Category| Category {
        id: CategoryId::new(&it.id.is),
        short: terms.line(&it.short.says),
        label: terms.line(&it.label.says),
        meaning: terms.line(&it.meaning.says),
    };
    content.categories.iter().map(category).collect()
}

pub fn signs(content: &Content, terms: Terms<'_>) -> Vec<Sign> {
    let sign = |it: &Labelled| Sign {
        id: SignId::new(&it.id.is),
        label: terms.line(&it.label.says),
    };
    content.signs.iter().map(sign).collect()
}

/// Those that the place teaches, in its order.
pub fn vulnerabilities(content: &Content, place: &Place, terms: Terms<'_>) -> Vec<Vulnerability> {
    let vulnerability = |it: &Labelled| Vulnerability {
        id: VulnerabilityId::new(&it.id.is),
        label: terms.line(&it.label.says),
    };
    let taught = place.vulnerabilities.iter();
    let found = taught.filter_map(|id| content.vulnerabilities.iter().find(|it| it.id.is == id.is));
    found.map(vulnerability).collect()
}

pub fn points(content: &Content, terms: Terms<'_>) -> Vec<Point> {
    let point = |it: &written::Point| Point {
        id: PointId::new(&it.id.is),
        label: terms.line(&it.label.says),
        meaning: terms.line(&it.meaning.says),
    };
    content.points.iter().map(point).collect()
}

/// Those that the place's slides rest on.
pub fn documents(content: &Content, place: &Place) -> Vec<Document> {
    let document = |it: &written::Document| Document {
        id: DocumentId::new(&it.id.is),
        title: it.title.says.clone(),
        publisher: it.publisher.says.clone(),
        published: it.published.says.clone(),
        read: it.read.says.clone(),
    };
    let is_named = |it: &&written::Document| {
        let mut named = place.slides.iter().flat_map(|slide| &slide.documents);
        named.any(|id| id.is == it.id.is)
    };
    let named = content.documents.iter().filter(is_named);
    named.map(document).collect()
}
