//! The buttons of the desk. Beside what it says, a button shows the key that does the same.

use yew::prelude::*;

use super::super::element::{Element, When};
use super::super::parts::{element, label_for, nothing};
use super::Ask;

/// What asks for something when it is touched.
pub fn on<Event: 'static>(asks: Ask, emit: &Callback<Ask>) -> Callback<Event> {
    emit.reform(move |_| asks.clone())
}

/// A button.
pub fn press(says: &str, asks: Ask, emit: &Callback<Ask>) -> Html {
    html! { <button type="button" onclick={on(asks, emit)}>{ says }</button> }
}

/// A button that keeps its place where it would do nothing.
pub fn press_if(does: bool, says: &str, asks: Ask, emit: &Callback<Ask>) -> Html {
    html! {
        <button type="button" aria-disabled={(!does).to_string()} onclick={on(asks, emit)}>
            { says }
        </button>
    }
}

/// A button with the key that does the same.
pub fn keyed_press(
    class: &'static str,
    says: &str,
    key: &str,
    asks: Ask,
    emit: &Callback<Ask>,
) -> Html {
    html! {
        <button type="button" {class} onclick={on(asks, emit)}>
            <span>{ says }</span>{ " " }{ cap(key) }
        </button>
    }
}

/// A button that stays pressed while something holds.
pub fn toggle(says: &str, key: &str, pressed: bool, asks: Ask, emit: &Callback<Ask>) -> Html {
    html! {
        <button type="button" aria-pressed={pressed.to_string()} onclick={on(asks, emit)}>
            <span>{ says }</span>{ " " }{ cap(key) }
        </button>
    }
}

/// The same, which does nothing as long as there is nothing to be shown.
pub fn toggle_if(
    does: bool,
    (says, key): (&str, &str),
    pressed: bool,
    asks: Ask,
    emit: &Callback<Ask>,
) -> Html {
    html! {
        <button type="button" aria-disabled={(!does).to_string()}
            aria-pressed={pressed.to_string()} onclick={on(asks, emit)}>
            <span>{ says }</span>{ " " }{ cap(key) }
        </button>
    }
}

/// A key. Not read out with every button: how the keys work is said in one place.
fn cap(key: &str) -> Html {
    if key.is_empty() {
        return nothing();
    }
    html! { <kbd aria-hidden="true">{ key }</kbd> }
}

/// A button like a link, for what few will want.
pub fn plain(says: &str, asks: Ask, emit: &Callback<Ask>) -> Html {
    html! { <button type="button" class="plain" onclick={on(asks, emit)}>{ says }</button> }
}

/// The button that most will want.
pub fn primary(says: &str, asks: Ask, emit: &Callback<Ask>) -> Html {
    html! { <button type="button" class="primary" onclick={on(asks, emit)}>{ says }</button> }
}

/// The button that sends its form off, as Enter in a field of it does.
pub fn send(says: &str) -> Html {
    html! { <button type="submit">{ says }</button> }
}

/// A form, which Enter in any field of it sends off.
pub fn form(asks: Ask, emit: &Callback<Ask>) -> Element {
    element("form.field.inline").asks_instead(When::Submit, asks, emit)
}

/// A word on why something that was typed could not be taken, below its field.
pub fn mends(wrong: bool, says: &str) -> Html {
    html! { <p class="notice" role="status" hidden={!wrong}>{ if wrong { says } else { "" } }</p> }
}

/// A group of controls under a heading that only screen readers need.
pub fn group(class: &'static str, label: &str, within: Html) -> Html {
    html! { <div {class} role="group" aria-label={label.to_owned()}>{ within }</div> }
}

/// A field of one line with its label. What it holds is where typing starts from, and no more: the
/// desk is drawn anew each second, and must not take back what is being typed.
pub fn field(id: &str, label: &str, starts: &str, asks: Ask, emit: &Callback<Ask>) -> Html {
    element("p.field").with([
        label_for(id, label),
        element("input")
            .has(
                &["id", "type", "maxlength", "autocomplete", "value"],
                [id, "text", "200", "off", starts],
            )
            .asks(When::Change, asks, emit)
            .empty(),
    ])
}
