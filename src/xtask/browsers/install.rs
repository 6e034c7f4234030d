//! Getting a browser: installed where that is allowed, named where it is not.

use super::{Browser, capabilities::is_root, display::Display};
use crate::command::{Failure, command, find, run};
use crate::problem::Problem;
use crate::tools::GECKODRIVER;
use std::sync::OnceLock;

/// Makes sure that a browser and its driver are there.
pub fn ensure(browser: Browser) -> Result<(), Problem> {
    if browser == Browser::Firefox {
        GECKODRIVER.ensure()?;
    }
    if is_there(browser) {
        return Ok(());
    }
    if !is_debian_root() {
        return Err(missing(browser));
    }
    let packages = debian_packages(browser);
    println!("Installing {} (1 to 3 min, only once)", packages.join(", "));
    debian(packages).map_err(|failure| failure.with_remedy(how_to(browser)))?;
    if is_there(browser) {
        Ok(())
    } else {
        Err(missing(browser))
    }
}

/// The problem of a browser, or its driver, that is not there.
pub fn missing(browser: Browser) -> Problem {
    let driver = browser.driver_program();
    let what = match (browser.program(), browser.driver()) {
        (None, _) => browser.name(),
        (_, None) => driver
            .file_stem()
            .and_then(|name| name.to_str())
            .unwrap_or_default(),
        _ => "xvfb",
    };
    Problem::new(format!("{what} is not installed."), how_to(browser))
}

fn is_there(browser: Browser) -> bool {
    let has_display = !browser.needs_display() || Display::can_be_had();
    browser.program().is_some() && browser.driver().is_some() && has_display
}

/// Whether packages may be installed here without asking anyone.
pub fn is_debian_root() -> bool {
    is_root() && find("apt-get").is_some()
}

/// Installs packages of Debian.
pub fn debian(packages: &[&str]) -> Result<(), Failure> {
    // Once a run is enough, and it is the slow half.
    static UPDATED: OnceLock<()> = OnceLock::new();
    if UPDATED.set(()).is_ok() {
        // A mirror that fails here may still have the packages: let the installation decide.
        let _ = run(command("apt-get").args(["update", "--quiet"]));
    }
    run(command("apt-get")
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

fn debian_packages(browser: Browser) -> &'static [&'static str] {
    match browser {
        Browser::Chromium => &["chromium", "chromium-driver"],
        Browser::Firefox => &["firefox-esr"],
        Browser::WebKit => &["webkit2gtk-driver", "xvfb"],
    }
}

fn how_to(browser: Browser) -> String {
    let installation = match (std::env::consts::OS, browser) {
        ("macos", Browser::Chromium) => "brew install --cask google-chrome chromedriver".into(),
        ("macos", Browser::Firefox) => "brew install --cask firefox".into(),
        ("windows", Browser::Chromium) => {
            "winget install Google.Chrome Chromium.ChromeDriver".into()
        }
        ("windows", Browser::Firefox) => "winget install Mozilla.Firefox".into(),
        _ => format!("sudo apt install {}", debian_packages(browser).join(" ")),
    };
    format!("Install it, for example with `{installation}`, and run the same command again.")
}
