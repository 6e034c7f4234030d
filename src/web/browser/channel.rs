//! A channel between the windows of one browser: quicker than storage, and there even where storage
//! is blocked or full. Nothing that must last goes over it alone.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

/// An open channel. It closes when dropped.
pub struct Channel {
    /// None in a browser that has no such thing.
    port: Option<BroadcastChannel>,
    _heard: Option<EventListener>,
}

impl Channel {
    /// Opens the channel of that name, and calls back with each text that another window says.
    pub fn open(name: &str, heard: impl Fn(String) + 'static) -> Self {
        let port = BroadcastChannel::new(name).ok();
        let listener = port.as_ref().map(|port| {
            EventListener::new(port, "message", move |event| {
                let message = event.dyn_ref::<MessageEvent>();
                if let Some(text) = message.and_then(|message| message.data().as_string()) {
                    heard(text);
                }
            })
        });
        Self {
            port,
            _heard: listener,
        }
    }

    /// Says a text to every other window.
    pub fn say(&self, text: &str) {
        if let Some(port) = &self.port {
            // Where it cannot, the other windows find what they need in storage.
            let _ = port.post_message(&text.into());
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(port) = &self.port {
            port.close();
        }
    }
}
