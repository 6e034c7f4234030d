//! The guide for whoever leads a group: what to prepare, when each slide begins and what to say with
//! it, the situations with their reasons, the questions at the end, and what to do if something
//! happens. Everything in it comes from the place's own content.

mod run;
mod situations;

use model::pack::{Advice, Desk, DeskSlide, Pack, Slide, Stage, StageSlide, Support};
use yew::prelude::*;

use super::document::{Document, document};
use super::{imprint, sheet, titled, unsigned};
use crate::view::parts::{all, element, h2, h3, heading, item, li, link_of, p, p_of, text};
use crate::view::prose::{prose, together};
use crate::words::{app, guide as words, handout, welcome};

/// A place's guide.
pub fn guide(pack: &Pack, stage: &Stage, desk: &Desk) -> Html {
    document(&Document {
        title: &app::page_title(words::TITLE, &pack.name),
        up: "../../",
        at: Some(&pack.id),
        within: all([
            element("div.page.unprinted").with([
                heading(words::TITLE),
                p_of("lead", words::INTRO),
                p(handout::PRINT_HOW),
                beside(),
            ]),
            around(pack, desk),
            notes(pack, stage, desk),
            situations::situations(pack, stage, desk),
            report_here(pack, desk),
        ]),
    })
}

/// What else there is to print.
fn beside() -> Html {
    let to = |file: &str, says: &str| li(link_of("", file).says(says));
    element("nav").has(&["aria-label"], [words::BESIDE]).with([
        h2(words::BESIDE),
        element("ul").with([
            to("cards.html", words::CARDS),
            to("sign-in.html", words::SIGN_IN),
            to("sheet.html", handout::TO_SHEETS),
        ]),
    ])
}

/// What stands around the slides: before, during and after.
fn around(pack: &Pack, desk: &Desk) -> Html {
    let guide = &desk.guide;
    element("article.paper.guide").with([
        element("header").with([
            element("div").with([
                element("p.eyebrow").says(app::TITLE),
                element("h2").says(&words::title_at(&pack.name)),
                p(words::UNSEEN),
            ]),
            unsigned(pack),
        ]),
        section(words::BEFORE, lines("ul.boxes", &guide.before)),
        section(words::RULES, lines("ol", &guide.rules)),
        run::seven(pack, desk),
        run::twenty(guide),
        section(words::QUESTIONS, lines("ol", &guide.questions)),
        section(words::ACTION, action()),
        element("section.advice")
            .with([h2(words::ADVICE), all(guide.advice.iter().map(one_advice))]),
        imprint(pack),
    ])
}

fn section(title: &str, within: Html) -> Html {
    element("section").with([h2(title), within])
}

fn lines(list: &str, says: &[String]) -> Html {
    element(list).with([all(says.iter().map(|line| item(&together(line))))])
}

/// Lines to write the team's action on.
fn action() -> Html {
    let asks = [words::WHAT, words::WHO, words::WHEN, words::AGAIN];
    let line = |says: &&str| all([element("dt").says(says), element("dd.line").with([])]);
    element("dl.action").with([all(asks.iter().map(line))])
}

fn one_advice(advice: &Advice) -> Html {
    element("div").with([h3(&advice.title), prose(&advice.body)])
}

fn notes(pack: &Pack, stage: &Stage, desk: &Desk) -> Html {
    let rooms = stage.slides.iter().zip(&desk.slides);
    let slides = pack.slides.iter().zip(rooms).enumerate();
    element("article.paper.guide").with([
        h2(words::NOTES),
        all(slides.map(|(at, (slide, (room, desk)))| note(at + 1, slide, room, desk))),
        imprint(pack),
    ])
}

fn note(number: usize, slide: &Slide, room: &StageSlide, desk: &DeskSlide) -> Html {
    element("section.note").with([
        element("h3").with([
            text(together(&titled(number, &room.title))),
            text(" · "),
            text(run::clock(slide.seconds)),
            run::must(desk),
        ]),
        element("div.room").with([
            p_of("eyebrow", words::ROOM),
            element("ul").with([all(room.lines.iter().map(|line| item(&together(line))))]),
        ]),
        element("div.said").with([prose(&desk.notes)]),
    ])
}

/// The way to report and the support, to be read aloud, and all that staff do.
fn report_here(pack: &Pack, desk: &Desk) -> Html {
    element("article.paper.guide").with([
        h2(words::HERE),
        sheet::local(pack),
        section(words::STAFF, lines("ol.staff", &desk.actions)),
        element("section.local").with([
            h2(welcome::SUPPORT_TITLE),
            all(pack.support.iter().map(|support| supports(pack, support))),
        ]),
        imprint(pack),
    ])
}

fn supports(pack: &Pack, support: &Support) -> Html {
    let named = support.contacts.iter().filter_map(|id| pack.contact(id));
    element("div").with([
        h3(&support.whom),
        prose(&support.body),
        sheet::contacts(named),
    ])
}
