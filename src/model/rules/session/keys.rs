//! Keys of sessions: they are the app's, and no learner's.

use crate::event::{EventId, TabId};
use crate::id::PlaceId;
use crate::key::{Keys, all_of};
use crate::session::{SessionId, SessionKeys, key::Held};

const ID: EventId = EventId {
    seq: 3,
    tab: TabId(5),
};

fn keys() -> SessionKeys {
    SessionKeys::new("/training/", &PlaceId::new("wirral"), SessionId(0xab))
}

#[test]
fn a_key_says_whose_it_is() {
    let key = keys().of(ID);
    assert_eq!(
        key,
        "seven-minute-briefing:/training/:wirral~session:00000000000000ab:00000003-00000005"
    );
    assert_eq!(keys().read(&key), Some(ID));
    let named = SessionKeys::of_any("/training/", &key);
    let held = Held::Event(ID);
    assert_eq!(named, Some((PlaceId::new("wirral"), SessionId(0xab), held)));
    assert_eq!(SessionKeys::of_any("/", &key), None);
}

#[test]
fn a_record_has_a_key_of_its_own_among_them() {
    let key = keys().of_record();
    assert!(key.starts_with(keys().beginning()));
    assert_eq!(keys().read(&key), None);
    let named = SessionKeys::of_any("/training/", &key);
    assert_eq!(named.map(|(.., held)| held), Some(Held::Record));
}

#[test]
fn what_is_being_typed_has_keys_of_its_own_and_is_no_event() {
    let key = keys().of_draft("names");
    assert!(key.starts_with(keys().beginning()));
    assert_eq!(keys().read(&key), None);
    assert_eq!(SessionKeys::of_any("/training/", &key), None);
}

#[test]
fn no_learner_takes_them_for_theirs_and_deleting_everything_takes_them_too() {
    for key in [keys().of(ID), keys().of_record(), keys().of_draft("names")] {
        assert_eq!(Keys::of_any_place("/training/", &key), None);
        assert!(key.starts_with(&all_of("/training/")));
        let learners = Keys::new("/training/", &PlaceId::new("wirral"));
        assert!(!key.starts_with(learners.beginning()));
    }
}

#[test]
fn what_is_no_key_of_a_session_is_left_alone() {
    let learners = Keys::new("/", &PlaceId::new("wirral")).of(ID);
    for key in [
        learners.as_str(),
        "seven-minute-briefing:/:wirral~session:ab:00000003-00000005",
        "seven-minute-briefing:/:wirral~session:00000000000000AB:00000003-00000005",
        "seven-minute-briefing:/:wirral~session:00000000000000ab:3-5",
        "seven-minute-briefing:/:wirral~session:00000000000000ab:",
        "seven-minute-briefing:/:Wirral~session:00000000000000ab:record",
        "seven-minute-briefing:/:~session:00000000000000ab:record",
        "seven-minute-briefing:/:@theme",
        "",
    ] {
        assert_eq!(SessionKeys::of_any("/", key), None, "{key}");
    }
}
