//! The layers, from the quickest answer to the slowest.

use super::layer::Layer;
use super::need::Need;
use super::webkit;
use crate::browsers::{Browser, CHOICE};
use crate::project;
use crate::toolchain::WASM;
use crate::tools::WASM_TEST_RUNNER;

const APP: &str = "seven-minute-briefing";

const ALL_JOURNEYS: &[&str] = &["--test", "journeys"];

/// Every layer.
pub fn all() -> Vec<Layer> {
    let mut all = everywhere();
    if cfg!(target_os = "linux") {
        // WebKitGTK can be had nowhere else.
        all.push(journeys(Browser::WebKit, &webkit::walked()));
    }
    all
}

fn everywhere() -> Vec<Layer> {
    vec![
        Layer::new("format").checks(&["fmt", "--all", "--check"]),
        Layer::new("lint")
            .needs(Need::Wasm)
            .checks(&lint(&[
                "--workspace",
                "--all-targets",
                "--features",
                "paper",
            ]))
            .checks(&lint(&[
                "--target",
                WASM,
                "--package",
                APP,
                "--lib",
                "--bins",
                "--test",
                "browser",
            ])),
        Layer::new("model").tests(&["--package", "model", "--all-features"]),
        Layer::new("xtask").tests(&["--package", "xtask"]),
        Layer::new("content")
            // A step each: a run without any test then fails, whatever the other holds.
            .tests(&["--test", "content"])
            .tests(&["--test", "plan"])
            .checks(&["run", "--quiet", "--package", "xtask", "--", "content"]),
        Layer::new("views").tests(&["--test", "views"]),
        Layer::new("architecture").tests(&["--test", "architecture"]),
        Layer::new("size").needs(Need::Release).checks(&[
            "run",
            "--quiet",
            "--package",
            "xtask",
            "--",
            "build",
        ]),
        browser(Browser::Chromium),
        browser(Browser::Firefox),
        journeys(Browser::Chromium, ALL_JOURNEYS),
        journeys(Browser::Firefox, ALL_JOURNEYS),
        Layer::new("torture")
            .needs(Need::Browser(Browser::Chromium))
            .needs(Need::Browser(Browser::Firefox))
            .needs(Need::Release)
            .checks(&["run", "--quiet", "--package", "xtask", "--", "torture"]),
        accessibility(Browser::Chromium, &[]),
        // What a size, colours and time can be set for is tested in Chromium only.
        accessibility(Browser::Firefox, &["--", "axe::", "picking"]),
    ]
}

fn lint<'a>(what: &[&'a str]) -> Vec<&'a str> {
    [&["clippy", "--locked"], what, &["--", "-D", "warnings"]].concat()
}

/// What needs a real browser's storage, clock and page, but not the whole app.
fn browser(browser: Browser) -> Layer {
    Layer::new(format!("browser-{}", browser.name()))
        .needs(Need::Wasm)
        .needs(Need::TestRunner)
        .needs(Need::Browser(browser))
        .tests(&["--target", WASM, "--test", "browser"])
        .with(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            WASM_TEST_RUNNER.path(),
        )
        .with(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            Need::capabilities(browser),
        )
        .driven_by(browser)
}

/// What a person does, in the release as it is put on a host.
fn journeys(browser: Browser, which: &[&str]) -> Layer {
    Layer::new(format!("journeys-{}", browser.name()))
        .needs(Need::Browser(browser))
        .needs(Need::Release)
        .tests(which)
        .with(CHOICE, browser.name())
        .with("BRIEFING_DIST", project::dist())
}

/// What stands in nobody's way, on every screen in every state.
fn accessibility(browser: Browser, only: &[&str]) -> Layer {
    Layer::new(format!("accessibility-{}", browser.name()))
        .needs(Need::Browser(browser))
        .needs(Need::Axe)
        .needs(Need::Release)
        .tests(&[&["--test", "accessibility"], only].concat())
        .with(CHOICE, browser.name())
        .with("BRIEFING_DIST", project::dist())
}
