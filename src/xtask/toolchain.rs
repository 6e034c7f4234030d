//! The compiler's part for WebAssembly.

use crate::command::{answer, command, run};
use crate::problem::Problem;
use std::path::Path;

/// What browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target where it is missing. Asks the compiler, not rustup: a distribution's
/// Rust may have the target and no rustup, and rustup would look at the network first.
pub fn ensure_wasm() -> Result<(), Problem> {
    let folder = answer(command("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if folder.is_some_and(|folder| Path::new(folder.trim()).exists()) {
        return Ok(());
    }
    println!("Adding the compiler's {WASM} target (under a minute, only once)");
    run(command("rustup").args(["target", "add", WASM])).map_err(|failure| {
        let remedy = if failure.is_no_network() {
            "The first run needs a network connection; later ones do not. \
             Connect and run the same command again."
        } else {
            "Install Rust with rustup (https://rustup.rs), or add the target \
             with your distribution's package manager, and run the same command again."
        };
        failure.with_remedy(remedy)
    })
}
