//! The classic sheet: the dial, the seven slides around it, and the way to report.

use model::id::ContactId;
use model::pack::{Contact, Pack, Reach, ReportStep, Slide, Status};
use yew::prelude::*;

use super::imprint;
use crate::view::contact::confirmed;
use crate::view::dial::printed_dial;
use crate::view::prose::{prose, together};
use crate::words::{app, handout as words, report, welcome};

/// The sheet.
pub fn sheet(pack: &Pack) -> Html {
    html! {
        <article class="paper sheet">
            <header>
                <div>
                    <p class="eyebrow">{ app::TITLE }</p>
                    <h2>{ app::topic_at(&pack.name) }</h2>
                    <p>{ welcome::for_whom(&pack.audience) }</p>
                </div>
                if pack.governance.status != Status::SignedOff {
                    <p class="unsigned"><strong>{ welcome::DRAFT }</strong></p>
                }
            </header>
            <div class="round">
                { printed_dial(words::MINUTES) }
                { for pack.slides.iter().enumerate().map(|(at, slide)| panel(at + 1, slide)) }
            </div>
            <section class="local">
                <h3>{ report::title_at(&pack.name) }</h3>
                <ol>{ for pack.pathway.iter().map(step) }</ol>
                <h3>{ words::WHO }</h3>
                <ul>{ for whom(pack).into_iter().map(contact) }</ul>
            </section>
            { imprint(pack) }
        </article>
    }
}

fn panel(number: usize, slide: &Slide) -> Html {
    html! {
        <section class="panel">
            <h3><span class="number">{ number }</span>{ " " }{ together(&slide.title) }</h3>
            <ul>{ for slide.projector.iter().map(|line| html! { <li>{ together(line) }</li> }) }</ul>
        </section>
    }
}

fn step(step: &ReportStep) -> Html {
    let unsaid = step
        .call
        .as_ref()
        .filter(|call| !step.title.contains(*call));
    html! {
        <li>
            <h4>
                { together(&step.title) }
                if let Some(number) = unsaid {
                    { " · " }{ report::call(number) }
                }
            </h4>
            { prose(&step.body) }
        </li>
    }
}

/// Everyone whom the steps name, once, in the order in which they come up.
fn whom(pack: &Pack) -> Vec<&Contact> {
    let mut ids: Vec<&ContactId> = Vec::new();
    for id in pack.pathway.iter().flat_map(|step| &step.contacts) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter().filter_map(|id| pack.contact(id)).collect()
}

fn contact(contact: &Contact) -> Html {
    html! {
        <li>
            <strong>{ &contact.label }</strong>{ " · " }
            { reach(&contact.reach) }
            { " · " }{ &contact.role }
            if let Some(hours) = &contact.hours {
                { " · " }{ report::hours(hours) }
            }
            if let Some(standing) = confirmed(contact, report::UNCONFIRMED_SUPPORT) {
                { " · " }<em>{ standing }</em>
            }
        </li>
    }
}

/// How to reach them, to be read off paper: nothing here can be touched.
fn reach(reach: &Reach) -> Html {
    match reach {
        Reach::Phone(number) => html! { <strong>{ number.replace(' ', "\u{a0}") }</strong> },
        Reach::PrintedNumber(number) => html! { { report::printed(number).trim_end_matches('.') } },
        Reach::Page(page) => {
            let page = page.trim_start_matches("https://").trim_end_matches('/');
            html! { <strong class="address">{ page }</strong> }
        }
        Reach::Ask(how) => html! { { how } },
    }
}
