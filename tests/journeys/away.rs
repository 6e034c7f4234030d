//! Stepping away: everything is hidden at once, and nothing is lost.

use briefing::words;

use crate::first_screen::{before_boot, hold_the_wasm};
use crate::host::{Host, pack};
use crate::learner::Learner;

/// Written before boot.js: the browser remembers nothing for a page.
const NO_MARKS: &str = "Object.defineProperty(globalThis, 'sessionStorage', {
  get() { throw new DOMException('blocked', 'SecurityError') },
});
";

/// Shift, as WebDriver calls it.
const SHIFT: &str = "\u{e008}";
const ENTER: &str = "\u{e007}";

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
    learner.types_keys(SHIFT).await;
    learner.hears(&words::away::presses_left(2)).await;
    learner.types_keys(SHIFT).await;
    learner.hears(&words::away::presses_left(1)).await;
    learner.types_keys(SHIFT).await;
    learner.is_at(words::away::TITLE).await;
    learner.leaves().await;
}

#[tokio::test]
async fn one_can_step_away_from_the_way_to_report() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/slide/3").await;
    learner.is_at(&pack.slides[2].title).await;
    // With the button of the dialog, since nothing else answers then, and with the key.
    for by_key in [false, true] {
        learner.presses(words::report::OPEN).await;
        learner.sees(words::report::INTRO).await;
        if by_key {
            for left in [2, 1] {
                learner.types_keys(SHIFT).await;
                let heard = format!(
                    "document.querySelector('dialog:modal [role=status]').textContent === {:?}",
                    words::away::presses_left(left)
                );
                learner.finds_true(&heard).await;
            }
            learner.types_keys(SHIFT).await;
        } else {
            learner
                .asks("document.querySelector('dialog:modal .away').focus()")
                .await;
            learner.types_keys(ENTER).await;
        }
        learner.is_at(words::away::TITLE).await;
        learner.does_not_see(words::report::INTRO).await;
        learner.does_not_see(words::app::TITLE).await;
        learner.presses(words::away::BACK).await;
        learner.is_at(&pack.slides[2].title).await;
        learner.has_the_focus_on("heading").await;
        learner.does_not_see(words::report::INTRO).await;
    }
    learner.leaves().await;
}

#[tokio::test]
async fn typing_capitals_does_not_step_away() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    for _ in 0..4 {
        learner.types_keys(&format!("{SHIFT}A")).await;
    }
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.does_not_see(words::away::TITLE).await;
    learner.leaves().await;
}

impl Learner {
    /// Sees the neutral page, with the focus on it, and nothing of the first screen.
    async fn rests_before_the_app(&self) {
        self.sees(words::away::TITLE).await;
        self.does_not_see(words::app::TITLE).await;
        self.does_not_see(words::welcome::TITLE).await;
        let is_so = format!(
            "document.title === {:?} && document.activeElement.innerText === {:?}",
            words::away::TAB,
            words::away::TITLE
        );
        self.finds_true(&is_so).await;
    }
}

#[tokio::test]
async fn one_can_step_away_before_the_app_has_started() {
    let learner = Learner::visits(Host::with_a_copy(hold_the_wasm), "#/wirral/slide/4").await;
    learner.sees(words::welcome::TITLE).await;
    learner.presses(words::away::OPEN).await;
    learner.rests_before_the_app().await;
    learner.presses(words::away::BACK).await;
    learner.sees(words::welcome::TITLE).await;
    learner
        .finds_true("document.activeElement.localName === 'h1'")
        .await;
    for _ in 0..3 {
        learner.types_keys(SHIFT).await;
    }
    learner.rests_before_the_app().await;
    // The app starts behind the neutral page, and brings back what the address asks for.
    learner.asks("deliver()").await;
    learner.is_at(words::away::TITLE).await;
    learner.does_not_see(words::app::TITLE).await;
    learner.presses(words::away::BACK).await;
    learner.is_at(&pack("wirral").slides[3].title).await;
    learner.leaves().await;
}

#[tokio::test]
async fn where_nothing_is_remembered_the_app_waits_for_whoever_stepped_away() {
    let host = Host::with_a_copy(|folder| {
        hold_the_wasm(folder);
        before_boot(folder, NO_MARKS);
    });
    let learner = Learner::visits(host, "#/wirral/slide/4").await;
    learner.sees(words::welcome::TITLE).await;
    // Not only the first time.
    learner.presses(words::away::OPEN).await;
    learner.presses(words::away::BACK).await;
    learner.presses(words::away::OPEN).await;
    learner.rests_before_the_app().await;
    learner
        .asks("deliver(); window.began = performance.now()")
        .await;
    learner
        .finds_true("performance.now() - window.began > 2000")
        .await;
    learner.rests_before_the_app().await;
    learner.presses(words::away::BACK).await;
    learner.is_at(&pack("wirral").slides[3].title).await;
    learner.leaves().await;
}

#[tokio::test]
async fn one_can_step_away_from_a_plain_page() {
    let pack = pack("wirral");
    let learner = Learner::opens("handouts/wirral.html").await;
    learner.sees(&pack.slides[2].title).await;
    learner.follows(words::away::OPEN).await;
    learner.sees(words::away::TITLE).await;
    learner.does_not_see(&pack.slides[2].title).await;
    learner.does_not_see(words::start::DANGER).await;
    learner.follows(words::away::BACK).await;
    learner.sees(&pack.slides[2].title).await;
    learner.does_not_see(words::away::TITLE).await;
    learner.leaves().await;
}
