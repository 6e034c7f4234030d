//! The record of completion, and everything that is kept: out as a file, in again, and away.

use briefing::words;
use model::pack::ActVerdict;
use serde_json::json;
use xtask::browsers::Browser;

use crate::first_screen::before_boot;
use crate::host::{Host, pack, write_pack};
use crate::learner::Learner;
use crate::training::Answers;

#[tokio::test]
async fn a_record_names_who_what_and_when_and_what_it_is_worth() {
    let pack = pack("isle-of-man");
    let learner = Learner::opens("#/isle-of-man/record").await;
    learner.sees(words::record::NONE).await;
    learner.trains(&pack).await;
    learner.follows(words::results::TO_RECORD).await;
    learner.is_at(words::record::TITLE).await;
    let name = "Zoë Ó Súilleabháin 山田 \u{5d0}\u{5d1} <b>";
    learner.types_into("name", name).await;
    learner.sees(name).await;
    learner.sees(&pack.name).await;
    learner.sees(words::record::SELF_CERTIFIED).await;
    learner.sees(words::record::DRAFT).await;
    learner.sees(&pack.governance.version).await;
    learner.sees(&words::record::hash(&pack.hash)).await;
    for point in &pack.points {
        learner.sees(&point.label).await;
    }
    learner.reloads().await;
    learner.sees(name).await;
    learner.leaves().await;
}

/// Chromium alone can be told that it is elsewhere.
#[tokio::test]
async fn the_days_on_a_record_are_those_of_the_learners_calendar() {
    if Browser::chosen() != Browser::Chromium {
        return;
    }
    let pack = pack("isle-of-man");
    let learner = Learner::opens("#/isle-of-man").await;
    // Where it is yesterday or tomorrow, whatever the hour here.
    let hour = learner.asks("return new Date().getUTCHours()").await;
    let elsewhere = match hour.as_u64() {
        Some(..12) => "Etc/GMT+12",
        _ => "Etc/GMT-14",
    };
    learner.is_in_the_time_zone(elsewhere).await;
    let today = learner
        .asks(
            "return [new Date(), new Date(new Date().toISOString().slice(0, -1))].map(date =>
                date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }))",
        )
        .await;
    assert_ne!(
        today[0], today[1],
        "it is the same day there as in Greenwich"
    );
    let today = today[0].as_str().expect("today").to_owned();
    learner.trains(&pack).await;
    learner.goes_to("#/isle-of-man/record").await;
    learner.sees(&today).await;
    let in_a_week = learner
        .asks(
            "const day = new Date();
            day.setDate(day.getDate() + 7);
            return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
                .map(part => String(part).padStart(2, '0')).join('')",
        )
        .await;
    let in_a_week = in_a_week.as_str().expect("a day").to_owned();
    let file = learner.saves(words::record::REMIND).await;
    assert!(
        file.contains(&format!("DTSTART;VALUE=DATE:{in_a_week}\r\n")),
        "{file}"
    );
    learner.leaves().await;
}

#[tokio::test]
async fn enter_twice_or_held_deletes_nothing() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.goes_to("#/wirral/record").await;
    learner.sees(words::files::DELETE).await;
    let button = "[...document.querySelectorAll('button')]
        .find(one => one.innerText === arguments[0]).focus()";
    let focus = button.replace("arguments[0]", &json!(words::files::DELETE).to_string());
    learner.asks(&focus).await;
    let enter = "\u{e007}";
    learner.types_keys(&enter.repeat(3)).await;
    learner.sees(words::files::DELETE_SURE).await;
    // Whoever means it is one step away.
    learner.types_keys("\u{e004}").await;
    learner.types_keys(enter).await;
    learner.sees(words::files::DELETED).await;
    learner.leaves().await;
}

/// What may still be in a journal that does not open comes back with it.
#[tokio::test]
async fn where_the_journal_cannot_be_emptied_nothing_is_called_deleted() {
    let closed = "IDBFactory.prototype.open = () => { throw new Error('not now') };\n";
    let host = Host::with_a_copy(|folder| before_boot(folder, closed));
    let learner = Learner::visits(host, "#/wirral/slide/1").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.goes_to("#/wirral/record").await;
    learner.presses(words::files::DELETE).await;
    learner.presses(words::files::DELETE_YES).await;
    learner.sees(words::files::DELETE_FAILED).await;
    learner.does_not_see(words::files::DELETED).await;
}

#[tokio::test]
async fn what_is_taken_out_as_a_file_comes_in_on_another_device() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.goes_to("#/wirral/record").await;
    let file = learner.saves(words::files::SAVE).await;
    assert!(
        file.starts_with("seven-minute-briefing record 1\n"),
        "{file}"
    );
    learner.leaves().await;

    let other = Learner::opens("#/wirral/record").await;
    other.sees(words::files::IN_TITLE).await;
    other.chooses_file("file", &file).await;
    other.sees(words::files::PREVIEW).await;
    other.presses(words::files::ADD).await;
    other.sees(words::files::ADDED).await;
    other.chooses_file("file", &file).await;
    other.sees(words::files::NOTHING_NEW).await;
    other.goes_to("#/wirral").await;
    other.follows(words::welcome::GO_ON).await;
    assert_eq!(other.situation(&pack, 1).await.id, scenario.id);
    other.sees(words::situation::YOURS).await;
    other.leaves().await;
}

#[tokio::test]
async fn a_file_never_takes_the_place_of_what_is_here() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.goes_to("#/wirral/record").await;
    // Whoever takes a damaged file for a copy of what is here throws the rest away.
    let file = learner.saves(words::files::SAVE).await;
    learner.chooses_file("file", &file).await;
    learner.sees(words::files::NOTHING_NEW).await;
    learner.chooses_file("file", &format!("{file}??\n")).await;
    learner.sees(&words::files::damaged(1)).await;
    learner.does_not_see(words::files::NOTHING_NEW).await;
    learner.leaves().await;

    let other = Learner::opens("#/wirral").await;
    other.trains(&pack).await;
    other.goes_to("#/wirral/record").await;
    other.chooses_file("file", &file).await;
    other.presses(words::files::ADD).await;
    other.sees(words::files::ADDED).await;
    other.sees(words::record::SELF_CERTIFIED).await;
    other.goes_to("#/wirral/results").await;
    other.sees(words::results::COMPLETE).await;
    other.leaves().await;
}

#[tokio::test]
async fn a_file_that_is_something_else_changes_nothing_and_is_told() {
    let learner = Learner::opens("#/wirral/record").await;
    learner.sees(words::files::IN_TITLE).await;
    for (file, says) in [
        ("Dear diary", words::files::OTHER_FILE),
        ("seven-minute-briefing record 2\n", words::files::NEWER_FILE),
        (
            "seven-minute-briefing record 1\n??",
            words::files::EMPTY_FILE,
        ),
    ] {
        learner.chooses_file("file", file).await;
        learner.sees(says).await;
    }
    learner.leaves().await;
}

#[tokio::test]
async fn deleting_everything_asks_first_and_leaves_nothing() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/isle-of-man/trainer").await;
    learner.has_kept(&["desk/isle-of-man.json"]).await;
    learner.has_kept_the_trainers_part().await;
    learner.goes_to("#/settings").await;
    learner.picks(words::settings::THEME_DARK).await;
    learner.goes_to("#/isle-of-man/slide/1").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.has_kept(&["handouts/isle-of-man.html"]).await;
    learner.goes_to("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner
        .asks("localStorage.setItem('another app', 'stays')")
        .await;
    learner.goes_to("#/wirral/record").await;
    learner.presses(words::files::DELETE).await;
    learner.sees(words::files::DELETE_SURE).await;
    learner.presses(words::files::DELETE_NO).await;
    learner.finds_true("localStorage.length > 3").await;
    learner.presses(words::files::DELETE).await;
    learner.presses(words::files::DELETE_YES).await;
    learner.sees(words::files::DELETED).await;
    let left = learner.asks("return Object.keys(localStorage)").await;
    assert_eq!(left, serde_json::json!(["another app"]));
    learner.finds_nothing_kept().await;
    learner.goes_to("#/wirral").await;
    learner.sees(words::welcome::START).await;
    learner.leaves().await;
}

/// Whether the page that tells of what is not kept is kept itself.
const MISSING: &str = "window.kept?.all.some(url => url.endsWith('/handouts/missing.html'))";

#[tokio::test]
async fn whoever_finishes_on_a_shared_computer_leaves_nothing_behind() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.trains(&pack).await;
    // What tells that a page is not kept is everybody's, and stays.
    learner.has_kept(&[]).await;
    learner.finds_true(MISSING).await;
    learner.goes_to("#/wirral/record").await;
    learner.types_into("name", "Sam Taylor").await;
    learner.goes_to("#/wirral/results").await;
    learner.presses(words::results::CLEAR).await;
    learner.sees(words::files::DELETE_SURE).await;
    learner.presses(words::files::DELETE_YES).await;
    learner.sees(words::files::DELETED).await;
    learner.has_the_focus_on("deleted").await;
    learner.finds_nothing_kept().await;
    learner.finds_true(MISSING).await;
    learner.reloads().await;
    learner.sees(words::results::NONE).await;
    learner.goes_to("#/wirral").await;
    learner.sees(words::welcome::START).await;
    learner.does_not_see("Sam").await;
    learner.leaves().await;
}

/// Nothing but a wish opens the journal, once that is told.
const LATE: &str = "
    const later = setTimeout;
    const again = setInterval;
    const late = time => 'late' in sessionStorage && time > 0 ? 60_000 : time;
    globalThis.setTimeout = (does, time, ...more) => later(does, late(time), ...more);
    globalThis.setInterval = (does, time, ...more) => again(does, late(time), ...more);
";

#[tokio::test]
async fn deleting_everything_before_the_journal_is_open_leaves_nothing() {
    let pack = pack("wirral");
    let host = Host::with_a_copy(|folder| before_boot(folder, LATE));
    let learner = Learner::visits(host, "#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(words::situation::SAVED).await;
    learner.asks("sessionStorage.late = ''").await;
    learner.goes_to("#/wirral/record").await;
    learner.reloads().await;
    learner.presses(words::files::DELETE).await;
    learner.presses(words::files::DELETE_YES).await;
    learner.sees(words::files::DELETED).await;
    learner.finds_nothing_kept().await;
    learner.leaves().await;
}

/// Right before the journal is cleared once more, a page that was opening brings back what it had
/// found there before.
const BRINGS_BACK: &str = "
    const found = Object.entries(localStorage);
    const clear = IDBObjectStore.prototype.clear;
    let times = 0;
    IDBObjectStore.prototype.clear = function () {
        times += 1;
        if (times === 2) found.forEach(([key, text]) => localStorage.setItem(key, text));
        return clear.call(this);
    };";

#[tokio::test]
async fn deleting_everything_leaves_nothing_that_a_page_brings_back_meanwhile() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.is_at(&pack.slides[0].title).await;
    learner.goes_to("#/wirral/record").await;
    learner.is_at(words::record::TITLE).await;
    learner.asks(BRINGS_BACK).await;
    learner.presses(words::files::DELETE).await;
    learner.presses(words::files::DELETE_YES).await;
    learner.sees(words::files::DELETED).await;
    learner.finds_nothing_kept().await;
    learner.leaves().await;
}

#[tokio::test]
async fn deleting_everything_leaves_nothing_of_what_another_tab_shows() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.is_at(&pack.slides[0].title).await;
    learner.opens_a_second_tab_at("#/wirral/record").await;
    learner.presses(words::files::DELETE).await;
    learner.presses(words::files::DELETE_YES).await;
    learner.sees(words::files::DELETED).await;
    learner.goes_to_the_first_tab().await;
    learner.is_at(words::welcome::TITLE).await;
    learner.finds_nothing_kept().await;
    learner.leaves().await;
}

/// Local storage that takes nothing, so that the journal alone knows what was done elsewhere.
#[tokio::test]
async fn the_file_holds_what_only_the_journal_knows_of_another_place() {
    let full =
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') };
        ";
    let host = Host::with_a_copy(|folder| before_boot(folder, full));
    let pack = pack("wirral");
    let learner = Learner::visits(host, "#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(words::situation::SAVED).await;
    learner.goes_to("#/isle-of-man/record").await;
    learner.reloads().await;
    learner.is_at(words::record::TITLE).await;
    let file = learner.saves(words::files::SAVE).await;
    assert!(
        file.contains("\nwirral ") && file.contains("answered"),
        "{file}"
    );
    learner.leaves().await;
}

#[tokio::test]
async fn what_was_completed_stays_so_when_the_pack_changes_and_what_changed_is_told() {
    let old = pack("wirral");
    let host = Host::with_a_copy(|_| {});
    let folder = host.folder().to_owned();
    let learner = Learner::visits(host, "#/wirral").await;
    learner.trains(&old).await;
    learner.goes_to("#/wirral/record").await;
    learner.sees(words::record::SELF_CERTIFIED).await;
    // Nothing that was best is best any more, two thirds of the situations are gone, and the
    // points have other names.
    let mut new = old.clone();
    new.hash = "0f0f".into();
    new.governance.version = "99.0.0".into();
    new.slides[3].title = "Another title".into();
    new.pathway[0].title = "Another way".into();
    new.scenarios.truncate(old.scenarios.len() / 3);
    for scenario in &mut new.scenarios {
        for choice in &mut scenario.act {
            choice.verdict = ActVerdict::Delays;
        }
    }
    for point in &mut new.points {
        point.label = "Renamed".into();
    }
    write_pack(&folder, "wirral", &serde_json::to_vec(&new).expect("JSON"));
    learner.reloads().await;
    learner.sees(words::record::SELF_CERTIFIED).await;
    learner.sees(words::record::CHANGED).await;
    learner.sees(&old.governance.version).await;
    learner.sees(&words::record::hash(&old.hash)).await;
    for point in &old.points {
        learner.sees(&point.label).await;
    }
    learner.does_not_see("Renamed").await;
    learner.goes_to("#/wirral").await;
    learner.sees(words::welcome::FINISHED).await;
    learner.sees(words::changes::PATHWAY).await;
    learner.sees(&words::changes::slides("4")).await;
    learner.goes_to("#/wirral/results").await;
    learner.sees(words::results::COMPLETE).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_reminder_is_a_calendar_file() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.trains(&pack).await;
    learner.follows(words::results::TO_RECORD).await;
    let file = learner.saves(words::record::REMIND).await;
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n"), "{file}");
    assert!(file.contains(words::record::REMINDER_TITLE.split(',').next().unwrap()));
    learner.leaves().await;
}
