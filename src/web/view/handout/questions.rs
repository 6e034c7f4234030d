//! The situations on paper, a sheet each: boxes to tick, and lines to say why.

use model::event::Step;
use model::pack::Scenario;
use yew::prelude::*;

use super::{Paper, imprint};
use crate::view::prose::{prose, together};
use crate::view::question::{asks, choices};
use crate::view::situation::{SituationScreen, mentions};
use crate::words::{handout as words, situation};

/// How many lines there are to write on.
const LINES: usize = 5;

/// Every situation.
pub fn questions(paper: &Paper) -> Html {
    let sheets = paper.situations.iter().enumerate();
    html! { <>{ for sheets.map(|(at, scenario)| sheet(paper, at + 1, scenario)) }</> }
}

fn sheet(paper: &Paper, number: usize, scenario: &Scenario) -> Html {
    let of = paper.situations.len();
    html! {
        <article class="paper asks">
            <p class="eyebrow">{ situation::of_at(number, of, &scenario.setting) }</p>
            <h2>{ &scenario.title }</h2>
            if !scenario.content_tags.is_empty() {
                <p class="quiet">{ mentions(scenario) }</p>
            }
            <div class="story">
                <p>{ situation::you_are(&scenario.learner) }</p>
                { prose(&scenario.story) }
            </div>
            { for paper.asked(number, scenario).map(|question| ticks(&question)) }
            <div class="reasons">
                <h3>{ words::REASONS }</h3>
                { for (0..LINES).map(|_| html! { <div class="line" /> }) }
            </div>
            { imprint(paper.pack) }
        </article>
    }
}

/// The options with their letters, by which the key knows them.
fn ticks(question: &SituationScreen) -> Html {
    let (asks, how) = asks(question.step);
    let options = choices(question, question.step);
    html! {
        <div class="ticks">
            <h3>{ asks }</h3>
            <p class="quiet">{ how }</p>
            <ol>
                { for options.iter().map(|choice| html! { <li>{ together(choice.text) }</li> }) }
                if question.step == Step::Notice {
                    <li>{ situation::NONE_OF_THESE }</li>
                }
            </ol>
        </div>
    }
}
