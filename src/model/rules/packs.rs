//! What is read as a pack and what is refused.

use serde_json::{Value, json};

use super::small::{slide, written};
use crate::pack::{FORMAT, Index, Lack, Pack, PackFault};

/// What reading says of the pack after a change to what is written.
fn fault(change: impl FnOnce(&mut Value)) -> Option<PackFault> {
    let mut written = written();
    change(&mut written);
    Pack::from_text(&written.to_string()).err()
}

#[test]
fn a_pack_is_read_when_it_is_whole() {
    assert_eq!(fault(|_| {}), None);
}

#[test]
fn a_pack_has_seven_slides() {
    let lacks_slides = Some(PackFault::Incomplete(Lack::Slides));
    for count in [0, 6, 8] {
        let slides: Vec<Value> = (1..=count).map(slide).collect();
        assert_eq!(
            fault(|pack| pack["slides"] = json!(slides)),
            lacks_slides,
            "{count} slides"
        );
    }
}

#[test]
fn a_pack_says_first_whom_to_call_in_danger() {
    let lacks_pathway = Some(PackFault::Incomplete(Lack::Pathway));
    assert_eq!(fault(|pack| pack["pathway"] = json!([])), lacks_pathway);
    let no_call = fault(|pack| pack["pathway"][0]["call"] = Value::Null);
    assert_eq!(no_call, lacks_pathway);
    let second = fault(|pack| pack["pathway"].as_array_mut().unwrap().reverse());
    assert_eq!(second, lacks_pathway, "a call that comes second");
}

#[test]
fn a_pack_has_situations() {
    let none = fault(|pack| pack["scenarios"] = json!([]));
    assert_eq!(none, Some(PackFault::Incomplete(Lack::Situations)));
}

#[test]
fn what_a_newer_program_wrote_is_refused_and_named_newer() {
    let next = FORMAT + 1;
    let newer = fault(|pack| pack["format"] = json!(next));
    assert_eq!(newer, Some(PackFault::Newer(next)));
    // Whatever else it holds: a newer format need not look like this one.
    let strange = Pack::from_text(&json!({"format": next}).to_string());
    assert_eq!(strange.err(), Some(PackFault::Newer(next)));
    let index = Index::from_text(&json!({"format": next}).to_string());
    assert_eq!(index.err(), Some(PackFault::Newer(next)));
}

#[test]
fn what_is_cut_short_is_refused_as_malformed() {
    let whole = written().to_string();
    for end in [0, 1, whole.len() / 2, whole.len() - 1] {
        let cut = Pack::from_text(whole.get(..end).unwrap());
        assert!(
            matches!(cut, Err(PackFault::Malformed(_))),
            "cut at {end}: {cut:?}"
        );
    }
}

#[test]
fn a_list_of_places_holds_a_place() {
    let none = json!({"format": FORMAT, "places": []}).to_string();
    let lacks_places = Some(PackFault::Incomplete(Lack::Places));
    assert_eq!(Index::from_text(&none).err(), lacks_places);
}
