//! How large a release is: what is stored, and what travels.

use crate::finish::compress::with;
use crate::{problem::Problem, walk::files};
use std::fs;
use std::path::Path;

/// A table of the bytes of each file, and of its compressed copies.
pub fn table(folder: &Path) -> Result<String, Problem> {
    let mut rows = Vec::new();
    for path in files(folder)? {
        if ["br", "gz"]
            .iter()
            .any(|extension| is_copy(&path, extension))
        {
            continue;
        }
        let name = path.strip_prefix(folder).unwrap_or(&path);
        rows.push((name.display().to_string(), Sizes::of(&path)?));
    }
    let total = rows
        .iter()
        .fold(Sizes::default(), |sum, (_, row)| sum.and(*row));
    rows.push(("all files".to_owned(), total));

    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut table = format!("{:width$} {:>10} {:>10} {:>10}\n", "", "raw", "br", "gz");
    for (name, sizes) in rows {
        let Sizes { raw, br, gz } = sizes;
        table.push_str(&format!("{name:width$} {raw:>10} {br:>10} {gz:>10}\n"));
    }
    Ok(table)
}

/// Bytes of one file, or of many. A file without a copy travels as it is.
#[derive(Clone, Copy, Default)]
struct Sizes {
    raw: u64,
    br: u64,
    gz: u64,
}

impl Sizes {
    fn of(path: &Path) -> Result<Self, Problem> {
        let raw = fs::metadata(path)
            .map_err(|error| Problem::with_file(path, &error))?
            .len();
        let copy = |extension| fs::metadata(with(path, extension)).map_or(raw, |file| file.len());
        Ok(Self {
            raw,
            br: copy("br"),
            gz: copy("gz"),
        })
    }

    fn and(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            br: self.br + other.br,
            gz: self.gz + other.gz,
        }
    }
}

fn is_copy(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension) && path.with_extension("").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_a_row_and_copies_are_columns() {
        let folder = tempfile::TempDir::new().unwrap();
        for (name, length) in [
            ("a.js", 500),
            ("a.js.br", 100),
            ("a.js.gz", 150),
            ("b.png", 70),
        ] {
            fs::write(folder.path().join(name), vec![0; length]).unwrap();
        }
        let table = table(folder.path()).unwrap();
        let rows: Vec<Vec<_>> = table
            .lines()
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(rows[1], ["a.js", "500", "100", "150"]);
        assert_eq!(rows[2], ["b.png", "70", "70", "70"]);
        assert_eq!(rows[3], ["all", "files", "570", "170", "220"]);
    }
}
