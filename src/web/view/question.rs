//! One question of a situation, before it is answered: native checkboxes or radios in a form.
//! Picking never submits; only the button does.

use model::event::Step;
use model::id::ChoiceId;
use model::route::Route;
use model::shuffle::rank;
use yew::prelude::*;

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
    choices.sort_by_key(|choice| rank(props.seed, &format!("{}/{}", scenario.id, choice.id)));
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
    let onsubmit = emit.reform(move |event: SubmitEvent| {
        event.prevent_default();
        commit.clone()
    });
    html! {
        <form class="question" {onsubmit} novalidate=true>
            <fieldset aria-describedby={props.missing.then_some(MISSING_ID)}>
                <legend><h2 id={QUESTION_ID} tabindex="-1">{ asks }</h2></legend>
                <p class="quiet">{ how }</p>
                <p class="missing" id={MISSING_ID} role="alert" tabindex="-1">
                    if props.missing {
                        { words::PICK_FIRST }
                    }
                </p>
                <div class="options">
                    { for choices(props, step).into_iter().map(|choice| option(props, &choice, emit)) }
                </div>
            </fieldset>
            <p class="ways">
                <button type="submit" class="primary">{ words::ANSWER }</button>
                { back(props, emit) }
                <a class="button plain" href={skip(props)}>{ words::SKIP }</a>
            </p>
        </form>
    }
}

fn skip(props: &SituationScreen) -> String {
    let place = props.pack.id.clone();
    if props.number < props.of {
        Route::Situation(place, props.number + 1).to_string()
    } else {
        Route::Results(place).to_string()
    }
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
    html! {
        <label key={choice.id.as_str()} class="option">
            <input type={kind} name="choice" value={choice.id.to_string()} checked={picked} {onchange} />
            <span>{ together(choice.text) }</span>
        </label>
    }
}
