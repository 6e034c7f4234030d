//! Somebody with a browser who gets to any screen and looks at it in any way.

use super::hosts::{self, Hosts};
use super::{Did, Host, Look, Screen, past};
use crate::browsers::{Browser, driver::Driver, session};
use crate::{problem::Problem, project};
use fantoccini::Client;
use model::id::PlaceId;
use model::pack::{Desk, Pack};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tempfile::TempDir;
use toml::Table;

/// How long anything may take to appear on a busy machine.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// The place of screens that belong to none.
const PLACE: &str = "wirral";

/// A browser, and hosts to visit.
pub struct Visitor {
    /// The browser's session, open to whatever a test wants beyond this.
    pub client: Client,
    browser: Browser,
    release: PathBuf,
    words: Table,
    hosts: Hosts,
    // Kept for their ends: the profile is removed and the driver stopped when dropped.
    profile: TempDir,
    _driver: Driver,
}

impl Visitor {
    /// Starts a browser, and a host for the release in `release`.
    pub async fn starts(browser: Browser, release: &Path) -> Result<Self, Problem> {
        let hosts = Hosts::start(release)?;
        let driver = Driver::start(browser)?;
        let profile =
            TempDir::new().map_err(|error| Problem::with_file(Path::new("/tmp"), &error))?;
        let client = session::open(browser, &driver, profile.path())
            .await
            .map_err(|error| unwell(&error))?;
        let path = project::root().join("content/words/en.toml");
        let words = read(&path)?;
        let words = words.parse().map_err(|error| {
            Problem::new(
                format!("{}: {error}", project::shown(&path)),
                "Correct the line it names.",
            )
        })?;
        Ok(Self {
            client,
            browser,
            release: release.to_owned(),
            words,
            hosts,
            profile,
            _driver: driver,
        })
    }

    /// Gets to a screen, from a browser that knows nothing but the screen's past.
    pub async fn goes_to(&self, screen: &Screen) -> Result<(), Problem> {
        let site = self.hosts.address(screen.host)?;
        if self.browser == Browser::Chromium {
            // A page that comes up in forced colours keeps their ground when they have gone.
            let plain = json!({ "features": [] });
            self.cdp("Emulation.setEmulatedMedia", plain).await?;
            // A browser without a window is not always in front, and a page that is not hears
            // nothing of where its focus goes.
            let front = json!({ "enabled": true });
            self.cdp("Emulation.setFocusEmulationEnabled", front)
                .await?;
        }
        self.has_the_past(screen, &site).await?;
        let to = if screen.host == Host::PlainPages {
            ""
        } else {
            "#/"
        };
        let whole = format!("{site}{to}{}", screen.address);
        self.client
            .goto(&whole)
            .await
            .map_err(|error| unwell(&error))?;
        if screen.host.has_the_app() && screen.host != Host::WithoutPacks {
            self.is_at_rest(screen.name).await?;
        }
        for then in screen.then {
            self.does(*then).await?;
        }
        self.finds(screen.shows, screen.name).await
    }

    /// Waits until the app shows a screen that has loaded all it needs. The page's own first
    /// screen has a heading too, but none that takes the focus.
    pub async fn is_at_rest(&self, name: &str) -> Result<(), Problem> {
        let loading = self.words("app.loading")?;
        let script = "const heading = document.getElementById('heading');
            return !!heading && !!document.querySelector('dialog, main.away')
                && heading.textContent !== arguments[0]";
        self.becomes_true(script, vec![loading.into()], name).await
    }

    /// Looks at the page at a size and in certain colours. Others than Chromium know only their
    /// window's size, which cannot be a phone's, and no colours.
    pub async fn looks(&self, look: Look) -> Result<(), Problem> {
        if self.browser != Browser::Chromium {
            let sized = self.client.set_window_size(look.width, look.height).await;
            return sized.map_err(|error| unwell(&error));
        }
        // Phones draw them over the page, and at 400 % zoom they take 4 of its 320 pixels at most.
        // Before the size, since the page is laid out anew for that only.
        let hidden = json!({ "hidden": look.is_narrow() });
        self.cdp("Emulation.setScrollbarsHidden", hidden).await?;
        self.cdp("Emulation.setDeviceMetricsOverride", look.metrics())
            .await?;
        self.cdp("Emulation.setEmulatedMedia", look.media()).await?;
        // Two frames: the first is drawn with what was just set, the second begins after it.
        self.client
            .execute_async(
                "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))",
                Vec::new(),
            )
            .await
            .map_err(|error| unwell(&error))?;
        Ok(())
    }

    /// Sends Chromium a command of its own protocol.
    pub async fn cdp(&self, command: &str, params: Value) -> Result<Value, Problem> {
        session::cdp(&self.client, command, params)
            .await
            .map_err(|error| unwell(&error))
    }

    /// Runs a script in the page and takes its answer.
    pub async fn asks(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Problem> {
        self.client
            .execute(script, arguments)
            .await
            .map_err(|error| unwell(&error))
    }

    /// Waits until something a selector finds is there.
    pub async fn finds(&self, selector: &str, name: &str) -> Result<(), Problem> {
        let script = "return !!document.querySelector(arguments[0])";
        self.becomes_true(script, vec![selector.into()], name).await
    }

    /// Waits until a script answers with `true`.
    pub async fn becomes_true(
        &self,
        script: &str,
        arguments: Vec<Value>,
        name: &str,
    ) -> Result<(), Problem> {
        let start = Instant::now();
        // While a page loads there may be nothing to ask.
        while self.asks(script, arguments.clone()).await != Ok(json!(true)) {
            if start.elapsed() > PATIENCE {
                let what = format!("{script} with {arguments:?}");
                return Err(not_there(&what, name));
            }
            rest().await;
        }
        Ok(())
    }

    /// The pack of a place, as the release has it.
    pub fn pack(&self, place: &str) -> Result<Pack, Problem> {
        let text = read(&self.release.join(format!("packs/{place}.json")))?;
        Pack::from_text(&text).map_err(|fault| not_there(&format!("{fault:?}"), place))
    }

    /// What a trainer of a place has at the desk, as the release has it.
    fn desk(&self, place: &str) -> Result<Desk, Problem> {
        let text = read(&self.release.join(format!("desk/{place}.json")))?;
        Desk::of_place(&PlaceId::new(place), &text)
            .map_err(|fault| not_there(&format!("{fault:?}"), place))
    }

    /// A text of the app by its name: `report.open`.
    pub fn words(&self, name: &str) -> Result<String, Problem> {
        let (section, key) = name.split_once('.').unwrap_or((name, ""));
        let found = self.words.get(section).and_then(|section| section.get(key));
        let found = found.and_then(toml::Value::as_str).map(str::to_owned);
        found.ok_or_else(|| not_there(name, "content/words/en.toml"))
    }

    /// Ends the browser.
    pub async fn leaves(self) -> Result<(), Problem> {
        self.client.close().await.map_err(|error| unwell(&error))
    }

    async fn has_the_past(&self, screen: &Screen, site: &str) -> Result<(), Problem> {
        let place = screen.address.split('/').next().unwrap_or_default();
        // What is about no place was done in one of them.
        let pack = self.pack(place).or_else(|_| self.pack(PLACE))?;
        let desk = self.desk(pack.id.as_str())?;
        let kept = past::kept(screen.past, &pack, &desk, hosts::FOLDER, now())?;
        // A page of the same origin in which the app does not run, and so cannot write meanwhile.
        let quiet = format!("{site}boot.js");
        self.client
            .goto(&quiet)
            .await
            .map_err(|error| unwell(&error))?;
        let script = "const [kept, done] = arguments;
            localStorage.clear();
            sessionStorage.clear();
            for (const [key, text] of kept) localStorage.setItem(key, text);
            indexedDB.databases()
                .then(all => Promise.all(all.map(({ name }) => new Promise(gone => {
                    indexedDB.deleteDatabase(name).onsuccess = gone;
                }))))
                .then(() => done())";
        self.client
            .execute_async(script, vec![json!(kept)])
            .await
            .map_err(|error| unwell(&error))?;
        Ok(())
    }

    /// The file that somebody with this past saved on another device.
    pub(super) fn file_of(&self, past: &[Did]) -> Result<PathBuf, Problem> {
        let path = self.profile.path().join("briefing-record.txt");
        let text = past::file(past, &self.pack(PLACE)?, now())?;
        fs::write(&path, text).map_err(|error| Problem::with_file(&path, &error))?;
        Ok(path)
    }
}

pub(super) async fn rest() {
    tokio::time::sleep(Duration::from_millis(20)).await;
}

/// The wall clock, in milliseconds.
pub fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_millis() as u64)
}

fn read(path: &Path) -> Result<String, Problem> {
    fs::read_to_string(path).map_err(|error| Problem::with_file(path, &error))
}

pub(super) fn not_there(what: &str, name: &str) -> Problem {
    Problem::new(
        format!("{name}: {what} is not there."),
        "Look at the screen by hand, then correct it or its line in src/xtask/screens/.",
    )
}

pub(super) fn unwell(error: &dyn std::error::Error) -> Problem {
    Problem::new(
        format!("The browser does not do what it is asked: {error}."),
        "Run the same command again; if it happens again, install browser and driver anew.",
    )
}
