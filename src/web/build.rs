//! Turns `content/words/en.toml` into Rust: a constant for each text, a function where something
//! is filled in. So a text that is missing, or filled with the wrong things, does not compile.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, process};

use toml::{Table, Value};

const WORDS: &str = "content/words/en.toml";

fn main() {
    println!("cargo::rerun-if-changed={WORDS}");
    if let Err(problem) = write_words() {
        println!("cargo::error={WORDS}: {problem}");
        process::exit(1);
    }
}

fn write_words() -> Result<(), String> {
    let text = fs::read_to_string(WORDS).map_err(|fault| fault.to_string())?;
    let words: Table = text
        .parse()
        .map_err(|fault: toml::de::Error| fault.to_string())?;
    let mut code = String::new();
    for (name, section) in &words {
        let Value::Table(section) = section else {
            return Err(format!(
                "{name} stands outside a [section]. Move it into one."
            ));
        };
        let _ = writeln!(code, "#[allow(missing_docs)]\npub mod {name} {{");
        for (key, value) in section {
            let Value::String(text) = value else {
                return Err(format!("{name}.{key} is not a text. Put it in quotes."));
            };
            code.push_str(&item(key, text));
        }
        code.push_str("}\n");
    }
    let into = env::var("OUT_DIR").map_err(|fault| fault.to_string())?;
    fs::write(Path::new(&into).join("words.rs"), code).map_err(|fault| fault.to_string())
}

fn item(key: &str, text: &str) -> String {
    let blanks = blanks(text);
    if blanks.is_empty() {
        return format!("pub const {}: &str = {text:?};\n", key.to_uppercase());
    }
    let takes = |blank: &String| format!("{blank}: impl std::fmt::Display");
    let takes: Vec<String> = blanks.iter().map(takes).collect();
    format!(
        "pub fn {key}({}) -> String {{ format!({text:?}) }}\n",
        takes.join(", ")
    )
}

/// What is in braces, in order, each once.
fn blanks(text: &str) -> Vec<String> {
    let mut blanks = Vec::new();
    for piece in text.split('{').skip(1) {
        if let Some((blank, _)) = piece.split_once('}')
            && !blanks.iter().any(|seen| seen == blank)
        {
            blanks.push(blank.to_owned());
        }
    }
    blanks
}
