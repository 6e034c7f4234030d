//! Two windows that cannot lose each other.

use std::time::Instant;

use briefing::words;
use serde_json::json;
use xtask::browsers::Browser;

use super::trainer::{FIRST, SECOND, Trainer};
use crate::first_screen::before_boot;
use crate::host::Host;

/// Home, as WebDriver calls it.
const HOME: &str = "\u{e011}";

#[tokio::test]
async fn a_projector_follows_the_desk_and_a_late_one_finds_where_it_is() {
    let mut trainer = Trainer::begins_a_session().await;
    trainer.goes_on().await;
    trainer.opens_the_projector().await;
    trainer.shows_the_room(FIRST).await;
    trainer.goes_on().await;
    trainer.shows_the_room(SECOND).await;
    trainer.turns_to_the_desk().await;
    trainer.at.sees("Projector connected").await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn either_window_may_be_reloaded_or_closed() {
    let mut trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.goes_on().await;
    // Both at once.
    trainer.at.reloads().await;
    trainer.turns_to_the_projector().await;
    trainer.at.reloads().await;
    trainer.shows_the_room(SECOND).await;
    trainer.turns_to_the_desk().await;
    trainer.is_at_slide(2, SECOND).await;
    // The projector is killed, and its desk says so.
    trainer.turns_to_the_projector().await;
    trainer.closes_the_window().await;
    trainer.turns_to_the_desk().await;
    trainer.at.sees("No projector connected").await;
    trainer.goes_on().await;
    trainer.opens_the_projector().await;
    trainer.shows_the_room("Why it matters").await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_projector_and_a_desk_that_crash_are_taken_up_where_they_were() {
    if Browser::chosen() != Browser::Chromium {
        // No other browser kills one window of several.
        return;
    }
    let mut trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.turns_to_the_projector().await;
    trainer.kills_the_window().await;
    trainer.turns_to_the_desk().await;
    trainer.at.sees("No projector connected").await;
    trainer.goes_on().await;
    trainer.opens_the_projector().await;
    trainer.shows_the_room(SECOND).await;
    trainer.turns_to_the_desk().await;
    trainer.kills_the_window().await;
    // A desk that is opened now leads at once, and the room has not moved.
    trainer.turns_to_the_projector().await;
    let desk = trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.is_at_slide(2, SECOND).await;
    trainer
        .at
        .finds_true("!document.querySelector('.follows')")
        .await;
    trainer.presses_next().await;
    trainer.shows_the_room("Why it matters").await;
    trainer.turns_to(&desk).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_second_desk_looks_on_and_leads_when_the_first_is_gone() {
    let trainer = Trainer::leads_a_room().await;
    let second = trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.at.sees("Another window leads this session").await;
    // Whatever is pressed there, the room sees nothing of it.
    trainer.presses_next().await;
    trainer.shows_the_room("Child sexual exploitation").await;
    trainer.turns_to(&second).await;
    trainer.at.presses("Take over").await;
    trainer
        .at
        .finds_true("!document.querySelector('.follows')")
        .await;
    trainer.presses_next().await;
    trainer.shows_the_room(FIRST).await;
    trainer.turns_to_the_desk().await;
    trainer.at.sees("Another window leads this session").await;
    // The one that leads is killed, or closed where no window can be: the other takes over by itself.
    trainer.turns_to(&second).await;
    let dies = Instant::now();
    if Browser::chosen() == Browser::Chromium {
        trainer.kills_the_window().await;
    } else {
        trainer.closes_the_window().await;
    }
    trainer.turns_to_the_desk().await;
    trainer
        .at
        .finds_true("!document.querySelector('.follows')")
        .await;
    // Told and not judged: it takes the driver's own time as well.
    println!(
        "the other desk leads at most {} ms later",
        dies.elapsed().as_millis()
    );
    trainer.goes_on().await;
    trainer.shows_the_room(SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_blocked_window_becomes_a_link() {
    let trainer = Trainer::opens_the_desk().await;
    trainer.at.asks("window.open = () => null").await;
    trainer.at.presses("Open the projector").await;
    trainer
        .at
        .sees("Your browser did not open a new window. Nothing is lost.")
        .await;
    trainer
        .at
        .finds_true(
            "document.querySelector('.notice a[target=projector]').hash === '#/wirral/projector'",
        )
        .await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn the_link_in_place_of_a_second_projector_stays_while_the_first_is_there() {
    let trainer = Trainer::leads_a_room().await;
    trainer.turns_to_the_desk().await;
    trainer.at.sees("Projector connected").await;
    trainer.at.asks("window.open = () => null").await;
    trainer.at.presses_summary(words::deliver::MORE).await;
    trainer.at.presses("Open the projector").await;
    let link =
        "document.querySelector('.notice a[target=projector]')?.hash === '#/wirral/projector'";
    trainer.at.finds_true(link).await;
    // The projector tells several times meanwhile that it is there.
    let told = "return new Promise(done => setTimeout(done, 2500))";
    trainer.at.asks(told).await;
    trainer.at.finds_true(link).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn fifty_presses_in_a_second_are_one_and_keys_work_in_both_windows() {
    let trainer = Trainer::leads_a_room().await;
    let press = "for (let i = 0; i < 50; i += 1) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    }";
    trainer.at.asks(press).await;
    trainer.shows_the_room(FIRST).await;
    trainer.turns_to_the_desk().await;
    trainer.is_at_slide(1, FIRST).await;
    trainer.waits_a_moment().await;
    trainer.at.asks(press).await;
    trainer.shows_the_room(SECOND).await;
    trainer.turns_to_the_desk().await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn where_nothing_is_kept_the_projector_follows_all_the_same_and_it_is_said_once() {
    let mut trainer = Trainer::opens_the_desk().await;
    trainer
        .at
        .asks("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
        .await;
    trainer.begins().await;
    trainer.goes_on().await;
    trainer.at.sees("Your browser’s storage is full").await;
    // Late, and with nothing in storage to find.
    trainer.opens_the_projector().await;
    trainer.shows_the_room(FIRST).await;
    trainer.goes_on().await;
    trainer.shows_the_room(SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn freezing_blanking_and_a_short_pause_are_what_they_say() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.shows_the_room(FIRST).await;
    trainer.turns_to_the_desk().await;
    trainer.at.presses("Freeze the picture").await;
    trainer
        .at
        .sees("Frozen: the room keeps this picture.")
        .await;
    trainer.goes_on().await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.shows_the_room(FIRST).await;
    trainer.turns_to_the_desk().await;
    trainer.at.presses("Freeze the picture").await;
    trainer.shows_the_room(SECOND).await;
    trainer.turns_to_the_desk().await;
    trainer.at.presses("Short pause S").await;
    trainer.shows_the_room("Short pause").await;
    // What else is pressed in a hurry uncovers nothing, from either window.
    for key in [HOME, "1", "\u{e007}"] {
        trainer.at.types_keys(key).await;
        trainer.waits_a_moment().await;
    }
    trainer.turns_to_the_desk().await;
    trainer.at.types_keys(HOME).await;
    trainer.waits_a_moment().await;
    trainer.shows_the_room("Short pause").await;
    trainer.at.reloads().await;
    trainer.shows_the_room("Short pause").await;
    trainer.turns_to_the_desk().await;
    trainer.at.presses("Short pause S").await;
    trainer.shows_the_room(SECOND).await;
    trainer.turns_to_the_desk().await;
    trainer.at.types_keys("b").await;
    trainer.turns_to_the_projector().await;
    trainer
        .at
        .finds_true(
            "document.querySelector('.stage.black') && !document.querySelector('.stage h1')",
        )
        .await;
    trainer.at.leaves().await;
}

/// How far the room's screen is behind the desk. The worst of them is told and not judged: on a busy
/// machine any one may wait for its turn.
#[tokio::test]
async fn the_room_sees_a_step_within_fifty_milliseconds() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.goes_on().await;
    trainer.shows_the_room(SECOND).await;
    trainer
        .at
        .asks("window.changes = [];
            new MutationObserver(() => {
                window.changes.push(performance.timeOrigin + performance.now());
            }).observe(document.querySelector('.projector'), { childList: true, subtree: true, characterData: true })")
        .await;
    let mut lags = Vec::new();
    for step in 0..20 {
        trainer.turns_to_the_projector().await;
        trainer.at.asks("window.changes.length = 0").await;
        trainer.turns_to_the_desk().await;
        let way = if step % 2 == 0 {
            ".primary"
        } else {
            ".primary + button"
        };
        let asked = trainer
            .at
            .asks(&format!(
                "const now = performance.timeOrigin + performance.now();
                 document.querySelector('.controls {way}').click();
                 return now"
            ))
            .await;
        trainer.turns_to_the_projector().await;
        trainer.at.finds_true("window.changes.length > 0").await;
        let seen = trainer.at.asks("return window.changes[0]").await;
        lags.push(seen.as_f64().unwrap_or(f64::MAX) - asked.as_f64().unwrap_or(0.0));
    }
    lags.sort_by(f64::total_cmp);
    let (median, worst) = (lags[lags.len() / 2], lags[lags.len() - 1]);
    println!("lag between the windows: median {median:.1} ms, worst {worst:.1} ms");
    assert!(median < 50.0, "median {median} ms of {lags:?}");
    trainer.at.leaves().await;
}

/// A page that took Tab for itself, or the space bar before anything has begun, could not be used
/// without a mouse.
#[tokio::test]
async fn keys_that_are_no_clickers_stay_the_browsers() {
    let trainer = Trainer::opens_the_desk().await;
    let taken = |key: &str| {
        format!(
            "!document.body.dispatchEvent(new KeyboardEvent('keydown', {{
                key: '{key}', bubbles: true, cancelable: true }}))"
        )
    };
    let is_taken = async |key| {
        let script = ["return ", &taken(key)].concat();
        trainer.at.asks(&script).await
    };
    for key in ["PageDown", "Tab"] {
        assert_eq!(
            is_taken(key).await,
            json!(false),
            "{key}, nothing has begun"
        );
    }
    trainer.begins().await;
    trainer.at.finds_true(&taken("PageDown")).await;
    assert_eq!(is_taken("Tab").await, json!(false), "Tab, in a session");
    trainer.at.leaves().await;
}

/// A browser that knows no locks, as every browser does on a host without https.
const NO_LOCKS: &str = "Object.defineProperty(navigator, 'locks', { value: undefined });\n";

#[tokio::test]
async fn without_locks_one_desk_leads_and_another_when_that_is_gone() {
    let host = Host::with_a_copy(|folder| before_boot(folder, NO_LOCKS));
    let mut trainer = Trainer::opens_the_desk_of(host).await;
    trainer.at.finds_true("navigator.locks === undefined").await;
    trainer.begins().await;
    trainer.opens_the_projector().await;
    trainer.goes_on().await;
    trainer.shows_the_room(FIRST).await;
    let second = trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.at.sees(words::trainer::FOLLOWS).await;
    // Looking on for longer than a silence makes it no leader.
    let looks_on = "return new Promise(done => setTimeout(done, 1500))";
    trainer.at.asks(looks_on).await;
    trainer.at.sees(words::trainer::FOLLOWS).await;
    trainer.turns_to_the_desk().await;
    trainer.at.does_not_see(words::trainer::FOLLOWS).await;
    let dies = Instant::now();
    if Browser::chosen() == Browser::Chromium {
        trainer.kills_the_window().await;
    } else {
        trainer.closes_the_window().await;
    }
    trainer.turns_to(&second).await;
    let leads = "!document.querySelector('.follows')";
    trainer.at.finds_true(leads).await;
    // Told and not judged: it takes the driver's own time as well.
    println!(
        "without locks the other desk leads at most {} ms later",
        dies.elapsed().as_millis()
    );
    trainer.presses_next().await;
    trainer.shows_the_room(SECOND).await;
    trainer.at.leaves().await;
}
