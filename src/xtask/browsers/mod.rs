//! The browsers the tests run in: finding them, installing them, and driving them.

pub mod capabilities;
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
}

impl Browser {
    /// As it is called on the command line and in the environment.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The browser `BRIEFING_BROWSER` names; Chromium where it names none.
    pub fn chosen() -> Self {
        match env::var(CHOICE).as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("chromium") | Err(_) => Self::Chromium,
            Ok(other) => panic!("{CHOICE} is chromium or firefox, not {other}"),
        }
    }

    /// The browser's program, where it is installed.
    pub fn program(self) -> Option<PathBuf> {
        let (names, elsewhere): (&[&str], &str) = match self {
            Self::Chromium => (
                &["chromium", "chromium-browser", "google-chrome", "chrome"],
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            ),
            Self::Firefox => (
                &["firefox-esr", "firefox"],
                "/Applications/Firefox.app/Contents/MacOS/firefox",
            ),
        };
        let elsewhere = PathBuf::from(elsewhere);
        let on_path = names.iter().find_map(|name| find(name));
        on_path.or_else(|| elsewhere.is_file().then_some(elsewhere))
    }

    /// The program that drives it, where it is installed.
    pub fn driver(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => find("chromedriver"),
            Self::Firefox => Some(GECKODRIVER.path()).filter(|path| path.is_file()),
        }
    }

    /// The program that drives it, as it is called whether or not it is there yet.
    pub fn driver_program(self) -> PathBuf {
        match self {
            Self::Chromium => "chromedriver".into(),
            Self::Firefox => GECKODRIVER.path(),
        }
    }

    /// The variable that hands the driver to wasm-bindgen's test runner.
    pub fn driver_variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
        }
    }
}
