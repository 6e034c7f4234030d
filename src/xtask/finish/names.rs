//! Numbers for the names between the program and its JavaScript, and nothing that only tools read.
//!
//! wasm-bindgen gives each of some 150 imports a name with sixteen digits of a hash, which no
//! compression makes smaller and which stand in both files: 5 KB of a first visit. Nobody but these
//! two files uses them, and both come from one build, so here each is called by a number. Names for
//! a debugger and the marks of the tools that made the program go as well.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::{problem::Problem, walk::files};

/// How many digits a hash has.
const DIGITS: usize = 16;

/// A section that only tools read: which of them made the program, and names for a debugger.
const CUSTOM: u8 = 0;

/// The section of a program that names what it imports.
const IMPORTS: u8 = 2;

/// Makes each program of a site's folder smaller, and with it the JavaScript beside it.
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
        let program = renamed(&program, &names).ok_or_else(|| {
            let what = format!("{} is no program that can be read.", wasm.display());
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

/// The program with other names for what it imports, and without what only tools read; none if it
/// is not whole.
fn renamed(program: &[u8], names: &BTreeMap<String, String>) -> Option<Vec<u8>> {
    let (head, mut rest) = program.split_at_checked(8)?;
    let mut out = head.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (section, after) = after.split_at_checked(length)?;
        rest = after;
        if id == CUSTOM {
            continue;
        }
        out.push(id);
        if id == IMPORTS {
            let section = imports(section, names)?;
            push_number(&mut out, section.len());
            out.extend(section);
        } else {
            push_number(&mut out, length);
            out.extend(section);
        }
    }
    Some(out)
}

/// The section of imports: a count, and for each a module, a name and what it is.
fn imports(section: &[u8], names: &BTreeMap<String, String>) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    for _ in 0..count {
        let (module, after) = text(rest)?;
        let (name, after) = text(after)?;
        let kind = kind(after)?;
        push_text(&mut out, module);
        push_text(&mut out, names.get(name).map_or(name, String::as_str));
        let (what, after) = after.split_at_checked(kind)?;
        out.extend(what);
        rest = after;
    }
    out.extend(rest);
    Some(out)
}

/// How many bytes say what an import is. Only functions have names that are shortened; the others
/// that wasm-bindgen makes are a table or a memory.
fn kind(import: &[u8]) -> Option<usize> {
    let (&kind, after) = import.split_first()?;
    let limits = |after: &[u8]| {
        let (&flags, after) = after.split_first()?;
        let (_, rest) = number(after)?;
        let rest = if flags & 1 == 1 {
            number(rest)?.1
        } else {
            rest
        };
        Some(rest.len())
    };
    let left = match kind {
        0 => number(after)?.1.len(),
        1 => limits(after.get(1..)?)?,
        2 => limits(after)?,
        3 => after.len().checked_sub(2)?,
        _ => return None,
    };
    Some(import.len() - left)
}

/// A number in LEB128, as programs write lengths and counts.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(at + 1..)?));
        }
    }
    None
}

fn push_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, after) = number(bytes)?;
    let (text, after) = after.split_at_checked(length)?;
    Some((std::str::from_utf8(text).ok()?, after))
}

fn push_text(out: &mut Vec<u8>, text: &str) {
    push_number(out, text.len());
    out.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "__wbg_set_0123456789abcdef";

    /// A program that imports two functions of such names, and holds a section of its own.
    fn program(first: &str, second: &str) -> Vec<u8> {
        let mut imports = vec![2];
        for name in [first, second] {
            push_text(&mut imports, "./app_bg.js");
            push_text(&mut imports, name);
            imports.extend([0, 0]);
        }
        let mut program = b"\0asm\x01\0\0\0".to_vec();
        program.push(IMPORTS);
        push_number(&mut program, imports.len());
        program.extend(imports);
        program.extend(CODE);
        program
    }

    /// A section that is neither imports nor for tools only.
    const CODE: [u8; 5] = [10, 3, 1, 2, 7];

    #[test]
    fn what_only_tools_read_goes_and_the_rest_stays() {
        let whole = program(LONG, "other");
        let mut named = whole.clone();
        named.extend([CUSTOM, 3, 1, b'x', 7]);
        named.extend(CODE);
        let mut without = whole;
        without.extend(CODE);
        assert_eq!(renamed(&named, &BTreeMap::new()).unwrap(), without);
    }

    #[test]
    fn names_become_numbers_on_both_sides_and_stay_apart() {
        let other = "__wbg_set_fedcba9876543210";
        let script = format!("{{ {LONG}: 1, {other}: 2, __wbg_set_short: 3 }}");
        let names = short_names(&script);
        assert_eq!(names[LONG], "_0");
        assert_eq!(names[other], "_1");
        assert_eq!(names.len(), 2);
        assert_eq!(
            renamed(&program(LONG, other), &names).unwrap(),
            program("_0", "_1")
        );
    }

    #[test]
    fn a_program_that_is_cut_short_is_none() {
        let whole = program(LONG, "other");
        for length in (0..8).chain(9..whole.len() - 5) {
            assert_eq!(
                renamed(&whole[..length], &BTreeMap::new()),
                None,
                "{length}"
            );
        }
    }

    #[test]
    fn numbers_read_back() {
        for value in [0, 1, 127, 128, 300, 16_384, 5_000_000] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, value);
            assert_eq!(number(&bytes), Some((value, &[][..])));
        }
    }
}
