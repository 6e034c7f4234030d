//! What carries a statement of the source briefings: every pointer leads somewhere, and what
//! teaches rests on something.

use std::collections::BTreeMap;

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::near::nearest;
use crate::authoring::read::Name;
use crate::authoring::written::{self, Content};

/// Our own addition to the categories, for which the sources have no statement.
const OURS: &str = "national/category/cat-unclear";

/// What must rest on a statement; the rest may.
const SOURCED: [&str; 5] = ["scenario", "sign", "vulnerability", "category", "action"];

/// Reports pointers that lead nowhere, and what nothing points at.
pub fn check(content: &Content, desk: &Desk) {
    let targets = targets(content);
    let used = || {
        content
            .statements
            .iter()
            .flat_map(|statement| &statement.used)
    };
    for pointer in used().filter(|pointer| !targets.contains_key(&pointer.is)) {
        let what = format!("{} is not there.", pointer.is);
        let remedy = match nearest(&pointer.is, targets.keys().map(String::as_str)) {
            Some(near) => format!("Did you mean {near}?"),
            None => "Write national/<kind>/<id>, <place>/<kind>/<id> or <place>/place.".to_owned(),
        };
        desk.problem(Kind::PointerLost, &pointer.at, what, remedy);
    }
    for (target, name) in &targets {
        let kind = target
            .strip_prefix("national/")
            .and_then(|rest| rest.split('/').next());
        let is_ours = target == OURS || ours(content, target);
        let must = kind.is_some_and(|kind| SOURCED.contains(&kind)) && !is_ours;
        if must && !used().any(|pointer| pointer.is == *target) {
            let what = format!("no statement points at {target}.");
            let remedy = "Add it to the used = […] of the statement that it carries, in content/sources.toml.";
            desk.problem(Kind::Unsourced, &name.at, what, remedy);
        }
    }
}

/// Reports statements that point at what none of them says.
pub fn check_ours(content: &Content, desk: &Desk) {
    let used = content.statements.iter().flat_map(|it| &it.used);
    for pointer in used.filter(|pointer| ours(content, &pointer.is)) {
        let what = format!("{} is ours, so no statement carries it.", pointer.is);
        let remedy = "Take this pointer out, or take ours out of content/national/actions.toml.";
        desk.problem(Kind::OursSourced, &pointer.at, what, remedy);
    }
}

fn ours(content: &Content, pointer: &str) -> bool {
    let id = pointer.strip_prefix("national/action/");
    let ours = content.actions.iter().filter(|it| it.ours.is_some());
    id.is_some_and(|id| ours.into_iter().any(|it| it.id.is == id))
}

fn targets(content: &Content) -> BTreeMap<String, Name> {
    let mut targets = BTreeMap::new();
    let mut all = |within: &str, kind: &str, names: &mut dyn Iterator<Item = &Name>| {
        for name in names {
            targets.insert(format!("{within}/{kind}/{}", name.is), name.clone());
        }
    };
    all(
        "national",
        "category",
        &mut content.categories.iter().map(|it| &it.id),
    );
    all(
        "national",
        "sign",
        &mut content.signs.iter().map(|it| &it.id),
    );
    all(
        "national",
        "vulnerability",
        &mut content.vulnerabilities.iter().map(|it| &it.id),
    );
    all(
        "national",
        "action",
        &mut content.actions.iter().map(|it| &it.id),
    );
    all(
        "national",
        "scenario",
        &mut content.scenarios.iter().map(|it| &it.id),
    );
    for place in &content.places {
        let id = &place.id.is;
        all(id, "slide", &mut place.slides.iter().map(|it| &it.id));
        all(id, "step", &mut place.steps.iter().map(|it| &it.id));
        all(id, "contact", &mut place.contacts.iter().map(|it| &it.id));
    }
    for place in &content.places {
        targets.insert(format!("{}/place", place.id.is), place.id.clone());
    }
    for jurisdiction in content.definitions.iter().flat_map(|it| &it.jurisdiction) {
        let slug = written::slug(jurisdiction.is);
        let name = Name {
            is: slug.to_owned(),
            at: jurisdiction.at.clone(),
        };
        targets.insert(format!("national/definition/{slug}"), name);
    }
    targets
}
