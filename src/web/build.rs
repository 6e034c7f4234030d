//! Turns `content/words/en.toml` into Rust: a constant for each text, a function where something
//! is filled in. `src/web/words.needed` lists what the app asks for and in which order it passes what
//! is filled in, so that whoever changes a sentence cannot change what the code means by it.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, process};

use toml::{Table, Value};

const WORDS: &str = "content/words/en.toml";
const NEEDED: &str = "src/web/words.needed";

fn main() {
    println!("cargo::rerun-if-changed={WORDS}");
    println!("cargo::rerun-if-changed={NEEDED}");
    if let Err(problem) = write_words() {
        println!("cargo::error={problem}");
        process::exit(1);
    }
}

fn write_words() -> Result<(), String> {
    let text = read(WORDS)?;
    let words: Table = text
        .parse()
        .map_err(|fault: toml::de::Error| format!("{WORDS}: {fault}"))?;
    let needed = read(NEEDED)?;
    let needed: Vec<Needed<'_>> = needed.lines().filter_map(Needed::read).collect();
    nothing_else(&words, &needed)?;
    let mut sections: Vec<&str> = needed.iter().map(|it| it.section).collect();
    sections.sort_unstable();
    sections.dedup();
    let mut code = String::new();
    for section in sections {
        let _ = writeln!(code, "#[allow(missing_docs)]\npub mod {section} {{");
        for needed in needed.iter().filter(|it| it.section == section) {
            code.push_str(&needed.item(&words)?);
        }
        code.push_str("}\n");
    }
    let into = env::var("OUT_DIR").map_err(|fault| fault.to_string())?;
    fs::write(Path::new(&into).join("words.rs"), code).map_err(|fault| fault.to_string())
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|fault| format!("{path}: {fault}"))
}

/// A line of the list: `section.key`, and what is filled in.
struct Needed<'a> {
    section: &'a str,
    key: &'a str,
    blanks: Vec<&'a str>,
}

impl<'a> Needed<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let (section, key) = words.next()?.split_once('.')?;
        let blanks = words.collect();
        (!section.starts_with('#')).then_some(Self {
            section,
            key,
            blanks,
        })
    }

    fn item(&self, words: &Table) -> Result<String, String> {
        let Self {
            section,
            key,
            blanks,
        } = self;
        let section_of = words.get(*section).and_then(Value::as_table);
        let Some(text) = section_of.and_then(|section| section.get(*key)) else {
            return Err(format!(
                "{WORDS}: {section}.{key} is missing. Add it, or take it out of {NEEDED} if the app no longer uses it."
            ));
        };
        let Value::String(text) = text else {
            return Err(format!(
                "{WORDS}: {section}.{key} is not a text. Put it in quotation marks."
            ));
        };
        let mut found = blanks_of(text).ok_or_else(|| {
            format!("{WORDS}: {section}.{key} has a brace that does not work out. Write {{ before a name and }} after it.")
        })?;
        let mut due = blanks.clone();
        found.sort_unstable();
        found.dedup();
        due.sort_unstable();
        if found != due {
            return Err(format!(
                "{WORDS}: {section}.{key} fills in [{}] where [{}] is due. Write each of these in braces, or mend {NEEDED}.",
                found.join(", "),
                due.join(", ")
            ));
        }
        if blanks.is_empty() {
            return Ok(format!(
                "pub const {}: &str = {text:?};\n",
                key.to_uppercase()
            ));
        }
        let takes = |blank: &&str| format!("{blank}: impl std::fmt::Display");
        let takes: Vec<String> = blanks.iter().map(takes).collect();
        Ok(format!(
            "pub fn {key}({}) -> String {{ format!({text:?}) }}\n",
            takes.join(", ")
        ))
    }
}

fn nothing_else(words: &Table, needed: &[Needed<'_>]) -> Result<(), String> {
    for (name, section) in words {
        let keys = section.as_table().into_iter().flat_map(Table::keys);
        let is_known = |key: &String| needed.iter().any(|it| it.section == name && it.key == key);
        let unknown = keys.filter(|key| !is_known(key)).map(String::as_str).next();
        if let Some(key) = unknown {
            return Err(format!(
                "{WORDS}: the app does not use {name}.{key}. Take it out, or add it to {NEEDED}."
            ));
        }
        if !needed.iter().any(|it| it.section == name) {
            return Err(format!(
                "{WORDS}: the app does not use [{name}]. Take it out, or move it into a section."
            ));
        }
    }
    Ok(())
}

/// What is in braces; none if a brace has no partner.
fn blanks_of(text: &str) -> Option<Vec<&str>> {
    let mut pieces = text.split('{');
    let before = pieces.next().unwrap_or_default();
    let mut blanks = Vec::new();
    let mut outside = vec![before];
    for piece in pieces {
        let (blank, after) = piece.split_once('}')?;
        blanks.push(blank);
        outside.push(after);
    }
    let is_closed = outside.iter().all(|piece| !piece.contains('}'));
    is_closed.then_some(blanks)
}
