//! The key to the situations on paper: the word on every option, why, and what to take away.

use model::pack::Scenario;
use yew::prelude::*;

use super::{Paper, imprint};
use crate::view::prose::together;
use crate::view::question::{asks, choices};
use crate::view::reveal::{Mark, judge};
use crate::view::situation::SituationScreen;
use crate::words::{handout as words, situation};

/// The whole key.
pub fn key(paper: &Paper) -> Html {
    let parts = paper.situations.iter().enumerate();
    html! {
        <article class="paper key">
            <h2>{ words::KEY }</h2>
            <p>{ words::KEY_HOW }</p>
            { for parts.map(|(at, scenario)| part(paper, at + 1, scenario)) }
            { imprint(paper.pack) }
        </article>
    }
}

fn part(paper: &Paper, number: usize, scenario: &Scenario) -> Html {
    html! {
        <section>
            { for paper.asked(number, scenario).map(|question| judged(&question)) }
            <div class="away">
                <h4>{ situation::LEARNING }</h4>
                <p>{ together(&scenario.learning) }</p>
                if let Some(why) = &scenario.challenge {
                    <h4>{ situation::CHALLENGE }</h4>
                    <p>{ together(why) }</p>
                }
            </div>
        </section>
    }
}

fn judged(question: &SituationScreen) -> Html {
    let (asks, _) = asks(question.step);
    let options = choices(question, question.step);
    let scenario = question.scenario;
    html! {
        <div class="judgements">
            // Within the first of the blocks that no page parts: a title never stands alone.
            if scenario.steps().next() == Some(question.step) {
                <h3>{ question.number }{ " · " }{ &scenario.title }</h3>
            }
            <h4>{ asks }</h4>
            <ol>
                { for options.iter().map(|choice| {
                    let (mark, label, why) = judge(question, choice.id);
                    let says = html! { <>{ mark.icon() }{ " " }{ label }</> };
                    html! {
                        <li>
                            if mark == Mark::Good {
                                <strong>{ says }</strong>
                            } else {
                                <em>{ says }</em>
                            }
                            { ": " }{ together(choice.text) }
                            <small>{ together(why) }</small>
                        </li>
                    }
                }) }
            </ol>
        </div>
    }
}
