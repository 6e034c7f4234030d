//! The projector's page by itself: what it holds, and what becomes of it without its files.

use std::fs;

use briefing::words;
use serde_json::json;

use super::trainer::{FIRST, Trainer};
use crate::host::{Host, pack, remove_files};
use crate::learner::Learner;

/// What a newer briefing calls its first slide.
const NEWER: &str = "Any child, anywhere";

/// Somebody on the register.
const NAME: &str = "Wilhelmina Oyelaran";

/// What no room must see: notes, what is thought of answers, errors, a word on a newer version.
const SECRETS: [&str; 13] = [
    "Take two answers",
    "Best answer",
    "Unsafe",
    "Report a concern<",
    words::stopped::TITLE,
    words::stopped::AGAIN,
    words::start::CANNOT_START,
    words::start::SLOW,
    words::start::DANGER,
    words::deliver::NOT_SAVED,
    words::trouble::PACK_TITLE,
    words::trouble::PACK_NEWER,
    words::trouble::NEWER,
];

#[tokio::test]
async fn the_projectors_page_holds_nothing_that_the_room_must_not_see() {
    let trainer = Trainer::leads_a_room().await;
    for _ in 0..9 {
        trainer.goes_on().await;
        trainer.turns_to_the_projector().await;
        let page = trainer
            .at
            .asks("return document.documentElement.outerHTML")
            .await;
        let page = page.as_str().unwrap_or_default();
        for secret in SECRETS {
            assert!(!page.contains(secret), "{secret} in {page}");
        }
    }
    // What the desk says of its own troubles, and who was there, stays at the desk.
    trainer.turns_to_the_desk().await;
    trainer
        .at
        .asks("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
        .await;
    trainer.at.presses(words::deliver::FINISH).await;
    trainer.at.is_at(words::finish::TITLE).await;
    trainer.at.sees(words::deliver::NOT_SAVED).await;
    trainer.pastes("names", NAME).await;
    trainer.at.presses(words::finish::ADD_NAMES).await;
    trainer.at.sees(NAME).await;
    trainer.turns_to_the_projector().await;
    trainer.waits_a_moment().await;
    let page = trainer
        .at
        .asks("return document.documentElement.outerHTML")
        .await;
    let page = page.as_str().unwrap_or_default();
    for secret in SECRETS.iter().chain(&[NAME]) {
        assert!(!page.contains(secret), "{secret} in {page}");
    }
    let fetched = trainer
        .at
        .asks("return performance.getEntriesByType('resource').map(one => one.name)")
        .await;
    let fetched = fetched.to_string();
    assert!(fetched.contains("stage/wirral.json"), "{fetched}");
    assert!(
        !fetched.contains("desk/") && !fetched.contains("packs/"),
        "{fetched}"
    );
    let pointer = trainer
        .at
        .asks("return getComputedStyle(document.querySelector('.stage')).cursor")
        .await;
    assert_eq!(pointer, json!("none"));
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_projector_that_has_older_words_than_a_session_fetches_them_anew() {
    let host = Host::with_a_copy(|_| {});
    let mut trainer = Trainer::opens_the_desk_of(host).await;
    trainer.opens_the_projector().await;
    // The briefing is replaced while the window for the room stays open.
    let of_pack = pack("wirral").hash;
    let newer = "0".repeat(of_pack.len());
    for part in ["packs", "stage", "desk"] {
        let folder = trainer.at.folder().join(part);
        let text = fs::read_to_string(folder.join("wirral.json")).expect("a file of the place");
        let text = text.replace(&of_pack, &newer).replace(FIRST, NEWER);
        remove_files(&folder, "wirral.json");
        fs::write(folder.join("wirral.json"), text).expect("the file is written");
    }
    trainer.turns_to_the_desk().await;
    trainer.at.reloads().await;
    trainer.at.is_at(words::prepare::TITLE).await;
    trainer.begins().await;
    trainer.goes_on().await;
    trainer.shows_the_room_at_last(NEWER).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_projector_whose_program_does_not_come_says_nothing_of_it() {
    let mut programs = Vec::new();
    let host = Host::with_a_copy(|folder| {
        for entry in fs::read_dir(folder).expect("the release") {
            let path = entry.expect("a file").path();
            if path.to_string_lossy().contains("_bg.wasm") {
                programs.push((path.clone(), fs::read(&path).expect("a program")));
            }
        }
        remove_files(folder, "_bg.wasm");
    });
    let learner = Learner::visits(host, "#/wirral/projector").await;
    learner.rests().await;
    for told in ["slow", "cannot-start", "stopped"] {
        let there = format!("return document.getElementById('{told}') !== null");
        assert_eq!(learner.asks(&there).await, json!(false), "{told}");
    }
    // What stays is what the room is here for.
    let seen = learner.asks("return document.body.innerText.trim()").await;
    assert_eq!(
        seen,
        json!("Seven-minute briefing\nChild sexual exploitation")
    );
    // Once the host has it, the room needs nobody to try again.
    for (path, bytes) in programs {
        fs::write(path, bytes).expect("the program is back");
    }
    let starts = "document.querySelector('.projector .stage')";
    learner.finds_true(starts).await;
}
