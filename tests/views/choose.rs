//! Choosing a place, among few or many.

use briefing::view::{self, ChooseScreen, SEARCH_ID};
use briefing::words;
use model::id::PlaceId;
use model::pack::{FORMAT, Index, Listing};

use crate::drawn::{Drawn, nobody};

fn places(many: usize) -> Index {
    let place = |number| Listing {
        id: PlaceId::new(format!("place-{number}")),
        name: format!("Place {number} Ynys Môn"),
        audience: format!("staff of district {}", number % 2),
    };
    Index {
        format: FORMAT,
        places: (1..=many).map(place).collect(),
    }
}

fn choose(index: &Index, search: &str) -> Drawn {
    let props = ChooseScreen {
        index,
        last: None,
        search,
    };
    Drawn::of(view::choose(&props, &nobody()))
}

fn found(drawn: &Drawn) -> usize {
    drawn.0.matches("href=\"#/place-").count()
}

#[test]
fn a_dozen_places_are_seen_at_a_glance_and_more_can_be_searched() {
    choose(&places(12), "").has(SEARCH_ID, 0);
    let many = choose(&places(13), "");
    assert_eq!(found(&many), 13);
    many.says(words::choose::SEARCH)
        .says(&words::choose::found(13));
}

#[test]
fn every_word_that_is_typed_narrows_the_list_whatever_its_case() {
    let index = places(300);
    for (search, many) in [
        ("", 300),
        ("  ", 300),
        ("PLACE 298", 1),
        ("môn", 300),
        ("MÔN", 300),
        ("district ynys", 300),
        ("299 ynys", 1),
        ("nowhere", 0),
    ] {
        assert_eq!(found(&choose(&index, search)), many, "{search}");
    }
    choose(&index, "299 ynys").says(words::choose::FOUND_ONE);
    choose(&index, "nowhere").says(words::choose::FOUND_NONE);
}

#[test]
fn the_place_that_was_opened_last_stands_first() {
    let index = places(3);
    let props = ChooseScreen {
        index: &index,
        last: index.places.get(2),
        search: "",
    };
    let drawn = Drawn::of(view::choose(&props, &nobody()));
    drawn.says(words::choose::LAST).has("href=\"#/place-3\"", 2);
    let at = |what: &str| drawn.0.find(what).unwrap();
    assert!(at("#/place-3") < at("#/place-1"));
}
