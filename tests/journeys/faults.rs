//! What goes wrong on the way to a learner is told in words, and the rest works.

use briefing::words;
use model::pack::{FORMAT, LARGEST};

use crate::first_screen::before_boot;
use crate::host::{Host, pack, pack_text, remove_files, remove_pack, replace_pack, write_pack};
use crate::learner::Learner;
use crate::places::host_with;

async fn is_told(host: Host, says: &str) {
    let learner = Learner::visits(host, "#/wirral/slide/2").await;
    learner.is_at(words::trouble::PACK_TITLE).await;
    learner.sees(says).await;
    learner.is_offered_the_plain_page_of("wirral").await;
    // The way to report works without the pack.
    learner.presses(words::report::OPEN).await;
    learner.sees(words::report::FALLBACK).await;
    let first = learner
        .asks("return document.querySelector('dialog .call').href")
        .await;
    assert_eq!(first, "tel:999");
    learner.presses(words::report::CLOSE).await;
    // And so does every other place.
    learner.follows(words::trouble::LOST_HOME).await;
    learner.follows(&pack("isle-of-man").name).await;
    learner.is_at(words::welcome::TITLE).await;
}

#[tokio::test]
async fn a_pack_that_is_missing_is_told() {
    let host = Host::with_a_copy(|folder| remove_pack(folder, "wirral"));
    is_told(host, words::trouble::PACK_MISSING).await;
}

#[tokio::test]
async fn a_pack_that_is_cut_short_is_told() {
    let text = pack_text("wirral");
    let half = &text.as_bytes()[..text.len() / 2];
    is_told(
        Host::with_pack("wirral", half),
        words::trouble::PACK_MALFORMED,
    )
    .await;
}

#[tokio::test]
async fn a_pack_that_is_something_else_is_told() {
    let page = b"<!doctype html><title>Sign in to the network</title>";
    is_told(
        Host::with_pack("wirral", page),
        words::trouble::PACK_MALFORMED,
    )
    .await;
}

#[tokio::test]
async fn a_pack_of_any_size_is_told_and_is_cut_before_it_becomes_a_text() {
    let large = " ".repeat(30 * LARGEST);
    let notes = "const text = Blob.prototype.text;
        Blob.prototype.text = function () {
            window.most = Math.max(window.most ?? 0, this.size);
            return text.call(this);
        };
        Response.prototype.text = undefined;";
    let host = Host::with_a_copy(|folder| {
        write_pack(folder, "wirral", large.as_bytes());
        before_boot(folder, notes);
    });
    let learner = Learner::visits(host, "#/wirral").await;
    learner.is_at(words::trouble::PACK_TITLE).await;
    learner.sees(words::trouble::PACK_MALFORMED).await;
    assert_eq!(learner.asks("return window.most").await, LARGEST + 1);
}

/// Whoever waits in vain has the plain page, which comes by another way.
#[tokio::test]
async fn a_pack_that_stalls_is_told_with_what_can_be_read_meanwhile() {
    let stalls = "const reallyFetch = window.fetch;
        window.fetch = (address, options) => String(address).includes('/packs/')
            ? new Promise(() => {}) : reallyFetch(address, options);
        ";
    let host = Host::with_a_copy(|folder| before_boot(folder, stalls));
    let learner = Learner::visits(host, "#/wirral/slide/2").await;
    learner.is_at(words::app::LOADING).await;
    learner.sees(words::app::LOADING_LONG).await;
    learner.follows(words::start::AS_PAGE).await;
    learner.reads_the_plain_page_of("wirral").await;
}

#[tokio::test]
async fn a_pack_of_a_newer_format_is_told() {
    let newer = format!("{{\"format\":{},\"something\":\"new\"}}", FORMAT + 1);
    is_told(
        Host::with_pack("wirral", newer.as_bytes()),
        words::trouble::PACK_NEWER,
    )
    .await;
}

#[tokio::test]
async fn a_pack_that_lacks_a_slide_is_told() {
    let mut six = pack("wirral");
    six.slides.pop();
    let text = serde_json::to_vec(&six).expect("JSON");
    let says = words::trouble::pack_incomplete(words::trouble::INCOMPLETE_SLIDES);
    is_told(Host::with_pack("wirral", &text), &says).await;
}

#[tokio::test]
async fn the_briefing_of_another_place_is_not_shown() {
    let other = pack_text("isle-of-man");
    let host = Host::with_pack("wirral", other.as_bytes());
    is_told(host, words::trouble::PACK_MISPLACED).await;
}

#[tokio::test]
async fn a_pack_can_be_replaced_without_a_new_build() {
    let mut changed = pack("wirral");
    changed.slides[0].title = "A title that was changed on the host".into();
    let text = serde_json::to_vec(&changed).expect("JSON");
    let host = Host::with_a_copy(|folder| replace_pack(folder, "wirral", &text));
    let learner = Learner::visits(host, "#/wirral/slide/1").await;
    learner.is_at("A title that was changed on the host").await;
    learner.leaves().await;
}

#[tokio::test]
async fn trying_again_works_once_the_pack_is_there() {
    let host = Host::with_pack("wirral", b"{");
    let folder = host.folder().to_owned();
    let learner = Learner::visits(host, "#/wirral").await;
    learner.is_at(words::trouble::PACK_TITLE).await;
    write_pack(&folder, "wirral", pack_text("wirral").as_bytes());
    learner.presses(words::trouble::RETRY).await;
    learner.is_at(words::welcome::TITLE).await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_app_that_cannot_start_says_so_and_whom_to_call() {
    let host = Host::with_a_copy(|folder| remove_files(folder, ".wasm"));
    let learner = Learner::visits(host, "#/wirral").await;
    learner.sees(words::start::CANNOT_START).await;
    learner.sees(words::start::DANGER).await;
    learner.does_not_see(words::app::LOADING).await;
}

#[tokio::test]
async fn who_goes_back_before_the_pack_has_come_can_go_there_again() {
    let learner = Learner::opens("#/").await;
    learner.is_at(words::choose::TITLE).await;
    // A slow connection: the pack comes when the learner is back at the list.
    learner
        .asks(
            "const real = window.fetch;
             window.fetch = (...all) => new Promise(go => { window.deliver = go })
                .then(() => real(...all))
                .finally(() => { window.delivered = true })",
        )
        .await;
    learner.follows(&pack("wirral").name).await;
    learner.is_at(words::app::LOADING).await;
    learner.goes_to("#/").await;
    learner.is_at(words::choose::TITLE).await;
    learner.asks("window.deliver()").await;
    learner.finds_true("window.delivered").await;
    learner.follows(&pack("wirral").name).await;
    learner.is_at(words::welcome::TITLE).await;
    learner.leaves().await;
}

#[tokio::test]
async fn an_address_that_leads_nowhere_leads_back() {
    for (lost, back) in [
        ("#/Not A Place", words::choose::TITLE),
        ("#/wirral/slide/8", words::welcome::TITLE),
        ("#/wirral/situation/77", words::welcome::TITLE),
    ] {
        let learner = Learner::opens(lost).await;
        learner.is_at(words::trouble::LOST_TITLE).await;
        learner.follows(words::trouble::LOST_HOME).await;
        learner.is_at(back).await;
        learner.leaves().await;
    }
}

/// The names and sizes of all that a page fetched, its own document included.
const FETCHED: &str = "return performance.getEntriesByType('resource')
    .concat(performance.getEntriesByType('navigation'))
    .filter(one => !one.name.endsWith('.svg'))
    .map(one => [one.name.replace(/^.*?cse\\//, ''), one.decodedBodySize].join(' ')).sort()";

#[tokio::test]
async fn what_a_learner_fetches_does_not_grow_with_the_number_of_places() {
    let mut fetched = Vec::new();
    for places in [3, 300] {
        let learner = Learner::visits(host_with(places), "#/wirral").await;
        learner.is_at(words::welcome::TITLE).await;
        fetched.push(learner.asks(FETCHED).await);
        println!(
            "with {places} places a learner fetches {}",
            fetched[fetched.len() - 1]
        );
        learner.leaves().await;
    }
    assert!(
        fetched[0].to_string().contains("packs/wirral.json"),
        "{}",
        fetched[0]
    );
    assert!(
        !fetched[0].to_string().contains("isle-of-man"),
        "{}",
        fetched[0]
    );
    assert_eq!(fetched[0], fetched[1]);
}
