//! Local storage, which may be blocked, full or absent: every door answers with a `Result`.

use std::sync::atomic::{AtomicBool, Ordering};

use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use gloo::events::EventListener;
use model::store::{self, Store};

pub use model::store::Fault as StorageFault;

/// The browser's local storage.
pub struct Local;

/// Whether everything is left as it is.
static HELD: AtomicBool = AtomicBool::new(false);

/// Leaves everything as it is from now on: a newer version of the app keeps it in another way.
pub fn hold() {
    HELD.store(true, Ordering::Relaxed);
}

/// Whether everything is left as it is, and so nothing kept.
pub fn is_held() -> bool {
    HELD.load(Ordering::Relaxed)
}

fn storage() -> Result<Storage, StorageFault> {
    // Merely touching `localStorage` throws where cookies are blocked, and it can be null.
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(StorageFault::Blocked)
}

impl Store for Local {
    fn set(&self, key: &str, text: &str) -> Result<(), StorageFault> {
        let set = storage()?.set_item(key, text);
        set.map_err(|_| StorageFault::Refused)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        let text = storage()?.get_item(key);
        text.map_err(|_| StorageFault::Blocked)
    }

    fn remove(&self, key: &str) -> Result<(), StorageFault> {
        let removed = storage()?.remove_item(key);
        removed.map_err(|_| StorageFault::Refused)
    }

    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        let storage = storage()?;
        let many = storage.length().map_err(|_| StorageFault::Blocked)?;
        let keys = (0..many).filter_map(|at| storage.key(at).ok().flatten());
        Ok(keys.collect())
    }
}

/// Keeps a text under a key, and reads it back before it says so.
///
/// # Errors
/// The text is not certain to be there: see [`StorageFault`].
pub fn keep(key: &str, text: &str) -> Result<(), StorageFault> {
    if is_held() {
        return Err(StorageFault::Newer);
    }
    store::keep(&Local, key, text)
}

/// The text under a key, if there is one.
///
/// # Errors
/// There is no storage here.
pub fn read(key: &str) -> Result<Option<String>, StorageFault> {
    Local.get(key)
}

/// Removes a key.
///
/// # Errors
/// There is no storage here, or it would not go.
pub fn remove(key: &str) -> Result<(), StorageFault> {
    if is_held() {
        return Err(StorageFault::Newer);
    }
    Local.remove(key)
}

/// Removes every key that begins so, and looks whether they are gone.
///
/// # Errors
/// There is no storage here, or something would not go.
pub fn forget(beginning: &str) -> Result<(), StorageFault> {
    if is_held() {
        return Err(StorageFault::Newer);
    }
    store::forget(&Local, beginning)
}

/// Every key that begins so, and its text. What belongs to others is not looked at. Keys that vanish
/// while they are read are left out.
///
/// # Errors
/// There is no storage here.
pub fn all(beginning: &str) -> Result<Vec<(String, String)>, StorageFault> {
    store::all(&Local, beginning)
}

/// How many keys there are, of this app and of others: whether anything came or went can be seen by
/// it without reading them all.
///
/// # Errors
/// There is no storage here.
pub fn many() -> Result<u32, StorageFault> {
    storage()?.length().map_err(|_| StorageFault::Blocked)
}

/// Whether this tab remembers a mark. The browser forgets it with the tab.
pub fn has_mark(key: &str) -> bool {
    marks().is_some_and(|marks| matches!(marks.get_item(key), Ok(Some(_))))
}

/// Lets this tab remember a mark, or forget it. Where it cannot, the mark lasts until a reload.
pub fn set_mark(key: &str, marked: bool) {
    if let Some(marks) = marks() {
        let _ = if marked {
            marks.set_item(key, "")
        } else {
            marks.remove_item(key)
        };
    }
}

fn marks() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Calls back with each key and text that another page of this origin keeps, and with no text for
/// a key that it removes. Without a key, everything was removed.
pub fn on_kept_elsewhere(
    mut told: impl FnMut(String, Option<String>) + 'static,
) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        told(event.key().unwrap_or_default(), event.new_value());
    }))
}
