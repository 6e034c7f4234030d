//! The trainer's program, which Trunk builds as it builds a worker: under a plain name, and left for
//! the app to fetch. Here it gets the name that changes with its content, so that a host may let
//! browsers keep it for ever.

use crate::problem::Problem;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// What its files are called.
pub struct Group {
    /// The module that boot.js imports.
    pub js: String,
    /// What that module runs.
    pub wasm: String,
}

/// Names the files by a hash of both.
pub fn named(staging: &Path) -> Result<Group, Problem> {
    let old = ["group.js", "group_bg.wasm"].map(|name| staging.join(name));
    let mut hash = Sha256::new();
    for path in &old {
        let bytes = fs::read(path).map_err(|error| Problem::with_file(path, &error))?;
        hash.update(bytes);
    }
    let hash: String = hash
        .finalize()
        .iter()
        .map(|it| format!("{it:02x}"))
        .collect();
    let hash = &hash[..16];
    let group = Group {
        js: format!("group-{hash}.js"),
        wasm: format!("group-{hash}_bg.wasm"),
    };
    for (path, name) in old.iter().zip([&group.js, &group.wasm]) {
        fs::rename(path, staging.join(name)).map_err(|error| Problem::with_file(path, &error))?;
    }
    Ok(group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_changes_with_either_file_and_with_nothing_else() {
        let name = |js: &str, wasm: &str| {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("group.js"), js).unwrap();
            fs::write(folder.path().join("group_bg.wasm"), wasm).unwrap();
            let Group { js, wasm } = named(folder.path()).unwrap();
            assert!(folder.path().join(&js).is_file() && folder.path().join(&wasm).is_file());
            js
        };
        assert_eq!(name("a", "b"), name("a", "b"));
        assert_ne!(name("a", "b"), name("c", "b"));
        assert_ne!(name("a", "b"), name("a", "c"));
    }
}
