//! The warnings of the language lint that a reviewer accepted.

use crate::authoring::read::{Name, Table, Text};

/// An accepted warning.
#[allow(missing_docs)]
pub struct Accepted {
    pub rule: Name,
    pub text: Text,
}

impl Accepted {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        // The reason is for the next reviewer; that there is one is what matters here.
        table.note("reason");
        Self {
            rule: table.tag("rule"),
            text: table.note("text"),
        }
    }
}
