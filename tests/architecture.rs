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
            "crate::group",
            "web_sys",
            "js_sys",
            "gloo",
            "wasm_bindgen",
            "use_",
            "impl Component",
        ],
        instead: "A view is a plain function of what it shows. Emit an Intent, and let `app` do it.",
    },
    Rule {
        room: "src/web/browser",
        words: &[
            "yew",
            "crate::app",
            "crate::group",
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
        room: "src/web/group",
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
        room: "src/web/app",
        words: &["crate::group", "view::group"],
        instead: "A learner must not download the trainer's program. Keep it in its own room.",
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
        words: &[
            ".unwrap()",
            ".expect(",
            "panic!",
            "unreachable!",
            "todo!",
            "unimplemented!",
        ],
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

/// The lines that run: no comments, no `#[cfg(test)]` item, no file that only tests or measures.
fn code(path: &Path) -> Vec<(usize, String)> {
    let of_tests = |part: &std::ffi::OsStr| part == "tests" || part == "rules" || part == "benches";
    if path.ends_with("laws.rs") || path.components().any(|part| of_tests(part.as_os_str())) {
        return Vec::new();
    }
    running(&fs::read_to_string(path).unwrap())
}

fn running(text: &str) -> Vec<(usize, String)> {
    let mut lines = text.lines().enumerate();
    let mut code = Vec::new();
    while let Some((at, line)) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            // The item ends at the first line that closes it, as rustfmt sets it.
            let inset = line.len() - line.trim_start().len();
            let end = format!("{}}}", " ".repeat(inset));
            let is_end = |line: &str| line == end || line.ends_with(';') && !line.starts_with("  ");
            lines.by_ref().find(|(_, line)| is_end(line));
        } else if !line.trim_start().starts_with("//") {
            code.push((at + 1, line.to_owned()));
        }
    }
    code
}

/// Every path that is used, written out: `use std::{fs, time::Instant}` uses `std::fs` as well.
fn used(code: &[(usize, String)]) -> Vec<(usize, String)> {
    let mut used = Vec::new();
    let mut lines = code.iter();
    while let Some((at, line)) = lines.next() {
        let Some((_, start)) = line.split_once("use ") else {
            continue;
        };
        let mut tree = start.to_owned();
        while !tree.contains(';') {
            let Some((_, more)) = lines.next() else { break };
            tree.push_str(more.trim());
        }
        let tree: String = tree.split(';').next().unwrap().split(' ').collect();
        used.extend(spread(&tree).into_iter().map(|path| (*at, path)));
    }
    used
}

fn spread(tree: &str) -> Vec<String> {
    let Some((before, rest)) = tree.split_once('{') else {
        return vec![tree.to_owned()];
    };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in inner.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 {
            parts.push(String::new());
        } else {
            parts.last_mut().unwrap().push(c);
        }
    }
    let whole = parts.into_iter().filter(|part| !part.is_empty());
    whole
        .flat_map(|part| spread(&part))
        .map(|part| format!("{before}{part}"))
        .collect()
}

/// Whether a line holds a word; a hook begins with `use_`, but not everything with `use_` in it.
fn holds(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        word != "use_" || !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
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
            let mut lines = code(&path);
            lines.extend(used(&lines));
            for (number, line) in lines {
                for word in words.iter().filter(|word| holds(&line, word)) {
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

/// Signs that stand beside words and hold none.
const SYMBOLS: &str = "✓!–·:+−";

/// Attributes that are read out or shown.
const READ: [&str; 4] = ["aria-label", "title", "alt", "placeholder"];

/// The literals of some code that a reader may come to see.
fn for_readers(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let pieces: Vec<&str> = code.split('"').collect();
    for around in pieces.windows(3).step_by(2) {
        let [before, text, after] = *around else {
            continue;
        };
        let before = before.trim_end();
        let is_pattern = after.trim_start().starts_with("=>");
        let in_braces = before.ends_with('{');
        let opened = before.trim_end_matches(['{', ' ', '\n']);
        let attribute = opened
            .strip_suffix('=')
            .and_then(|start| start.rsplit([' ', '\n', '<']).next())
            .filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
            .filter(|name| !name.is_empty() && !opened.ends_with(" ="));
        let shown = match attribute {
            Some(name) => READ.contains(&name),
            None => !is_pattern && (in_braces || is_sentence(text)),
        };
        if shown && holds_words(text) {
            found.push(text.to_owned());
        }
    }
    found
}

/// Whether anything is left but symbols, apart from what is filled in.
fn holds_words(text: &str) -> bool {
    let mut depth = 0;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => return depth == 0 && !c.is_whitespace() && !SYMBOLS.contains(c),
        }
        false
    })
}

/// Several words, or one with a capital: no name within the program looks like that. Lines of a
/// drawing are numbers, between single letters or in `rotate()` and `matrix()`.
fn is_sentence(text: &str) -> bool {
    let turned = text
        .strip_prefix("rotate(")
        .or(text.strip_prefix("matrix("));
    let letters = turned.unwrap_or(text);
    let is_drawing = letters.contains(|c: char| c.is_ascii_digit())
        && letters
            .chars()
            .all(|c| c.is_ascii_digit() || "MALZ. )-".contains(c));
    let is_lone = |word: &str| !word.contains(char::is_alphabetic);
    let several = text.contains(' ') && !text.split(' ').all(is_lone);
    !is_drawing && (several || text.starts_with(char::is_uppercase))
}

/// Text that reaches a reader belongs in `content/words/en.toml`.
#[test]
fn no_words_for_readers_stand_in_rust() {
    let mut wrong = Vec::new();
    for path in files("src/web") {
        // These two make the words of en.toml into Rust and show nothing themselves.
        if path.ends_with("build.rs") || path.ends_with("words.rs") {
            continue;
        }
        // How it is called from outside is a name too, though a capital.
        let lines = code(&path).into_iter().map(|(_, line)| line);
        let lines = lines.filter(|line| !line.starts_with("extern \"C\""));
        for text in for_readers(&lines.collect::<Vec<_>>().join("\n")) {
            wrong.push(format!(
                "{}: \"{text}\" may be read by somebody. Put it into content/words/en.toml.",
                path.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn words_are_found_wherever_they_hide() {
    for code in [
        r#"<p>{ "Close" }</p>"#,
        r#"<p>{"close"}</p>"#,
        r#"<a aria-label="Home">"#,
        r#"<a aria-label={"home"}>"#,
        r#"<img alt="dial" />"#,
        r#"let says = "My Answer";"#,
        r#"let says = "page top text";"#,
        r#"format!("Slide {number}")"#,
    ] {
        assert_eq!(for_readers(code).len(), 1, "{code}");
    }
    for code in [
        r#"<p>{ " · " }{ "✓" }</p>"#,
        r#"<p class="button primary" rel="noreferrer noopener">"#,
        r#"aria-label={format!("{}: {}", one, other)}"#,
        r#"match tag { "self-harm" => tags::SELF_HARM, }"#,
        r#"const ARC: &str = "M102.93 16.05A84 84 0 0 1 163.8 45.36";"#,
    ] {
        assert_eq!(for_readers(code), Vec::<String>::new(), "{code}");
    }
}

#[test]
fn paths_are_found_within_braces_and_code_after_its_tests() {
    let text = "use std::{time::Instant, fs};\n#[cfg(test)]\nmod tests {\n    f64;\n}\nlet x: f32;";
    let code = running(text);
    let paths: Vec<_> = used(&code).into_iter().map(|(_, path)| path).collect();
    assert_eq!(paths, ["std::time::Instant", "std::fs"]);
    let numbers: Vec<_> = code.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [1, 6]);
    assert!(holds("let x = use_memo(", "use_") && !holds("let cause_of = 1", "use_"));
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
fn the_only_javascript_starts_the_app_and_keeps_it() {
    let mut found: Vec<_> = all("static")
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "js"))
        .collect();
    found.sort();
    assert_eq!(found, ["static/boot.js", "static/sw.js"].map(PathBuf::from));
}

/// The one block that may stand in the page, because the policy names it by its hash; `finish`
/// fills in both. The one line of script that may comes with Trunk's own links, from Trunk.toml.
const STYLE: &str = "<style>{{style}}</style>";

#[test]
fn nothing_is_inline() {
    let page = fs::read_to_string("static/index.html").unwrap();
    assert!(page.contains("style-src 'self' '{{style.hash}}';"));
    assert!(page.contains("script-src 'self' '{{script.hash}}' 'wasm-unsafe-eval';"));
    let trunk = fs::read_to_string("Trunk.toml").unwrap();
    assert_eq!(trunk.matches("<script>").count(), 1);
    assert_eq!(page.matches(STYLE).count(), 1);
    let page = page.replace(STYLE, "");
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
        "tests",
    ];
    // What an editor keeps beside the project is nobody's business, so only git's files count.
    let listed = std::process::Command::new("git").arg("ls-files").output();
    let Some(listed) = listed.ok().filter(|listed| listed.status.success()) else {
        // A copy without its history has nothing to add to the project.
        return;
    };
    for path in String::from_utf8(listed.stdout).unwrap().lines() {
        let name = path.split('/').next().unwrap_or(path);
        assert!(
            known.contains(&name),
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
