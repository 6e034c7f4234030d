//! What holds of names: of events, of keys and of screens.

use proptest::prelude::*;

use super::{event, id};
use crate::event::{Event, EventId, TabId};
use crate::id::PlaceId;
use crate::key::{Keys, all_of, of_device};
use crate::route::{Page, Route, TAKEN};

const SLUG: &str = "[a-z]([a-z0-9]|-[a-z0-9]){0,20}";

proptest! {
    #[test]
    fn an_event_reads_back_as_it_was_written(event in event()) {
        let back = Event::from_text(event.id, &event.to_text());
        prop_assert_eq!(back.ok(), Some(event));
    }

    #[test]
    fn any_text_can_be_refused_as_an_event(text in ".*") {
        let id = EventId { seq: 1, tab: TabId(1) };
        let _ = Event::from_text(id, &text);
    }

    #[test]
    fn a_key_names_its_event_and_no_other(seq in any::<u32>(), tab in any::<u32>(), text in ".*") {
        let keys = Keys::new("/training/", &PlaceId::new("wirral"));
        let id = EventId { seq, tab: TabId(tab) };
        prop_assert_eq!(keys.read(&keys.of(id)), Some(id));
        prop_assert_eq!(Keys::new("/", &PlaceId::new("wirral")).read(&keys.of(id)), None);
        if let Some(other) = keys.read(&text) {
            prop_assert_eq!(keys.of(other), text);
        }
    }

    #[test]
    fn a_key_of_any_place_names_its_place_and_event_in_its_own_folder(
        id in id(), place in SLUG, folder in "/([a-z]{1,5}/){0,2}", other in "/([a-z]{1,5}/){0,2}"
    ) {
        let place = PlaceId::new(place);
        let key = Keys::new(&folder, &place).of(id);
        prop_assert!(key.starts_with(&all_of(&folder)));
        let named = Keys::of_any_place(&other, &key);
        prop_assert_eq!(named, (other == folder).then_some((place, id)));
    }

    #[test]
    fn any_key_is_some_places_or_left_alone(key in ".*", name in ".*") {
        for key in [&key, &format!("{}{key}", all_of("/")), &of_device("/", &name)] {
            if let Some((place, id)) = Keys::of_any_place("/", key) {
                prop_assert_eq!(&Keys::new("/", &place).of(id), key);
                prop_assert!(!key.contains('@'), "a setting is no event");
            }
        }
    }

    #[test]
    fn every_screen_has_an_address_that_leads_back_to_it(
        place in SLUG, slide in 1_usize..=7, situation in 1_usize..=99
    ) {
        prop_assume!(!TAKEN.contains(&place.as_str()));
        let place = PlaceId::new(place);
        for route in [
            Route::Choose,
            Route::Settings,
            Route::Page(Page::About),
            Route::Page(Page::Accessibility),
            Route::Page(Page::Privacy),
            Route::Record(place.clone()),
            Route::Trainer(place.clone()),
            Route::Projector(place.clone()),
            Route::Welcome(place.clone()),
            Route::Slide(place.clone(), slide),
            Route::Situation(place.clone(), situation),
            Route::Results(place),
        ] {
            prop_assert_eq!(Route::from_hash(&route.to_string()), route);
        }
    }

    #[test]
    fn any_address_leads_somewhere_whose_address_is_its_own(text in ".*") {
        let route = Route::from_hash(&text);
        if !matches!(route, Route::Lost(_)) {
            prop_assert_eq!(Route::from_hash(&route.to_string()), route);
        }
    }
}
