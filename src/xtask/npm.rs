//! The few files that come from npm: for tests and measuring only, never part of what a learner gets.

use crate::browsers::install;
use crate::command::{answer, command, run};
use crate::{problem::Problem, project};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// One file of a package, in one exact version, kept in `target/tools/npm`.
#[derive(Debug)]
pub struct NpmFile {
    /// The package.
    pub package: &'static str,
    /// Exactly this version: what works is what was tried.
    pub version: &'static str,
    /// The file within the package.
    pub file: &'static str,
    /// What the file must be, whoever hands it out.
    pub sha256: &'static str,
}

/// Looks for barriers in a page.
pub const AXE: NpmFile = NpmFile {
    package: "axe-core",
    version: "4.14.1",
    file: "axe.min.js",
    sha256: "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c",
};

/// What the release is measured beside.
pub const REVEAL: NpmFile = NpmFile {
    package: "reveal.js",
    version: "6.0.2",
    file: "dist/reveal.js",
    sha256: "aa1bbbf2617b23a623b23612cb3c5bdb63de512e652bf20fcfa832b045d37844",
};

impl NpmFile {
    /// Where it is, once installed.
    pub fn path(&self) -> PathBuf {
        let folder = self.folder().join("node_modules").join(self.package);
        folder.join(self.file)
    }

    /// The package with its version.
    pub fn name(&self) -> String {
        format!("{}@{}", self.package, self.version)
    }

    /// Installs it where it is missing or another; otherwise asks no one.
    pub fn ensure(&self) -> Result<PathBuf, Problem> {
        if !self.is_ready() {
            ensure_npm()?;
            self.install()?;
        }
        Ok(self.path())
    }

    fn folder(&self) -> PathBuf {
        project::tools().join("npm").join(self.package)
    }

    fn is_ready(&self) -> bool {
        let hash = |bytes: Vec<u8>| format!("{:x}", Sha256::digest(bytes));
        fs::read(self.path()).is_ok_and(|bytes| hash(bytes) == self.sha256)
    }

    fn install(&self) -> Result<(), Problem> {
        let name = self.name();
        println!("Installing {name} into target/tools with npm (seconds, only once)");
        let folder = self.folder();
        fs::create_dir_all(&folder).map_err(|error| Problem::with_file(&folder, &error))?;
        let mut install = command(NPM);
        install
            .args([
                "install",
                "--save-exact",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
            ])
            .arg("--prefix")
            .arg(&folder)
            .arg(&name);
        run(&mut install).map_err(|failure| {
            failure.with_remedy(
                "The first run needs a network connection; later ones do not. \
                 Connect and run the same command again.",
            )
        })?;
        if self.is_ready() {
            return Ok(());
        }
        Err(Problem::new(
            format!(
                "npm brought another {} of {name} than the one that was tried.",
                self.file
            ),
            "Do not use it. Find out where npm gets its packages from, then remove \
             target/tools/npm and run the same command again.",
        ))
    }
}

fn ensure_npm() -> Result<(), Problem> {
    let is_there = || answer(command(NPM).arg("--version")).is_some();
    let missing = || {
        Problem::new(
            "npm is not installed.",
            "Install it, for example with `sudo apt install npm`, `brew install node` or \
             `winget install OpenJS.NodeJS`, and run the same command again.",
        )
    };
    if is_there() {
        return Ok(());
    }
    if !install::is_debian_root() {
        return Err(missing());
    }
    println!("Installing npm (1 to 3 min, only once)");
    install::debian(&["npm"])
        .map_err(|failure| failure.with_remedy("Install npm by hand: sudo apt install npm"))?;
    if is_there() { Ok(()) } else { Err(missing()) }
}
