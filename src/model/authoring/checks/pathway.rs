//! The way to report starts with immediate danger and 999. A place without one does not build.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::spot::Spot;
use crate::authoring::written::{Content, Place};

/// Reports pathways that start otherwise.
pub fn check(content: &Content, desk: &Desk) {
    for place in &content.places {
        danger_first(place, desk);
    }
}

fn danger_first(place: &Place, desk: &Desk) {
    let remedy = "Let the first [[step]] be the one for immediate danger, with call = \"999\".";
    let Some(first) = place.steps.first() else {
        let file = Spot::start(&format!(
            "content/localities/{}/reporting.toml",
            place.id.is
        ));
        desk.problem(
            Kind::DangerFirst,
            &file,
            "the reporting pathway has no step for immediate danger.",
            remedy,
        );
        return;
    };
    match &first.call {
        Some(call) if call.says == "999" => {}
        Some(call) => {
            let what = format!("the first step calls {}.", call.says);
            desk.problem(Kind::DangerFirst, &call.at, what, remedy);
        }
        None => {
            desk.problem(
                Kind::DangerFirst,
                &first.at,
                "the first step calls nobody.",
                remedy,
            );
        }
    }
}
