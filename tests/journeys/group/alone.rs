//! A projector whose desk is gone.

use briefing::words;

use super::keys::{KEYS, PAGE_DOWN, PAGE_UP};
use super::trainer::{FIRST, SECOND, Trainer};

impl Trainer {
    /// Closes the desk, and turns to the projector.
    async fn loses_the_desk(&self) {
        self.turns_to_the_desk().await;
        self.closes_the_window().await;
        self.turns_to_the_projector().await;
    }
}

#[tokio::test]
async fn a_clicker_at_the_projector_leads_on_where_no_desk_is_left() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.shows_the_room(FIRST).await;
    trainer.loses_the_desk().await;
    trainer.at.types_keys(PAGE_DOWN).await;
    trainer.shows_the_room_at_last(SECOND).await;
    trainer.at.types_keys("b").await;
    trainer.shows_the_room_a_plain_ground().await;
    // The first press brings the picture back, as it does with a desk.
    trainer.at.types_keys(PAGE_UP).await;
    trainer.shows_the_room_at_last(SECOND).await;
    // A desk that is opened anew finds the session where the room is.
    trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.presses("Next →").await;
    trainer.shows_the_room("Why it matters").await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn every_key_does_what_it_does_with_a_desk() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.loses_the_desk().await;
    for (key, heading) in KEYS {
        trainer.at.types_keys(key).await;
        match heading {
            Some(heading) => trainer.shows_the_room_at_last(heading).await,
            None => trainer.shows_the_room_a_plain_ground().await,
        }
    }
    trainer.at.types_keys("s").await;
    trainer.shows_the_room_at_last(words::room::REST).await;
    // A desk that is opened anew finds the pause where the room is.
    trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.at.sees(words::deliver::RESTS).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_question_pauses_the_clock_without_a_desk() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.loses_the_desk().await;
    trainer.at.types_keys("q").await;
    let paused = "Object.values(localStorage).some(one => one.includes('paused'))";
    trainer.at.finds_true(paused).await;
    trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.at.sees("Paused for").await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_projector_without_a_desk_shows_no_reason_and_skips_none() {
    let trainer = Trainer::leads_a_room().await;
    // Seven slides, the story, the vote, the talk, the vote.
    for _ in 0..11 {
        trainer.goes_on().await;
    }
    trainer.turns_to_the_desk().await;
    trainer.at.sees(words::vote::COUNT_HOW).await;
    trainer.loses_the_desk().await;
    let answered = "return new Promise(done => setTimeout(done, 1500))";
    for _ in 0..2 {
        trainer.at.types_keys(PAGE_DOWN).await;
        trainer.at.asks(answered).await;
        trainer.shows_the_room(words::room::VOTE).await;
    }
    trainer.at.leaves().await;
}
