//! Every id that something names is there.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::near::suggest;
use crate::authoring::read::Name;
use crate::authoring::written::{Content, Noticed, Place, Scenario};

/// Reports every id that nothing has.
pub fn check(content: &Content, desk: &Desk) {
    for scenario in &content.scenarios {
        of_scenario(scenario, content, desk);
    }
    for place in &content.places {
        of_place(place, content, desk);
    }
}

fn of_scenario(scenario: &Scenario, content: &Content, desk: &Desk) {
    let points = ids(content.points.iter().map(|it| &it.id));
    let categories = ids(content.categories.iter().map(|it| &it.id));
    let signs = ids(content.signs.iter().map(|it| &it.id));
    let vulnerabilities = ids(content.vulnerabilities.iter().map(|it| &it.id));
    known("point", &scenario.point, &points, desk);
    let recognised = scenario.recognise.iter().map(|choice| &choice.category);
    for category in scenario.categories.iter().chain(recognised) {
        known("category", category, &categories, desk);
    }
    for notice in &scenario.notice {
        match &notice.is {
            Noticed::Sign(sign) | Noticed::PossibleSign(sign) => known("sign", sign, &signs, desk),
            Noticed::Circumstance(id) => known("circumstance", id, &vulnerabilities, desk),
            Noticed::Reassuring | Noticed::Unsaid => {}
        }
    }
}

fn of_place(place: &Place, content: &Content, desk: &Desk) {
    let categories = ids(content.categories.iter().map(|it| &it.id));
    let vulnerabilities = ids(content.vulnerabilities.iter().map(|it| &it.id));
    let documents = ids(content.documents.iter().map(|it| &it.id));
    let contacts = ids(place.contacts.iter().map(|it| &it.id));
    for taught in &place.categories {
        known("category", &taught.id, &categories, desk);
    }
    for id in &place.vulnerabilities {
        known("circumstance", id, &vulnerabilities, desk);
    }
    for document in place.slides.iter().flat_map(|slide| &slide.documents) {
        known("document", document, &documents, desk);
    }
    let of_steps = place.steps.iter().flat_map(|step| &step.contacts);
    let of_support = place.support.iter().flat_map(|support| &support.contacts);
    for contact in of_steps.chain(of_support) {
        known("contact", contact, &contacts, desk);
    }
}

fn ids<'a>(names: impl Iterator<Item = &'a Name>) -> Vec<&'a str> {
    names.map(|name| name.is.as_str()).collect()
}

fn known(called: &str, name: &Name, all: &[&str], desk: &Desk) {
    if !name.is.is_empty() && !all.contains(&name.is.as_str()) {
        let what = format!("there is no {called} {}.", name.is);
        desk.problem(
            Kind::IdUnknown,
            &name.at,
            what,
            suggest(&name.is, all.iter().copied()),
        );
    }
}
