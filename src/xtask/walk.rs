//! Every file in a folder.

use crate::problem::Problem;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The files in a folder and the folders inside it, in order of their names.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let mut found = Vec::new();
    collect(folder, &mut found).map_err(|error| Problem::with_file(folder, &error))?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}
