//! `cargo xtask build`: the release that is put on a host.

use crate::command::{cargo, command, run};
use crate::toolchain::{self, WASM};
use crate::tools::{TRUNK, WASM_BINDGEN};
use crate::{limits, problem::Problem, project, sbom, sizes};
use std::path::PathBuf;
use std::process::Command;

/// Builds the release, shows what a learner's phone has to fetch, and refuses too much of it.
pub fn run_chore(with_sbom: bool) -> Result<(), Problem> {
    build()?;
    let release = sizes::of(&project::dist())?;
    println!("\nThe release is in target/dist.\n\n{}", release.table());
    limits::check(&release)?;
    println!("Copy that folder to any web host.");
    if with_sbom {
        sbom::write()?;
        println!(
            "What it is made of is in {}.",
            project::shown(&sbom::file())
        );
    }
    Ok(())
}

/// Builds the release into `target/dist`.
pub fn build() -> Result<(), Problem> {
    build_with(prepare()?)
}

/// Gets all that a build needs, and says which Trunk is to build it.
pub fn prepare() -> Result<PathBuf, Problem> {
    toolchain::ensure_wasm()?;
    toolchain::ensure_source()?;
    let trunk = TRUNK.ensure()?;
    WASM_BINDGEN.ensure()?;
    fetch_crates()?;
    Ok(trunk)
}

/// Builds the release, with everything prepared.
pub fn build_with(trunk: PathBuf) -> Result<(), Problem> {
    println!("Building the release (about 3 min the first time, then seconds)");
    let mut build = command(trunk);
    small(&mut build)
        .args(["build", "--release"])
        // Trunk takes it for one of its own flags and refuses the value 1 that others set.
        .env_remove("NO_COLOR")
        .env("TRUNK_COLOR", "never");
    run(&mut build).map_err(|failure| {
        failure.with_remedy("Correct what the lines above name, and run the same command again.")
    })
}

/// Has cargo build the standard library too, without the words of its panics: a tenth less to
/// download, and nobody would read them. Cargo calls both unstable; here the compiler is always the
/// one in rust-toolchain.toml, so neither changes under us. A panic is a trap then, which boot.js
/// hears and tells in words.
fn small(command: &mut Command) -> &mut Command {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env(FLAGS, "-Zunstable-options -Cpanic=immediate-abort")
}

/// Where cargo looks for what the compiler is told about the app alone.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What a command that is started from within such a build must not inherit: with it, cargo would
/// build the chores anew each time.
pub const SMALL: [&str; 4] = [
    "RUSTC_BOOTSTRAP",
    "CARGO_UNSTABLE_BUILD_STD",
    "CARGO_UNSTABLE_BUILD_STD_FEATURES",
    FLAGS,
];

/// Trunk builds without a network, so what the lock files of the app and of the standard library
/// name has to be here before. Where it is, cargo does not look at the network either.
fn fetch_crates() -> Result<(), Problem> {
    run(small(&mut cargo()).args(["fetch", "--locked", "--target", WASM])).map_err(|failure| {
        let remedy = if failure.is_no_network() {
            "The first run needs a network connection; later ones do not. \
             Connect and run the same command again."
        } else {
            "If Cargo.lock is out of date, run `cargo update --workspace` and commit it."
        };
        failure.with_remedy(remedy)
    })
}
