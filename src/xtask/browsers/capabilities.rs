//! How a browser is asked to behave while it is tested: without a window, without a word to
//! anyone but the page, and the same for root on a build machine as for a person.

use super::Browser;
use serde_json::{Map, Value, json};

/// What a WebDriver session is started with.
pub fn capabilities(browser: Browser) -> Map<String, Value> {
    let mut wanted = match browser {
        Browser::Chromium => chromium(),
        Browser::Firefox => firefox(),
        Browser::WebKit => webkit(),
    };
    if let (Some(program), Some(options)) = (
        browser.program(),
        wanted
            .get_mut(options_name(browser))
            .and_then(Value::as_object_mut),
    ) {
        // Said outright: a driver would look for another name, or for another browser.
        options.insert("binary".into(), json!(program));
    }
    wanted
}

/// What a browser calls the options of its own.
pub fn options_name(browser: Browser) -> &'static str {
    match browser {
        Browser::Chromium => "goog:chromeOptions",
        Browser::Firefox => "moz:firefoxOptions",
        Browser::WebKit => "webkitgtk:browserOptions",
    }
}

fn chromium() -> Map<String, Value> {
    let mut arguments = vec![
        "--headless",
        "--disable-gpu",
        "--no-first-run",
        // Each of these looks for its makers' servers at every start.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Containers have too little of it, and a page then crashes half-way.
        "--disable-dev-shm-usage",
    ];
    if is_root() {
        // Chromium refuses to start as root with its sandbox. Only then is it left out.
        arguments.push("--no-sandbox");
    }
    Map::from_iter([
        ("goog:chromeOptions".into(), json!({ "args": arguments })),
        // Every message of the console, for the journeys that must find it empty.
        ("goog:loggingPrefs".into(), json!({ "browser": "ALL" })),
    ])
}

fn firefox() -> Map<String, Value> {
    let options = json!({
        "args": ["-headless"],
        "prefs": {
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "datareporting.policy.dataSubmissionEnabled": false,
            "browser.region.network.url": "",
            "app.normandy.enabled": false,
        },
    });
    Map::from_iter([("moz:firefoxOptions".into(), options)])
}

fn webkit() -> Map<String, Value> {
    let options = json!({ "args": ["--automation"] });
    Map::from_iter([("webkitgtk:browserOptions".into(), options)])
}

/// Whether the tests run as the system's administrator.
pub fn is_root() -> bool {
    #[cfg(unix)]
    return rustix::process::geteuid().is_root();
    #[cfg(not(unix))]
    return false;
}
