//! Fetching files that lie beside the app.

use gloo::net::http::{Request, Response};
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCache;

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
    let answer = match early(address) {
        Some(answer) => answer.await,
        None => anew(address).await,
    };
    let answer = answer.ok_or(NetFault::Broken)?;
    if !answer.ok() {
        return Err(NetFault::Status(answer.status()));
    }
    answer.text().await.map_err(|_| NetFault::Broken)
}

/// Fetches with a question to the host whether what is cached is still right: a pack may be
/// replaced at any time, and trying again must not find the same damaged copy.
async fn anew(address: &str) -> Option<Response> {
    let asked = Request::get(address).cache(RequestCache::NoCache);
    asked.send().await.ok()
}

/// What boot.js has fetched already while the app was compiled. It can be taken once.
fn early(address: &str) -> Option<impl Future<Output = Option<Response>>> {
    let name = JsValue::from_str("early");
    let early = Reflect::get(&js_sys::global(), &name).ok()?;
    let fetched = Reflect::get(&early, &JsValue::from_str("address")).ok()?;
    if fetched.as_string().as_deref() != Some(address) {
        return None;
    }
    let answer = Reflect::get(&early, &JsValue::from_str("answer")).ok()?;
    let answer: Promise = answer.dyn_into().ok()?;
    Reflect::set(&js_sys::global(), &name, &JsValue::NULL).ok()?;
    Some(async move {
        let answer = JsFuture::from(answer).await.ok()?;
        Some(answer.dyn_into::<web_sys::Response>().ok()?.into())
    })
}
