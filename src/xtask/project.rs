//! Where things are in the project.

use std::path::{Path, PathBuf};

/// The folder with the workspace's Cargo.toml.
pub fn root() -> &'static Path {
    let chores = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Not `..`: the path is printed, and compared with what other tools print.
    chores
        .parent()
        .and_then(Path::parent)
        .expect("src/xtask lies two folders below the root")
}

/// The release, ready to be copied to any static host.
pub fn dist() -> PathBuf {
    root().join("target/dist")
}

/// The tools this project installs for itself. Never `~/.cargo/bin`: two projects may need
/// different versions, and removing `target` must leave nothing behind.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// `path` as it is best shown: from the root of the project where it lies inside.
pub fn shown(path: &Path) -> std::path::Display<'_> {
    path.strip_prefix(root()).unwrap_or(path).display()
}
