//! The last step of every build, which Trunk calls: packs, the app's own pages, the first page's
//! words, compressed copies. It only adds files and fills the first page. The .js and .wasm stay as
//! Trunk made them: their names carry a hash of their content.

pub mod compress;
pub mod words;

use crate::{packs, problem::Problem, project};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Finishes the build that Trunk is making.
pub fn run() -> Result<(), Problem> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or_else(|| {
        Problem::new(
            "`finish` is a part of a build and does nothing alone.",
            "Run `cargo xtask build` instead.",
        )
    })?;
    packs::write(project::root(), &staging)?;
    fill_page(&staging.join("index.html"))?;
    // While someone is editing, seconds count and bytes do not.
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        compress::beside(&staging)?;
    }
    Ok(())
}

fn fill_page(page: &Path) -> Result<(), Problem> {
    let source = project::root().join("content/words/en.toml");
    let read =
        |path: &Path| fs::read_to_string(path).map_err(|error| Problem::with_file(path, &error));
    let filled = words::fill(&read(page)?, &read(&source)?)?;
    fs::write(page, filled).map_err(|error| Problem::with_file(page, &error))
}
