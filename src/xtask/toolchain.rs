//! The compiler's parts for WebAssembly: the target, and the standard library's source.

use crate::command::{answer, command, run};
use crate::problem::Problem;
use std::path::{Path, PathBuf};

/// What browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target where it is missing, for what is built with the standard library as it came.
pub fn ensure_wasm() -> Result<(), Problem> {
    let folder = asked(&["--print", "target-libdir", "--target", WASM]);
    ensure(folder, &["target", "add", WASM])
}

/// Adds the standard library's source where it is missing: a release is built with it.
pub fn ensure_source() -> Result<(), Problem> {
    let sysroot = asked(&["--print", "sysroot"]);
    let source = sysroot.map(|root| root.join("lib/rustlib/src/rust/library/Cargo.lock"));
    ensure(source, &["component", "add", "rust-src"])
}

/// Asks the compiler, not rustup: a distribution's Rust may have all parts and no rustup, and rustup
/// would look at the network first.
fn asked(what: &[&str]) -> Option<PathBuf> {
    let path = answer(command("rustc").args(what))?;
    Some(Path::new(path.trim()).to_owned())
}

fn ensure(path: Option<PathBuf>, add: &[&str]) -> Result<(), Problem> {
    if path.is_some_and(|path| path.exists()) {
        return Ok(());
    }
    let part = add.last().copied().unwrap_or_default();
    println!("Adding the compiler's {part} (under a minute, only once)");
    run(command("rustup").args(add)).map_err(|failure| {
        let remedy = if failure.is_no_network() {
            "The first run needs a network connection; later ones do not. \
             Connect and run the same command again."
        } else {
            "Install Rust with rustup (https://rustup.rs), or add this part \
             with your distribution's package manager, and run the same command again."
        };
        failure.with_remedy(remedy)
    })
}
