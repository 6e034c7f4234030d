//! One question of a situation, before it is answered: native checkboxes or radios in a form.
//! Picking never submits; only the button does.

use model::event::{Confidence, Step};
use model::id::ChoiceId;
use model::shuffle::{order, rank};
use model::verdict::NONE_OF_THESE;
use yew::prelude::*;

use super::parts::{When, all, at, element, h3, plain, quiet, text, ways, when};
use super::prose::together;
use super::situation::{SituationScreen, back};
use super::{Intent, MISSING_ID, QUESTION_ID};
use crate::words::situation as words;

/// An option, whichever step it belongs to.
pub struct Choice<'a> {
    /// Its name.
    pub id: &'a ChoiceId,
    /// What it says.
    pub text: &'a str,
}

/// The options of a step, in this learner's order.
pub fn choices<'a>(props: &'a SituationScreen, step: Step) -> Vec<Choice<'a>> {
    let scenario = props.scenario;
    let mut choices: Vec<Choice> = match step {
        Step::Notice => scenario
            .notice
            .iter()
            .map(|one| Choice {
                id: &one.id,
                text: &one.text,
            })
            .collect(),
        Step::Recognise => scenario
            .recognise
            .iter()
            .filter_map(|one| {
                let category = props
                    .pack
                    .all_categories
                    .iter()
                    .find(|c| c.id == one.category)?;
                Some(Choice {
                    id: &one.id,
                    text: &category.label,
                })
            })
            .collect(),
        Step::Act => scenario
            .act
            .iter()
            .map(|one| Choice {
                id: &one.id,
                text: &one.text,
            })
            .collect(),
    };
    order(&mut choices, |choice| {
        rank(props.seed, &format!("{}/{}", scenario.id, choice.id))
    });
    choices
}

/// What a step asks, and how to answer.
pub fn asks(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::Notice => (words::NOTICE, words::NOTICE_HOW),
        Step::Recognise => (words::RECOGNISE, words::RECOGNISE_HOW),
        Step::Act => (words::ACT, words::ACT_HOW),
    }
}

/// The form.
pub fn question(props: &SituationScreen, emit: &Callback<Intent>) -> Html {
    let step = props.step;
    let (asks, how) = asks(step);
    let commit = Intent::Answer(props.scenario.id.clone(), step);
    let skip = Intent::SkipSituation(props.scenario.id.clone());
    let options = all([
        all(choices(props, step)
            .iter()
            .map(|choice| option(props, choice, emit))),
        when(step == Step::Notice, none(props, emit)),
    ]);
    element("form")
        .has(&["class", "novalidate"], ["question", ""])
        .asks_instead(When::Submit, commit, emit)
        .with([
            element("fieldset")
                .may_have(&["aria-describedby"], [props.missing.then_some(MISSING_ID)])
                .with([
                    element("legend").with([at("h2", QUESTION_ID, "").says(asks)]),
                    quiet(how),
                    at("p", MISSING_ID, "missing")
                        .with([when(props.missing, text(words::PICK_FIRST))]),
                    element("div.options").with([options]),
                ]),
            when(
                step == Step::Act && props.asks_sure,
                confidence(props, emit),
            ),
            ways([
                element("button")
                    .has(&["type", "class"], ["submit", "primary"])
                    .says(words::ANSWER),
                back(props, emit),
                plain(words::SKIP, skip, emit),
            ]),
        ])
}

fn none(props: &SituationScreen, emit: &Callback<Intent>) -> Html {
    let none = Choice {
        id: &ChoiceId::new(NONE_OF_THESE),
        text: words::NONE_OF_THESE,
    };
    option(props, &none, emit)
}

/// How sure one is: it may be left open, and serves the feedback only.
fn confidence(props: &SituationScreen, emit: &Callback<Intent>) -> Html {
    let levels = [
        (Confidence::NotSure, words::NOT_SURE),
        (Confidence::Fairly, words::FAIRLY),
        (Confidence::Sure, words::SURE),
    ];
    let option = |(level, says)| {
        let rate = Intent::Rate(props.scenario.id.clone(), level);
        element("label.option").keyed(says).with([
            element("input")
                .has(&["type", "name"], ["radio", "sure"])
                .ticked(props.sure == Some(level))
                .asks(When::Change, rate, emit)
                .empty(),
            element("span").says(says),
        ])
    };
    element("fieldset.confidence").with([
        element("legend").with([h3(words::HOW_SURE)]),
        element("div.options").with([all(levels.into_iter().map(option))]),
    ])
}

fn option(props: &SituationScreen, choice: &Choice, emit: &Callback<Intent>) -> Html {
    let kind = match props.step {
        Step::Notice => "checkbox",
        Step::Recognise | Step::Act => "radio",
    };
    let picked = props.picked.contains(choice.id);
    let pick = Intent::Pick {
        scenario: props.scenario.id.clone(),
        step: props.step,
        choice: choice.id.clone(),
        picked: !picked,
    };
    element("label.option").keyed(choice.id.as_str()).with([
        element("input")
            .has(&["type", "name"], [kind, "choice"])
            .holds(choice.id.as_str())
            .ticked(picked)
            .asks(When::Change, pick, emit)
            .empty(),
        element("span").says(&together(choice.text)),
    ])
}
