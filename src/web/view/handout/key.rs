//! The key to the situations on paper: the word on every option, why, and what to take away.

use model::pack::Scenario;
use yew::prelude::*;

use super::{Paper, imprint};
use crate::view::parts::{all, element, h2, nothing, p, text, when};
use crate::view::prose::together;
use crate::view::question::{asks, choices};
use crate::view::reveal::{Mark, judge};
use crate::view::situation::SituationScreen;
use crate::words::{handout as words, situation};

/// The whole key.
pub fn key(paper: &Paper) -> Html {
    let parts = paper.situations.iter().enumerate();
    element("article.paper.key").with([
        h2(words::KEY),
        p(words::KEY_HOW),
        all(parts.map(|(at, scenario)| part(paper, at + 1, scenario))),
        imprint(paper.pack),
    ])
}

/// The key to one situation.
pub fn part(paper: &Paper, number: usize, scenario: &Scenario) -> Html {
    element("section").with([
        all(paper
            .asked(number, scenario)
            .map(|question| judged(&question))),
        element("div.away").with([
            element("h4").says(situation::LEARNING),
            p(&together(&scenario.learning)),
            if let Some(why) = &scenario.challenge {
                all([element("h4").says(situation::CHALLENGE), p(&together(why))])
            } else {
                nothing()
            },
        ]),
    ])
}

fn judged(question: &SituationScreen) -> Html {
    let (asks, _) = asks(question.step);
    let options = choices(question, question.step);
    let scenario = question.scenario;
    element("div.judgements").with([
        // Within the first of the blocks that no page parts: a title never stands alone.
        when(
            scenario.steps().next() == Some(question.step),
            element("h3").with([text(question.number), text(" · "), text(&scenario.title)]),
        ),
        element("h4").says(asks),
        element("ol").with([all(options.iter().map(|choice| {
            let (mark, label, why) = judge(question, choice.id);
            let says = all([text(mark.icon()), text(" "), text(label)]);
            element("li").with([
                if mark == Mark::Good {
                    element("strong").with([says])
                } else {
                    element("em").with([says])
                },
                text(": "),
                text(together(choice.text)),
                element("small").says(&together(why)),
            ])
        }))]),
    ])
}
