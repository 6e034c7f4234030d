//! Content in which nothing is wrong: a small place on disk, and a bank of scenarios that differ
//! only where the bank's rules ask for it.

use std::fs;
use std::path::Path;

use model::authoring::Source;

const FOLDER: &str = "tests/fixtures/content/good";
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
    for number in 1..=SCENARIOS {
        sources.push(source(
            &format!("national/scenarios/{}.toml", id(number)),
            scenario(number),
        ));
    }
    sources.push(source("sources.toml", register()));
    sources
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
/// so on; the best action moves from place to place.
fn scenario(number: usize) -> String {
    let sex = if number <= 6 { "boy" } else { "girl" };
    let about = match number {
        7 | 8 => "disabled",
        9 => "peer",
        10 => "colleague",
        _ => sex,
    };
    let age = if number <= 2 { 16 } else { 13 };
    let point = POINTS[number % POINTS.len()];
    let sign = SIGNS[number % SIGNS.len()];
    let category = CATEGORIES.get(number - 1).unwrap_or(&"unclear");
    let (other, last) = if *category == "unclear" {
        ("gang", "online")
    } else {
        ("party-or", "unclear")
    };
    let other = if other == "party-or" {
        if *category == "party" {
            "gang"
        } else {
            "party"
        }
    } else {
        other
    };
    let head = format!(
        r#"title = "Situation {number}"
setting = "School, registration"
learner = "a form tutor"
draft = "new"
age = {age}
about = ["{about}"]
content_tags = []
point = "{point}"
categories = ["cat-{category}"]
story = """
K has a new phone and will not say who gave it to them.
A colleague says it is {{{{challenge|just a risky choice}}}}.
"""
challenge = "It blames the child for what someone else does."
learning = "A concern is enough. Tell {{lead}} today."

[[notice]]
id = "change"
text = "Something has changed"
sign = "sign-{sign}"
feedback = "A change is a reason to ask."

[[notice]]
id = "phone"
text = "A new phone"
possible_sign = "sign-gifts"
feedback = "It may be a present."

[[notice]]
id = "carer"
text = "A mother who is ill"
circumstance = "vuln-young-carer"
feedback = "It is context, not a sign."

[[notice]]
id = "friends"
text = "Friends at school"
reassuring = true
feedback = "It neither adds to the concern nor takes away from it."

[[recognise]]
category = "cat-{category}"
verdict = "best"
feedback = "It fits best with what is known."

[[recognise]]
category = "cat-{other}"
verdict = "unlikely"
feedback = "Nothing points to it yet."

[[recognise]]
category = "cat-{last}"
verdict = "unlikely"
feedback = "There is something to go by."
"#
    );
    let mut acts = [BEST, ASK, WAIT];
    acts.rotate_right(number % 3);
    head + &acts.concat()
}

const BEST: &str = r#"
[[act]]
id = "tell"
text = "Tell {lead} today and write it down."
verdict = "best"
feedback = "Your lead hears of it today and can see the whole picture, with what others know about the child."
"#;

const ASK: &str = r#"
[[act]]
id = "ask"
text = "Ask the friends first and confront the person who gave it."
verdict = "unsafe"
feedback = "Word may reach the person who harms the child, and they may press the child harder. Tell your lead instead."
"#;

const WAIT: &str = r#"
[[act]]
id = "note"
text = "Make a note and look out for more signs in the next weeks."
verdict = "delays"
feedback = "The note is right, but nobody hears of it for weeks. Tell your lead on the same day instead."
"#;

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
