//! Fetching files that lie beside the app.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetFault {
    /// The host says there is no such file, or something else with this status.
    Status(u16),
    /// The connection failed, or broke before the end.
    Broken,
}

/// The text of a file, its address relative to the page.
///
/// # Errors
/// No connection, a broken one, or a host that answers with anything but success.
pub async fn text(address: &str) -> Result<String, NetFault> {
    fetch(address).await.unwrap_or(Err(NetFault::Broken))
}

async fn fetch(address: &str) -> Result<Result<String, NetFault>, JsValue> {
    let asked = match early(address) {
        Some(asked) => asked,
        None => anew(address)?,
    };
    let answer: Response = JsFuture::from(asked).await?.dyn_into()?;
    if !answer.ok() {
        return Ok(Err(NetFault::Status(answer.status())));
    }
    let text = JsFuture::from(answer.text()?).await?;
    Ok(text.as_string().ok_or(NetFault::Broken))
}

/// Fetches with a question to the host whether what is cached is still right: a pack may be
/// replaced at any time, and trying again must not find the same damaged copy.
fn anew(address: &str) -> Result<Promise, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let asked = RequestInit::new();
    asked.set_cache(RequestCache::NoCache);
    Ok(window.fetch_with_str_and_init(address, &asked))
}

/// What boot.js has fetched already while the app was compiled. It can be taken once.
fn early(address: &str) -> Option<Promise> {
    let name = JsValue::from_str("early");
    let early = Reflect::get(&js_sys::global(), &name).ok()?;
    let fetched = Reflect::get(&early, &JsValue::from_str("address")).ok()?;
    if fetched.as_string().as_deref() != Some(address) {
        return None;
    }
    let answer = Reflect::get(&early, &JsValue::from_str("answer")).ok()?;
    let answer: Promise = answer.dyn_into().ok()?;
    Reflect::set(&js_sys::global(), &name, &JsValue::NULL).ok()?;
    Some(answer)
}
