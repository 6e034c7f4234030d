//! How a screen is looked at: on what, and in which colours.

use serde_json::{Value, json};

/// The colours that a reader has chosen for their system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// The reader's own few colours in place of the page's.
    Forced,
}

/// A size, in CSS pixels, and colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The colours.
    pub colours: Colours,
}

impl Look {
    /// A size in certain colours.
    pub const fn new(width: u32, height: u32, colours: Colours) -> Self {
        Self {
            width,
            height,
            colours,
        }
    }

    /// As part of a file's name: `1280x800-light`.
    pub fn name(self) -> String {
        let colours = format!("{:?}", self.colours).to_lowercase();
        format!("{}x{}-{colours}", self.width, self.height)
    }

    /// Whether it is a phone, or a page enlarged to fill a desk.
    pub(super) fn is_narrow(self) -> bool {
        self.width < 480
    }

    /// For Chromium's `Emulation.setDeviceMetricsOverride`.
    pub(super) fn metrics(self) -> Value {
        json!({
            "width": self.width, "height": self.height, "deviceScaleFactor": 1, "mobile": false,
        })
    }

    /// For Chromium's `Emulation.setEmulatedMedia`.
    pub(super) fn media(self) -> Value {
        let scheme = match self.colours {
            Colours::Light | Colours::Forced => "light",
            Colours::Dark => "dark",
        };
        let forced = match self.colours {
            Colours::Forced => "active",
            Colours::Light | Colours::Dark => "none",
        };
        json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ] })
    }
}
