//! The journal: an IndexedDB whose transactions are on the disk before they are called complete.
//!
//! By callbacks and not by futures, since every future that is awaited is a machine of its own to
//! download.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use model::journal::Change;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, IdbDatabase, IdbObjectStore, IdbRequest};

#[wasm_bindgen]
extern "C" {
    /// boot.js compares: what it leaves out need not cross over.
    #[wasm_bindgen(js_name = unlikeHere)]
    fn unlike_here(keys: &Array, texts: &Array) -> Array;
}

/// What the one store of the database is called.
const STORE: &str = "kept";

/// Keys in their order, and their texts. One that local storage holds too, letter for letter, is
/// left empty: after a thousand runs they are a million letters, which the app has read already.
pub type Lines = Vec<(String, String)>;

/// A journal that is open. Its copies are the same one.
#[derive(Clone)]
pub struct Journal(IdbDatabase);

/// Opens the journal of this name and tells it; none where the browser has none to give.
pub fn open(name: &str, told: impl Fn(Option<Journal>) + 'static) {
    let told = Rc::new(told);
    let asks = || {
        let factory = web_sys::window()?.indexed_db().ok()??;
        let asked = factory.open_with_u32(name, 1).ok()?;
        let made = asked.clone();
        let first = once(move |_| {
            if let Ok(database) = made.result() {
                let database: IdbDatabase = database.unchecked_into();
                // Where it cannot be made, the first transaction fails.
                let _ = database.create_object_store(STORE);
            }
        });
        asked.set_onupgradeneeded(Some(&first));
        let (open, tells) = (asked.clone(), told.clone());
        let done = once(move |_| tells(open.result().ok().map(|it| Journal(it.unchecked_into()))));
        asked.set_onsuccess(Some(&done));
        asked.set_onerror(Some(&done));
        Some(())
    };
    if asks().is_none() {
        told(None);
    }
}

impl Journal {
    /// Writes changes, all or none, after clearing everything where that is asked for; then tells
    /// all that is there, once it is on the disk, or none where it failed.
    pub fn write(
        &self,
        clears: bool,
        changes: Vec<Change>,
        told: impl Fn(Option<Lines>) + 'static,
    ) {
        let told = Rc::new(told);
        if self.begin(clears, changes, told.clone()).is_err() {
            told(None);
        }
    }

    fn begin(
        &self,
        clears: bool,
        changes: Vec<Change>,
        told: Rc<dyn Fn(Option<Lines>)>,
    ) -> Result<(), JsValue> {
        // Strict, which web-sys does not know yet: complete means written, not handed on.
        let how = Object::new();
        Reflect::set(&how, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(&self.0, &"transaction".into())?.dyn_into()?;
        let transaction = begin.call3(&self.0, &STORE.into(), &"readwrite".into(), &how)?;
        let transaction: web_sys::IdbTransaction = transaction.unchecked_into();
        let store: IdbObjectStore = transaction.object_store(STORE)?;
        // Who only writes need not read it all.
        let reads = changes.is_empty();
        if clears {
            store.clear()?;
        }
        for change in changes {
            match change {
                Change::Keep(key, text) => store.put_with_key(&text.into(), &key.into())?,
                Change::Forget(key) => store.delete(&key.into())?,
            };
        }
        let asked = if reads {
            Some((store.get_all_keys()?, store.get_all()?))
        } else {
            None
        };
        let done = once(move |event: Event| {
            let complete = event.type_() == "complete";
            told(complete.then(|| asked.as_ref().map(lines).unwrap_or_default()));
        });
        transaction.set_oncomplete(Some(&done));
        transaction.set_onabort(Some(&done));
        Ok(())
    }
}

fn lines((keys, texts): &(IdbRequest, IdbRequest)) -> Lines {
    let list = |of: &IdbRequest| -> Array { of.result().unwrap_or_default().unchecked_into() };
    let (keys, texts) = (list(keys), list(texts));
    let texts = unlike_here(&keys, &texts);
    let pair = |at| Some((keys.get(at).as_string()?, texts.get(at).as_string()?));
    (0..keys.length()).filter_map(pair).collect()
}

/// A function that is called once, and then forgotten.
fn once(told: impl FnOnce(Event) + 'static) -> Function {
    Closure::once_into_js(told).unchecked_into()
}
