//! `cargo xtask build`: the release that is put on a host.

use crate::command::{cargo, command, run};
use crate::tools::{TRUNK, WASM_BINDGEN};
use crate::{limits, problem::Problem, project, sizes, toolchain};

/// Builds the release, shows what a learner's phone has to fetch, and refuses too much of it.
pub fn run_chore() -> Result<(), Problem> {
    build()?;
    let release = sizes::of(&project::dist())?;
    println!("\nThe release is in target/dist.\n\n{}", release.table());
    limits::check(&release)?;
    println!("Copy that folder to any web host.");
    Ok(())
}

/// Builds the release into `target/dist`.
pub fn build() -> Result<(), Problem> {
    toolchain::ensure_wasm()?;
    let trunk = TRUNK.ensure()?;
    WASM_BINDGEN.ensure()?;
    fetch_crates()?;
    println!("Building the release (about 3 min the first time, then seconds)");
    let mut build = command(trunk);
    build
        .args(["build", "--release"])
        // Trunk takes it for one of its own flags and refuses the value 1 that others set.
        .env_remove("NO_COLOR")
        .env("TRUNK_COLOR", "never");
    run(&mut build).map_err(|failure| {
        failure.with_remedy("Correct what the lines above name, and run the same command again.")
    })
}

/// Trunk builds without a network, so what the lock file names has to be here before.
/// Where it is, cargo does not look at the network either.
fn fetch_crates() -> Result<(), Problem> {
    run(cargo().args(["fetch", "--locked"])).map_err(|failure| {
        let remedy = if failure.is_no_network() {
            "The first run needs a network connection; later ones do not. \
             Connect and run the same command again."
        } else {
            "If Cargo.lock is out of date, run `cargo update --workspace` and commit it."
        };
        failure.with_remedy(remedy)
    })
}
