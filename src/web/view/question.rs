//! One question of a situation, before it is answered: native checkboxes or radios in a form.
//! Picking never submits; only the button does.

use model::event::{Confidence, Step};
use model::id::ChoiceId;
use model::shuffle::{order, rank};
use model::verdict::NONE_OF_THESE;
use yew::prelude::*;

use super::parts::{all, element, h3, on, plain, quiet, text, when};
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
    let onsubmit = emit.reform(move |event: SubmitEvent| {
        event.prevent_default();
        commit.clone()
    });
    let options = all([
        all(choices(props, step)
            .iter()
            .map(|choice| option(props, choice, emit))),
        when(step == Step::Notice, none(props, emit)),
    ]);
    html! {
        <form class="question" {onsubmit} novalidate=true>
            <fieldset aria-describedby={props.missing.then_some(MISSING_ID)}>
                <legend><h2 id={QUESTION_ID} tabindex="-1">{ asks }</h2></legend>
                { quiet(how) }
                <p class="missing" id={MISSING_ID} tabindex="-1">
                    { when(props.missing, text(words::PICK_FIRST)) }
                </p>
                <div class="options">{ options }</div>
            </fieldset>
            { when(step == Step::Act && props.asks_sure, confidence(props, emit)) }
            <p class="ways">
                <button type="submit" class="primary">{ words::ANSWER }</button>
                { back(props, emit) }
                { plain(words::SKIP, skip, emit) }
            </p>
        </form>
    }
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
            html! {
                <input type="radio" name="sure" checked={props.sure == Some(level)}
                    onchange={on(rate, emit)} />
            },
            element("span").says(says),
        ])
    };
    element("fieldset.confidence").with([
        element("legend").with([h3(words::HOW_SURE)]),
        element("div.options").with([all(levels.into_iter().map(option))]),
    ])
}

fn option(props: &SituationScreen, choice: &Choice, emit: &Callback<Intent>) -> Html {
    let (scenario, step, id) = (props.scenario.id.clone(), props.step, choice.id.clone());
    let kind = match step {
        Step::Notice => "checkbox",
        Step::Recognise | Step::Act => "radio",
    };
    let picked = props.picked.contains(choice.id);
    let onchange = emit.reform(move |_: Event| Intent::Pick {
        scenario: scenario.clone(),
        step,
        choice: id.clone(),
        picked: !picked,
    });
    element("label.option").keyed(choice.id.as_str()).with([
        html! {
            <input type={kind} name="choice" value={choice.id.to_string()} checked={picked}
                {onchange} />
        },
        element("span").says(&together(choice.text)),
    ])
}
