//! The few programs the project needs that are not part of Rust, each in one exact version.

use crate::command::{Failure, answer, cargo, command, run};
use crate::{problem::Problem, project};
use std::path::PathBuf;
use std::process::Command;

/// A program published as a crate, kept in `target/tools`.
#[derive(Debug)]
pub struct Tool {
    /// The program that is run.
    pub program: &'static str,
    /// The crate it comes in.
    pub package: &'static str,
    /// Exactly this version: what works is what was tried.
    pub version: &'static str,
    /// How long building it takes on two cores, to be told before it starts.
    pub minutes: u32,
    /// Whether to leave out the crate's default features.
    bare: bool,
}

/// Builds the app. 0.22 needs a newer compiler than the pinned one. Its default features are
/// for downloading tools by itself, which this project does here instead.
pub const TRUNK: Tool = Tool {
    program: "trunk",
    package: "trunk",
    version: "0.21.14",
    minutes: 3,
    bare: true,
};

/// Makes what rustc builds callable from the page. Must be the version in Cargo.lock.
pub const WASM_BINDGEN: Tool = Tool {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.126",
    minutes: 1,
    bare: false,
};

/// Runs wasm tests in a browser; comes with `WASM_BINDGEN`.
pub const WASM_TEST_RUNNER: Tool = Tool {
    program: "wasm-bindgen-test-runner",
    ..WASM_BINDGEN
};

/// Drives Firefox. Chromium's driver must match the browser and comes with it.
pub const GECKODRIVER: Tool = Tool {
    program: "geckodriver",
    package: "geckodriver",
    version: "0.37.1",
    minutes: 1,
    bare: false,
};

/// Checks licences, sources and doubled crates.
pub const CARGO_DENY: Tool = Tool {
    program: "cargo-deny",
    package: "cargo-deny",
    version: "0.20.2",
    minutes: 1,
    bare: true,
};

impl Tool {
    /// Where it is, once installed.
    pub fn path(&self) -> PathBuf {
        let file = format!("{}{}", self.program, std::env::consts::EXE_SUFFIX);
        project::tools().join("bin").join(file)
    }

    /// Installs it where it is missing or another version; otherwise asks no one but itself.
    pub fn ensure(&self) -> Result<PathBuf, Problem> {
        if !self.is_ready() {
            self.install()?;
        }
        Ok(self.path())
    }

    fn is_ready(&self) -> bool {
        answer(command(self.path()).arg("--version"))
            .is_some_and(|said| said.split_whitespace().any(|word| word == self.version))
    }

    fn install(&self) -> Result<(), Problem> {
        let name = format!("{} {}", self.package, self.version);
        if answer(cargo().args(["binstall", "-V"])).is_some() {
            println!(
                "Installing {name} into target/tools with cargo binstall (seconds, only once)"
            );
            if run(&mut self.binstall()).is_ok() && self.is_ready() {
                return Ok(());
            }
            println!("cargo binstall has no {name} for this machine");
        }
        println!(
            "Building {name} into target/tools (about {} min, only once)",
            self.minutes
        );
        run(&mut self.build_install()).map_err(|failure| self.not_installed(failure))?;
        // Hundreds of megabytes that have done their work. If they cannot go, they do no harm.
        let _ = std::fs::remove_dir_all(self.build_folder());
        if self.is_ready() {
            return Ok(());
        }
        Err(Problem::new(
            format!("{name} was installed but does not run."),
            "Remove target/tools and run the same command again.",
        ))
    }

    fn binstall(&self) -> Command {
        let mut install = cargo();
        install
            .args(["binstall", "--no-confirm", "--force", "--root"])
            .arg(project::tools())
            // Compiling is done here, faster than with binstall's settings.
            .args(["--disable-strategies", "compile"])
            .arg(format!("{}@{}", self.package, self.version));
        install
    }

    /// A third of the time of an ordinary `cargo install`: a tool that runs for a second need not
    /// be optimized. The build folder stays the same, so an interrupted installation goes on
    /// where it stopped.
    fn build_install(&self) -> Command {
        let mut install = cargo();
        install
            .args(["install", "--locked", "--force", "--root"])
            .arg(project::tools())
            .args([self.package, "--version"])
            .arg(format!("={}", self.version))
            .env("CARGO_TARGET_DIR", self.build_folder())
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        if self.bare {
            install.arg("--no-default-features");
        }
        install
    }

    fn build_folder(&self) -> PathBuf {
        project::tools().join("build").join(self.package)
    }

    fn not_installed(&self, failure: Failure) -> Problem {
        if failure.is_no_network() {
            return Problem::new(
                format!("{} {} could not be downloaded.", self.package, self.version),
                "The first run needs a network connection; later ones do not. \
                 Connect and run the same command again.",
            );
        }
        failure.with_remedy(format!(
            "If the last lines name a missing program (a linker, a C compiler), install it. \
             Otherwise try by hand: cargo install --locked --root target/tools {} --version {}",
            self.package, self.version
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_bindgen_is_the_same_in_the_app_and_as_a_tool() {
        let path = project::root().join("Cargo.lock");
        let lock: toml::Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
        let locked = lock["package"]
            .as_array()
            .unwrap()
            .iter()
            .find_map(|package| {
                let is_it = package["name"].as_str() == Some(WASM_BINDGEN.program);
                is_it.then(|| package["version"].as_str()).flatten()
            });
        assert_eq!(
            locked,
            Some(WASM_BINDGEN.version),
            "set WASM_BINDGEN here to the version in Cargo.lock"
        );
    }
}
