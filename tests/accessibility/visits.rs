//! Visits to every screen, and what was found wrong on the way: all of it, not only the first.

use std::env;
use std::path::PathBuf;

use serde_json::Value;
use xtask::browsers::Browser;
use xtask::screens::{self, Colours, Look, Screen, Visitor};

/// A desk, by day.
pub const DESK: Look = Look::new(1280, 800, Colours::Light);

/// The narrowest phone; also a desk of 1280 pixels at 400 % zoom, for the width.
pub const PHONE: Look = Look::new(320, 640, Colours::Light);

/// A desk of 1280 by 1024 pixels at 400 % zoom.
pub const ZOOMED: Look = Look::new(320, 256, Colours::Light);

/// A browser on a visit, and what is wrong so far.
pub struct Visit {
    /// Who goes there.
    pub visitor: Visitor,
    wrong: Vec<String>,
}

impl Visit {
    /// Starts a browser.
    pub async fn starts() -> Self {
        let release = env::var_os("BRIEFING_DIST")
            .map_or_else(|| PathBuf::from("target/dist"), PathBuf::from);
        let visitor = Visitor::starts(Browser::chosen(), &release).await;
        Self {
            visitor: visitor.unwrap_or_else(|problem| panic!("{problem}")),
            wrong: Vec::new(),
        }
    }

    /// Gets to a screen.
    pub async fn goes_to(&self, screen: &Screen) {
        let there = self.visitor.goes_to(screen).await;
        there.unwrap_or_else(|problem| panic!("{problem}"));
    }

    /// Waits until something a selector finds is there.
    pub async fn goes_on_to(&self, selector: &str) {
        let there = self.visitor.finds(selector, "on the way").await;
        there.unwrap_or_else(|problem| panic!("{problem}"));
    }

    /// Looks at it.
    pub async fn looks(&self, look: Look) {
        let so = self.visitor.looks(look).await;
        so.unwrap_or_else(|problem| panic!("{problem}"));
    }

    /// Runs a script in the page.
    pub async fn asks(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.visitor.asks(script, arguments).await;
        answer.unwrap_or_else(|problem| panic!("{problem}"))
    }

    /// Sends Chromium a command of its own protocol.
    pub async fn cdp(&self, command: &str, params: Value) -> Value {
        let answer = self.visitor.cdp(command, params).await;
        answer.unwrap_or_else(|problem| panic!("{problem}"))
    }

    /// Notes what is wrong, where.
    pub fn wrong(&mut self, at: &str, what: impl Into<String>) {
        self.wrong.push(format!("{at}: {}", what.into()));
    }

    /// Runs a script that answers with a list of what is wrong.
    pub async fn notes(&mut self, at: &str, script: &str, arguments: Vec<Value>) {
        let answer = self.asks(script, arguments).await;
        self.takes(at, &answer);
    }

    /// The same with a script that calls back with its list.
    pub async fn notes_later(&mut self, at: &str, script: &str, arguments: Vec<Value>) {
        let answer = self.visitor.client.execute_async(script, arguments).await;
        self.takes(at, &answer.expect("the script's answer"));
    }

    fn takes(&mut self, at: &str, answer: &Value) {
        let found = answer.as_array();
        for what in found.unwrap_or_else(|| panic!("{at}: {answer}")) {
            let says = what.as_str().map_or_else(|| what.to_string(), Into::into);
            self.wrong(at, says);
        }
    }

    /// Ends: nothing was wrong anywhere, and the console has nothing to say either, but for files
    /// that some screens must not find, the program itself among them.
    pub async fn ends(mut self) {
        if Browser::chosen() == Browser::Chromium {
            let said = xtask::browsers::session::console(&self.visitor.client).await;
            let said = said.expect("the console's messages");
            for one in said.as_array().into_iter().flatten() {
                let message = one["message"].to_string();
                if one["source"] != "network" && !message.contains("/boot.js ") {
                    self.wrong("the console", message);
                }
            }
        }
        let left = self.visitor.leaves().await;
        left.unwrap_or_else(|problem| panic!("{problem}"));
        let wrong = self.wrong;
        assert!(
            wrong.is_empty(),
            "\n{} things are wrong:\n{}\n",
            wrong.len(),
            wrong.join("\n")
        );
    }
}

/// Every screen, or those that `BRIEFING_SCREEN` names a part of, for a quick look at one.
pub fn every_screen() -> impl Iterator<Item = &'static Screen> {
    let only = env::var("BRIEFING_SCREEN").unwrap_or_default();
    let named = move |screen: &&Screen| screen.name.contains(&only);
    screens::all().filter(named)
}
