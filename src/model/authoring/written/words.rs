//! The app's own words: tables of texts, however deep, which the language lint reads too.

use super::shelf::Shelf;
use crate::authoring::read::{Table, document};

/// Puts every text of the app on the desk.
pub fn read(shelf: &Shelf<'_>) {
    let Some(source) = shelf.file("words/en.toml") else {
        return;
    };
    let entries = document(source, shelf.desk);
    Table::root(&entries, source, shelf.desk).say_all();
}
