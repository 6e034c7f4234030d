//! Making the two stores one: what one lacks comes from the other.

use super::Stores;
use crate::archive::is_archive;
use crate::event::Event;
use crate::json::Json;
use crate::key::{Keys, all_of, of_device};
use crate::shuffle::rank;
use crate::store::Store;

/// What a key is called under which unreadable bytes are set aside.
const ASIDE: &str = "aside:";

/// Brings into local storage what only the journal has, and lets what only local storage has wait
/// for the journal, at every place of the app in `folder`. What cannot be read makes room for
/// what can and is set aside, never deleted. The journal's texts come in the order of their keys,
/// and empty where local storage has the very same. Returns whether anything is left that cannot be
/// read.
pub fn heal(stores: &mut Stores, folder: &str, journal: &[(String, String)]) -> bool {
    if stores.is_newer() {
        return false;
    }
    let mut torn = Vec::new();
    for key in stores.local.keys().unwrap_or_default() {
        let Some((_, id)) = Keys::of_any_place(folder, &key) else {
            continue;
        };
        let there = journal.binary_search_by(|(there, _)| there.cmp(&key));
        let there = there.ok().and_then(|at| journal.get(at));
        if there.is_some_and(|(_, text)| text.is_empty()) {
            continue;
        }
        let Ok(Some(text)) = stores.local.get(&key) else {
            continue;
        };
        let is_event = |text: &str| Event::from_text(id, text).is_ok();
        // No event is ever edited: of two texts, one that tells nothing is not what was kept. Where the
        // journal's tells nothing either, this one may tell a later version something.
        let is_torn = match there.is_some_and(|(_, text)| is_event(text)) {
            true => !is_archive(&text) && !is_event(&text),
            false => Json::parse(&text).is_err(),
        };
        if is_torn {
            set_aside(stores.local.as_ref(), folder, &key, &text);
            torn.push(key);
        } else if there.is_none() {
            stores.write_down(&key, &text);
        }
    }
    let is_event = |key: &str| Keys::of_any_place(folder, key).is_some();
    for (key, text) in journal.iter().filter(|(key, _)| is_event(key)) {
        if Json::parse(text).is_ok() && stores.local.get(key) == Ok(None) {
            // Where it is refused, the journal still has it.
            let _ = stores.keep(key, text);
        }
    }
    torn.iter().any(|key| stores.local.get(key) == Ok(None))
}

/// Moves unreadable bytes to where they harm nobody: read twice, since a storage that gave a torn
/// answer once may have better, and removed only once they are certain to be there.
fn set_aside(local: &dyn Store, folder: &str, key: &str, text: &str) {
    let rest = key.strip_prefix(&all_of(folder)).unwrap_or(key);
    // What was set aside before stays beside it.
    let aside = of_device(folder, &format!("{ASIDE}{rest}:{}", rank(0, text)));
    let sure = || {
        local
            .get(key)
            .is_ok_and(|again| again.as_deref() == Some(text))
    };
    if sure() && crate::store::keep(local, &aside, text).is_ok() && sure() {
        // What will not go is set aside again at the next start.
        let _ = local.remove(key);
    }
}
