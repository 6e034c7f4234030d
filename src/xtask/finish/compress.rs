//! Smaller copies beside each file, for hosts that send them: `.br` and `.gz`. Made once, at the
//! highest setting, so that no host has to do it for each visitor.

use crate::{problem::Problem, walk::files};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What shrinks. Pictures and fonts are compressed already.
const COMPRESSIBLE: [&str; 9] = [
    "css",
    "html",
    "ico",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// Below this the answer fits into one packet anyway.
const WORTHWHILE: usize = 200;

/// Writes the copies of every file in the folder that has use of them.
pub fn beside(folder: &Path) -> Result<(), Problem> {
    for path in files(folder)? {
        if is_compressible(&path) {
            copies(&path).map_err(|error| Problem::with_file(&path, &error))?;
        }
    }
    Ok(())
}

fn is_compressible(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| COMPRESSIBLE.contains(&extension))
}

fn copies(path: &Path) -> io::Result<()> {
    let raw = fs::read(path)?;
    if raw.len() < WORTHWHILE {
        return Ok(());
    }
    for (extension, small) in [("br", brotli(&raw)?), ("gz", gzip(&raw)?)] {
        if small.len() < raw.len() {
            fs::write(with(path, extension), small)?;
        }
    }
    Ok(())
}

/// `app.js` with `br` is `app.js.br`.
pub fn with(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// How large the blocks may be that a file is cut into, as powers of two; 0 leaves it to the
/// compressor. Which is best, nobody knows beforehand: the least of them is kept.
const BLOCKS: [i32; 4] = [0, 16, 18, 20];

fn brotli(raw: &[u8]) -> io::Result<Vec<u8>> {
    let mut least: Option<Vec<u8>> = None;
    for lgblock in BLOCKS {
        let highest = BrotliEncoderParams {
            quality: 11,
            size_hint: raw.len(),
            lgblock,
            ..Default::default()
        };
        let mut small = Vec::new();
        brotli::BrotliCompress(&mut &*raw, &mut small, &highest)?;
        if least.as_ref().is_none_or(|least| small.len() < least.len()) {
            least = Some(small);
        }
    }
    Ok(least.unwrap_or_default())
}

fn gzip(raw: &[u8]) -> io::Result<Vec<u8>> {
    // Without name and time, so that the same file always gives the same copy.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(raw)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn copies_unpack_to_the_file_itself() {
        let raw = "seven minutes ".repeat(100).into_bytes();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(&raw).unwrap()[..], &mut back).unwrap();
        assert_eq!(back, raw);
        back.clear();
        flate2::read::GzDecoder::new(&gzip(&raw).unwrap()[..])
            .read_to_end(&mut back)
            .unwrap();
        assert_eq!(back, raw);
    }

    #[test]
    fn only_files_that_shrink_get_copies() {
        let folder = tempfile::TempDir::new().unwrap();
        let long = "seven minutes ".repeat(100);
        for (name, content) in [("a.js", long.as_str()), ("b.js", "short"), ("c.png", &long)] {
            fs::write(folder.path().join(name), content).unwrap();
        }
        beside(folder.path()).unwrap();
        let names: Vec<_> = files(folder.path())
            .unwrap()
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(names, ["a.js", "a.js.br", "a.js.gz", "b.js", "c.png"]);
    }
}
