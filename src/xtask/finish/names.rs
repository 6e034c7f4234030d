//! Numbers for the names between the program and its JavaScript.
//!
//! wasm-bindgen gives each of some 150 imports a name with sixteen digits of a hash, which no
//! compression makes smaller and which stand in both files: 5 KB of a first visit. Nobody but these
//! two files uses them, and both come from one build, so here each is called by a number.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::program::packed;
use crate::{problem::Problem, walk::files};

/// How many digits a hash has.
const DIGITS: usize = 16;

/// Packs each program of a site's folder for its way, and renames in the JavaScript beside it.
pub fn shorten(site: &Path) -> Result<(), Problem> {
    for wasm in files(site)? {
        let name = wasm.file_name().unwrap_or_default().to_string_lossy();
        let Some(name) = name.strip_suffix("_bg.wasm") else {
            continue;
        };
        let script = wasm.with_file_name(format!("{name}.js"));
        let read = |path: &Path| fs::read(path).map_err(|error| Problem::with_file(path, &error));
        let (program, text) = (read(&wasm)?, read(&script)?);
        let text = String::from_utf8_lossy(&text);
        let names = short_names(&text);
        let program = packed(&program, &names).map_err(|error| {
            let what = format!(
                "{} is no program that can be read: {error}.",
                wasm.display()
            );
            Problem::new(what, "Remove target/, and build again.")
        })?;
        let write = |path: &Path, bytes: &[u8]| {
            fs::write(path, bytes).map_err(|error| Problem::with_file(path, &error))
        };
        write(&wasm, &program)?;
        let short = names.iter().fold(text.into_owned(), |text, (long, short)| {
            text.replace(long, short)
        });
        write(&script, short.as_bytes())?;
    }
    Ok(())
}

/// Each name with a hash, and the number that stands for it.
fn short_names(script: &str) -> BTreeMap<String, String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut names = BTreeMap::new();
    for word in script.split(|c| !is_part(c)) {
        let Some((stem, digits)) = word.rsplit_once('_') else {
            continue;
        };
        let is_hash = digits.len() == DIGITS && digits.chars().all(|c| c.is_ascii_hexdigit());
        if !is_hash || !stem.starts_with("__wbg_") || names.contains_key(word) {
            continue;
        }
        names.insert(word.to_owned(), format!("_{}", names.len()));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "__wbg_set_0123456789abcdef";

    #[test]
    fn names_become_numbers_and_stay_apart() {
        let other = "__wbg_set_fedcba9876543210";
        let script = format!("{{ {LONG}: 1, {other}: 2, __wbg_set_short: 3 }}");
        let names = short_names(&script);
        assert_eq!(names[LONG], "_0");
        assert_eq!(names[other], "_1");
        assert_eq!(names.len(), 2);
    }
}
