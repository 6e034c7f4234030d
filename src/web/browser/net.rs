//! Fetching files that lie beside the app.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Response};

#[wasm_bindgen]
extern "C" {
    /// boot.js fetches: it has begun long before the app was compiled.
    #[wasm_bindgen(catch)]
    fn fetched(address: &str) -> Result<Promise, JsValue>;
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
    fetch(address, largest)
        .await
        .unwrap_or(Err(NetFault::Broken))
}

async fn fetch(address: &str, largest: usize) -> Result<Result<String, NetFault>, JsValue> {
    let answer: Response = JsFuture::from(fetched(address)?).await?.dyn_into()?;
    if !answer.ok() {
        return Ok(Err(NetFault::Status(answer.status())));
    }
    let body: Blob = JsFuture::from(answer.blob()?).await?.dyn_into()?;
    let body = body.slice_with_f64_and_f64(0.0, largest as f64 + 1.0)?;
    let text = JsFuture::from(body.text()).await?;
    Ok(text.as_string().ok_or(NetFault::Broken))
}
