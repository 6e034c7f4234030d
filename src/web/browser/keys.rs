//! Keys and clickers: what was pressed, and where.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// A key that went down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// Its name: `PageDown`, `b`.
    pub key: String,
    /// Whether Shift was held with it.
    pub shift: bool,
    /// Whether it is held down and tells again by itself.
    pub repeats: bool,
    /// Whether it is meant for something else: typed into a field, or pressed with Control.
    pub is_taken: bool,
    /// Whether it is meant for a field of one line, which knows nothing to do with some keys.
    pub in_line: bool,
    /// Whether a button or a link has the focus, which Space and Enter press. One that was clicked
    /// has it too, but whoever did that looks elsewhere by now: a clicker must not press it again.
    pub on_control: bool,
    /// Whether the focus is in a part of the page that arrow keys scroll.
    pub in_region: bool,
}

/// The types of fields into which nothing is typed.
const TICKED: [Option<&str>; 2] = [Some("checkbox"), Some("radio")];

/// Calls back with each key that goes down. Where the answer is `true`, the page does nothing else
/// with it.
pub fn on_press(told: impl Fn(Pressed) -> bool + 'static) -> Option<[EventListener; 2]> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    let pointed = Rc::new(Cell::new(false));
    let by_pointer = pointed.clone();
    let points = EventListener::new(&document, "pointerdown", move |_| by_pointer.set(true));
    let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        pointed.set(match key.key().as_str() {
            "Tab" => false,
            _ => pointed.get(),
        });
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let within = |names: &[&str]| {
            let found = |name: &&str| target.as_ref()?.closest(name).ok()?;
            names.iter().find_map(found)
        };
        let typed = within(&["textarea", "select", "input"]);
        let typed = typed.filter(|field| !TICKED.contains(&field.get_attribute("type").as_deref()));
        let is_command = key.ctrl_key() || key.alt_key() || key.meta_key();
        let pressed = Pressed {
            key: key.key(),
            shift: key.shift_key(),
            repeats: key.repeat(),
            is_taken: is_command || typed.is_some(),
            in_line: !is_command && typed.is_some() && within(&["input"]).is_some(),
            on_control: !pointed.get() && within(&["button", "a", "summary", "input"]).is_some(),
            in_region: within(&["[tabindex='0']"]).is_some(),
        };
        if told(pressed) {
            event.prevent_default();
        }
    });
    Some([points, listener])
}
