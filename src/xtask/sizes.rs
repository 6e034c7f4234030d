//! How large a release is: what is stored, what travels, and what a learner fetches first.

use crate::finish::compress::with;
use crate::finish::offline;
use crate::{problem::Problem, walk::files};
use std::fs;
use std::path::Path;

/// The files of a release, in the order of their names.
pub struct Release(Vec<(String, Sizes)>);

/// Reads the bytes of each file, and of its compressed copies.
pub fn of(folder: &Path) -> Result<Release, Problem> {
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
    Ok(Release(rows))
}

impl Release {
    /// The learner's wasm: its name, and its bytes as they travel.
    pub fn wasm(&self) -> Option<(&str, u64)> {
        let is_wasm = |(name, _): &&(String, Sizes)| name.ends_with(".wasm") && !is_of_group(name);
        let (name, sizes) = self.0.iter().find(is_wasm)?;
        Some((name, sizes.br))
    }

    /// The bytes that travel on a first visit to one place.
    pub fn first_visit(&self) -> u64 {
        self.first_visit_sizes().br
    }

    /// The bytes that travel on a first visit to one place's desk.
    pub fn group_visit(&self) -> u64 {
        self.group_visit_sizes().br
    }

    /// All that lies at the top belongs to the app, but for the trainer's program. Of the packs a
    /// learner fetches one; the largest stands for them all, and for the list of places, which is
    /// smaller. The pages about the app come when somebody opens them.
    fn first_visit_sizes(&self) -> Sizes {
        let app = self.sum(is_fetched_first);
        app.and(self.largest("packs"))
    }

    /// What a learner's browser fetches once the app runs, so that it works without a network: the
    /// rest of the program, and the plain page of the place. The trainer's part is for trainers.
    fn afterwards_sizes(&self) -> Sizes {
        let is_left =
            |name: &str| !is_fetched_first(name) && !is_of_group(name) && offline::is_kept(name);
        let app = self.sum(|name| AFTERWARDS.contains(&name) || is_left(name));
        app.and(self.largest("handouts"))
    }

    /// The trainer's program in place of the learner's, with what a desk fetches beside the pack.
    /// The page names the learner's module for browsers to fetch ahead, so that comes too.
    fn group_visit_sizes(&self) -> Sizes {
        let learner = self.wasm().map(|(name, _)| name);
        let is_theirs = |name: &str| is_fetched_first(name) || is_of_group(name);
        let app = self.sum(|name| is_theirs(name) && Some(name) != learner);
        let fetched = GROUP_FILES.map(|folder| self.largest(folder));
        fetched.into_iter().fold(app, Sizes::and)
    }

    fn largest(&self, folder: &str) -> Sizes {
        let within = |name: &str| Path::new(name).starts_with(folder);
        let files = self.0.iter().filter(|(name, _)| within(name));
        let largest = files.map(|(_, sizes)| *sizes).max_by_key(|sizes| sizes.br);
        largest.unwrap_or_default()
    }

    fn sum(&self, counts: impl Fn(&str) -> bool) -> Sizes {
        let counted = self.0.iter().filter(|(name, _)| counts(name));
        counted.fold(Sizes::default(), |sum, (_, sizes)| sum.and(*sizes))
    }

    /// A table of it all.
    pub fn table(&self) -> String {
        let sums = [
            ("all files", self.sum(|_| true)),
            ("first visit", self.first_visit_sizes()),
            ("first visit, trainer", self.group_visit_sizes()),
            ("afterwards, for offline", self.afterwards_sizes()),
        ];
        let names = self.0.iter().map(|(name, sizes)| (name.as_str(), *sizes));
        let rows: Vec<_> = names.chain(sums).collect();
        let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        let mut table = format!("{:width$} {:>10} {:>10} {:>10}\n", "", "raw", "br", "gz");
        for (name, sizes) in rows {
            let Sizes { raw, br, gz } = sizes;
            table.push_str(&format!("{name:width$} {raw:>10} {br:>10} {gz:>10}\n"));
        }
        table
    }
}

/// At the top, but asked for when the app runs already.
const AFTERWARDS: [&str; 2] = ["manifest.webmanifest", "sw.js"];

/// Whether it lies at the top and everybody needs it first.
fn is_fetched_first(name: &str) -> bool {
    !name.contains('/') && !is_of_group(name) && !AFTERWARDS.contains(&name)
}

/// Folders of which a desk fetches one file each.
const GROUP_FILES: [&str; 3] = ["packs", "stage", "desk"];

/// Whether it belongs to the trainer's program: `group-….js`, `.wasm`, `.css`.
fn is_of_group(name: &str) -> bool {
    name.starts_with("group-")
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

    fn release() -> tempfile::TempDir {
        let folder = tempfile::TempDir::new().unwrap();
        fs::create_dir(folder.path().join("packs")).unwrap();
        for (name, length) in [
            ("a.wasm", 500),
            ("a.wasm.br", 100),
            ("a.wasm.gz", 150),
            ("b.png", 70),
            ("group-c.js", 9),
            ("sw.js", 5),
            ("packs/large.json", 40),
            ("packs/large.json.br", 20),
            ("packs/small.json", 30),
            ("packs/small.json.br", 10),
        ] {
            fs::write(folder.path().join(name), vec![0; length]).unwrap();
        }
        folder
    }

    #[test]
    fn each_file_has_a_row_and_copies_are_columns() {
        let table = of(release().path()).unwrap().table();
        let rows: Vec<Vec<_>> = table
            .lines()
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(rows[1], ["a.wasm", "500", "100", "150"]);
        assert_eq!(rows[2], ["b.png", "70", "70", "70"]);
        assert_eq!(rows[7], ["all", "files", "654", "214", "304"]);
        assert_eq!(rows[8], ["first", "visit", "610", "190", "260"]);
        assert_eq!(rows[9], ["first", "visit,", "trainer", "119", "99", "119"]);
        let afterwards = ["afterwards,", "for", "offline", "5", "5", "5"];
        assert_eq!(rows[10], afterwards);
    }

    #[test]
    fn a_first_visit_fetches_the_app_and_one_pack() {
        let release = of(release().path()).unwrap();
        assert_eq!(release.wasm(), Some(("a.wasm", 100)));
        assert_eq!(release.first_visit(), 190);
    }

    #[test]
    fn a_trainers_first_visit_fetches_their_program_in_place_of_the_learners() {
        let release = of(release().path()).unwrap();
        assert_eq!(release.group_visit(), 70 + 9 + 20);
    }
}
