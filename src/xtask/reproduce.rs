//! `cargo xtask reproduce`: builds the release twice, here and from nothing in another folder, and
//! compares every byte. Whoever gets a release can so be sure which source it was built from.

use crate::command::{answer, cargo, command, run};
use crate::{problem::Problem, project, release, walk::files};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds both, and refuses any difference.
pub fn run_chore() -> Result<(), Problem> {
    release::build()?;
    let copy = tempfile::Builder::new().prefix("another folder").tempdir();
    let copy = copy.map_err(|error| Problem::with_file(Path::new("a temporary folder"), &error))?;
    copy_source(copy.path())?;
    // What builds is not what is built, and is pinned by its version.
    copy_all(
        &project::tools().join("bin"),
        &copy.path().join("target/tools/bin"),
    )?;
    println!("Building the release again from nothing (about 5 min)");
    run(cargo()
        .current_dir(copy.path())
        .env_remove("CARGO_TARGET_DIR")
        .args(["xtask", "build"]))
    .map_err(|failure| failure.with_remedy("Correct what the lines above name."))?;
    let same = compare(&project::dist(), &copy.path().join("target/dist"))?;
    println!("Two builds in different folders are the same in every byte of {same} files.");
    Ok(())
}

/// What git knows, as it lies here now.
fn copy_source(into: &Path) -> Result<(), Problem> {
    let listed = answer(command("git").args(["ls-files", "-z"])).ok_or_else(|| {
        Problem::new(
            "git does not say which files belong to the project.",
            "Run this in a clone of its repository.",
        )
    })?;
    for name in listed.split('\0').filter(|name| !name.is_empty()) {
        copy(&project::root().join(name), &into.join(name))?;
    }
    Ok(())
}

fn copy_all(from: &Path, into: &Path) -> Result<(), Problem> {
    for path in files(from)? {
        copy(&path, &into.join(path.strip_prefix(from).unwrap_or(&path)))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), Problem> {
    let folder = to.parent().unwrap_or(to);
    fs::create_dir_all(folder)
        .and_then(|()| fs::copy(from, to))
        .map(|_| ())
        .map_err(|error| Problem::with_file(from, &error))
}

/// How many files two folders have, if they have the same ones.
fn compare(one: &Path, other: &Path) -> Result<usize, Problem> {
    let names = |folder: &Path| -> Result<BTreeSet<PathBuf>, Problem> {
        let inner = |path: PathBuf| path.strip_prefix(folder).map(Path::to_owned).ok();
        Ok(files(folder)?.into_iter().filter_map(inner).collect())
    };
    let all: BTreeSet<PathBuf> = names(one)?.union(&names(other)?).cloned().collect();
    let differs = |name: &&PathBuf| {
        let bytes = |folder: &Path| fs::read(folder.join(name)).ok();
        bytes(one) != bytes(other)
    };
    let different: Vec<String> = all
        .iter()
        .filter(differs)
        .map(|name| name.display().to_string())
        .collect();
    if different.is_empty() {
        return Ok(all.len());
    }
    Err(Problem::new(
        format!("Two builds differ in {}.", different.join(", ")),
        "Look for what came in from outside the source: a path, a time, an order that is not fixed.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    #[test]
    fn what_differs_or_is_missing_is_named() {
        let one = folder(&[("a", "1"), ("b", "2"), ("c", "3")]);
        let other = folder(&[("a", "1"), ("b", "3"), ("d", "4")]);
        assert_eq!(compare(one.path(), one.path()), Ok(3));
        let problem = compare(one.path(), other.path()).unwrap_err();
        assert!(
            problem.to_string().contains("differ in b, c, d."),
            "{problem}"
        );
    }
}
