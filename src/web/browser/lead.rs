//! Who of several windows leads: the one that holds a lock which the browser gives to one at a time,
//! and takes back the moment that window is gone.

use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::loose;

/// How long one that lost the lock waits before it says so, and may ask anew, in milliseconds.
const PAUSE: u32 = 100;

/// What comes of asking to lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// This window does.
    Leads,
    /// It did, or waited to, and another took over.
    Lost,
    /// There are no such locks: this browser knows none, or gives none where it keeps nothing.
    NoLocks,
}

/// Asks to lead, and calls back with what comes of it. By force, this window does at once.
pub fn ask(name: &str, force: bool, told: impl Fn(Answer) + Clone + 'static) {
    let lead = told.clone();
    let held = Closure::once_into_js(move |_lock: JsValue| {
        lead(Answer::Leads);
        // Held for as long as this never ends: until the window goes or another takes over.
        Promise::new(&mut |_done: Function, _failed: Function| {})
    });
    let options = loose::object(&[("steal", force.into())]);
    let asked = loose::global(&["navigator", "locks"])
        .and_then(|locks| loose::call(&locks, "request", &[name.into(), options, held]));
    let Some(Ok(asked)) = asked.map(JsValue::dyn_into::<Promise>) else {
        return told(Answer::NoLocks);
    };
    spawn_local(async move {
        let Err(why) = JsFuture::from(asked).await else {
            return;
        };
        let why = loose::get(&why, "name").and_then(|name| name.as_string());
        match why.unwrap_or_default().as_str() {
            // WebKit says so to a page that goes as well. One that asked anew would be given a lock
            // that nobody takes back from it; but nothing that waits comes to pass there.
            "AbortError" => {
                Timeout::new(PAUSE, move || told(Answer::Lost)).forget();
            }
            _ => told(Answer::NoLocks),
        }
    });
}
