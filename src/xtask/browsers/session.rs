//! A session with a browser over WebDriver, and what Chromium answers beyond it.

use super::capabilities::{capabilities, options_name};
use super::{Browser, driver::Driver};
use fantoccini::error::{CmdError, NewSessionError};
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::Path;
use url::{ParseError, Url};

/// How often a browser is started that ends before it can be driven: a busy machine's does at times.
const STARTS: usize = 3;

/// Opens a browser that keeps what it keeps in `profile`; WebKitGTK keeps nothing beyond its end.
pub async fn open(
    browser: Browser,
    driver: &Driver,
    profile: &Path,
) -> Result<Client, NewSessionError> {
    let mut wanted = capabilities(browser);
    let arguments = match browser {
        Browser::Chromium => vec![format!("--user-data-dir={}", profile.display())],
        Browser::Firefox => vec!["-profile".into(), profile.display().to_string()],
        Browser::WebKit => Vec::new(),
    };
    if let Some(args) = wanted
        .get_mut(options_name(browser))
        .and_then(|options| options.get_mut("args"))
        && let Some(args) = args.as_array_mut()
    {
        args.extend(arguments.into_iter().map(Value::from));
    }
    let mut start = 1;
    loop {
        let opened = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.clone())
            .connect(&driver.address)
            .await;
        match opened {
            Err(NewSessionError::SessionNotCreated(_)) if start < STARTS => start += 1,
            opened => return opened,
        }
    }
}

/// Sends Chromium a command of its own protocol, for example `Emulation.setEmulatedMedia`.
pub async fn cdp(client: &Client, command: &str, params: Value) -> Result<Value, CmdError> {
    let body = json!({ "cmd": command, "params": params });
    client.issue_cmd(Own("goog/cdp/execute", body)).await
}

/// What Chromium wrote to the console since this was last asked.
pub async fn console(client: &Client) -> Result<Value, CmdError> {
    client
        .issue_cmd(Own("se/log", json!({ "type": "browser" })))
        .await
}

/// A command that only this kind of browser knows: where it is sent, and with what.
#[derive(Debug)]
struct Own(&'static str, Value);

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.0
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.1.to_string()))
    }
}
