//! What one group leaves for the next.

use briefing::words;

use super::keys::ENTER;
use super::trainer::Trainer;

#[tokio::test]
async fn the_next_session_is_told_what_the_last_group_found_hard() {
    let trainer = Trainer::opens_the_desk().await;
    trainer.at.does_not_see(words::prepare::HARD).await;
    trainer.begins().await;
    // Seven slides, the story, the first vote: at most one of three votes for the best.
    for _ in 0..9 {
        trainer.goes_on().await;
    }
    trainer.at.sees(words::vote::FIRST).await;
    trainer.at.types_keys(&["a1b1c1", ENTER].concat()).await;
    trainer.at.sees(&words::vote::hands(3)).await;
    trainer.at.presses(words::deliver::FINISH).await;
    trainer.at.presses(words::finish::CLOSE).await;
    trainer.at.is_at(words::prepare::TITLE).await;
    trainer.at.sees(words::prepare::HAD).await;
    trainer.at.sees(words::prepare::HARD).await;
    // Another team, another choice.
    trainer.at.sees(&words::prepare::situations(0)).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_short_pause_is_one_rooms_and_ends_with_its_session() {
    let trainer = Trainer::begins_a_session().await;
    trainer.goes_on().await;
    trainer.at.types_keys("s").await;
    trainer.at.sees(words::deliver::RESTS).await;
    trainer.opens_a_window_at("#/isle-of-man/projector").await;
    let title = "document.querySelector('.projector .stage h1')";
    trainer.at.finds_true(title).await;
    trainer.at.does_not_see(words::room::REST).await;
    trainer.turns_to_the_desk().await;
    trainer.at.presses(words::deliver::FINISH).await;
    trainer.at.presses(words::finish::CLOSE).await;
    trainer.begins().await;
    trainer.at.does_not_see(words::deliver::RESTS).await;
    trainer.at.leaves().await;
}
