//! The whole briefing to read: the way to report, seven slides, every situation with its answers
//! folded away, support.

use model::pack::{Pack, Panel, Scenario, Slide};
use yew::prelude::*;

use super::super::parts::{all, element, h2, h3, heading, item, li, p, p_of, quiet, text, when};
use super::document::{Document, document};
use super::{Paper, imprint, key, questions, titled, unsigned};
use crate::view::panels::panel;
use crate::view::prose::{prose, together};
use crate::view::report::pathway;
use crate::view::situation::mentions;
use crate::view::welcome::support;
use crate::words::{
    app, guide, handout as words, report, situation, slide as slide_words, welcome,
};

/// The id of the way to report.
const REPORT: &str = "report";

/// The page of one place.
pub fn reading(pack: &Pack) -> Html {
    let paper = Paper::whole(pack);
    document(&Document {
        title: &app::page_title(words::PLAIN, &pack.name),
        up: "../",
        at: Some(&pack.id),
        within: element("article.page.reading").with([
            p_of("eyebrow", &welcome::for_whom(&pack.audience)),
            heading(&app::topic_at(&pack.name)),
            p_of("lead", welcome::WHAT),
            unsigned(pack),
            element("p").with([
                element("strong").says(welcome::NOTE_TITLE),
                text(" "),
                text(welcome::NOTE),
            ]),
            contents(pack),
            part(REPORT, &report::title_at(&pack.name), pathway(pack)),
            all(pack
                .slides
                .iter()
                .enumerate()
                .map(|(at, slide)| one_slide(pack, at + 1, slide))),
            part("situations", words::SITUATIONS, situations(&paper)),
            part("support", welcome::SUPPORT_TITLE, support(pack)),
            imprint(pack),
        ]),
    })
}

fn contents(pack: &Pack) -> Html {
    let to =
        |id: &str, says: &str| li(html! { <a href={format!("#{id}")}>{ says.to_owned() }</a> });
    let slides = pack.slides.iter().enumerate();
    html! {
        <nav class="unprinted" aria-label={words::CONTENTS}>
            <ul>
                { to(REPORT, &report::title_at(&pack.name)) }
                { all(slides.map(|(at, slide)| to(&id_of(at + 1), &titled(at + 1, &slide.title)))) }
                { to("situations", words::SITUATIONS) }
                { to("support", welcome::SUPPORT_TITLE) }
                <li>
                    <a href={format!("{}/sheet.html", pack.id)}>{ words::TO_SHEETS }</a>
                </li>
                <li>
                    <a href={format!("{}/guide.html", pack.id)}>{ guide::TITLE }</a>
                </li>
            </ul>
        </nav>
    }
}

fn part(id: &str, title: &str, within: Html) -> Html {
    html! { <section id={id.to_owned()} class="part">{ h2(title) }{ within }</section> }
}

fn id_of(number: usize) -> String {
    format!("slide-{number}")
}

fn one_slide(pack: &Pack, number: usize, slide: &Slide) -> Html {
    let lists = slide.panels.iter().map(|list| match list {
        // The way to report stands above in full, so the list leads there.
        Panel::Pathway => element("div").with([
            element("ol").with([all(pack
                .pathway
                .iter()
                .map(|step| item(&together(&step.title))))]),
            html! { <p><a href={format!("#{REPORT}")}>{ slide_words::PATHWAY }</a></p> },
        ]),
        other => panel(pack, *other, &Callback::noop()),
    });
    part(
        &id_of(number),
        &together(&titled(number, &slide.title)),
        all([prose(&slide.body), all(lists)]),
    )
}

fn situations(paper: &Paper) -> Html {
    let numbered = paper.situations.iter().enumerate();
    all([
        p(words::SITUATIONS_HOW),
        all(numbered.map(|(at, scenario)| one_situation(paper, at + 1, scenario))),
    ])
}

fn one_situation(paper: &Paper, number: usize, scenario: &Scenario) -> Html {
    element("section.asks").with([
        h3(&[&number.to_string(), " · ", &scenario.title].concat()),
        p_of("eyebrow", &scenario.setting),
        when(
            !scenario.content_tags.is_empty(),
            quiet(&mentions(scenario)),
        ),
        element("div.story").with([
            p(&situation::you_are(&scenario.learner)),
            prose(&scenario.story),
        ]),
        all(paper
            .asked(number, scenario)
            .map(|question| questions::ticks(&question))),
        element("details").with([
            element("summary").says(words::ANSWERS),
            key::part(paper, number, scenario),
        ]),
    ])
}
