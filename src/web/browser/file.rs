//! Files that the reader saves or chooses.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Why a chosen file's text did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileTrouble {
    /// It is larger than what is asked for.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// Offers a text to be saved as a file. Where the browser refuses, nothing happens.
pub fn save(name: &str, kind: &str, text: &str) {
    // Nothing else hangs on it, and the browser itself shows whether something was saved.
    let _ = offer(name, kind, text);
}

fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Not at once: a browser may fetch it only after this turn.
    Timeout::new(60_000, move || {
        // An address that is gone already needs no revoking.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// The text of the file that was chosen in a field, if there is one.
pub fn text_of(
    field: &str,
    largest: usize,
) -> Option<impl Future<Output = Result<String, FileTrouble>>> {
    let element = web_sys::window()?.document()?.get_element_by_id(field)?;
    let input: HtmlInputElement = element.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    // The same file may be chosen again after it was changed: the field must tell of that too.
    input.set_value("");
    Some(async move {
        if file.size() > largest as f64 {
            return Err(FileTrouble::TooLarge);
        }
        let text = JsFuture::from(file.text()).await;
        text.ok()
            .and_then(|text| text.as_string())
            .ok_or(FileTrouble::Unreadable)
    })
}
