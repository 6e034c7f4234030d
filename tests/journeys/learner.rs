//! A learner in a real browser. Each method is something a person does or sees; each waits until
//! it is so, and fails with what is on the screen instead.

use std::future::Future;
use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::wd::{PrintConfiguration, PrintMargins, WindowHandle};
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::browsers::Browser;
use xtask::browsers::driver::Driver;
use xtask::browsers::session;

use crate::host::Host;

/// How long anything may take to appear. Long, since a busy machine is no fault of the app.
const PATIENCE: Duration = Duration::from_secs(20);

/// An element's text in XPath, with unbreakable spaces as plain ones.
const SAYS: &str = "normalize-space(translate(., '\u{a0}', ' '))";

/// A learner, a browser of their own, and the host they visit.
pub struct Learner {
    client: Client,
    first: WindowHandle,
    host: Host,
    // Kept for their ends: the browser's profile is removed and the driver stopped when dropped.
    profile: TempDir,
    driver: Driver,
}

impl Learner {
    /// Opens a screen of the release in a fresh browser.
    pub async fn opens(hash: &str) -> Self {
        Self::visits(Host::with_the_release(), hash).await
    }

    /// Opens a screen of a particular host in a fresh browser.
    pub async fn visits(host: Host, hash: &str) -> Self {
        let profile = tempfile::tempdir().expect("a folder for the browser's profile");
        let driver = Driver::start(Browser::chosen()).unwrap_or_else(|problem| panic!("{problem}"));
        let client = session::open(Browser::chosen(), &driver, profile.path())
            .await
            .expect("the browser starts");
        let learner = Self {
            first: client.window().await.expect("a tab"),
            client,
            host,
            profile,
            driver,
        };
        learner.goes_to(hash).await;
        learner
    }

    /// Types an address.
    pub async fn goes_to(&self, hash: &str) {
        let address = format!("{}{hash}", self.host.address());
        self.client.goto(&address).await.expect("the address opens");
    }

    /// Closes the browser, opens it again with the same profile, and goes to a screen.
    pub async fn closes_the_browser_and_comes_back_to(mut self, hash: &str) -> Self {
        self.client
            .clone()
            .close()
            .await
            .expect("the browser closes");
        self.client = session::open(Browser::chosen(), &self.driver, self.profile.path())
            .await
            .expect("the browser starts");
        self.first = self.client.window().await.expect("a tab");
        self.goes_to(hash).await;
        self
    }

    /// Loses the network for good.
    pub fn loses_the_network(&mut self) {
        self.host.goes_down();
    }

    /// How often the host was asked for anything.
    pub fn asked(&self) -> usize {
        self.host.asked()
    }

    /// Waits until the host is asked for nothing more.
    pub async fn rests(&self) {
        let mut before = usize::MAX;
        while before != self.asked() {
            before = self.asked();
            tokio::time::sleep(Duration::from_secs(2)).await;
        }
    }

    /// The folder that the host serves.
    pub fn folder(&self) -> &Path {
        self.host.folder()
    }

    /// Reloads the page.
    pub async fn reloads(&self) {
        self.client.refresh().await.expect("the page reloads");
    }

    /// Follows a link by its whole text.
    pub async fn follows(&self, text: &str) {
        let shown = "not(ancestor::*[@hidden or @id='slow'])";
        self.clicks(&format!("//a[{SAYS}={}][{shown}]", quoted(text)))
            .await;
    }

    /// Presses a button by its whole text.
    pub async fn presses(&self, text: &str) {
        self.clicks(&format!("//button[{SAYS}={}]", quoted(text)))
            .await;
    }

    /// Opens or closes what a summary stands for.
    pub async fn presses_summary(&self, text: &str) {
        self.clicks(&format!("//summary[{SAYS}={}]", quoted(text)))
            .await;
    }

    /// Picks an option by its text.
    pub async fn picks(&self, text: &str) {
        self.clicks(&format!("//label[{SAYS}={}]//input", quoted(text)))
            .await;
    }

    async fn clicks(&self, path: &str) {
        let found = || async {
            let element = self.client.find(Locator::XPath(path)).await.ok()?;
            self.brings_into_view(&element).await;
            element.click().await.ok()
        };
        if until(found).await.is_none() {
            panic!(
                "nothing to click at {path}; on the screen:\n{}",
                self.screen().await
            );
        }
    }

    /// Sees a text somewhere on the screen.
    pub async fn sees(&self, text: &str) {
        let seen = || async { self.screen().await.contains(&plain(text)).then_some(()) };
        if until(seen).await.is_none() {
            panic!(
                "does not see {text:?}; on the screen:\n{}",
                self.screen().await
            );
        }
    }

    /// Does not see a text, now that the rest is there.
    pub async fn does_not_see(&self, text: &str) {
        let screen = self.screen().await;
        assert!(
            !screen.contains(&plain(text)),
            "sees {text:?} in:\n{screen}"
        );
    }

    /// Is on the app's screen with this heading; the first screen, before the app, has another.
    pub async fn is_at(&self, heading: &str) {
        let there = || async {
            let now = self
                .asks("return document.querySelector('h1#heading')?.innerText")
                .await;
            (plain(now.as_str()?) == plain(heading)).then_some(())
        };
        if until(there).await.is_none() {
            panic!(
                "is not at {heading:?}; on the screen:\n{}",
                self.screen().await
            );
        }
    }

    /// Has the focus on the element of this id.
    pub async fn has_the_focus_on(&self, id: &str) {
        let there = || async {
            let now = self.asks("return document.activeElement?.id").await;
            (now.as_str()? == id).then_some(())
        };
        if until(there).await.is_none() {
            let now = self.asks("return document.activeElement?.outerHTML").await;
            panic!("the focus is not on {id} but on {now}");
        }
    }

    /// Hears a text: it stands in a place whose changes are read out.
    pub async fn hears(&self, text: &str) {
        let said = format!(
            "[...document.querySelectorAll('[role=status]')].some(one => one.textContent === {})",
            Value::from(text)
        );
        self.finds_true(&said).await;
    }

    /// Types keys wherever the focus is.
    pub async fn types_keys(&self, keys: &str) {
        let mut actions = KeyActions::new("keyboard".into());
        for key in keys.chars() {
            actions = actions
                .then(KeyAction::Down { value: key })
                .then(KeyAction::Up { value: key });
        }
        let typed = self.client.perform_actions(actions).await;
        typed.expect("the keys are typed");
    }

    /// Types a text into the field of this id.
    pub async fn types_into(&self, id: &str, text: &str) {
        let field = self.client.wait().at_most(PATIENCE);
        let field = field.for_element(Locator::Id(id)).await.expect("the field");
        self.brings_into_view(&field).await;
        field.send_keys(text).await.expect("the text is typed");
    }

    /// Drivers scroll to what they click. WebKitGTK's does not to what lies just below the window,
    /// where the page asks for room above what it scrolls to.
    async fn brings_into_view(&self, element: &Element) {
        if Browser::chosen() == Browser::WebKit {
            let scroll = "arguments[0].scrollIntoView({ block: 'nearest' })";
            let element = serde_json::to_value(element).expect("an element");
            // One that is gone by now is found gone by the click.
            let _ = self.client.execute(scroll, vec![element]).await;
        }
    }

    /// Chooses a file that holds this text, in the field of this id.
    pub async fn chooses_file(&self, id: &str, text: &str) {
        let path = self.profile.path().join("chosen.txt");
        std::fs::write(&path, text).expect("the file is written");
        self.types_into(id, &path.display().to_string()).await;
    }

    /// Presses a button that offers a file, and takes the file's text.
    pub async fn saves(&self, button: &str) -> String {
        // What the browser would write to the disk, caught on its way there.
        let catch = "const make = URL.createObjectURL;
            URL.createObjectURL = blob => {
                blob.text().then(text => { window.saved = text });
                return make.call(URL, blob);
            }";
        self.asks(catch).await;
        self.presses(button).await;
        self.finds_true("window.saved").await;
        let saved = self.asks("return window.saved").await;
        saved.as_str().expect("a text").to_owned()
    }

    /// Waits until something in the page is true.
    pub async fn finds_true(&self, what: &str) {
        let script = format!("return !!({what})");
        let so = || async { self.asks(&script).await.as_bool()?.then_some(()) };
        assert!(until(so).await.is_some(), "{what} does not become true");
    }

    /// All the text on the screen, spaces evened out.
    pub async fn screen(&self) -> String {
        plain(
            self.asks("return document.body.innerText")
                .await
                .as_str()
                .unwrap_or_default(),
        )
    }

    /// Runs a script in the page and takes its answer.
    pub async fn asks(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .unwrap_or(Value::Null)
    }

    /// Runs a script in the page and waits until it calls its last argument with an answer.
    pub async fn asks_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.client.execute_async(script, arguments).await;
        answer.expect("the script's answer")
    }

    /// The browser's session, for what only one browser can be asked.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Opens the same screen in a second tab and goes there.
    pub async fn opens_a_second_tab_at(&self, hash: &str) {
        let tab = self.client.new_window(true).await.expect("a second tab");
        self.client
            .switch_to_window(tab.handle)
            .await
            .expect("the second tab");
        self.goes_to(hash).await;
    }

    /// Goes back to the tab that was opened first.
    pub async fn goes_to_the_first_tab(&self) {
        let gone = self.client.switch_to_window(self.first.clone()).await;
        gone.expect("the first tab");
    }

    /// Goes to the tab that was opened second.
    pub async fn goes_to_the_second_tab(&self) {
        let tabs = self.client.windows().await.expect("the tabs");
        let second = tabs.into_iter().find(|tab| *tab != self.first);
        let gone = self
            .client
            .switch_to_window(second.expect("a second tab"))
            .await;
        gone.expect("the second tab");
    }

    /// Finds nothing of the app in any store of the browser: local, of the tab, and the journal; and
    /// no copy of a file that not everybody has.
    pub async fn finds_nothing_kept(&self) {
        let look = "window.left = undefined;
            const ours = key => key.startsWith('seven-minute-briefing');
            const left = [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(ours);
            const open = indexedDB.open('seven-minute-briefing:/training/cse/:');
            open.onsuccess = () => {
                const all = open.result.transaction('kept').objectStore('kept').getAllKeys();
                all.onsuccess = async () => {
                    const names = (await caches.keys()).filter(ours);
                    const copies = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
                    const opened = copies.flat().map(one => one.url)
                        .filter(url => /wirral|isle-of-man|group-/.test(url));
                    window.left = left.concat(all.result, opened).join(' ');
                };
            };";
        self.asks(look).await;
        self.finds_true("window.left !== undefined").await;
        assert_eq!(self.asks("return window.left").await, "");
    }

    /// Prints the screen on A4, and takes the PDF.
    pub async fn prints(&self) -> Vec<u8> {
        let mut paper = PrintConfiguration::builder();
        // Chromium takes the style sheet's own margins only if it may not shrink the page.
        paper = paper.shrink_to_fit(false);
        let margin = 1.1;
        paper = paper.margins(PrintMargins {
            top: margin,
            bottom: margin,
            left: margin,
            right: margin,
        });
        let paper = paper.build().expect("a sheet of A4");
        self.client.print(paper).await.expect("a PDF")
    }

    /// Sees every screen from now on as A4 paper shows it, in a browser set to dark colours.
    pub async fn looks_at_paper_in_the_dark(&self) {
        let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
        let paper =
            json!({ "width": 710, "height": 1039, "deviceScaleFactor": 1, "mobile": false });
        for (command, params) in [
            (
                "Emulation.setEmulatedMedia",
                json!({ "media": "print", "features": dark }),
            ),
            ("Emulation.setDeviceMetricsOverride", paper),
        ] {
            let done = session::cdp(&self.client, command, params).await;
            done.unwrap_or_else(|problem| panic!("{command}: {problem}"));
        }
    }

    /// Makes the window as narrow as the browser lets it be.
    pub async fn has_a_narrow_window(&self) {
        let narrow = self.client.set_window_size(320, 800).await;
        narrow.expect("another size");
    }

    /// Lets the browser run no scripts from the next page on.
    pub async fn runs_no_scripts(&self) {
        let command = "Emulation.setScriptExecutionDisabled";
        let done = session::cdp(&self.client, command, json!({ "value": true })).await;
        done.unwrap_or_else(|problem| panic!("{command}: {problem}"));
    }

    /// Is told another time of day than the machine, from now on.
    pub async fn is_in_the_time_zone(&self, name: &str) {
        let command = "Emulation.setTimezoneOverride";
        let done = session::cdp(&self.client, command, json!({ "timezoneId": name })).await;
        done.unwrap_or_else(|problem| panic!("{command}: {problem}"));
    }

    /// Leaves: nothing went wrong on the way that only the console would tell.
    pub async fn leaves(self) {
        if Browser::chosen() == Browser::Chromium {
            let said = session::console(&self.client).await;
            let said = said.expect("the console's messages");
            assert_eq!(said, json!([]), "the console is not clean");
        }
        self.client.close().await.expect("the browser closes");
    }
}

/// Asks again and again until there is an answer, or patience is at its end.
async fn until<T, F: Future<Output = Option<T>>>(ask: impl Fn() -> F) -> Option<T> {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return Some(answer);
        }
        if start.elapsed() > PATIENCE {
            return None;
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}

/// A text with every run of white space, unbreakable ones too, as one space, and without the marks
/// around a name, which not every browser gives away.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as XPath writes it, whichever quotes it holds.
fn quoted(text: &str) -> String {
    let text = plain(text);
    if !text.contains('"') {
        return format!("\"{text}\"");
    }
    let parts: Vec<String> = text.split('"').map(|part| format!("\"{part}\"")).collect();
    format!("concat({})", parts.join(", '\"', "))
}
