//! A laptop that sleeps in the middle of a session.

use briefing::words;

use super::trainer::Trainer;

/// Ten minutes pass on both clocks, and nothing is told meanwhile. `window` is named, since Firefox
/// runs scripts beside the page and not in it.
const SLEEP: &str = "const steady = window.performance.now.bind(window.performance);
    const wall = window.Date.now;
    window.performance.now = () => steady() + 600000;
    window.Date.now = () => wall() + 600000;";

#[tokio::test]
async fn a_computer_that_slept_left_the_clock_standing() {
    let trainer = Trainer::begins_a_session().await;
    trainer.goes_on().await;
    let told = "document.querySelector('.elapsed')?.innerText >= '0:02'";
    trainer.at.finds_true(told).await;
    trainer.at.asks(SLEEP).await;
    trainer.at.sees("Paused for 10:").await;
    let pressed = "!document.querySelector('.controls [aria-pressed=\"true\"]')";
    trainer.at.finds_true(pressed).await;
    trainer.presses_pause(words::deliver::GO_ON).await;
    // Nobody spoke, so the slide still has its time; only the end cannot be kept.
    trainer.at.sees("left for this slide").await;
    trainer
        .at
        .finds_true("document.querySelector('.pace.late')")
        .await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_key_that_wakes_the_computer_finds_the_clock_standing_since_it_slept() {
    let trainer = Trainer::begins_a_session().await;
    trainer.goes_on().await;
    // In one go: no second goes by between waking and the key.
    let key = "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))";
    trainer.at.asks(&[SLEEP, key].concat()).await;
    let second = "document.querySelector('.slides [aria-current]')?.innerText.includes('2')";
    trainer.at.finds_true(second).await;
    // What is taken back is the key, and the ten minutes are still no slide's.
    trainer.at.presses(words::deliver::UNDO).await;
    let first = "document.querySelector('.slides [aria-current]')?.innerText.includes('1')";
    trainer.at.finds_true(first).await;
    trainer.at.sees("Paused for 10:").await;
    trainer.at.leaves().await;
}
