//! An app that stops half-way says so at once, wherever it was, and a reload goes on from there.

use briefing::words;

use crate::first_screen::before_boot;
use crate::host::{Host, pack};
use crate::learner::Learner;
use crate::training::{Answers, reasons};

/// From now on the browser refuses to make what the app draws with, and notes when that was.
const STRIKE: &str = "
    const strike = () => { window.struck ??= performance.now(); throw new Error('struck') };
    document.createElement = document.createElementNS = document.createTextNode = strike;
    Node.prototype.cloneNode = strike;
";

/// Once told to, the clock cannot be read, which the app does with everything that happens. Set before
/// boot.js: what a driver's own script throws, a browser tells to nobody.
const STOPPABLE_CLOCK: &str = "window.stopTheClock = () => {
    Date.now = () => { window.struck ??= performance.now(); throw new Error('struck') };
};
";

/// From now on neither store takes anything.
const NOTHING_IS_KEPT: &str =
    "const blocked = () => { throw new DOMException('blocked', 'SecurityError') };
     Object.defineProperty(window, 'localStorage', { get: blocked });
     IDBDatabase.prototype.transaction = blocked";

/// Notes when the panel shows.
const WATCH: &str = "
    new MutationObserver(() => { window.told ??= performance.now() })
        .observe(document.getElementById('stopped'), { attributes: true });
";

async fn is_told_at_once(learner: &Learner) {
    learner.sees(words::stopped::KEPT).await;
    learner.sees(words::start::DANGER).await;
    let gone = "!document.getElementById('app') && document.title";
    learner
        .finds_true(&format!("{gone} === {:?}", words::stopped::TITLE))
        .await;
    let took = learner.asks("return told - struck").await;
    let took = took.as_f64().expect("both were noted");
    assert!(took < 1000.0, "told after {took} ms");
}

async fn struck(at: &str, blow: &str) -> Learner {
    let host = Host::with_a_copy(|folder| before_boot(folder, STOPPABLE_CLOCK));
    let learner = Learner::visits(host, at).await;
    learner
        .finds_true("document.querySelector('h1#heading')")
        .await;
    learner.asks(&format!("{WATCH}{blow}")).await;
    learner
}

#[tokio::test]
async fn an_app_that_stops_while_it_draws_an_answer_says_so_and_a_reload_goes_on_there() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let first = learner.situation(&pack, 1).await;
    learner.answers(&pack, first, Answers::Best).await;
    learner.follows(words::situation::NEXT_SITUATION).await;
    let second = learner.situation(&pack, 2).await;
    let step = second.steps().next().expect("a question");
    learner
        .answers_up_to(&pack, second, step, Answers::Best)
        .await;
    learner.asks(&format!("{WATCH}{STRIKE}")).await;
    learner.presses(words::situation::ANSWER).await;
    is_told_at_once(&learner).await;
    learner.follows(words::start::RELOAD).await;
    // What was answered in that very moment had been kept before it was drawn.
    assert_eq!(learner.situation(&pack, 2).await.id, second.id);
    if second.step_after(step).is_some() {
        learner.presses(words::situation::PREVIOUS_QUESTION).await;
    }
    learner.sees(reasons(second, step)[0]).await;
    learner.goes_to("#/wirral/situation/1").await;
    learner.sees(&first.learning).await;
}

#[tokio::test]
async fn an_app_that_stops_while_it_draws_another_screen_says_so() {
    let learner = struck("#/wirral/slide/2", STRIKE).await;
    learner.asks("location.hash = '#/wirral/slide/5'").await;
    is_told_at_once(&learner).await;
    learner.follows(words::start::RELOAD).await;
    learner.is_at(&pack("wirral").slides[4].title).await;
}

#[tokio::test]
async fn a_desk_that_stops_says_so() {
    let learner = struck("#/wirral/trainer", "stopTheClock()").await;
    is_told_at_once(&learner).await;
    learner.follows(words::start::RELOAD).await;
    learner.sees(words::prepare::BEGIN).await;
}

#[tokio::test]
async fn a_projector_that_stops_shows_no_message_and_starts_afresh() {
    let host = Host::with_a_copy(|folder| before_boot(folder, STOPPABLE_CLOCK));
    let learner = Learner::visits(host, "#/wirral/projector").await;
    let picture = "document.querySelector('.projector')";
    learner.finds_true(picture).await;
    learner.asks("window.before = true").await;
    // What stops sooner has hardly started, and would do so again and again.
    learner.finds_true("performance.now() > 10_000").await;
    learner.asks("stopTheClock()").await;
    learner
        .finds_true(&format!("!window.before && {picture}"))
        .await;
    learner.does_not_see(words::stopped::TITLE).await;
}

#[tokio::test]
async fn an_app_that_stops_with_a_tick_of_its_clock_says_so() {
    let learner = struck("#/wirral/slide/3", "stopTheClock()").await;
    is_told_at_once(&learner).await;
    learner.follows(words::start::RELOAD).await;
    learner.is_at(&pack("wirral").slides[2].title).await;
}

#[tokio::test]
async fn an_app_that_stops_when_something_arrives_says_so() {
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner
        .asks(
            "const real = window.fetch;
             window.fetch = (...all) => new Promise(go => { window.deliver = go })
                .then(() => real(...all))",
        )
        .await;
    learner.goes_to("#/isle-of-man").await;
    learner.is_at(words::app::LOADING).await;
    learner.asks(&format!("{WATCH}{STRIKE}")).await;
    learner.asks("deliver()").await;
    is_told_at_once(&learner).await;
    learner.follows(words::start::RELOAD).await;
    learner
        .sees(&words::app::topic_at(&pack("isle-of-man").name))
        .await;
}

#[tokio::test]
async fn an_app_that_stops_at_its_very_start_says_so() {
    let host = Host::with_a_copy(|folder| before_boot(folder, STRIKE));
    let learner = Learner::visits(host, "#/wirral").await;
    learner.sees(words::stopped::KEPT).await;
    learner.sees(words::start::DANGER).await;
}

#[tokio::test]
async fn going_elsewhere_is_another_try() {
    let learner = struck("#/wirral/slide/2", STRIKE).await;
    learner.asks("location.hash = '#/wirral/slide/5'").await;
    is_told_at_once(&learner).await;
    learner.asks("history.back()").await;
    learner.is_at(&pack("wirral").slides[1].title).await;
}

#[tokio::test]
async fn nothing_is_called_safe_that_was_not_kept() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner
        .finds_true("document.querySelector('h1#heading')")
        .await;
    // Both places where an answer could be kept: with either of them left, it is safe.
    learner.asks(NOTHING_IS_KEPT).await;
    learner.goes_to("#/wirral/slide/2").await;
    learner.sees(words::trouble::NOT_KEPT).await;
    learner.asks(STRIKE).await;
    learner.asks("location.hash = '#/wirral/slide/5'").await;
    learner.sees(words::stopped::UNKEPT).await;
    learner.does_not_see(words::stopped::KEPT).await;
}

#[tokio::test]
async fn an_app_that_stops_while_one_is_away_gives_nothing_away() {
    let learner = struck("#/wirral/slide/3", "").await;
    learner.presses(words::away::OPEN).await;
    learner.is_at(words::away::TITLE).await;
    learner.asks("stopTheClock()").await;
    learner.sees(words::stopped::TITLE).await;
    learner.does_not_see(words::start::DANGER).await;
    learner
        .finds_true(&format!("document.title === {:?}", words::away::TAB))
        .await;
    learner.follows(words::start::RELOAD).await;
    learner.is_at(words::away::TITLE).await;
}

#[tokio::test]
async fn what_goes_wrong_in_an_extension_does_not_stop_the_app() {
    let learner = struck("#/wirral/slide/3", "").await;
    learner
        .asks("setTimeout(() => { throw new Error('not ours') }); Promise.reject(new Error('nor this'))")
        .await;
    learner.goes_to("#/wirral/slide/4").await;
    learner.is_at(&pack("wirral").slides[3].title).await;
    learner.does_not_see(words::stopped::TITLE).await;
}

#[tokio::test]
async fn one_can_step_away_from_an_app_that_has_stopped() {
    let learner = struck("#/wirral/slide/2", "stopTheClock()").await;
    learner.sees(words::stopped::KEPT).await;
    for _ in 0..3 {
        learner.types_keys("\u{e008}").await;
    }
    learner.sees(words::away::TITLE).await;
    learner.does_not_see(words::stopped::KEPT).await;
    learner.presses(words::away::BACK).await;
    learner.sees(words::stopped::KEPT).await;
}

#[tokio::test]
async fn what_was_not_kept_is_called_safe_not_even_while_one_is_away() {
    let learner = struck("#/wirral/slide/2", NOTHING_IS_KEPT).await;
    learner.goes_to("#/wirral/slide/3").await;
    learner.sees(words::trouble::NOT_KEPT).await;
    learner.presses(words::away::OPEN).await;
    learner.is_at(words::away::TITLE).await;
    learner.does_not_see(words::trouble::NOT_KEPT).await;
    learner.asks("stopTheClock()").await;
    learner.sees(words::stopped::UNKEPT).await;
    learner.does_not_see(words::stopped::KEPT).await;
}

#[tokio::test]
async fn who_is_away_from_an_app_that_never_starts_comes_back_to_what_to_do() {
    let host = Host::with_a_copy(|folder| before_boot(folder, STRIKE));
    let learner = Learner::visits(host, "#/wirral").await;
    learner.sees(words::stopped::KEPT).await;
    for _ in 0..3 {
        learner.types_keys("\u{e008}").await;
    }
    learner.sees(words::away::TITLE).await;
    // It stops again behind the neutral page.
    learner.reloads().await;
    learner.finds_true("!document.getElementById('app')").await;
    learner.sees(words::away::TITLE).await;
    learner.does_not_see(words::stopped::KEPT).await;
    learner.presses(words::away::BACK).await;
    learner.sees(words::stopped::KEPT).await;
    learner.sees(words::start::DANGER).await;
    learner.sees(words::start::AS_PAGE).await;
}
