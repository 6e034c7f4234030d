//! Settings: how things look and what the clock does, applied at once.

use model::settings::{Setting, Settings};
use yew::prelude::*;

use super::{HEADING_ID, Intent};
use crate::words::settings as words;

/// Every setting as a group of native radio buttons.
pub fn settings(chosen: &Settings, kept: bool, emit: &Callback<Intent>) -> Html {
    html! {
        <section class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ words::TITLE }</h1>
            <p>{ if kept { words::KEPT } else { words::NOT_KEPT } }</p>
            { for Setting::ALL.into_iter().map(|setting| group(setting, chosen, emit)) }
        </section>
    }
}

fn group(setting: Setting, chosen: &Settings, emit: &Callback<Intent>) -> Html {
    let (title, how, options) = says(setting);
    html! {
        <fieldset key={setting.name()} class="setting">
            <legend><h2>{ title }</h2></legend>
            if let Some(how) = how {
                <p class="quiet">{ how }</p>
            }
            <div class="options">
                { for options.iter().enumerate().map(|(at, says)| {
                    let onchange = emit.reform(move |_: Event| Intent::Choose(setting, at));
                    html! {
                        <label key={at} class="option">
                            <input type="radio" name={setting.name()} value={at.to_string()}
                                checked={chosen.of(setting) == at} {onchange} />
                            <span>{ *says }</span>
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}

type Says = (&'static str, Option<&'static str>, &'static [&'static str]);

fn says(setting: Setting) -> Says {
    match setting {
        Setting::Theme => (
            words::THEME,
            None,
            &[words::THEME_SYSTEM, words::THEME_LIGHT, words::THEME_DARK],
        ),
        Setting::Text => (
            words::TEXT,
            None,
            &[words::TEXT_NORMAL, words::TEXT_LARGE, words::TEXT_LARGEST],
        ),
        Setting::Spacing => (
            words::SPACING,
            None,
            &[words::SPACING_NORMAL, words::SPACING_WIDE],
        ),
        Setting::Clock => (
            words::CLOCK,
            Some(words::CLOCK_HOW),
            &[words::CLOCK_SHOWN, words::CLOCK_HIDDEN, words::CLOCK_OFF],
        ),
        Setting::Advance => (
            words::ADVANCE,
            Some(words::ADVANCE_HOW),
            &[words::ADVANCE_OFF, words::ADVANCE_ON],
        ),
        Setting::Confidence => (
            words::CONFIDENCE,
            Some(words::CONFIDENCE_HOW),
            &[words::CONFIDENCE_ASKED, words::CONFIDENCE_OFF],
        ),
    }
}
