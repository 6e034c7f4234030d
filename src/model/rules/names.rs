//! Keys of storage and addresses of screens.

use crate::event::{EventId, TabId};
use crate::id::PlaceId;
use crate::key::{Keys, all_of, of_device};
use crate::route::{Page, Route};

const ID: EventId = EventId {
    seq: 3,
    tab: TabId(5),
};

#[test]
fn a_key_says_whose_it_is() {
    let key = Keys::new("/training/", &PlaceId::new("wirral")).of(ID);
    assert_eq!(
        key,
        "seven-minute-briefing:/training/:wirral:00000003-00000005"
    );
    let named = Keys::of_any_place("/training/", &key);
    assert_eq!(named, Some((PlaceId::new("wirral"), ID)));
    assert_eq!(Keys::of_any_place("/", &key), None);
    assert_eq!(Keys::of_any_place("/training", &key), None);
}

#[test]
fn what_is_no_event_of_a_place_is_left_alone() {
    for key in [
        "seven-minute-briefing:/:wirral",
        "seven-minute-briefing:/:wirral:",
        "seven-minute-briefing:/:wirral:3-5",
        "seven-minute-briefing:/:Wirral:00000003-00000005",
        "seven-minute-briefing:/::00000003-00000005",
        "seven-minute-briefing:/:@theme:00000003-00000005",
        "seven-minute-briefing:/:@theme",
        "another-app:/:wirral:00000003-00000005",
        "",
    ] {
        assert_eq!(Keys::of_any_place("/", key), None, "{key}");
    }
}

#[test]
fn what_is_kept_for_the_device_belongs_to_one_copy_of_the_app() {
    let key = of_device("/training/", "theme");
    assert_eq!(key, "seven-minute-briefing:/training/:@theme");
    assert!(key.starts_with(&all_of("/training/")));
    assert!(!key.starts_with(&all_of("/")));
    assert_ne!(key, of_device("/training/", "text"));
}

#[test]
fn each_screen_has_the_address_that_is_published() {
    let place = || PlaceId::new("wirral");
    for (hash, route) in [
        ("", Route::Choose),
        ("#/", Route::Choose),
        ("#/settings", Route::Settings),
        ("#/about", Route::Page(Page::About)),
        ("#/accessibility", Route::Page(Page::Accessibility)),
        ("#/privacy", Route::Page(Page::Privacy)),
        ("#/wirral", Route::Welcome(place())),
        ("#/wirral/", Route::Welcome(place())),
        ("#/wirral/slide/7", Route::Slide(place(), 7)),
        ("#/wirral/situation/1", Route::Situation(place(), 1)),
        ("#/wirral/results", Route::Results(place())),
        ("#/wirral/record", Route::Record(place())),
        ("#/wirral/trainer", Route::Trainer(place())),
        ("#/wirral/projector", Route::Projector(place())),
        ("#/wirral/trainer/1", Route::Lost(Some(place()))),
        ("#/wirral/handout/1", Route::Lost(Some(place()))),
        ("#/wirral/record/1", Route::Lost(Some(place()))),
        ("#/wirral/settings", Route::Lost(Some(place()))),
        ("#/wirral/slide/8", Route::Lost(Some(place()))),
        // No place may have a name of the app's own, so these lead back to the places.
        ("#/settings/record", Route::Lost(None)),
        ("#/about/slide/1", Route::Lost(None)),
        ("#/Wirral", Route::Lost(None)),
    ] {
        assert_eq!(Route::from_hash(hash), route, "{hash}");
    }
}

#[test]
fn a_screen_of_a_place_knows_its_place_and_a_page_has_none() {
    let place = PlaceId::new("wirral");
    for hash in [
        "#/wirral",
        "#/wirral/record",
        "#/wirral/handout",
        "#/wirral/trainer",
        "#/wirral/projector",
        "#/wirral/x",
    ] {
        assert_eq!(Route::from_hash(hash).place(), Some(&place), "{hash}");
    }
    for hash in ["#/", "#/settings", "#/about", "#/privacy"] {
        assert_eq!(Route::from_hash(hash).place(), None, "{hash}");
    }
}
