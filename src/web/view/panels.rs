//! The lists that follow a slide's body.

use model::pack::{Pack, Panel, TaughtCategory};
use yew::prelude::*;

use super::Intent;
use super::parts::{all, button_called, element, h2, item, nothing, text};
use super::prose::{prose, together};
use crate::words::{report, slide as words};

/// One of the lists.
pub fn panel(pack: &Pack, which: Panel, emit: &Callback<Intent>) -> Html {
    match which {
        Panel::Definition => definition(pack),
        Panel::Categories => categories(pack),
        Panel::Vulnerabilities => labels(
            words::VULNERABILITIES,
            "div.labels.context",
            pack.vulnerabilities.iter().map(|one| one.label.as_str()),
        ),
        Panel::Signs => labels(
            words::SIGNS,
            "div.labels.signs",
            pack.signs.iter().map(|one| one.label.as_str()),
        ),
        Panel::Pathway => pathway(pack, emit),
    }
}

fn definition(pack: &Pack) -> Html {
    let definition = &pack.definition;
    element("div.definition").with([
        prose(&definition.plain),
        element("details").with([
            element("summary").says(words::OFFICIAL),
            if let Some(official) = &definition.official {
                element("blockquote").with([prose(official)])
            } else {
                nothing()
            },
            prose(&definition.standing),
        ]),
    ])
}

fn categories(pack: &Pack) -> Html {
    element("dl.categories").with([all(pack
        .categories
        .iter()
        .filter_map(|taught| category(pack, taught)))])
}

fn category(pack: &Pack, taught: &TaughtCategory) -> Option<Html> {
    let category = pack.all_categories.iter().find(|one| one.id == taught.id)?;
    Some(element("div").with([
        element("dt").says(&category.short),
        element("dd").with([
            text(&category.meaning),
            if let Some(called) = &taught.called {
                element("small").says(&words::locally(called))
            } else {
                nothing()
            },
        ]),
    ]))
}

fn labels<'a>(title: &str, class: &'static str, labels: impl Iterator<Item = &'a str>) -> Html {
    element(class).with([h2(title), element("ul").with([all(labels.map(item))])])
}

fn pathway(pack: &Pack, emit: &Callback<Intent>) -> Html {
    element("div.pathway-short").with([
        element("ol").with([all(pack
            .pathway
            .iter()
            .map(|step| item(&together(&step.title))))]),
        button_called(
            &[words::PATHWAY, ": ", report::OPEN].concat(),
            words::PATHWAY,
            Intent::Report,
            emit,
        ),
    ])
}
