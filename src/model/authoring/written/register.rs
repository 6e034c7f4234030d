//! The register of statements: what the source briefings say, and where each is carried on.

use crate::authoring::read::{Name, Table, Text};

/// A statement of the source briefings.
#[allow(missing_docs)]
pub struct Statement {
    pub id: Name,
    pub used: Vec<Name>,
    pub left_out: Option<Text>,
}

impl Statement {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        // For people who trace a statement back; nothing is made of them.
        table.words("seeds", &[("A", ()), ("B", ()), ("C", ())]);
        table.note("says");
        Self {
            id: table.tag("id"),
            used: table.tags("used"),
            left_out: table.note_if("left_out"),
        }
    }
}
