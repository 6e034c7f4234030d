//! The page itself: its address, title, focus, scroll, visibility and dialogs.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent, Window,
};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The element that the app fills.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// The name of the build, as the page says it.
pub fn build() -> String {
    let named = root().and_then(|root| root.get_attribute("data-build"));
    named.unwrap_or_default()
}

/// The part of the address after `#`, with it.
pub fn hash() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to another address within the page, as a link would.
pub fn go(hash: &str) {
    if let Some(window) = window() {
        // A refusal leaves the reader where they are, which is the safe place to be.
        let _ = window.location().set_hash(hash);
    }
}

/// Goes to another address in place of this one: Back leads to the page before.
pub fn replace(hash: &str) {
    if let Some(window) = window() {
        // A refusal leaves the reader where they are.
        let _ = window.location().replace(hash);
    }
}

/// The folder that the app was opened from: two copies on one host keep apart by it.
pub fn folder() -> String {
    let path = window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default();
    match path.bytes().rposition(|one| one == b'/') {
        Some(end) => path.get(..=end).unwrap_or_default().to_owned(),
        None => path,
    }
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Whether the page can be seen right now.
pub fn is_visible() -> bool {
    document().is_some_and(|document| !document.hidden())
}

/// Whether anything within the page has the focus; where nothing has it, its body does.
pub fn has_focus() -> bool {
    document().is_some_and(|document| {
        let focused = document.active_element();
        focused.is_some() && focused != document.body().map(Element::from)
    })
}

/// Moves focus to an element, which also brings it into view.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        // An element that cannot take focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Scrolls to the top.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens a `dialog` element so that the rest of the page rests; the browser returns the focus.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id)
        && !dialog.open()
        && dialog.show_modal().is_err()
    {
        dialog.set_open(true);
    }
}

/// Closes a `dialog` element.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// What is typed into a field.
pub fn value_of(id: &str) -> String {
    let input = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// Marks the whole page, for the style sheet to see: `data-theme="dark"`.
pub fn mark(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        // A browser that refuses shows the page as it is without a choice.
        let _ = root.set_attribute(&format!("data-{name}"), value);
    }
}

/// Opens the browser's own dialog for printing.
pub fn print() {
    if let Some(window) = window() {
        // A browser without a printer to offer does nothing.
        let _ = window.print();
    }
}

/// Calls back with the name of each key that goes down, once however long it is held, and with
/// `false` when it comes up.
pub fn on_key(told: impl Fn(String, bool) + Clone + 'static) -> Vec<EventListener> {
    let listen = |document: &Document, kind: &'static str| {
        let told = told.clone();
        EventListener::new(document, kind, move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                && !event.repeat()
            {
                told(event.key(), kind == "keydown");
            }
        })
    };
    document().map_or_else(Vec::new, |document| {
        ["keydown", "keyup"]
            .map(|kind| listen(&document, kind))
            .into()
    })
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Calls back when the page goes: its window closes, or shows another page.
pub fn on_going(mut told: impl FnMut() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "pagehide", move |_| told()))
}

/// Calls back whenever the part of the address after `#` changes.
pub fn on_hash(mut told: impl FnMut() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| told()))
}

/// Calls back when the page is shown or hidden, and with `false` when it is about to go.
pub fn on_visibility(told: impl Fn(bool) + Clone + 'static) -> Vec<EventListener> {
    let mut listeners = Vec::new();
    if let Some(document) = document() {
        let told = told.clone();
        listeners.push(EventListener::new(
            &document,
            "visibilitychange",
            move |_| {
                told(is_visible());
            },
        ));
    }
    if let Some(window) = window() {
        let options = EventListenerOptions::run_in_capture_phase();
        let leave = told.clone();
        listeners.push(EventListener::new_with_options(
            &window,
            "pagehide",
            options,
            move |_| {
                leave(false);
            },
        ));
        // Back from the browser's cache of pages: no visibility change is told in every browser.
        listeners.push(EventListener::new(&window, "pageshow", move |_| {
            told(is_visible())
        }));
    }
    listeners
}

/// The address that the app was opened from, without the part after `#`.
pub fn address() -> String {
    let address = window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let end = address.find('#').unwrap_or(address.len());
    address.get(..end).unwrap_or_default().to_owned()
}
