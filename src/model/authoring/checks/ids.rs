//! No id twice among its siblings, and none that the app needs for itself: answers, addresses and
//! pointers are kept under them.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::read::Name;
use crate::authoring::written::Content;
use crate::route::TAKEN;
use crate::verdict::NONE_OF_THESE;

/// The list of places lies beside their packs, under this name.
const LIST_OF_PLACES: &str = "index";

/// Reports every id that stands twice or is taken.
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
    let group = content.group.iter();
    once(
        "part",
        group.clone().flat_map(|it| &it.parts).map(|it| &it.id),
        desk,
    );
    once(
        "advice",
        group.flat_map(|it| &it.advice).map(|it| &it.id),
        desk,
    );
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
        let ids = scenario.notice.iter().map(|it| &it.id);
        for id in ids.filter(|id| id.is == NONE_OF_THESE) {
            let what = format!("the app adds a choice {} by itself.", id.is);
            let remedy = "Give this choice another id.";
            desk.problem(Kind::IdTaken, &id.at, what, remedy);
        }
    }
    for place in &content.places {
        once("slide", place.slides.iter().map(|it| &it.id), desk);
        once("step", place.steps.iter().map(|it| &it.id), desk);
        once("contact", place.contacts.iter().map(|it| &it.id), desk);
        once("category", place.categories.iter().map(|it| &it.id), desk);
        if TAKEN.contains(&&*place.id.is) || place.id.is == LIST_OF_PLACES {
            let what = format!(
                "no place can be called {}: the app needs that name.",
                place.id.is
            );
            let remedy = "Give the folder another name.";
            desk.problem(Kind::IdTaken, &place.id.at, what, remedy);
        }
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
