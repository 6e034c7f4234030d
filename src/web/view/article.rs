//! A page of the app about itself.

use model::pack::{Article, Section};
use yew::prelude::*;

use super::parts::{all, element, h2, heading, when};
use super::prose::prose;
use crate::words::article as words;

/// What a page of the app about itself shows.
pub struct ArticleScreen<'a> {
    /// Its text.
    pub article: &'a Article,
    /// What is known of this copy of the app, each with its name; none on most pages.
    pub facts: &'a [(&'a str, String)],
}

/// A page of the app about itself.
pub fn article(props: &ArticleScreen) -> Html {
    element("section.page").with([
        heading(&props.article.title),
        all(props.article.sections.iter().map(section)),
        when(
            !props.facts.is_empty(),
            all([
                h2(words::FACTS),
                element("dl.facts").with([all(props.facts.iter().map(fact))]),
            ]),
        ),
    ])
}

fn section(section: &Section) -> Html {
    all([h2(&section.heading), prose(&section.body)])
}

fn fact((name, what): &(&str, String)) -> Html {
    all([element("dt").says(name), element("dd").says(what)])
}
