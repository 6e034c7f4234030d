//! The classic sheet: the dial, the seven slides around it, and the way to report.

use model::id::ContactId;
use model::pack::{Contact, Pack, Reach, ReportStep, Stage, StageSlide};
use yew::prelude::*;

use super::{imprint, unsigned};
use crate::view::contact::confirmed;
use crate::view::dial::printed_dial;
use crate::view::parts::{all, element, h3, item, nothing, text};
use crate::view::prose::{holds, prose, together};
use crate::words::{app, handout as words, report, welcome};

/// The sheet.
pub fn sheet(pack: &Pack, stage: &Stage) -> Html {
    element("article.paper.sheet").with([
        element("header").with([
            element("div").with([
                element("p.eyebrow").says(app::TITLE),
                element("h2").says(&app::topic_at(&pack.name)),
                element("p").says(&welcome::for_whom(&pack.audience)),
            ]),
            unsigned(pack),
        ]),
        element("div.round").with([
            printed_dial(words::MINUTES),
            all(stage
                .slides
                .iter()
                .enumerate()
                .map(|(at, slide)| panel(at + 1, slide))),
        ]),
        local(pack),
        imprint(pack),
    ])
}

/// The way to report here, and everyone it names.
pub fn local(pack: &Pack) -> Html {
    element("section.local").with([
        element("h3").says(&report::title_at(&pack.name)),
        element("ol").with([all(pack.pathway.iter().map(step))]),
        h3(words::WHO),
        contacts(whom(pack)),
        // Only a pen knows who it is on this ward, in this school.
        element("p.fill-in").with([text(words::LEAD_HERE), element("span.line").with([])]),
    ])
}

/// Contacts to be read off paper, a line each.
pub fn contacts<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> Html {
    element("ul").with([all(contacts.into_iter().map(contact))])
}

fn panel(number: usize, slide: &StageSlide) -> Html {
    element("section.panel").with([
        element("h3").with([
            element("span.number").says(&number.to_string()),
            text(" "),
            text(together(&slide.title)),
        ]),
        element("ul").with([all(slide.lines.iter().map(|line| item(&together(line))))]),
    ])
}

fn step(step: &ReportStep) -> Html {
    let unsaid = step.call.as_ref().filter(|call| !holds(&step.title, call));
    element("li").with([
        element("h4").with([
            text(together(&step.title)),
            if let Some(number) = unsaid {
                all([text(" · "), text(report::call(number))])
            } else {
                nothing()
            },
        ]),
        prose(&step.body),
    ])
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
    element("li").with([
        element("strong").says(&contact.label),
        text(" · "),
        reach(&contact.reach),
        text(" · "),
        text(&contact.role),
        if let Some(hours) = &contact.hours {
            all([text(" · "), text(report::hours(hours))])
        } else {
            nothing()
        },
        if let Some(standing) = confirmed(contact, report::UNCONFIRMED_SUPPORT) {
            all([text(" · "), element("em").says(&standing)])
        } else {
            nothing()
        },
    ])
}

/// How to reach them, to be read off paper: nothing here can be touched.
fn reach(reach: &Reach) -> Html {
    match reach {
        Reach::Phone(number) => element("strong").says(&number.replace(' ', "\u{a0}")),
        Reach::PrintedNumber(number) => text(report::printed(number).trim_end_matches('.')),
        Reach::Page(page) => {
            let page = page.strip_prefix("https://").unwrap_or(page);
            let page = page.trim_end_matches('/');
            element("strong.address").says(page)
        }
        Reach::Ask(how) => text(how),
    }
}
