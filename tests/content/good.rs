//! Content in which nothing is wrong: a small place on disk, and a bank of scenarios that differ
//! only where the bank's rules ask for it.

use std::fs;
use std::path::Path;

use model::authoring::Source;

/// Where most of it is.
pub const FOLDER: &str = "tests/fixtures/content/good";
const SCENARIOS: usize = 18;

const CATEGORIES: [&str; 10] = [
    "online",
    "gang",
    "group",
    "relationship",
    "party",
    "street",
    "peer",
    "power",
    "network",
    "unclear",
];
const SIGNS: [&str; 14] = [
    "missing",
    "injuries",
    "substances",
    "offending",
    "sexual-health",
    "absent-school",
    "appearance",
    "online",
    "estranged",
    "gifts",
    "recruiting",
    "mental-health",
    "self-harm",
    "suicidal",
];
const POINTS: [&str; 3] = ["danger-first", "concern-is-enough", "record-and-share"];

/// The good content.
pub fn content() -> Vec<Source> {
    let mut sources = files(Path::new(FOLDER), "content");
    let is_template = |source: &Source| source.path.ends_with("/situation.toml");
    let template = sources.swap_remove(sources.iter().position(is_template).unwrap());
    for number in 1..=SCENARIOS {
        sources.push(source(
            &format!("national/scenarios/{}.toml", id(number)),
            scenario(&template.text, number),
        ));
    }
    sources.push(source("sources.toml", register()));
    sources.push(source("words/en.toml", words()));
    sources
}

/// Words for all that the app needs, each text with what is filled in.
fn words() -> String {
    let mut words = String::new();
    let mut last = "";
    let needed = include_str!("../../src/web/words.needed").lines();
    for line in needed.filter(|line| !line.starts_with('#')) {
        let (name, blanks) = line.split_once(' ').unwrap_or((line, ""));
        let (section, key) = name.split_once('.').unwrap();
        if section != last {
            words += &format!("[{section}]\n");
            last = section;
        }
        let blanks: Vec<String> = blanks
            .split_whitespace()
            .map(|it| format!(" {{{it}}}"))
            .collect();
        words += &format!("{key} = \"Words{}\"\n", blanks.concat());
    }
    words
}

/// Every file of a folder, under another name for the folder.
pub fn files(folder: &Path, called: &str) -> Vec<Source> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|fault| panic!("{folder:?}: {fault}")) {
        let path = entry.unwrap().path();
        let path_called = format!("{called}/{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            found.extend(files(&path, &path_called));
        } else {
            found.push(Source {
                path: path_called,
                text: fs::read_to_string(path).unwrap(),
            });
        }
    }
    found
}

fn source(path: &str, text: String) -> Source {
    Source {
        path: format!("content/{path}"),
        text,
    }
}

fn id(number: usize) -> String {
    format!("situation-{number:02}")
}

/// A scenario. The first six are about boys, the seventh and eighth about disabled children and
/// so on; the best action takes turns at each position.
fn scenario(template: &str, number: usize) -> String {
    let about = match number {
        1..=6 => "boy",
        7 | 8 => "disabled",
        9 => "peer",
        10 => "colleague",
        _ => "girl",
    };
    let category = CATEGORIES.get(number - 1).unwrap_or(&"unclear");
    let (other, last) = match *category {
        "unclear" => ("gang", "online"),
        "party" => ("gang", "unclear"),
        _ => ("party", "unclear"),
    };
    let differs = [
        ("@number@", number.to_string()),
        ("@age@", if number <= 2 { "16" } else { "13" }.to_owned()),
        ("@about@", about.to_owned()),
        ("@point@", POINTS[number % POINTS.len()].to_owned()),
        ("@sign@", SIGNS[number % SIGNS.len()].to_owned()),
        ("@category@", (*category).to_owned()),
        ("@other@", other.to_owned()),
        ("@last@", last.to_owned()),
    ];
    let filled = differs
        .iter()
        .fold(template.to_owned(), |text, (what, with)| {
            text.replace(what, with)
        });
    let (head, acts) = filled.split_once("\n[[act]]").unwrap();
    let mut acts: Vec<&str> = acts.split("\n[[act]]").collect();
    acts.rotate_right(number % 3);
    format!("{head}\n[[act]]{}", acts.join("\n[[act]]"))
}

/// The register: one statement carries everything, the rest are left out.
fn register() -> String {
    let mut used: Vec<String> = (1..=SCENARIOS)
        .map(|number| format!("scenario/{}", id(number)))
        .collect();
    used.extend(SIGNS.map(|sign| format!("sign/sign-{sign}")));
    used.extend(CATEGORIES.map(|category| format!("category/cat-{category}")));
    let rest = [
        "vulnerability/vuln-young-carer",
        "vulnerability/vuln-bereavement",
        "action/act-consult",
    ];
    used.extend(rest.map(str::to_owned));
    let used: Vec<String> = used
        .iter()
        .map(|used| format!("\"national/{used}\""))
        .collect();
    let of_places = "\"harbour/step/danger\", \"harbour/slide/local\", \"harbour/place\", \"national/definition/england\"";
    let mut register = entry("F01", &format!("used = [{}, {of_places}]", used.join(", ")));
    let whole = (2..=50).map(|number| format!("F{number:02}"));
    let circumstances = (1..=15).map(|number| format!("F37.{number}"));
    let signs = (1..=14).map(|number| format!("F38.{number}"));
    for id in whole.chain(circumstances).chain(signs) {
        register.push_str(&entry(&id, "left_out = \"Not needed here.\""));
    }
    register
}

fn entry(id: &str, became: &str) -> String {
    format!(
        "[[statement]]\nid = \"{id}\"\nseeds = [\"A\"]\nsays = \"Statement {id}\"\n{became}\n\n"
    )
}
