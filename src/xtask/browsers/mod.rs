//! The browsers the tests run in: finding them, installing them, and driving them.

pub mod capabilities;
mod display;
pub mod driver;
pub mod install;
pub mod session;

use crate::command::find;
use crate::tools::GECKODRIVER;
use std::env;
use std::path::PathBuf;

/// Says to the journeys which browser they are to run in.
pub const CHOICE: &str = "BRIEFING_BROWSER";

/// A browser that can be driven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox, in its long-term version where there are two.
    Firefox,
    /// WebKit as it is on Linux, in the small browser that comes with it.
    WebKit,
}

impl Browser {
    /// Every browser.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As it is called on the command line and in the environment.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The browser `BRIEFING_BROWSER` names; Chromium where it names none.
    pub fn chosen() -> Self {
        match env::var(CHOICE).as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok("chromium") | Err(_) => Self::Chromium,
            Ok(other) => panic!("{CHOICE} is chromium, firefox or webkit, not {other}"),
        }
    }

    /// The browser's program, where it is installed.
    pub fn program(self) -> Option<PathBuf> {
        let (names, elsewhere): (&[&str], Vec<PathBuf>) = match self {
            Self::Chromium => (
                &["chromium", "chromium-browser", "google-chrome", "chrome"],
                vec!["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome".into()],
            ),
            Self::Firefox => (
                &["firefox-esr", "firefox"],
                vec!["/Applications/Firefox.app/Contents/MacOS/firefox".into()],
            ),
            Self::WebKit => (&[], mini_browsers()),
        };
        let on_path = names.iter().find_map(|name| find(name));
        on_path.or_else(|| elsewhere.into_iter().find(|path| path.is_file()))
    }

    /// The program that drives it, where it is installed.
    pub fn driver(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => find("chromedriver"),
            Self::Firefox => Some(GECKODRIVER.path()).filter(|path| path.is_file()),
            Self::WebKit => find("WebKitWebDriver"),
        }
    }

    /// The program that drives it, as it is called whether or not it is there yet.
    pub fn driver_program(self) -> PathBuf {
        match self {
            Self::Chromium => "chromedriver".into(),
            Self::Firefox => GECKODRIVER.path(),
            Self::WebKit => "WebKitWebDriver".into(),
        }
    }

    /// The variable that hands the driver to wasm-bindgen's test runner, which knows no WebKitGTK.
    pub fn driver_variable(self) -> Option<&'static str> {
        match self {
            Self::Chromium => Some("CHROMEDRIVER"),
            Self::Firefox => Some("GECKODRIVER"),
            Self::WebKit => None,
        }
    }

    /// Whether it draws into a window only.
    fn needs_display(self) -> bool {
        self == Self::WebKit
    }
}

/// Where Linux distributions put the browser that comes with WebKitGTK, which is on nobody's path.
fn mini_browsers() -> Vec<PathBuf> {
    let debian = format!("/usr/lib/{}-linux-gnu", env::consts::ARCH);
    let folders = [debian.as_str(), "/usr/libexec", "/usr/lib"];
    let names = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
    let each = |name| folders.map(|folder| [folder, name, "MiniBrowser"].iter().collect());
    names.into_iter().flat_map(each).collect()
}
