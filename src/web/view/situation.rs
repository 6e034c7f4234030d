//! A situation: the story, and one question at a time.

use model::event::{Confidence, Step};
use model::id::ChoiceId;
use model::pack::{Pack, Scenario};
use model::route::Route;
use yew::prelude::*;

use super::parts::{
    all, at, button, element, keyed, nothing, p, plain, primary, primary_way, quiet, ways, when,
};
use super::prose::prose;
use super::question::question;
use super::reveal::{aside, reveal};
use super::{HEADING_ID, Intent};
use crate::words::{situation as words, tags};

/// What a situation's screen shows.
pub struct SituationScreen<'a> {
    /// The place's pack.
    pub pack: &'a Pack,
    /// The situation.
    pub scenario: &'a Scenario,
    /// Its number in the run, from 1.
    pub number: usize,
    /// How many the run has.
    pub of: usize,
    /// Decides the order of options.
    pub seed: u64,
    /// The step that this run begins with.
    pub first: Step,
    /// The step in view.
    pub step: Step,
    /// What is picked for it and not yet committed.
    pub picked: Vec<ChoiceId>,
    /// What was committed, step by step.
    pub given: Vec<(Step, Vec<ChoiceId>)>,
    /// How sure the learner says to be of the action.
    pub sure: Option<Confidence>,
    /// Whether to ask how sure one is.
    pub asks_sure: bool,
    /// Whether the point of this situation comes back in another one further on.
    pub comes_back: bool,
    /// Whether it came in place of one that was skipped.
    pub instead: bool,
    /// Whether an answer was asked for with nothing picked.
    pub missing: bool,
    /// Whether the question in view was answered in two ways, in two tabs at once.
    pub contested: bool,
    /// Whether the last answer is safely kept.
    pub saved: bool,
}

impl SituationScreen<'_> {
    /// What was committed for a step.
    pub fn given(&self, step: Step) -> Option<&[ChoiceId]> {
        self.given
            .iter()
            .find(|(given, _)| *given == step)
            .map(|(_, choices)| choices.as_slice())
    }
}

/// A situation.
pub fn situation(props: &SituationScreen, emit: &Callback<Intent>) -> Html {
    let scenario = props.scenario;
    element("section.page.with-aside").with([
        element("div.text").with([
            element("p.eyebrow").says(&words::of_at(props.number, props.of, &scenario.setting)),
            at("h1", HEADING_ID, "modest").says(&scenario.title),
            when(props.instead, quiet(words::INSTEAD)),
            when(
                !scenario.content_tags.is_empty(),
                quiet(&mentions(scenario)),
            ),
            element("div.story").with([
                p(&words::you_are(&scenario.learner)),
                prose(&scenario.story),
            ]),
            match props.given(props.step) {
                Some(given) => all([reveal(props, given), onward(props, emit)]),
                None => question(props, emit),
            },
        ]),
        aside(props),
    ])
}

/// What a situation may touch on.
pub fn mentions(scenario: &Scenario) -> String {
    let tags: Vec<&str> = scenario
        .content_tags
        .iter()
        .map(|tag| in_words(tag))
        .collect();
    words::mentions(tags.join(", "))
}

/// A content tag in words; a tag that a newer pack brings stands for itself.
fn in_words(tag: &str) -> &str {
    match tag {
        "self-harm" => tags::SELF_HARM,
        "suicidal-thoughts" => tags::SUICIDAL_THOUGHTS,
        "injury" => tags::INJURY,
        "pregnancy" => tags::PREGNANCY,
        "online-images" => tags::ONLINE_IMAGES,
        "alcohol-or-drugs" => tags::ALCOHOL_OR_DRUGS,
        other => other,
    }
}

fn onward(props: &SituationScreen, emit: &Callback<Intent>) -> Html {
    let scenario = props.scenario;
    let way = match scenario.step_after(props.step) {
        Some(next) => {
            let asks = Intent::Question(scenario.id.clone(), next);
            primary(words::NEXT_QUESTION, asks, emit)
        }
        None => next(props),
    };
    let last = scenario.step_after(props.step).is_none();
    let again = Intent::TryAgain(scenario.id.clone());
    element("div.onward").with([
        when(props.contested, keyed("contested", p(words::CONTESTED))),
        when(
            last && props.comes_back,
            keyed("back", p(words::COMES_BACK)),
        ),
        keyed(
            "ways",
            ways([
                way,
                back(props, emit),
                when(last, plain(words::TRY_AGAIN, again, emit)),
            ]),
        ),
        when(props.saved, keyed("saved", quiet(words::SAVED))),
    ])
}

/// The way back to the question before, so that its reasons are never lost.
pub fn back(props: &SituationScreen, emit: &Callback<Intent>) -> Html {
    let scenario = props.scenario;
    let asked = props.first..props.step;
    let Some(before) = scenario.steps().filter(|step| asked.contains(step)).last() else {
        return nothing();
    };
    let asks = Intent::Question(scenario.id.clone(), before);
    button(words::PREVIOUS_QUESTION, asks, emit)
}

fn next(props: &SituationScreen) -> Html {
    let place = &props.pack.id;
    let (to, says) = if props.number < props.of {
        let next = Route::Situation(place.clone(), props.number + 1);
        (next, words::NEXT_SITUATION)
    } else {
        (Route::Results(place.clone()), words::TO_RESULTS)
    };
    primary_way(&to, says)
}
