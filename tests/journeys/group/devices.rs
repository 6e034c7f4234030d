//! What a browser gives or refuses: screens, sleep, the whole screen, storage, windows.

use std::fs;

use briefing::words;
use serde_json::json;
use xtask::browsers::{Browser, session};

use super::keys::F5;
use super::trainer::{FIRST, SECOND, Trainer};
use crate::host::{Host, pack, remove_files};
use crate::learner::Learner;

/// A window that only notes where it was sent.
const OPENS: &str = "window.sent = [];
    window.open = () => ({
        moveTo: (x, y) => window.sent.push(x, y),
        resizeTo: (width, height) => window.sent.push(width, height),
    });";

#[tokio::test]
async fn a_blocked_window_becomes_a_link_while_a_session_is_under_way() {
    let trainer = Trainer::begins_a_session().await;
    trainer.goes_on().await;
    trainer.at.asks("window.open = () => null").await;
    trainer.at.presses_summary(words::deliver::MORE).await;
    trainer.at.presses(words::desk::OPEN).await;
    trainer.at.sees(words::desk::BLOCKED).await;
    let link =
        "document.querySelector('.notice a[target=projector]').hash === '#/wirral/projector'";
    trainer.at.finds_true(link).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn the_window_goes_to_the_other_screen_where_that_is_allowed() {
    if Browser::chosen() == Browser::Firefox {
        // It knows no screens but its own, and its tests run beside the page.
        return;
    }
    let trainer = Trainer::opens_the_desk().await;
    trainer.at.asks(OPENS).await;
    trainer
        .at
        .asks(
            "const here = { availLeft: 0 };
            const other = { availLeft: 1366, availTop: 10, availWidth: 1024, availHeight: 768 };
            window.getScreenDetails = async () => ({ currentScreen: here, screens: [here, other] })",
        )
        .await;
    trainer.at.presses(words::desk::OPEN).await;
    trainer
        .at
        .finds_true("window.sent.join() === '1366,10,1024,768'")
        .await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn the_window_stays_where_it_is_where_that_is_refused() {
    let trainer = Trainer::opens_the_desk().await;
    trainer.at.asks(OPENS).await;
    trainer
        .at
        .asks(
            "window.getScreenDetails = () => {
                window.refused = true;
                return Promise.reject(new DOMException('no', 'NotAllowedError'));
            }",
        )
        .await;
    trainer.at.presses(words::desk::OPEN).await;
    if Browser::chosen() == Browser::Chromium {
        trainer.at.finds_true("window.refused").await;
    }
    // The session goes on as ever, and nobody is told that a window was blocked.
    trainer.begins().await;
    trainer.at.does_not_see(words::desk::BLOCKED).await;
    assert_eq!(trainer.at.asks("return window.sent.length").await, json!(0));
    trainer.at.leaves().await;
}

#[tokio::test]
async fn the_room_stays_awake_and_fills_its_screen_when_touched() {
    if Browser::chosen() == Browser::Firefox {
        // Its tests run beside the page, whose own functions they cannot replace.
        return;
    }
    let trainer = Trainer::leads_a_room().await;
    trainer
        .at
        .asks(
            "window.asked = [];
            navigator.wakeLock.request = async kind => { window.asked.push(kind) };
            document.documentElement.requestFullscreen = async () => { window.asked.push('whole') };
            document.dispatchEvent(new Event('visibilitychange'))",
        )
        .await;
    trainer
        .at
        .finds_true("window.asked.join() === 'screen'")
        .await;
    trainer
        .at
        .asks("document.querySelector('.stage').click()")
        .await;
    trainer
        .at
        .finds_true("window.asked.join() === 'screen,whole'")
        .await;
    trainer.at.types_keys(F5).await;
    trainer
        .at
        .finds_true("window.asked.join() === 'screen,whole,whole'")
        .await;
    trainer.shows_the_room(FIRST).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn where_storage_is_blocked_outright_the_session_is_held_and_that_is_said() {
    if Browser::chosen() != Browser::Chromium {
        // Nothing can be blocked there before the page begins.
        return;
    }
    let mut trainer = Trainer::opens_the_desk().await;
    let block = "const blocked = () => new DOMException('blocked', 'SecurityError');
        Object.defineProperty(window, 'localStorage', { get() { throw blocked() } });
        window.locksAsked = 0;
        navigator.locks.request = () => {
            window.locksAsked += 1;
            return Promise.reject(blocked());
        }";
    let before = "Page.addScriptToEvaluateOnNewDocument";
    let blocked = session::cdp(trainer.at.client(), before, json!({ "source": block })).await;
    blocked.expect("the script is taken");
    trainer.at.reloads().await;
    trainer.at.sees(words::deliver::NOT_KEPT).await;
    trainer.at.is_at(words::prepare::TITLE).await;
    trainer.begins().await;
    trainer.goes_on().await;
    trainer.at.sees(words::deliver::NOT_KEPT).await;
    // A lock that is refused is not asked for again.
    let asked = trainer.at.asks("return window.locksAsked").await;
    assert_eq!(asked, json!(1));
    trainer.opens_the_projector().await;
    trainer.shows_the_room(FIRST).await;
    trainer.goes_on().await;
    trainer.shows_the_room(SECOND).await;
    trainer.turns_to_the_desk().await;
    trainer.at.presses(words::deliver::FINISH).await;
    trainer.at.sees(words::record_of_group::PROVES).await;
    let file = trainer.at.saves(words::finish::FILE).await;
    assert!(file.contains("\"was_shown\":true"), "{file}");
    trainer.at.leaves().await;
}

#[tokio::test]
async fn the_miniature_has_the_projectors_shape_and_follows_it_into_the_dark() {
    let mut trainer = Trainer::begins_a_session().await;
    for _ in 0..8 {
        trainer.goes_on().await;
    }
    trainer.opens_the_projector().await;
    let shape = trainer
        .at
        .asks("return `0 0 ${innerWidth} ${innerHeight}`")
        .await;
    let rows = rows_of_text(".projector");
    let rows = trainer.at.asks(&["return ", &rows].concat()).await;
    trainer.turns_to_the_desk().await;
    let same = format!("document.querySelector('.now svg').getAttribute('viewBox') === {shape}");
    trainer.at.finds_true(&same).await;
    let copied = rows_of_text(".now");
    trainer.at.finds_true(&format!("{copied} === {rows}")).await;
    // On a story nothing moves by itself, and the screen is dark at once all the same.
    trainer.at.presses_summary(words::deliver::MORE).await;
    trainer.at.presses(words::deliver::DARK).await;
    trainer.turns_to_the_projector().await;
    trainer
        .at
        .finds_true("document.querySelector('.stage.dark')")
        .await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_session_does_not_begin_with_parts_of_two_versions() {
    let host = Host::with_a_copy(|folder| {
        let path = folder.join("stage/wirral.json");
        let text = fs::read_to_string(&path).expect("what a room may see");
        let hash = pack("wirral").hash;
        let other = text.replace(&hash, &"0".repeat(hash.len()));
        remove_files(&folder.join("stage"), "wirral.json");
        fs::write(&path, other).expect("the file is written");
    });
    let at = Learner::visits(host, "#/wirral/trainer").await;
    at.is_at(words::prepare::TITLE).await;
    at.presses(words::prepare::BEGIN).await;
    at.sees(words::trouble::PACK_APART).await;
    // Loaded anew, they are still apart.
    at.presses(words::trouble::RETRY).await;
    at.is_at(words::prepare::TITLE).await;
    at.leaves().await;
}

/// How large each text of a picture is against the picture, in thousandths: the same in a true copy.
fn rows_of_text(within: &str) -> String {
    format!(
        "[...document.querySelectorAll('{within} .stage :is(h1, li, p)')].map(one =>
            Math.round(1000 * parseFloat(getComputedStyle(one).fontSize)
                / one.closest('.stage').clientHeight)).join()"
    )
}
