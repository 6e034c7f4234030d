//! Fetching files that lie beside the app.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// boot.js fetches: it has begun long before the app was compiled.
    #[wasm_bindgen(catch, js_name = textOf)]
    async fn text_of(address: &str, most: usize) -> Result<JsValue, JsValue>;
}

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetFault {
    /// The host says there is no such file, or something else with this status.
    Status(u16),
    /// The connection failed, or broke before the end.
    Broken,
}

/// The text of a file, its address relative to the page. It is cut before it becomes a text: one byte
/// more than the largest that is asked for, so that it can be seen to be too large.
///
/// # Errors
/// No connection, a broken one, or a host that answers with anything but success.
pub async fn text(address: &str, largest: usize) -> Result<String, NetFault> {
    match text_of(address, largest + 1).await {
        Ok(text) => text.as_string().ok_or(NetFault::Broken),
        Err(why) => Err(match why.as_f64() {
            Some(status) => NetFault::Status(status as u16),
            None => NetFault::Broken,
        }),
    }
}
