//! Settings: how things look and what the clock does, applied at once.

use model::route::Route;
use model::settings::{Setting, Settings};
use yew::prelude::*;

use super::Intent;
use super::parts::{When, all, element, h2, heading, nothing, p, quiet, way, ways};
use crate::words::settings as words;

/// Every setting as a group of native radio buttons.
///
/// `back` is the screen of a place that was last in view, from where the learner goes on.
pub fn settings(chosen: &Settings, kept: bool, back: &Route, emit: &Callback<Intent>) -> Html {
    element("section.page").with([
        heading(words::TITLE),
        p(if kept { words::KEPT } else { words::NOT_KEPT }),
        all(Setting::ALL
            .into_iter()
            .map(|setting| group(setting, chosen, emit))),
        ways([way(back, words::BACK)]),
    ])
}

fn group(setting: Setting, chosen: &Settings, emit: &Callback<Intent>) -> Html {
    let (title, how, options) = says(setting);
    let option = |(at, says): (usize, &&'static str)| {
        element("label.option").keyed(says).with([
            element("input")
                .has(&["type", "name"], ["radio", setting.name()])
                .holds(&at.to_string())
                .ticked(chosen.of(setting) == at)
                .asks(When::Change, Intent::Choose(setting, at), emit)
                .empty(),
            element("span").says(says),
        ])
    };
    element("fieldset.setting").keyed(setting.name()).with([
        element("legend").with([h2(title)]),
        match how {
            Some(how) => quiet(how),
            None => nothing(),
        },
        element("div.options").with([all(options.iter().enumerate().map(option))]),
    ])
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
