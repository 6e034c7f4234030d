//! The app's own pages: a title, and sections of a heading and a text.

use super::shelf::Shelf;
use crate::authoring::Kind;
use crate::authoring::read::{Passage, Table, Text};
use crate::route::Page;

/// A page of the app about itself.
#[allow(missing_docs)]
pub struct Article {
    pub page: Page,
    pub title: Text,
    pub sections: Vec<Section>,
}

/// A part of it.
#[allow(missing_docs)]
pub struct Section {
    pub heading: Text,
    pub body: Passage,
}

/// All of the app's pages.
pub fn all(shelf: &Shelf<'_>) -> Vec<Article> {
    let article = |page: Page| {
        let file = format!("pages/{}.toml", page.name());
        shelf.whole(&file, |table| Article::read(page, table))
    };
    Page::ALL.into_iter().filter_map(article).collect()
}

impl Article {
    fn read(page: Page, table: &mut Table<'_>) -> Self {
        Self {
            page,
            title: table.line("title"),
            sections: sections(table),
        }
    }
}

fn sections(table: &mut Table<'_>) -> Vec<Section> {
    let section = |table: &mut Table<'_>| Section {
        heading: table.line("heading"),
        body: table.passage("body"),
    };
    let sections = table.each("section", section);
    if sections.is_empty() {
        let what = "this page has no section.";
        let remedy = "Add a [[section]] with a heading and a body.";
        table.problem(Kind::KeyMissing, &table.at, what, remedy);
    }
    sections
}
