//! Sets that are known to be whole: the fourteen signs, the three points.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::spot::Spot;
use crate::authoring::written::Content;

const SIGNS: usize = 14;
const POINTS: [&str; 3] = ["danger-first", "concern-is-enough", "record-and-share"];

/// Reports what is missing from them, and what is too much.
pub fn check(content: &Content, desk: &Desk) {
    let signs = content.signs.len();
    if signs != SIGNS && signs > 0 {
        let file = Spot::start("content/national/signs.toml");
        let what = format!("there are {signs} signs.");
        desk.problem(
            Kind::SetIncomplete,
            &file,
            what,
            "The briefing teaches fourteen; add or take out.",
        );
    }
    let remedy = || format!("The three are: {}.", POINTS.join(", "));
    for point in &content.points {
        let id = &point.id;
        if !id.is.is_empty() && !POINTS.contains(&id.is.as_str()) {
            let what = format!("the program knows no point {}.", id.is);
            desk.problem(Kind::SetIncomplete, &id.at, what, remedy());
        }
    }
    for due in POINTS {
        let is_there = content.points.iter().any(|point| point.id.is == due);
        if !is_there && !content.points.is_empty() {
            let file = Spot::start("content/national/points.toml");
            let what = format!("the point {due} is missing.");
            desk.problem(Kind::SetIncomplete, &file, what, remedy());
        }
    }
}
