//! Who of several windows leads: the one that holds a lock which the browser gives to one at a time,
//! and takes back the moment that window is gone.

use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::loose;

/// Asks to lead, and calls back with `true` when this window does and with `false` when another
/// took over. By force, it does at once. Returns whether this browser knows such locks at all.
pub fn ask(name: &str, force: bool, told: impl Fn(bool) + Clone + 'static) -> bool {
    let Some(locks) = loose::global(&["navigator", "locks"]) else {
        return false;
    };
    let lead = told.clone();
    let held = Closure::once_into_js(move |_lock: JsValue| {
        lead(true);
        // Held for as long as this never ends: until the window goes or another takes over.
        Promise::new(&mut |_done: Function, _failed: Function| {})
    });
    let options = loose::object(&[("steal", force.into())]);
    let Some(asked) = loose::call(&locks, "request", &[name.into(), options, held]) else {
        return false;
    };
    let Ok(asked) = asked.dyn_into::<Promise>() else {
        return false;
    };
    spawn_local(async move {
        if JsFuture::from(asked).await.is_err() {
            // WebKit says so to a page that goes as well. One that asked anew would be given a lock
            // that nobody takes back from it; but nothing that waits comes to pass there.
            Timeout::new(0, move || told(false)).forget();
        }
    });
    true
}
