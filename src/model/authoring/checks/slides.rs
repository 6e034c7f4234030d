//! Seven slides, seven minutes.

use crate::authoring::Kind;
use crate::authoring::counted::counted;
use crate::authoring::desk::Desk;
use crate::authoring::spot::Spot;
use crate::authoring::written::{Content, Place, Slide};
use crate::pack::{Panel, SECONDS};

const SLIDES: [&str; crate::pack::SLIDES] = [
    "background",
    "definition",
    "why-it-matters",
    "forms",
    "signs",
    "local",
    "action",
];

/// Reports slides that are missing, strange or out of order, and seconds that do not add up.
pub fn check(content: &Content, desk: &Desk) {
    for place in &content.places {
        order(place, desk);
        seconds(place, desk);
        panels(place, desk);
    }
}

/// What a learner has to be able to look up again is shown, whatever the text says.
fn panels(place: &Place, desk: &Desk) {
    for (id, name, panel) in [
        ("signs", "signs", Panel::Signs),
        ("action", "pathway", Panel::Pathway),
    ] {
        let shows = |slide: &&Slide| slide.panels.iter().any(|it| it.is == panel);
        let slide = place.slides.iter().find(|slide| slide.id.is == id);
        if let Some(slide) = slide.filter(|slide| !shows(slide)) {
            let what = format!("the slide {id} does not show the {name}.");
            let remedy = format!("Add \"{name}\" to its panels.");
            desk.problem(Kind::PanelMissing, &slide.id.at, what, remedy);
        }
    }
}

fn order(place: &Place, desk: &Desk) {
    let due = || format!("The seven are, in order: {}.", SLIDES.join(", "));
    for (slide, expected) in place.slides.iter().zip(SLIDES) {
        if slide.id.is != expected && !slide.id.is.is_empty() {
            let what = format!("slide {expected} is due here, not {}.", slide.id.is);
            desk.problem(Kind::SlidesSeven, &slide.id.at, what, due());
            return;
        }
    }
    if place.slides.len() != SLIDES.len() {
        let at = file(place);
        let what = format!("this place has {}.", counted(place.slides.len(), "slide"));
        desk.problem(Kind::SlidesSeven, &at, what, due());
    }
}

fn seconds(place: &Place, desk: &Desk) {
    let seconds: Option<Vec<u32>> = place
        .slides
        .iter()
        .map(|slide| slide.seconds.as_ref().map(|seconds| seconds.is))
        .collect();
    let sum: u32 = seconds.iter().flatten().sum();
    if seconds.is_some() && !place.slides.is_empty() && sum != SECONDS {
        let what = format!("the slides’ seconds add up to {sum}.");
        let remedy = format!("Share out {SECONDS}: seven minutes.");
        desk.problem(Kind::SecondsSum, &file(place), what, remedy);
    }
}

fn file(place: &Place) -> Spot {
    Spot::start(&format!("content/localities/{}/slides.toml", place.id.is))
}
