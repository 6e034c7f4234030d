//! The situations on paper, a sheet each: boxes to tick, and lines to say why.

use model::event::Step;
use model::pack::Scenario;
use yew::prelude::*;

use super::{Paper, imprint};
use crate::view::parts::{all, element, h3, item, li, quiet, text, when};
use crate::view::prose::{prose, together};
use crate::view::question::{asks, choices};
use crate::view::situation::{SituationScreen, mentions};
use crate::words::{handout as words, situation};

/// How many lines there are to write on.
const LINES: usize = 5;

/// Every situation.
pub fn questions(paper: &Paper) -> Html {
    let sheets = paper.situations.iter().enumerate();
    all(sheets.map(|(at, scenario)| sheet(paper, at + 1, scenario)))
}

fn sheet(paper: &Paper, number: usize, scenario: &Scenario) -> Html {
    let of = paper.situations.len();
    element("article.paper.asks").with([
        element("p.eyebrow").says(&situation::of_at(number, of, &scenario.setting)),
        element("h2").says(&scenario.title),
        when(
            !scenario.content_tags.is_empty(),
            quiet(&mentions(scenario)),
        ),
        element("div.story").with([
            element("p").says(&situation::you_are(&scenario.learner)),
            prose(&scenario.story),
        ]),
        all(paper
            .asked(number, scenario)
            .map(|question| ticks(&question))),
        element("div.reasons").with([
            h3(words::REASONS),
            all((0..LINES).map(|_| element("div.line").with([]))),
        ]),
        imprint(paper.pack),
    ])
}

/// The options of a question with their letters, by which the key knows them.
pub fn ticks(question: &SituationScreen) -> Html {
    let (asks, how) = asks(question.step);
    let options = choices(question, question.step);
    element("div.ticks").with([
        h3(asks),
        quiet(how),
        element("ol").with([
            all(options.iter().map(|choice| item(&together(choice.text)))),
            when(
                question.step == Step::Notice,
                li(text(situation::NONE_OF_THESE)),
            ),
        ]),
    ])
}
