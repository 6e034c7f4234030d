//! What is read as a room's and a trainer's part of a briefing, and what is refused.

use serde_json::{Value, json};

use crate::id::PlaceId;
use crate::pack::{Desk, FORMAT, Lack, PackFault, Stage};

fn seven(slide: Value) -> Vec<Value> {
    vec![slide; 7]
}

fn stage() -> Value {
    json!({
        "format": FORMAT, "id": "here", "pack": "", "name": "", "status": "draft",
        "slides": seven(json!({"id": "a", "title": "", "lines": ["One."]})),
        "situations": [{
            "id": "b", "title": "", "story": ["Two."], "ask": "",
            "options": [{"id": "c", "text": "", "label": ""}],
        }],
    })
}

fn desk() -> Value {
    json!({
        "format": FORMAT, "id": "here", "pack": "",
        "slides": seven(json!({"id": "a", "notes": [], "minimum": 20, "must_say": true})),
        "situations": [{"id": "b", "reasons": [{"choice": "c", "text": ""}]}],
        "actions": ["Tell."],
        "guide": {
            "before": [], "rules": ["One."], "questions": [],
            "parts": [{"slides": true, "minutes": 7, "title": "", "body": []}],
            "advice": [{"title": "", "body": []}],
        },
    })
}

/// What reading each of the two at a place says, after a change to what is written.
fn faults_at(place: &str, change: impl Fn(&mut Value)) -> [Option<PackFault>; 2] {
    let place = PlaceId::new(place);
    let text = |mut written: Value| {
        change(&mut written);
        written.to_string()
    };
    [
        Stage::of_place(&place, &text(stage())).err(),
        Desk::of_place(&place, &text(desk())).err(),
    ]
}

#[test]
fn they_are_read_at_their_place_when_they_are_whole() {
    assert_eq!(faults_at("here", |_| {}), [None, None]);
}

#[test]
fn another_places_are_refused_and_the_place_is_named() {
    let misplaced = Some(PackFault::Misplaced(PlaceId::new("here")));
    assert_eq!(
        faults_at("there", |_| {}),
        [misplaced.clone(), misplaced.clone()]
    );
}

#[test]
fn a_newer_programs_are_named_newer_whatever_else_they_hold() {
    let newer = Some(PackFault::Newer(FORMAT + 1));
    let changed = |written: &mut Value| *written = json!({"format": FORMAT + 1});
    assert_eq!(faults_at("here", changed), [newer.clone(), newer.clone()]);
}

#[test]
fn six_slides_are_not_a_briefing() {
    let lacks = Some(PackFault::Incomplete(Lack::Slides));
    let changed = |written: &mut Value| {
        written["slides"].as_array_mut().unwrap().pop();
    };
    assert_eq!(faults_at("here", changed), [lacks.clone(), lacks.clone()]);
}

#[test]
fn without_a_situation_there_is_nothing_to_vote_on() {
    let lacks = Some(PackFault::Incomplete(Lack::Situations));
    let changed = |written: &mut Value| written["situations"] = json!([]);
    assert_eq!(faults_at("here", changed), [lacks.clone(), lacks.clone()]);
}

#[test]
fn what_is_damaged_is_told_by_its_place() {
    let malformed = |at: &str| Some(PackFault::Malformed(at.to_owned()));
    let changed = |written: &mut Value| written["slides"][3] = json!({"id": "a"});
    assert_eq!(
        faults_at("here", changed),
        [malformed("slides[3].title"), malformed("slides[3].notes")]
    );
}

#[test]
fn whether_a_slide_must_be_said_is_yes_or_no() {
    let changed = |written: &mut Value| written["slides"][6]["must_say"] = json!("yes");
    let [_, desk] = faults_at("here", changed);
    assert_eq!(
        desk,
        Some(PackFault::Malformed("slides[6].must_say".to_owned()))
    );
}

#[test]
fn what_is_cut_short_is_refused() {
    let here = PlaceId::new("here");
    let cut = |whole: Value, end: usize| {
        let text = whole.to_string();
        text.get(..text.len() - end).unwrap().to_owned()
    };
    for end in [1, 10, 60] {
        let stage = Stage::of_place(&here, &cut(stage(), end));
        assert!(matches!(stage, Err(PackFault::Malformed(_))), "{stage:?}");
        let desk = Desk::of_place(&here, &cut(desk(), end));
        assert!(matches!(desk, Err(PackFault::Malformed(_))), "{desk:?}");
    }
}
