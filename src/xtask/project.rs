//! Where things are in the project.

use std::path::{Path, PathBuf};

/// The folder with the workspace's Cargo.toml.
pub fn root() -> &'static Path {
    let chores = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Not `..`: the path is printed, and compared with what other tools print.
    let above = chores.parent().and_then(Path::parent);
    // src/xtask always lies in two folders; where it did not, the next read would say what is wrong.
    above.unwrap_or(chores)
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

/// What the tests leave behind to be looked at.
pub fn logs() -> PathBuf {
    root().join("target/test")
}

/// Where `cargo xtask screenshots` puts its pictures.
pub fn screenshots() -> PathBuf {
    root().join("target/screenshots")
}

/// `path` as it is best shown: from the root of the project where it lies inside.
pub fn shown(path: &Path) -> std::path::Display<'_> {
    path.strip_prefix(root()).unwrap_or(path).display()
}
