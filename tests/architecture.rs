//! Which room may know what. rustc keeps the crates apart; this keeps the rooms within them apart
//! and says what to do where a line is in the wrong one.

use std::fs;
use std::path::{Path, PathBuf};

/// A rule: files in `room` must not contain any of `words`.
struct Rule {
    room: &'static str,
    words: &'static [&'static str],
    instead: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        room: "src/model",
        words: &[
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo",
            "std::time",
            "std::fs",
            "std::env",
            "rand::",
        ],
        instead: "The model knows no browser, no clock and no files. Take what it needs as an argument.",
    },
    Rule {
        room: "src/model",
        words: &["HashMap", "HashSet", "f32", "f64"],
        instead: "The model must come to the same result everywhere. Use BTreeMap, BTreeSet and whole numbers.",
    },
    Rule {
        room: "src/web/view",
        words: &[
            "crate::browser",
            "crate::app",
            "web_sys",
            "js_sys",
            "gloo",
            "use_state",
            "use_effect",
            "use_reducer",
            "impl Component",
        ],
        instead: "A view is a plain function of what it shows. Emit an Intent, and let `app` do it.",
    },
    Rule {
        room: "src/web/browser",
        words: &[
            "yew",
            "crate::app",
            "crate::view",
            "crate::words",
            "model::pack",
            "model::record",
        ],
        instead: "A port decides nothing and knows no screen. Return a Result, and decide in `app`.",
    },
    Rule {
        room: "src/web/app",
        words: &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo::net",
            "gloo::storage",
            "SystemTime",
        ],
        instead: "Only `browser` touches the browser. Add a door there, with a Result.",
    },
    Rule {
        room: "src/web",
        words: &[
            "from_html_unchecked",
            "VRaw",
            "inner_html",
            "set_inner_html",
            "style=",
        ],
        instead: "No HTML strings and no inline style: the policy forbids both. Use html! and a class.",
    },
    Rule {
        room: "src/web",
        words: &[".unwrap()", ".expect("],
        instead: "What can fail says so in words. Return a Result, or give a default with a reason.",
    },
];

fn files(room: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut rooms = vec![PathBuf::from(room)];
    while let Some(room) = rooms.pop() {
        for entry in fs::read_dir(&room).unwrap_or_else(|fault| panic!("{room:?}: {fault}")) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                rooms.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The lines that run: no comments, nothing after `#[cfg(test)]`, no file that is only for tests.
fn code(path: &Path) -> Vec<(usize, String)> {
    if path.ends_with("laws.rs") || path.components().any(|part| part.as_os_str() == "tests") {
        return Vec::new();
    }
    let text = fs::read_to_string(path).unwrap();
    let before_tests = text
        .split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap_or_default();
    before_tests
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(at, line)| (at + 1, line.to_owned()))
        .collect()
}

#[test]
fn every_line_is_in_its_room() {
    let mut wrong = Vec::new();
    for Rule {
        room,
        words,
        instead,
    } in RULES
    {
        for path in files(room) {
            for (number, line) in code(&path) {
                for word in words.iter().filter(|word| line.contains(*word)) {
                    wrong.push(format!(
                        "{}:{number}: `{word}` in {room}. {instead}",
                        path.display()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// Text between tags in `html!` would reach a reader: it belongs in `content/words/en.toml`.
#[test]
fn no_words_for_readers_stand_in_rust() {
    let mut wrong = Vec::new();
    for path in files("src/web") {
        if path.ends_with("build.rs") {
            continue;
        }
        for (number, line) in code(&path) {
            for text in line.split('"').skip(1).step_by(2) {
                let shown = text.contains(' ') && text.chars().any(char::is_alphabetic);
                let markup = text.starts_with('M') && text.contains('A')
                    || text.starts_with("rotate(")
                    || text.starts_with("0 0 ")
                    || text.split(' ').all(is_class)
                    || text.starts_with("{}");
                if shown && !markup {
                    wrong.push(format!(
                        "{}:{number}: \"{text}\" may be read by somebody. Put it into content/words/en.toml.",
                        path.display()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// A class of the style sheet, or a `rel` value: what a list of words in an attribute is made of.
fn is_class(word: &str) -> bool {
    let css = fs::read_to_string("static/css/app.css").unwrap();
    css.contains(&format!(".{word}")) || ["noreferrer", "noopener", "page"].contains(&word)
}

#[test]
fn every_module_says_what_it_is_for() {
    let mut silent = Vec::new();
    for path in files("src").into_iter().chain(files("tests")) {
        let text = fs::read_to_string(&path).unwrap();
        if !text.starts_with("//!") {
            silent.push(format!(
                "{}: open it with a `//!` sentence on what it is for.",
                path.display()
            ));
        }
    }
    assert!(silent.is_empty(), "\n{}\n", silent.join("\n"));
}

#[test]
fn files_hold_one_idea() {
    let long: Vec<String> = files("src")
        .into_iter()
        .filter_map(|path| {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            (lines > 300).then(|| {
                format!(
                    "{}: {lines} lines. It probably holds two ideas; give each a file.",
                    path.display()
                )
            })
        })
        .collect();
    assert!(long.is_empty(), "\n{}\n", long.join("\n"));
}

#[test]
fn the_only_javascript_is_boot_js() {
    let found: Vec<_> = all("static")
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "js"))
        .collect();
    assert_eq!(found, [PathBuf::from("static/boot.js")]);
}

#[test]
fn nothing_is_inline() {
    let page = fs::read_to_string("static/index.html").unwrap();
    for wrong in [
        "<style",
        " style=",
        "<script",
        " onclick=",
        " onload=",
        "http://",
        "https://",
    ] {
        assert!(
            !page.contains(wrong),
            "static/index.html holds `{wrong}`, which its own policy forbids."
        );
    }
}

#[test]
fn the_top_level_stays_small() {
    let known = [
        ".cargo",
        ".ci",
        ".git",
        ".gitattributes",
        ".gitignore",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "Trunk.toml",
        "content",
        "rust-toolchain.toml",
        "src",
        "static",
        "target",
        "tests",
    ];
    for entry in fs::read_dir(".").unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            known.contains(&name.as_str()),
            "{name} at the top level. Put it into the room it belongs to."
        );
    }
}

fn all(room: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(room).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(all(path.to_str().unwrap()));
        } else {
            found.push(path);
        }
    }
    found
}
