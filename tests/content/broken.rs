//! Broken examples: each is the good content with a change, and what must be told of it. To add
//! one, add a file to `tests/fixtures/content/`.

use std::fs;

use model::authoring::Source;
use toml::{Table, Value};

use super::good;

/// Where they are.
pub const FOLDER: &str = "tests/fixtures/content";

/// A broken example.
pub struct Broken {
    /// Its file's name.
    pub name: String,
    /// The kind of problem that it shows.
    pub kind: String,
    /// All that must be told of it, line by line.
    pub expect: Vec<String>,
    /// The content with the change.
    pub sources: Vec<Source>,
}

/// All of them, by name.
pub fn all() -> Vec<Broken> {
    let files = fs::read_dir(FOLDER)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.is_file()).collect();
    files.sort();
    let name = |path: &std::path::Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    files
        .iter()
        .map(|path| Broken::read(name(path), &fs::read_to_string(path).unwrap()))
        .collect()
}

impl Broken {
    fn read(name: String, text: &str) -> Self {
        let table: Table = text
            .parse()
            .unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let mut sources = good::content();
        for change in table["change"].as_array().unwrap() {
            apply(change, &mut sources).unwrap_or_else(|what| panic!("{name}: {what}"));
        }
        Self {
            name,
            kind: table["kind"].as_str().unwrap().to_owned(),
            expect: texts(&table["expect"]),
            sources,
        }
    }
}

fn texts(value: &Value) -> Vec<String> {
    let items = value.as_array().unwrap().iter();
    items
        .map(|item| item.as_str().unwrap().to_owned())
        .collect()
}

/// `file` is a file, or a folder with `/` at its end, for all files in it. It takes `find` and
/// `replace`, or `write` with a whole text, `rename` with a new name, or `remove = true`.
fn apply(change: &Value, sources: &mut Vec<Source>) -> Result<(), String> {
    let of = |key: &str| change.get(key).and_then(Value::as_str);
    let file = of("file").ok_or("no file")?;
    let is_meant = |source: &Source| {
        source.path == file || (file.ends_with('/') && source.path.starts_with(file))
    };
    if let Some(text) = of("write") {
        sources.retain(|source| !is_meant(source));
        sources.push(Source {
            path: file.to_owned(),
            text: text.to_owned(),
        });
        return Ok(());
    }
    if let Some(name) = of("rename") {
        let meant = sources.iter_mut().filter(|source| is_meant(source));
        meant.for_each(|source| source.path = name.to_owned());
        return Ok(());
    }
    if change.get("remove").is_some() {
        sources.retain(|source| !is_meant(source));
        return Ok(());
    }
    let (find, replace) = (
        of("find").ok_or("no find")?,
        of("replace").ok_or("no replace")?,
    );
    let mut found = false;
    for source in sources.iter_mut().filter(|source| is_meant(source)) {
        found |= source.text.contains(find);
        source.text = source.text.replacen(find, replace, 1);
    }
    found
        .then_some(())
        .ok_or(format!("{file} does not hold {find:?}"))
}
