//! Local storage, which may be blocked, full or absent: every door answers with a `Result`.

use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use gloo::events::EventListener;

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageFault {
    /// There is no storage here, or the browser forbids it.
    Blocked,
    /// The browser would not take it: most likely full.
    Refused,
    /// It took it, but what it gives back is something else.
    Lost,
}

fn storage() -> Result<Storage, StorageFault> {
    // Merely touching `localStorage` throws where cookies are blocked, and it can be null.
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(StorageFault::Blocked)
}

/// Keeps a text under a key, and reads it back before it says so.
///
/// # Errors
/// The text is not certain to be there: see [`StorageFault`].
pub fn keep(key: &str, text: &str) -> Result<(), StorageFault> {
    let storage = storage()?;
    storage
        .set_item(key, text)
        .map_err(|_| StorageFault::Refused)?;
    match storage.get_item(key) {
        Ok(Some(back)) if back == text => Ok(()),
        _ => Err(StorageFault::Lost),
    }
}

/// Every key and its text. Keys that vanish while they are read are left out.
///
/// # Errors
/// There is no storage here.
pub fn all() -> Result<Vec<(String, String)>, StorageFault> {
    let storage = storage()?;
    let many = storage.length().map_err(|_| StorageFault::Blocked)?;
    let keys: Vec<String> = (0..many)
        .filter_map(|at| storage.key(at).ok().flatten())
        .collect();
    Ok(keys
        .into_iter()
        .filter_map(|key| {
            let text = storage.get_item(&key).ok().flatten()?;
            Some((key, text))
        })
        .collect())
}

/// Calls back with each key and text that another page of this origin keeps.
pub fn on_kept_elsewhere(mut told: impl FnMut(String, String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        if let (Some(key), Some(text)) = (event.key(), event.new_value()) {
            told(key, text);
        }
    }))
}
