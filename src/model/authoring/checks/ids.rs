//! No id twice among its siblings: answers, addresses and pointers are kept under them.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::read::Name;
use crate::authoring::written::Content;

/// Reports every id that stands twice.
pub fn check(content: &Content, desk: &Desk) {
    once("category", content.categories.iter().map(|it| &it.id), desk);
    once("sign", content.signs.iter().map(|it| &it.id), desk);
    once(
        "circumstance",
        content.vulnerabilities.iter().map(|it| &it.id),
        desk,
    );
    once("action", content.actions.iter().map(|it| &it.id), desk);
    once("point", content.points.iter().map(|it| &it.id), desk);
    once("document", content.documents.iter().map(|it| &it.id), desk);
    once(
        "statement",
        content.statements.iter().map(|it| &it.id),
        desk,
    );
    for scenario in &content.scenarios {
        once("choice", scenario.notice.iter().map(|it| &it.id), desk);
        once(
            "choice",
            scenario.recognise.iter().map(|it| &it.category),
            desk,
        );
        once("choice", scenario.act.iter().map(|it| &it.id), desk);
    }
    for place in &content.places {
        once("slide", place.slides.iter().map(|it| &it.id), desk);
        once("step", place.steps.iter().map(|it| &it.id), desk);
        once("contact", place.contacts.iter().map(|it| &it.id), desk);
        once("category", place.categories.iter().map(|it| &it.id), desk);
    }
}

fn once<'a>(called: &str, names: impl Iterator<Item = &'a Name>, desk: &Desk) {
    let mut seen: Vec<&str> = Vec::new();
    for name in names.filter(|name| !name.is.is_empty()) {
        if seen.contains(&name.is.as_str()) {
            let what = format!("there is another {called} {} before this one.", name.is);
            desk.problem(
                Kind::IdTwice,
                &name.at,
                what,
                "Give one of them another id, or take it out.",
            );
        }
        seen.push(&name.is);
    }
}
