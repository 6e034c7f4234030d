//! The lists that follow a slide's body.

use model::pack::{Pack, Panel, TaughtCategory};
use yew::prelude::*;

use super::Intent;
use super::prose::{prose, together};
use crate::words::{report, slide as words};

/// One of the lists.
pub fn panel(pack: &Pack, which: Panel, emit: &Callback<Intent>) -> Html {
    match which {
        Panel::Definition => definition(pack),
        Panel::Categories => categories(pack),
        Panel::Vulnerabilities => labels(
            words::VULNERABILITIES,
            "context",
            pack.vulnerabilities.iter().map(|one| one.label.as_str()),
        ),
        Panel::Signs => labels(
            words::SIGNS,
            "signs",
            pack.signs.iter().map(|one| one.label.as_str()),
        ),
        Panel::Pathway => pathway(pack, emit),
    }
}

fn definition(pack: &Pack) -> Html {
    let definition = &pack.definition;
    html! {
        <div class="definition">
            { prose(&definition.plain) }
            <details>
                <summary>{ words::OFFICIAL }</summary>
                if let Some(official) = &definition.official {
                    <blockquote>{ prose(official) }</blockquote>
                }
                { prose(&definition.standing) }
            </details>
        </div>
    }
}

fn categories(pack: &Pack) -> Html {
    html! {
        <dl class="categories">
            { for pack.categories.iter().filter_map(|taught| category(pack, taught)) }
        </dl>
    }
}

fn category(pack: &Pack, taught: &TaughtCategory) -> Option<Html> {
    let category = pack.all_categories.iter().find(|one| one.id == taught.id)?;
    Some(html! {
        <div>
            <dt>{ &category.short }</dt>
            <dd>
                { &category.meaning }
                if let Some(called) = &taught.called {
                    <small>{ words::locally(called) }</small>
                }
            </dd>
        </div>
    })
}

fn labels<'a>(title: &str, class: &'static str, labels: impl Iterator<Item = &'a str>) -> Html {
    html! {
        <div class={classes!("labels", class)}>
            <h2>{ title }</h2>
            <ul>{ for labels.map(|label| html! { <li>{ label }</li> }) }</ul>
        </div>
    }
}

fn pathway(pack: &Pack, emit: &Callback<Intent>) -> Html {
    html! {
        <div class="pathway-short">
            <ol>
                { for pack.pathway.iter().map(|step| html! { <li>{ together(&step.title) }</li> }) }
            </ol>
            <button type="button" onclick={emit.reform(|_| Intent::Report)}
                aria-label={format!("{}: {}", words::PATHWAY, report::OPEN)}>
                { words::PATHWAY }
            </button>
        </div>
    }
}
