//! The app's own pages.

use crate::authoring::written::{self, Content};
use crate::pack::{Article, FORMAT, Section};
use crate::route::Page;

/// An article for each page.
pub fn articles(content: &Content) -> Vec<(Page, Article)> {
    let articles = content.articles.iter();
    articles.map(|it| (it.page, article(it))).collect()
}

fn article(it: &written::Article) -> Article {
    let section = |it: &written::Section| Section {
        heading: it.heading.says.trim().to_owned(),
        body: it.body.prose.clone(),
    };
    Article {
        format: FORMAT,
        title: it.title.says.trim().to_owned(),
        sections: it.sections.iter().map(section).collect(),
    }
}
