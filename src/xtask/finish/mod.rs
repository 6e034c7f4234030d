//! The last step of every build, which Trunk calls: packs, what a group needs besides, the app's own
//! pages, the first screen, compressed copies. It adds files and fills the page. The .js and .wasm
//! stay as Trunk made them, since their names carry a hash of their content; only the trainer's
//! program gets its name here.

pub mod compress;
mod group;
pub mod page;
mod places;
mod style;
mod words;

use crate::{packs, problem::Problem, project};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use style::Style;
use words::Words;

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
    fill_page(&staging)?;
    // While someone is editing, seconds count and bytes do not.
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        compress::beside(&staging)?;
    }
    Ok(())
}

fn fill_page(staging: &Path) -> Result<(), Problem> {
    let read =
        |path: &Path| fs::read_to_string(path).map_err(|error| Problem::with_file(path, &error));
    let words = Words::read(&read(&project::root().join("content/words/en.toml"))?)?;
    let style = Style::of(&read(&project::root().join("static/css/first.css"))?)?;
    let places = places::html(&packs::index(&staging.join("packs"))?, &words)?;
    let group = group::named(staging)?;
    let page = staging.join("index.html");
    let filled = page::fill(&read(&page)?, |name| match name {
        "style" => Some(style.text().to_owned()),
        "style.hash" => Some(style.hash()),
        "places" => Some(places.clone()),
        "group.js" => Some(group.js.clone()),
        "group.wasm" => Some(group.wasm.clone()),
        _ => words.get(name).map(page::escape),
    })?;
    fs::write(&page, filled).map_err(|error| Problem::with_file(&page, &error))
}
