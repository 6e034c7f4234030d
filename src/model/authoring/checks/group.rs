//! Twenty minutes with a group: parts that fill them, and questions that can be asked in them.

use std::ops::RangeInclusive;

use crate::authoring::Kind;
use crate::authoring::counted::counted;
use crate::authoring::desk::Desk;
use crate::authoring::written::{Content, Group};
use crate::pack::SECONDS;

const MINUTES: u32 = 20;

const QUESTIONS: RangeInclusive<usize> = 3..=5;

/// Reports parts that do not fill their time, and too few or too many questions.
pub fn check(content: &Content, desk: &Desk) {
    if let Some(group) = &content.group {
        sum(group, desk);
        slides(group, desk);
        questions(group, desk);
    }
}

fn sum(group: &Group, desk: &Desk) {
    let minutes: Option<Vec<u32>> = group
        .parts
        .iter()
        .map(|part| part.minutes.as_ref().map(|minutes| minutes.is))
        .collect();
    let sum: u32 = minutes.iter().flatten().sum();
    if minutes.is_some() && sum != MINUTES {
        let what = format!("the parts take {sum} minutes.");
        let remedy = format!("Share out {MINUTES} among them.");
        desk.problem(Kind::GroupRun, &group.at, what, remedy);
    }
}

fn slides(group: &Group, desk: &Desk) {
    let due = SECONDS / 60;
    let remedy =
        format!("Let one part have id = \"slides\" and minutes = {due}: they take as long.");
    let part = group.parts.iter().find(|part| part.is_for_slides());
    let Some(part) = part else {
        let what = "no part is for the slides.";
        desk.problem(Kind::GroupRun, &group.at, what, remedy);
        return;
    };
    if let Some(minutes) = part.minutes.as_ref().filter(|minutes| minutes.is != due) {
        let what = format!("the slides have {} minutes here.", minutes.is);
        desk.problem(Kind::GroupRun, &minutes.at, what, remedy);
    }
}

fn questions(group: &Group, desk: &Desk) {
    let count = group.questions.len();
    if !QUESTIONS.contains(&count) {
        let what = format!("there are {} to end on.", counted(count, "question"));
        let remedy = format!("Write {} to {}.", QUESTIONS.start(), QUESTIONS.end());
        let at = group.questions.first().map_or(&group.at, |first| &first.at);
        desk.problem(Kind::GroupRun, at, what, remedy);
    }
}
