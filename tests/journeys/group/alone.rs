//! A projector whose desk is gone.

use briefing::words;

use super::trainer::Trainer;

const FIRST: &str = "Any child, any background";
const SECOND: &str = "What is CSE?";

#[tokio::test]
async fn a_clicker_at_the_projector_leads_on_where_no_desk_is_left() {
    let mut trainer = Trainer::opens_the_desk().await;
    trainer.begins().await;
    trainer.opens_the_projector().await;
    trainer.goes_on().await;
    trainer.shows_the_room(FIRST).await;
    trainer.turns_to_the_desk().await;
    trainer.closes_the_window().await;
    trainer.turns_to_the_projector().await;
    trainer.at.types_keys("\u{e00f}").await;
    trainer.shows_the_room_at_last(SECOND).await;
    trainer.at.types_keys("b").await;
    let black = "document.querySelector('.stage.black')";
    trainer.at.finds_true(black).await;
    // The first press brings the picture back, as it does with a desk.
    trainer.at.types_keys("\u{e00e}").await;
    trainer.shows_the_room_at_last(SECOND).await;
    // A desk that is opened anew finds the session where the room is.
    trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.at.is_at("Slide 2 of 7: What is CSE?").await;
    trainer.at.presses("Next →").await;
    trainer.shows_the_room("Why it matters").await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_projector_without_a_desk_shows_no_reason_and_skips_none() {
    let mut trainer = Trainer::opens_the_desk().await;
    trainer.begins().await;
    trainer.opens_the_projector().await;
    // Seven slides, the story, the vote, the talk, the vote.
    for _ in 0..11 {
        trainer.goes_on().await;
    }
    trainer.turns_to_the_desk().await;
    trainer.at.sees(words::vote::COUNT_HOW).await;
    trainer.closes_the_window().await;
    trainer.turns_to_the_projector().await;
    let answered = "return new Promise(done => setTimeout(done, 1500))";
    for _ in 0..2 {
        trainer.at.types_keys("\u{e00f}").await;
        trainer.at.asks(answered).await;
        trainer.shows_the_room(words::room::VOTE).await;
    }
    trainer.at.leaves().await;
}
