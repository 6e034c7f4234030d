//! Stepping away: everything is hidden at once, and nothing is lost.

use briefing::words;

use crate::host::pack;
use crate::learner::Learner;

#[tokio::test]
async fn stepping_away_hides_everything_until_one_comes_back() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/slide/3").await;
    learner.is_at(&pack.slides[2].title).await;
    learner.presses(words::away::OPEN).await;
    learner.is_at(words::away::TITLE).await;
    learner.has_the_focus_on("heading").await;
    learner.does_not_see(&pack.slides[2].title).await;
    learner.does_not_see(words::app::TITLE).await;
    learner
        .finds_true(&format!("document.title === {:?}", words::away::TAB))
        .await;
    // A reload, or Back, shows nothing either.
    learner.reloads().await;
    learner.is_at(words::away::TITLE).await;
    learner.asks("location.hash = '#/wirral/slide/4'").await;
    learner.is_at(words::away::TITLE).await;
    learner.asks("history.back()").await;
    learner
        .finds_true("location.hash === '#/wirral/slide/3'")
        .await;
    learner.presses(words::away::BACK).await;
    learner.is_at(&pack.slides[2].title).await;
    learner.has_the_focus_on("heading").await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_clock_stands_still_while_one_is_away() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.presses(words::away::OPEN).await;
    learner.is_at(words::away::TITLE).await;
    let kept = "Object.keys(localStorage).length";
    let before = learner.asks(&format!("return {kept}")).await;
    // More than a beat of the clock goes by.
    learner.asks("window.began = performance.now()").await;
    learner
        .finds_true("performance.now() - window.began > 12000")
        .await;
    assert_eq!(learner.asks(&format!("return {kept}")).await, before);
    learner.presses(words::away::BACK).await;
    let left = "Number(document.querySelector('.middle')?.textContent.replace(':', ''))";
    learner.finds_true(&format!("{left} >= 40")).await;
    learner.leaves().await;
}

#[tokio::test]
async fn three_presses_of_shift_step_away_and_are_announced() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.types_keys("\u{e008}").await;
    learner.hears(&words::away::presses_left(2)).await;
    learner.types_keys("\u{e008}").await;
    learner.hears(&words::away::presses_left(1)).await;
    learner.types_keys("\u{e008}").await;
    learner.is_at(words::away::TITLE).await;
    learner.leaves().await;
}

#[tokio::test]
async fn typing_capitals_does_not_step_away() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    for _ in 0..4 {
        learner.types_keys("\u{e008}A").await;
    }
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.does_not_see(words::away::TITLE).await;
    learner.leaves().await;
}
