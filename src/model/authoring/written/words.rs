//! The app's own words: those it needs, each with what it fills in. The language lint reads them too.

use super::shelf::Shelf;
use crate::authoring::read::{Needed, Table, document};

/// What the app asks for; its build makes functions of the same list.
const NEEDED: &str = include_str!("../../../web/words.needed");

/// Puts every text of the app on the desk, and what does not fit the app.
pub fn read(shelf: &Shelf<'_>) {
    let Some(source) = shelf.file("words/en.toml") else {
        return;
    };
    let entries = document(source, shelf.desk);
    let needed: Vec<Needed> = NEEDED.lines().filter_map(Needed::read).collect();
    Table::root(&entries, source, shelf.desk).app(&needed);
}
