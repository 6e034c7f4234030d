//! What a layer needs before it can run, got once for all layers.

use crate::browsers::{Browser, capabilities::capabilities, install};
use crate::npm::AXE;
use crate::tools::WASM_TEST_RUNNER;
use crate::{problem::Problem, project, release, toolchain};
use std::fs;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::thread::{self, JoinHandle};

/// Something that takes a while to get and then is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The compiler's wasm target.
    Wasm,
    /// wasm-bindgen's test runner.
    TestRunner,
    /// A browser with its driver.
    Browser(Browser),
    /// A release in `target/dist`.
    Release,
    /// axe-core, which looks for barriers in a page.
    Axe,
}

impl Need {
    /// Where the test runner reads how to start the browser. It would look beside Cargo.toml,
    /// but what it needs depends on the machine and so is no file of the project.
    pub fn capabilities(browser: Browser) -> PathBuf {
        project::logs().join(format!("{}.json", browser.name()))
    }

    fn get(self) -> Result<(), Problem> {
        match self {
            Self::Wasm => toolchain::ensure_wasm(),
            Self::TestRunner => WASM_TEST_RUNNER.ensure().map(drop),
            Self::Release => release::build(),
            Self::Axe => AXE.ensure().map(drop),
            Self::Browser(browser) => {
                install::ensure(browser)?;
                let path = Self::capabilities(browser);
                let wanted = serde_json::Value::Object(capabilities(browser)).to_string();
                fs::create_dir_all(project::logs())
                    .and_then(|()| fs::write(&path, wanted))
                    .map_err(|error| Problem::with_file(&path, &error))
            }
        }
    }
}

/// What has been asked for so far, and how it went.
#[derive(Default)]
pub struct Ready {
    known: Vec<(Need, Result<(), Problem>)>,
    /// The release, on its way.
    release: Option<JoinHandle<Result<(), Problem>>>,
}

impl Ready {
    /// Begins to build the release. Most of that is one long step on one core, and what other
    /// layers compile meanwhile lies in other folders; but for the plain pages at its end, for which
    /// cargo makes them wait for each other. Tools are got before, since two must not install at
    /// once.
    pub fn begin_release(&mut self) {
        match release::prepare() {
            Ok(trunk) => self.release = Some(thread::spawn(|| release::build_with(trunk))),
            Err(problem) => self.known.push((Need::Release, Err(problem))),
        }
    }

    /// Gets what is needed, or says again why it cannot be had.
    pub fn get(&mut self, need: Need) -> Result<(), Problem> {
        if let Some((_, known)) = self.known.iter().find(|(known, _)| *known == need) {
            return known.clone();
        }
        let begun = (need == Need::Release).then(|| self.release.take());
        let result = match begun.flatten() {
            Some(begun) => begun.join().unwrap_or_else(|why| resume_unwind(why)),
            None => need.get(),
        };
        self.known.push((need, result.clone()));
        result
    }
}
