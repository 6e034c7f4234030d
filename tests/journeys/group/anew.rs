//! Windows that are opened anew, or open again: what they show is what they showed.

use std::fs;
use std::path::Path;

use briefing::words;
use serde_json::json;

use super::trainer::{FIRST, SECOND, Trainer};
use crate::host::{Host, pack, write_pack};

/// Where the desk stands: heading, hands, the clock, and what the room sees.
const DESK: &str = "document.querySelector('.deliver')?.innerText";

/// All that the room sees.
const ROOM: &str = "document.querySelector('.stage')?.outerHTML";

/// A clicker's key, as WebDriver calls it.
const PAGE_DOWN: &str = "\u{e00f}";

/// What either is about.
const HEADING: &str = "document.querySelector('h1')?.innerText";

/// How many seconds the clock shows, and the time of day in seconds.
const CLOCK: &str = "const [, minutes, seconds] =
        document.querySelector('.deliver').innerText.match(/(\\d+):(\\d\\d) of 7:00/);
    return [minutes * 60 + Number(seconds), Date.now() / 1000]";

impl Trainer {
    /// Reloads both windows, the projector's while the desk still starts, and finds in each what
    /// was there before. How long that took is told and not judged: a busy machine takes longer.
    async fn reloads_both_and_finds(&self, of_desk: &str, of_room: &str) {
        self.turns_to_the_desk().await;
        let desk = self.at.asks(&format!("return {of_desk}")).await;
        self.turns_to_the_projector().await;
        let room = self.at.asks(&format!("return {of_room}")).await;
        assert!(desk.is_string() && room.is_string(), "{desk} and {room}");
        self.turns_to_the_desk().await;
        // A driver waits for the end of a reload, which the other window shall not.
        self.at
            .asks("window.stays = true; setTimeout(() => location.reload())")
            .await;
        self.turns_to_the_projector().await;
        self.at.reloads().await;
        self.at.finds_true(&format!("{of_room} === {room}")).await;
        let took = self.at.asks("return performance.now()").await;
        println!("the projector agrees at most {took} ms after its reload");
        self.turns_to_the_desk().await;
        self.at.finds_true("!window.stays").await;
        self.at.finds_true(&format!("{of_desk} === {desk}")).await;
    }
}

#[tokio::test]
async fn both_windows_reloaded_at_once_show_votes_and_black_as_before() {
    let mut trainer = Trainer::begins_a_session().await;
    for _ in 0..9 {
        trainer.goes_on().await;
    }
    trainer.opens_the_projector().await;
    trainer.turns_to_the_desk().await;
    // A number that is typed was done last, so that is taken back first.
    trainer.at.types_keys("a7").await;
    trainer.at.sees(&words::vote::hands(7)).await;
    trainer.at.presses(words::deliver::UNDO).await;
    trainer.at.sees(&words::vote::hands(0)).await;
    trainer.waits_a_moment().await;
    for counted in ["a3", "b12"] {
        trainer.at.types_keys(counted).await;
        trainer.waits_a_moment().await;
    }
    trainer.at.sees(&words::vote::hands(15)).await;
    trainer.reloads_both_and_finds(DESK, ROOM).await;
    trainer.turns_to_the_desk().await;
    trainer.presses_split().await;
    trainer.turns_to_the_projector().await;
    trainer.at.sees(&words::room::before(12)).await;
    trainer.reloads_both_and_finds(DESK, ROOM).await;
    trainer.turns_to_the_desk().await;
    trainer.at.types_keys(".").await;
    trainer.at.sees(words::deliver::BLACK_NOW).await;
    trainer.turns_to_the_projector().await;
    trainer
        .at
        .finds_true("document.querySelector('.stage.black')")
        .await;
    trainer.reloads_both_and_finds(DESK, ROOM).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn the_clock_goes_on_through_reloads_and_so_does_a_pause() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.goes_on().await;
    trainer.shows_the_room(SECOND).await;
    trainer.turns_to_the_desk().await;
    let reads = async || {
        let read = trainer.at.asks(CLOCK).await;
        let [clock, day] = [0, 1].map(|at| read[at].as_f64().expect("a number"));
        day - clock
    };
    trainer.waits_a_moment().await;
    let began = reads().await;
    for pause in [false, true] {
        if pause {
            trainer.presses_pause(words::deliver::PAUSE).await;
        }
        trainer.reloads_both_and_finds(HEADING, HEADING).await;
        if pause {
            trainer.at.sees(words::deliver::GO_ON).await;
        }
        let off = reads().await - began;
        // The clock shows whole seconds.
        assert!(off.abs() <= 1.1, "{off} s off");
    }
    trainer.at.leaves().await;
}

#[tokio::test]
async fn what_was_chosen_for_a_team_is_there_after_a_reload_and_is_used_once() {
    let trainer = Trainer::opens_the_desk().await;
    trainer
        .at
        .asks("[...document.querySelectorAll('.choosable input')].slice(1, 4).forEach(one => one.click())")
        .await;
    trainer.at.sees(&words::prepare::situations(3)).await;
    trainer.at.reloads().await;
    trainer.at.sees(&words::prepare::situations(3)).await;
    let which = "[...document.querySelectorAll('.choosable input')].flatMap((one, at) => one.checked ? at : [])";
    assert_eq!(
        trainer.at.asks(&format!("return {which}")).await,
        json!([1, 2, 3])
    );
    trainer.at.presses(words::prepare::BEGIN).await;
    trainer.at.is_at(words::deliver::TITLE).await;
    trainer
        .at
        .finds_true("!Object.keys(localStorage).some(key => key.includes('group-chosen'))")
        .await;
    trainer.at.leaves().await;
}

/// Replaces the briefing under a session by one that calls the first situation something else, so
/// that it has it no more.
fn replaces_the_briefing(folder: &Path) {
    let file = folder.join("packs/wirral.json");
    let text = fs::read_to_string(file).expect("the pack");
    let pack = pack("wirral");
    let gone = pack.scenarios[0].id.as_str();
    let other = text
        .replace(&pack.hash, &"0".repeat(pack.hash.len()))
        .replace(&format!("\"{gone}\""), &format!("\"{gone}-2\""));
    write_pack(folder, "wirral", other.as_bytes());
}

#[tokio::test]
async fn a_briefing_that_is_replaced_under_a_session_is_told_and_what_it_lacks_is_left_out() {
    let host = Host::with_a_copy(|_| {});
    let trainer = Trainer::opens_the_desk_of(host).await;
    trainer.begins().await;
    for _ in 0..8 {
        trainer.goes_on().await;
    }
    let [first, second] = [0, 1].map(|at| pack("wirral").scenarios[at].title.clone());
    trainer.at.sees(&first).await;
    trainer.at.does_not_see(words::deliver::REPLACED).await;
    replaces_the_briefing(trainer.at.folder());
    trainer.at.reloads().await;
    trainer.at.sees(words::deliver::REPLACED).await;
    trainer.at.sees(words::deliver::GONE).await;
    trainer.goes_on().await;
    trainer.at.sees(&second).await;
    trainer.at.does_not_see(words::deliver::GONE).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn what_a_newer_version_keeps_is_left_alone_by_the_desk_and_that_is_said() {
    let trainer = Trainer::opens_the_desk().await;
    trainer
        .at
        .asks("localStorage.setItem('seven-minute-briefing:/training/cse/:@format', '2')")
        .await;
    trainer.at.reloads().await;
    trainer.at.sees(words::trouble::NEWER).await;
    let kept = "return JSON.stringify(Object.entries(localStorage).sort())";
    let before = trainer.at.asks(kept).await;
    trainer.begins().await;
    trainer.goes_on().await;
    trainer.is_at_slide(1, FIRST).await;
    trainer.at.sees(words::trouble::NEWER).await;
    assert_eq!(trainer.at.asks(kept).await, before);
    trainer.at.leaves().await;
}

#[tokio::test]
async fn the_one_screen_leads_again_after_a_reload_though_another_desk_is_open() {
    let trainer = Trainer::begins_a_session().await;
    let here = trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.at.sees(words::trainer::FOLLOWS).await;
    trainer.at.presses_summary(words::deliver::MORE).await;
    trainer.at.presses(words::desk::HERE).await;
    // The other desk has to hear of it first.
    trainer.waits_a_moment().await;
    trainer.at.types_keys(PAGE_DOWN).await;
    trainer.at.sees(FIRST).await;
    trainer.turns_to_the_desk().await;
    trainer.at.sees(words::trainer::FOLLOWS).await;
    trainer.turns_to(&here).await;
    trainer.at.reloads().await;
    trainer.at.sees(FIRST).await;
    trainer.waits_a_moment().await;
    trainer.at.types_keys(PAGE_DOWN).await;
    trainer.at.sees(SECOND).await;
    trainer.at.leaves().await;
}
