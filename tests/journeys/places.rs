//! Finding one's place: among one, three or three hundred.

use briefing::words;
use model::id::PlaceId;
use model::pack::Listing;

use crate::host::{self, Host, pack, pack_text, write_pack};
use crate::learner::Learner;

/// A host with so many places.
pub fn host_with(places: usize) -> Host {
    Host::with_a_copy(|folder| {
        let mut index = host::index();
        index.places.truncate(places);
        let text = pack_text("isle-of-man");
        for number in index.places.len()..places {
            let name = format!("place-{number}");
            let named = text.replacen("\"id\":\"isle-of-man\"", &format!("\"id\":\"{name}\""), 1);
            write_pack(folder, &name, named.as_bytes());
            index.places.push(Listing {
                id: PlaceId::new(name),
                name: format!("Place {number}"),
                audience: "everyone who works with children there".into(),
            });
        }
        write_pack(folder, "index", &serde_json::to_vec(&index).expect("JSON"));
    })
}

#[tokio::test]
async fn a_host_with_one_place_never_asks() {
    let learner = Learner::visits(host_with(1), "#/").await;
    learner.is_at(words::welcome::TITLE).await;
    let place = &host::index().places[0];
    learner
        .sees(&words::welcome::for_whom(&place.audience))
        .await;
    learner
        .finds_true(&format!("location.hash === '#/{}'", place.id))
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn one_of_three_hundred_places_is_found_by_typing_a_little_of_its_name() {
    let learner = Learner::visits(host_with(300), "#/").await;
    learner.is_at(words::choose::TITLE).await;
    learner.sees(&words::choose::found(300)).await;
    // Place 29, 129, 229 and all from 290 on.
    learner.types_into("search", "place 29").await;
    learner.hears(&words::choose::found(13)).await;
    learner.has_the_focus_on("search").await;
    learner.types_into("search", "7").await;
    learner.hears(words::choose::FOUND_ONE).await;
    learner.follows("Place 297").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_place_that_was_opened_last_is_offered_first() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    let learner = learner.closes_the_browser_and_comes_back_to("#/").await;
    learner.sees(words::choose::LAST).await;
    let first = "document.querySelector('.places a').innerText";
    learner
        .finds_true(&format!("{first} === {:?}", pack.name))
        .await;
    learner.leaves().await;
}
