//! A browser that behaves like a slow phone on a slow connection, and notes what it meets.

use super::broke;
use crate::browsers::session::{self, cdp};
use crate::browsers::{Browser, driver::Driver};
use crate::problem::Problem;
use fantoccini::Client;
use serde_json::{Value, json};
use tempfile::TempDir;

/// What is measured under, in words.
pub const CONDITIONS: &str = "150 ms, 1.6 Mbit/s down, 4x slower CPU, Chromium";

/// Notes what only observers are told, from the first moment of every page.
const NOTES: &str = "
globalThis.seen = { largest: 0, longest: 0, interactions: {} };
const note = (type, each, more) => new PerformanceObserver(list => list.getEntries().forEach(each))
  .observe({ type, buffered: true, ...more });
note('largest-contentful-paint', one => { seen.largest = one.startTime });
note('longtask', one => { seen.longest = Math.max(seen.longest, one.duration) });
note('event', ({ interactionId: id, duration }) => {
  if (id) seen.interactions[id] = Math.max(seen.interactions[id] ?? 0, duration);
}, { durationThreshold: 16 });
";

/// A browser of its own, with nothing kept from before.
pub struct Phone {
    client: Client,
    // Removed when dropped.
    _profile: TempDir,
}

impl Phone {
    /// Opens one. `more` runs in every page, after the notes.
    pub async fn new(driver: &Driver, more: &str) -> Result<Self, Problem> {
        let profile = tempfile::tempdir().map_err(broke)?;
        let client = session::open(Browser::Chromium, driver, profile.path()).await;
        let phone = Self {
            client: client.map_err(broke)?,
            _profile: profile,
        };
        let source = json!({ "source": format!("{NOTES}{more}") });
        phone
            .asks("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        Ok(phone)
    }

    /// Makes its processor slow.
    pub async fn slow_cpu(&self) -> Result<(), Problem> {
        let rate = json!({ "rate": 4 });
        self.asks("Emulation.setCPUThrottlingRate", rate)
            .await
            .map(drop)
    }

    /// Makes its connection slow.
    pub async fn slow_network(&self) -> Result<(), Problem> {
        self.asks("Network.enable", json!({})).await?;
        let bytes_a_second = 1_600_000 / 8;
        let conditions = json!({
            "offline": false,
            "latency": 150,
            "downloadThroughput": bytes_a_second,
            "uploadThroughput": bytes_a_second / 2,
        });
        self.asks("Network.emulateNetworkConditions", conditions)
            .await
            .map(drop)
    }

    /// Opens an address.
    pub async fn opens(&self, address: &str) -> Result<(), Problem> {
        self.client.goto(address).await.map_err(broke)
    }

    /// Runs a script that answers with `done(answer)`.
    pub async fn runs(&self, script: &str) -> Result<Value, Problem> {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        self.client
            .execute_async(&script, Vec::new())
            .await
            .map_err(broke)
    }

    /// Waits until something is true in the page and painted, then takes an answer.
    pub async fn waits(&self, until: &str, answer: &str) -> Result<Value, Problem> {
        let script = format!(
            "const painted = () => requestIdleCallback(() => done({answer}), {{ timeout: 1000 }});
             const look = () => ({until}) ? requestAnimationFrame(painted) : requestAnimationFrame(look);
             look();"
        );
        self.runs(&script).await
    }

    /// Sends a command of Chromium's own.
    pub async fn asks(&self, command: &str, params: Value) -> Result<Value, Problem> {
        cdp(&self.client, command, params).await.map_err(broke)
    }

    /// What WebDriver can do with it.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Closes it.
    pub async fn closes(self) -> Result<(), Problem> {
        self.client.close().await.map_err(broke)
    }
}
