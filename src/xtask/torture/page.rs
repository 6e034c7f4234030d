//! A browser with one profile, and what can be asked of its pages.

use super::broke;
use crate::browsers::{Browser, driver::Driver, session};
use crate::{problem::Problem, project};
use fantoccini::Client;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open browser. Dropped, it is killed with its driver and all its processes.
pub struct Page {
    /// Its session.
    pub client: Client,
    _driver: Driver,
}

impl Page {
    /// Opens a browser with a profile.
    pub async fn opens(browser: Browser, profile: &Path) -> Result<Self, Problem> {
        let driver = Driver::start(browser)?;
        let client = session::open(browser, &driver, profile).await;
        Ok(Self {
            client: client.map_err(broke)?,
            _driver: driver,
        })
    }

    /// Goes to an address.
    pub async fn goes_to(&self, address: &str) -> Result<(), Problem> {
        self.client.goto(address).await.map_err(broke)
    }

    /// Goes to the first situation, and waits for its question or what was answered there.
    pub async fn goes_to_a_situation(&self, site: &str, number: usize) -> Result<(), Problem> {
        self.goes_to(&format!("{site}#/wirral/situation/{number}"))
            .await?;
        self.waits("document.querySelector('main .options input, main #verdict')")
            .await
    }

    /// Runs a script and takes its answer.
    pub async fn asks(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Problem> {
        self.client.execute(script, arguments).await.map_err(broke)
    }

    /// Waits until something is true in the page.
    pub async fn waits(&self, what: &str) -> Result<(), Problem> {
        let script = format!("return !!({what})");
        let start = Instant::now();
        loop {
            if let Ok(Value::Bool(true)) = self.asks(&script, Vec::new()).await {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                return Err(broke(format!("{what} does not become true")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Begins to answer as fast as the app takes it.
    pub async fn answers(&self, many: usize) -> Result<(), Problem> {
        let script = include_str!("answers.js");
        self.asks(script, vec![json!(many), words()?])
            .await
            .map(drop)
    }

    /// How many answers the app has said to be saved since [`Page::answers`].
    pub async fn said(&self) -> Result<usize, Problem> {
        let told = self
            .asks("return [window.said, window.broke ?? null]", Vec::new())
            .await?;
        match &told[1] {
            Value::Null => Ok(told[0].as_u64().unwrap_or(0) as usize),
            why => Err(broke(why)),
        }
    }

    /// The answers that the app gives out as a file, by the names of their events.
    pub async fn gives_out(&self, site: &str) -> Result<BTreeSet<String>, Problem> {
        self.goes_to(&format!("{site}#/wirral/record")).await?;
        self.waits("document.querySelector('main .files button')")
            .await?;
        let catch = "window.saved = undefined;
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => {
                blob.text().then((text) => { window.saved = text });
                return make.call(URL, blob);
            };
            document.querySelector('main .files button').click();";
        self.asks(catch, Vec::new()).await?;
        self.waits("window.saved !== undefined").await?;
        let file = self.asks("return window.saved", Vec::new()).await?;
        let lines = file.as_str().unwrap_or_default().lines();
        let lines = lines.filter(|line| line.contains("{\"answered\":"));
        Ok(lines
            .filter_map(|line| Some(line.split(' ').nth(1)?.to_owned()))
            .collect())
    }
}

/// The words by which the script finds its way.
pub fn words() -> Result<Value, Problem> {
    let path = project::root().join("content/words/en.toml");
    let text = fs::read_to_string(&path).map_err(|error| Problem::with_file(&path, &error))?;
    let words: toml::Table = text.parse().map_err(broke)?;
    let of = |key: &str| words["situation"][key].as_str().map(str::to_owned);
    Ok(json!({
        "saved": of("saved"),
        "next": of("next_question"),
        "again": of("try_again"),
        "before": of("previous_question"),
    }))
}
