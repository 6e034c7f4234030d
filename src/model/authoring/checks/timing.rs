//! Slides bend when a question takes their time: how far each may, and which are always said.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::spot::Spot;
use crate::authoring::written::{Content, Place, Slide};
use crate::pack::SECONDS;

/// The slide without which nobody knows what to do: danger first, then the way to report.
const ALWAYS: &str = "action";

/// How much of the seven minutes what must be said may take: two of them are left to bend.
const MUST_SAY: u32 = SECONDS - 120;

/// Reports slides that cannot bend as they say.
pub fn check(content: &Content, desk: &Desk) {
    for place in &content.places {
        for slide in &place.slides {
            minimum(slide, desk);
            always(slide, desk);
        }
        sum(place, desk);
    }
}

fn minimum(slide: &Slide, desk: &Desk) {
    let (Some(minimum), Some(seconds)) = (&slide.minimum, &slide.seconds) else {
        return;
    };
    if minimum.is > seconds.is {
        let what = format!(
            "minimum is {}, and the slide has {} seconds.",
            minimum.is, seconds.is
        );
        let remedy = format!("Write {} at most, or give the slide more time.", seconds.is);
        desk.problem(Kind::MinimumLong, &minimum.at, what, remedy);
    }
}

fn always(slide: &Slide, desk: &Desk) {
    if slide.id.is == ALWAYS && !slide.must_say {
        let what = format!("the slide {ALWAYS} may be skipped.");
        let remedy = "Add must_say = true to it: no group leaves without danger first and the way to report.";
        desk.problem(Kind::MustSay, &slide.id.at, what, remedy);
    }
}

fn sum(place: &Place, desk: &Desk) {
    let must = place.slides.iter().filter(|slide| slide.must_say);
    let sum: u32 = must.map(Slide::shortest).sum();
    if sum > MUST_SAY {
        let file = Spot::start(&format!("content/localities/{}/slides.toml", place.id.is));
        let what = format!("what must be said takes {sum} seconds at least.");
        let remedy = format!(
            "Let it take {MUST_SAY} at most, so that a group can be interrupted: lower a minimum, or take a must_say out."
        );
        desk.problem(Kind::MustSaySum, &file, what, remedy);
    }
}
