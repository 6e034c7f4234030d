//! The documents that the content rests on.

use crate::authoring::Kind;
use crate::authoring::read::{Name, Table, Text};

/// A document.
#[allow(missing_docs)] // The fields are those of `pack::Document`.
pub struct Document {
    pub id: Name,
    pub title: Text,
    pub publisher: Text,
    pub published: Text,
    pub read: Text,
}

impl Document {
    /// Reads one. Titles are quoted as their publishers wrote them, so the language lint does not
    /// read them.
    pub fn read(table: &mut Table<'_>) -> Self {
        let id = table.tag("id");
        let is_tag = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-' || c == '.';
        if !id.is.chars().all(is_tag) {
            let what = format!("id “{}” is not a document’s short name.", id.is);
            table.problem(
                Kind::IdMalformed,
                &id.at,
                what,
                "Use capitals, digits and hyphens: DFE-2017.",
            );
        }
        Self {
            id,
            title: table.note("title"),
            publisher: table.note("publisher"),
            published: table.note("published"),
            read: table.note("read"),
        }
    }
}
