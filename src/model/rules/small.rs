//! The smallest pack that is whole, as it is written and as it is read.

use serde_json::{Value, json};

use crate::pack::{FORMAT, Pack};

pub fn slide(number: usize) -> Value {
    json!({
        "id": format!("slide-{number}"), "title": "", "seconds": 60, "body": [], "panels": [],
        "documents": [],
    })
}

/// One situation about a point, with one option of each kind.
pub fn situation(id: &str, point: &str, categories: &[&str]) -> Value {
    let noticed = |id: &str, is: Value| json!({"id": id, "text": "", "is": is, "feedback": ""});
    let act =
        |verdict: &str| json!({"id": verdict, "text": "", "verdict": verdict, "feedback": ""});
    let fits = |verdict: &str| json!({"id": verdict, "category": "online", "verdict": verdict, "feedback": ""});
    json!({
        "id": id, "title": "", "setting": "", "learner": "", "content_tags": [], "point": point,
        "categories": categories, "story": [], "challenge": null,
        "notice": [
            noticed("sign", json!({"sign": "gifts"})),
            noticed("other-sign", json!({"sign": "missing"})),
            noticed("maybe", json!({"possible-sign": "tired"})),
            noticed("circumstance", json!({"circumstance": null})),
            noticed("reassuring", json!("reassuring")),
        ],
        "recognise": [fits("best"), fits("possible"), fits("unlikely")],
        "act": [act("best"), act("incomplete"), act("delays"), act("unsafe")],
        "learning": "",
    })
}

/// Two points, and two situations about each.
pub fn written() -> Value {
    let point = |id: &str| json!({"id": id, "label": "", "meaning": ""});
    json!({
        "format": FORMAT, "id": "here", "name": "", "audience": "", "jurisdiction": "england",
        "hash": "",
        "definition": {
            "jurisdiction": "england", "plain": [], "official": null, "standing": [],
        },
        "slides": (1..=7).map(slide).collect::<Vec<_>>(),
        "pathway": [
            {"id": "danger", "title": "", "body": [], "call": "999", "contacts": []},
            {"id": "lead", "title": "", "body": [], "call": null, "contacts": []},
        ],
        "contacts": [], "support": [], "categories": [], "all_categories": [], "signs": [],
        "vulnerabilities": [],
        "points": [point("danger"), point("tell")],
        "scenarios": [
            situation("danger-1", "danger", &["online"]),
            situation("danger-2", "danger", &["online"]),
            situation("tell-1", "tell", &["online"]),
            situation("tell-2", "tell", &["online"]),
        ],
        "documents": [],
        "governance": {
            "owner": "", "version": "1.0.0", "status": "draft", "reviewed_on": null,
            "review_due": "2030-01-01", "sign_off": [],
        },
    })
}

pub fn pack() -> Pack {
    Pack::from_text(&written().to_string()).unwrap()
}

/// The smallest pack with a bank of so many situations about each of its two points:
/// `danger-1`, `danger-2`…, `tell-1`…
pub fn pack_with(each: usize) -> Pack {
    let about = |point: &'static str| {
        (1..=each).map(move |number| situation(&format!("{point}-{number}"), point, &["online"]))
    };
    pack_of(about("danger").chain(about("tell")).collect())
}

pub fn pack_of(bank: Vec<Value>) -> Pack {
    let mut written = written();
    written["scenarios"] = json!(bank);
    Pack::from_text(&written.to_string()).unwrap()
}
