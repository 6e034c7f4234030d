//! The last step of every build, which Trunk calls: packs, what a group needs besides, the app's own
//! pages, the plain pages, the first screen, what is kept offline, compressed copies. It adds files,
//! fills the page, and leaves out comments and hashes that nobody reads. What carries a hash of its
//! content in its name keeps that name; only the trainer's program gets its own here.

mod comments;
pub mod compress;
mod group;
pub mod handouts;
mod inline;
mod names;
pub mod offline;
mod order;
pub mod page;
mod places;
mod program;
mod texts;
mod words;

use crate::{packs, problem::Problem, project};
use inline::Inline;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
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
    // While someone is editing, seconds count and bytes do not.
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if is_release {
        names::shorten(&staging)?;
        texts::hand_over(&staging)?;
    }
    packs::write(project::root(), &staging)?;
    handouts::write(&staging)?;
    fill_page(&staging)?;
    strip(&staging.join("boot.js"))?;
    fill_manifest(&staging)?;
    offline::name_version(&staging)?;
    offline::write(&staging)?;
    if is_release {
        compress::beside(&staging)?;
    }
    Ok(())
}

fn strip(script: &Path) -> Result<(), Problem> {
    let unusable = |error| Problem::with_file(script, &error);
    let text = fs::read_to_string(script).map_err(unusable)?;
    fs::write(script, comments::left_out(&text)).map_err(unusable)
}

/// The page in which the trainer's styles have no address until boot.js gives them theirs: Firefox
/// fetches what is disabled as well.
fn without_address(page: &str) -> String {
    let line = |line: &str| {
        if line.contains("data-group") {
            line.replacen(" href=", " data-href=", 1)
        } else {
            line.to_owned()
        }
    };
    page.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// What a device shows of the app where somebody installs it.
fn fill_manifest(staging: &Path) -> Result<(), Problem> {
    let manifest = staging.join("manifest.webmanifest");
    let unusable = |error| Problem::with_file(&manifest, &error);
    let words = words()?;
    let text = fs::read_to_string(&manifest).map_err(unusable)?;
    let filled = page::fill(&text, |name| words.get(name).map(page::in_json))?;
    fs::write(&manifest, filled).map_err(unusable)
}

fn words() -> Result<Words, Problem> {
    let file = project::root().join("content/words/en.toml");
    let text = fs::read_to_string(&file).map_err(|error| Problem::with_file(&file, &error))?;
    Words::read(&text)
}

fn fill_page(staging: &Path) -> Result<(), Problem> {
    let read =
        |path: &Path| fs::read_to_string(path).map_err(|error| Problem::with_file(path, &error));
    let words = words()?;
    let sheet = read(&project::root().join("static/css/first.css"))?;
    let sheet = comments::left_out(&sheet);
    let style = Inline::sheet(&sheet)?;
    let places = places::html(&packs::index(&staging.join("packs"))?, &words)?;
    let group = group::named(staging)?;
    let page = staging.join("index.html");
    let text = without_address(&comments::left_out(&read(&page)?));
    let script = Inline::script(&text)?;
    let filled = page::fill(&text, |name| match name {
        "style" => Some(style.text().to_owned()),
        "style.hash" => Some(style.hash()),
        "script.hash" => Some(script.hash()),
        "places" => Some(places.clone()),
        "group.js" => Some(group.js.clone()),
        "group.wasm" => Some(group.wasm.clone()),
        _ => words.get(name).map(page::escape),
    })?;
    fs::write(&page, filled).map_err(|error| Problem::with_file(&page, &error))
}
