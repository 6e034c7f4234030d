//! Where things are kept: a plain store of texts under keys, which may fail at any time and in
//! any way. A trait, so that everything that is decided about keeping is tested here against a
//! twin that fails, and the browser's port stays thin.

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no storage here, or the browser forbids it.
    Blocked,
    /// The browser would not take it: most likely full.
    Refused,
    /// It took it, but what it gives back is something else.
    Lost,
    /// A newer version of the app keeps its things here in another way, so this one must not.
    Newer,
}

/// Texts under keys, shared with every other page of the same origin.
pub trait Store {
    /// Puts a text under a key.
    ///
    /// # Errors
    /// It was not taken.
    fn set(&self, key: &str, text: &str) -> Result<(), Fault>;

    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// There is no storage here.
    fn get(&self, key: &str) -> Result<Option<String>, Fault>;

    /// Removes a key.
    ///
    /// # Errors
    /// It would not go.
    fn remove(&self, key: &str) -> Result<(), Fault>;

    /// Every key, of whomever.
    ///
    /// # Errors
    /// There is no storage here.
    fn keys(&self) -> Result<Vec<String>, Fault>;
}

/// Keeps a text under a key, and reads it back before it says so.
///
/// # Errors
/// The text is not certain to be there.
pub fn keep(store: &dyn Store, key: &str, text: &str) -> Result<(), Fault> {
    store.set(key, text)?;
    match store.get(key) {
        Ok(Some(back)) if back == text => Ok(()),
        _ => Err(Fault::Lost),
    }
}

/// Every key that begins so, and its text. What belongs to others is not looked at. Keys that
/// vanish while they are read are left out.
///
/// # Errors
/// There is no storage here.
pub fn all(store: &dyn Store, beginning: &str) -> Result<Vec<(String, String)>, Fault> {
    let ours = store.keys()?.into_iter();
    Ok(ours
        .filter(|key| key.starts_with(beginning))
        .filter_map(|key| {
            let text = store.get(&key).ok().flatten()?;
            Some((key, text))
        })
        .collect())
}

/// Removes every key that begins so, and looks whether they are gone.
///
/// # Errors
/// There is no storage here, or something would not go.
pub fn forget(store: &dyn Store, beginning: &str) -> Result<(), Fault> {
    for (key, _) in all(store, beginning)? {
        // One that will not go must not save the others.
        let _ = store.remove(&key);
    }
    if all(store, beginning)?.is_empty() {
        Ok(())
    } else {
        Err(Fault::Refused)
    }
}
