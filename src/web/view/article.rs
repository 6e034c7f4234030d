//! A page of the app about itself.

use model::pack::{Article, Section};
use yew::prelude::*;

use super::HEADING_ID;
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
    html! {
        <section class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ &props.article.title }</h1>
            { for props.article.sections.iter().map(section) }
            if !props.facts.is_empty() {
                <h2>{ words::FACTS }</h2>
                <dl class="facts">{ for props.facts.iter().map(fact) }</dl>
            }
        </section>
    }
}

fn section(section: &Section) -> Html {
    html! {
        <>
            <h2>{ &section.heading }</h2>
            { prose(&section.body) }
        </>
    }
}

fn fact((name, what): &(&str, String)) -> Html {
    html! {
        <>
            <dt>{ name }</dt>
            <dd>{ what }</dd>
        </>
    }
}
