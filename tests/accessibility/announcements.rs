//! What a screen reader is told, as readable transcripts of whole journeys by keyboard, kept in
//! `tests/transcripts/`. A test fails where a journey is told otherwise; look at the difference,
//! and if it is better, write the files anew:
//!
//! ```sh
//! BRIEFING_WRITE=1 cargo xtask test accessibility-chromium
//! ```
//!
//! And each change is told exactly once: the focus moves to what is new, or a live region says it,
//! or the element that has the focus says it of itself; never two of them, and never none.

use briefing::words::{self, choose, files, record, results, settings, situation, slide, welcome};
use fantoccini::key::Key;
use xtask::screens::{Did, Then, begun};

use crate::journey::Journey;

#[tokio::test]
async fn a_journey_by_keyboard_is_told_once_at_every_step() {
    let mut journey = Journey::begins(&begun("wirral")).await;
    let pack = journey.visit.visitor.pack("wirral").expect("the pack");
    journey.enters(welcome::START).await;
    for next in &pack.slides[1..] {
        journey.enters(&slide::next(&next.title)).await;
    }
    journey.enters(slide::TO_SITUATIONS).await;
    // Nothing picked yet.
    journey.enters(situation::ANSWER).await;
    for _ in 0..4 {
        journey.answers(&pack).await;
        journey.enters(situation::NEXT_SITUATION).await;
    }
    journey.answers(&pack).await;
    journey.enters(situation::TO_RESULTS).await;
    journey.enters(results::TO_RECORD).await;
    journey.tabs_to(record::NAME).await;
    journey.types("Siân O").await;
    journey.enters(words::footer::SETTINGS).await;
    journey.picks(settings::THEME_DARK).await;
    for _ in 0..3 {
        journey.presses("Shift", &[Key::Shift]).await;
    }
    journey.enters(words::away::BACK).await;
    journey.ends_as("training").await;
}

#[tokio::test]
async fn what_is_always_there_is_told_once() {
    let mut journey = Journey::begins(&begun("wirral/slide/2")).await;
    journey.enters(words::report::OPEN).await;
    journey.presses("Shift", &[Key::Shift]).await;
    journey.presses("Escape", &[Key::Escape]).await;
    journey.enters(words::away::OPEN).await;
    journey.enters(words::away::BACK).await;
    journey.enters(slide::PAUSE).await;
    journey.presses("Enter", &[Key::Enter]).await;
    // Held for another key, Shift is no way to step away, and says nothing.
    for _ in 0..3 {
        journey.presses("Shift+Tab", &[Key::Shift, Key::Tab]).await;
    }
    journey.enters(words::slide::SETTINGS).await;
    journey.ends_as("always-there").await;
}

#[tokio::test]
async fn doing_it_again_is_told_once() {
    let mut journey = Journey::begins_at("welcome-undo").await;
    journey.enters(welcome::UNDO).await;
    journey.enters(welcome::AGAIN).await;
    journey.enters(slide::UNDO).await;
    journey.enters(welcome::SEE_RESULTS).await;
    let pack = journey.visit.visitor.pack("wirral").expect("the pack");
    let first = pack
        .scenarios
        .iter()
        .find(|one| one.id.as_str() == "school-nurse-visit");
    let first = &first.expect("the first situation").title;
    journey.enters(&results::go_to(1, first)).await;
    journey.enters(situation::TRY_AGAIN).await;
    journey.enters(situation::SKIP).await;
    journey.ends_as("again").await;
}

#[tokio::test]
async fn bringing_and_deleting_a_record_is_told_once() {
    let mut journey = Journey::begins_at("record-none").await;
    journey.tabs_to(files::IN).await;
    for (past, shows) in [(&[][..], ".files .notice"), (&[Did::Read(4)], ".preview")] {
        let chosen = journey.visit.visitor.does(Then::Bring(past)).await;
        chosen.unwrap_or_else(|problem| panic!("{problem}"));
        journey.visit.goes_on_to(shows).await;
        journey.notes("a file").await;
    }
    journey.enters(files::DROP).await;
    let chosen = journey
        .visit
        .visitor
        .does(Then::Bring(&[Did::Read(4)]))
        .await;
    chosen.unwrap_or_else(|problem| panic!("{problem}"));
    journey.visit.goes_on_to(".preview").await;
    journey.notes("a file").await;
    journey.enters(files::ADD).await;
    journey.enters(files::DELETE).await;
    journey.enters(files::DELETE_NO).await;
    journey.presses("Enter", &[Key::Enter]).await;
    journey.enters(files::DELETE_YES).await;
    journey.ends_as("kept").await;
}

#[tokio::test]
async fn a_search_is_told_once() {
    let mut journey = Journey::begins_at("choose-many").await;
    journey.tabs_to(choose::SEARCH).await;
    journey.types("place 17x").await;
    journey.ends_as("search").await;
}

#[tokio::test]
async fn staying_is_told_once() {
    let mut journey = Journey::begins_at("slide-soon").await;
    journey.visit.goes_on_to("p.heard:not(:empty)").await;
    journey.visit.hears().await;
    journey.enters(slide::STAY).await;
    journey.ends_as("staying").await;
}
