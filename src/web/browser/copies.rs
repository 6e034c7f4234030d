//! The copies of files that are kept for when there is no network. boot.js and sw.js keep them.

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = forgetPlaces)]
    fn forget_places(told: &Function);
}

/// Forgets those that show what was opened here, and tells whether they are gone.
pub fn forget(told: impl FnOnce(bool) + 'static) {
    forget_places(Closure::once_into_js(told).unchecked_ref());
}
