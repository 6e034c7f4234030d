//! The files as they stand: each is asked for by its name, and what nobody asks for is a stray.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::authoring::desk::Desk;
use crate::authoring::near::nearest;
use crate::authoring::read::{Name, Table, document};
use crate::authoring::spot::Spot;
use crate::authoring::{Kind, Source};
use crate::id::is_slug;

const ROOT: &str = "content/";

/// The files under `content/`.
pub struct Shelf<'a> {
    files: BTreeMap<&'a str, &'a Source>,
    asked: RefCell<Vec<String>>,
    /// Where problems go.
    pub desk: &'a Desk,
}

impl<'a> Shelf<'a> {
    /// Puts the files up, without those that are not content: what people read in the folder.
    pub fn new(sources: &'a [Source], desk: &'a Desk) -> Self {
        let files = sources
            .iter()
            .filter(|source| !source.path.ends_with(".md"))
            .map(|source| {
                (
                    source.path.strip_prefix(ROOT).unwrap_or(&source.path),
                    source,
                )
            })
            .collect();
        // The lint's own file is read elsewhere, by its own rules.
        let asked = RefCell::new(vec!["language-lint.tsv".to_owned()]);
        Self { files, asked, desk }
    }

    /// A file that must be there.
    pub fn file(&self, path: &str) -> Option<&'a Source> {
        self.asked.borrow_mut().push(path.to_owned());
        let file = self.files.get(path).copied();
        if file.is_none() {
            let spot = Spot::start(&format!("{ROOT}{path}"));
            self.desk.problem(
                Kind::FileMissing,
                &spot,
                "this file is missing.",
                "Add it; content/README.md says what belongs in it.",
            );
        }
        file
    }

    /// Reads a file of which a whole thing is made.
    pub fn whole<T>(&self, path: &str, read: impl FnOnce(&mut Table<'_>) -> T) -> Option<T> {
        let source = self.file(path)?;
        let entries = document(source, self.desk);
        let mut table = Table::root(&entries, source, self.desk);
        let whole = read(&mut table);
        table.close();
        Some(whole)
    }

    /// Reads a file that is one list of things.
    pub fn list<T>(
        &self,
        path: &str,
        key: &'static str,
        read: impl Fn(&mut Table<'_>) -> T,
    ) -> Vec<T> {
        self.whole(path, |table| table.each(key, read))
            .unwrap_or_default()
    }

    /// Reads a folder with a file for each thing, whose name is its id.
    pub fn folder<T>(&self, folder: &str, read: impl Fn(Name, &mut Table<'_>) -> T) -> Vec<T> {
        let paths: Vec<&str> = self
            .files
            .keys()
            .copied()
            .filter(|path| path.starts_with(folder))
            .collect();
        let mut things = Vec::new();
        for path in paths {
            let id = path
                .strip_prefix(folder)
                .and_then(|name| name.strip_suffix(".toml"));
            if let Some(id) = id.filter(|id| !id.contains('/')) {
                let name = self.name_of_file(id, path);
                things.extend(self.whole(path, |table| read(name, table)));
            }
        }
        things
    }

    /// The id that a file or folder has for its name.
    pub fn name_of_file(&self, id: &str, path: &str) -> Name {
        let at = Spot::start(&format!("{ROOT}{path}"));
        if !is_slug(id) {
            let what = format!("“{id}” cannot be an id, and the file’s or folder’s name is one.");
            let remedy =
                "Rename it: small letters a–z, digits and single hyphens, starting with a letter.";
            self.desk.problem(Kind::IdMalformed, &at, what, remedy);
        }
        Name {
            is: id.to_owned(),
            at,
        }
    }

    /// The names of the folders in a folder.
    pub fn folders(&self, within: &str) -> Vec<&'a str> {
        let inside = self
            .files
            .keys()
            .filter_map(|path| path.strip_prefix(within));
        let mut folders: Vec<&str> = inside
            .filter_map(|path| path.split_once('/').map(|(folder, _)| folder))
            .collect();
        folders.dedup();
        folders
    }

    /// Reports the files that nobody asked for.
    pub fn close(self) {
        let asked = self.asked.borrow();
        for (path, source) in &self.files {
            if asked.iter().any(|name| name == path) {
                continue;
            }
            let remedy = match nearest(path, asked.iter().map(String::as_str)) {
                Some(near) => format!("Did you mean {ROOT}{near}?"),
                None => "Take it out, or see content/README.md for where it belongs.".to_owned(),
            };
            self.desk.problem(
                Kind::FileUnknown,
                &Spot::start(&source.path),
                "nothing reads this file.",
                remedy,
            );
        }
    }
}
