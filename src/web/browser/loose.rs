//! What not every browser has: looked up by name when it is wanted, so that a browser without it
//! answers with nothing, and no binding for it is downloaded.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What an object has under a name; nothing where it has not.
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let it = Reflect::get(of, &name.into()).ok()?;
    (!it.is_undefined() && !it.is_null()).then_some(it)
}

/// What a path of names leads to from the page's global object: `navigator.locks`.
pub fn global(path: &[&str]) -> Option<JsValue> {
    let start: JsValue = js_sys::global().into();
    path.iter().try_fold(start, |of, name| get(&of, name))
}

/// Calls a method, if there is one and it does not throw.
pub fn call(of: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let method: Function = get(of, name)?.dyn_into().ok()?;
    method.apply(of, &with.iter().collect::<Array>()).ok()
}

/// An object with these fields.
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let it = Object::new();
    for (name, value) in fields {
        // A new object takes any field.
        let _ = Reflect::set(&it, &(*name).into(), value);
    }
    it.into()
}

/// Waits for what was asked of the browser; nothing where it was refused.
pub async fn answer(asked: Option<JsValue>) -> Option<JsValue> {
    let asked: Promise = asked?.dyn_into().ok()?;
    JsFuture::from(asked).await.ok()
}
