//! Fields of the page: what is typed or chosen in them.

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::loose;

/// What is typed or chosen in a field of any kind; none where there is no such field.
pub fn text_of(id: &str) -> Option<String> {
    loose::get(field(id)?.as_ref(), "value")?.as_string()
}

/// Puts a text into a field of any kind, in place of what it held.
pub fn fill(id: &str, text: &str) {
    if let Some(field) = field(id) {
        // A field takes any text.
        let _ = Reflect::set(&field, &"value".into(), &text.into());
    }
}

/// Calls back with a field's id and its text whenever something in it changes: with each stroke of
/// a key, and with what is pasted, dropped or spoken.
pub fn on_typed(told: impl Fn(String, String) + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new(&document, "input", move |event| {
        let field = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let id = field.map(|field| field.id()).unwrap_or_default();
        if let Some(text) = text_of(&id) {
            told(id, text);
        }
    }))
}

fn field(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
