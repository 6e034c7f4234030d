//! One laptop, and everybody sees its screen.

use briefing::words;
use serde_json::json;
use xtask::browsers::Browser;

use super::keys::{END, ENTER, ESCAPE, PAGE_DOWN, RIGHT};
use super::trainer::{FIRST, SECOND, Trainer};

const NOTES: &str = "Take two answers";

impl Trainer {
    async fn page_holds_notes(&self) -> bool {
        let holds = format!("return document.body.textContent.includes('{NOTES}')");
        self.at.asks(&holds).await == json!(true)
    }

    async fn shows_here(&self, heading: &str) {
        let said = format!(
            "document.querySelector('.here .stage h1')?.innerText.replace(/\\s+/g, ' ') === {}",
            json!(heading)
        );
        self.at.finds_true(&said).await;
    }
}

#[tokio::test]
async fn a_session_begins_and_goes_on_from_the_one_screen_by_keys() {
    let trainer = Trainer::opens_the_desk().await;
    trainer.at.presses(words::desk::HERE).await;
    trainer.shows_here(words::app::TOPIC).await;
    trainer.at.types_keys(PAGE_DOWN).await;
    trainer.shows_here(FIRST).await;
    assert!(!trainer.page_holds_notes().await);
    trainer.at.types_keys("n").await;
    trainer.at.sees(NOTES).await;
    trainer.at.sees("On time: ends at").await;
    trainer.waits_a_moment().await;
    trainer.at.types_keys("n").await;
    let away = format!("!document.body.textContent.includes('{NOTES}')");
    trainer.at.finds_true(&away).await;
    trainer.waits_a_moment().await;
    trainer.at.types_keys(RIGHT).await;
    trainer.shows_here(SECOND).await;
    // Loaded anew, or no longer over the whole screen: the room sees its picture, and no notes.
    trainer.at.reloads().await;
    trainer.shows_here(SECOND).await;
    assert!(!trainer.page_holds_notes().await);
    trainer
        .at
        .asks("document.dispatchEvent(new Event('fullscreenchange'))")
        .await;
    trainer.waits_a_moment().await;
    trainer.shows_here(SECOND).await;
    trainer.at.types_keys(ESCAPE).await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.reloads().await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_touch_leads_to_the_notes_and_back_to_the_desk() {
    let trainer = Trainer::opens_the_desk().await;
    trainer.at.presses(words::desk::HERE).await;
    trainer.at.types_keys(PAGE_DOWN).await;
    trainer.shows_here(FIRST).await;
    let touch = "document.querySelector('.here main').click()";
    trainer.at.asks(touch).await;
    trainer.at.sees(words::here::LEAVE).await;
    // The room sees this screen too, so the notes are one more touch away.
    assert!(!trainer.page_holds_notes().await);
    trainer.at.presses(words::here::NOTES).await;
    trainer.at.sees(NOTES).await;
    trainer.at.presses(words::deliver::ON).await;
    trainer.shows_here(SECOND).await;
    trainer.at.presses(words::deliver::MINUTE).await;
    let minutes = "Object.values(localStorage).some(one => one.includes('minute-added'))";
    trainer.at.finds_true(minutes).await;
    trainer.at.presses(words::deliver::PAUSE).await;
    trainer.at.sees(words::deliver::GO_ON).await;
    trainer.at.presses(words::deliver::UNDO).await;
    trainer.at.sees(words::deliver::PAUSE).await;
    trainer.at.asks(touch).await;
    let bare = "!document.querySelector('.here .over')";
    trainer.at.finds_true(bare).await;
    trainer.at.asks(touch).await;
    trainer.at.presses(words::here::LEAVE).await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn where_the_whole_screen_is_refused_the_desk_is_left_and_found_all_the_same() {
    if Browser::chosen() == Browser::Firefox {
        // Its tests run beside the page, whose own functions they cannot replace.
        return;
    }
    let trainer = Trainer::begins_a_session().await;
    trainer.goes_on().await;
    trainer
        .at
        .asks("Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'))")
        .await;
    trainer.at.presses_summary(words::deliver::MORE).await;
    trainer.at.presses(words::desk::HERE).await;
    trainer.shows_here(FIRST).await;
    trainer.at.types_keys(ESCAPE).await;
    trainer.is_at_slide(1, FIRST).await;
    trainer.goes_on().await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn hands_are_counted_on_the_one_screen_and_no_option_shows_how_many() {
    let trainer = Trainer::begins_a_session().await;
    trainer.at.presses_summary(words::deliver::MORE).await;
    trainer.at.presses(words::desk::HERE).await;
    trainer.shows_here(words::app::TOPIC).await;
    trainer.at.types_keys(END).await;
    trainer.shows_here("What to do").await;
    // The story, the vote.
    for _ in 0..2 {
        trainer.at.types_keys(PAGE_DOWN).await;
        trainer.waits_a_moment().await;
    }
    trainer.shows_here(words::room::VOTE).await;
    trainer.at.types_keys("a12").await;
    trainer.at.sees(&words::vote::hands(12)).await;
    trainer.at.types_keys(&["b3", ENTER].concat()).await;
    trainer.at.sees(&words::vote::hands(15)).await;
    trainer.at.types_keys("n").await;
    trainer.at.sees(words::vote::MISCOUNTED).await;
    trainer.at.sees(&words::vote::hands(15)).await;
    let over = trainer
        .at
        .asks("return document.querySelector('.over').innerText")
        .await;
    let over = over.as_str().unwrap_or_default();
    let numbers: Vec<&str> = over
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .collect();
    assert_eq!(numbers, ["15"], "{over}");
    trainer.at.leaves().await;
}

#[tokio::test]
async fn presenting_on_this_screen_takes_over_from_another_desk() {
    let trainer = Trainer::begins_a_session().await;
    let second = trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.turns_to(&second).await;
    trainer.at.sees("Another window leads this session").await;
    trainer.at.presses_summary(words::deliver::MORE).await;
    trainer.at.presses(words::desk::HERE).await;
    trainer.at.types_keys(PAGE_DOWN).await;
    trainer.shows_here(FIRST).await;
    trainer.at.leaves().await;
}
