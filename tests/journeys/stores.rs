//! What browsers do to storage, from the very start: one plain notice, no blank screen, nothing called
//! saved that is not, and a way to take the record out.

use briefing::words;
use model::event::{TabId, What};
use model::keeping::{Kept, Stores};
use model::moment::Moment;
use serde_json::{Value, json};
use xtask::memory::Memory;
use xtask::screens::Did;

use crate::first_screen::before_boot;
use crate::host::{self, FOLDER, Host, pack};
use crate::learner::Learner;
use crate::training::Answers;

/// No journal either, in each of the ways in which there may be none.
const NO_JOURNAL: [&str; 3] = [
    "Object.defineProperty(window, 'indexedDB', { value: undefined });",
    "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') };",
    "IDBFactory.prototype.open = () => new EventTarget();",
];

/// Trains where storage is like this, and is told so.
async fn is_told(storage: &str, journal: &str, notice: &str) {
    let faults = format!("{storage}\n{journal}\n");
    let host = Host::with_a_copy(|folder| before_boot(folder, &faults));
    let pack = pack("wirral");
    let learner = Learner::visits(host, "#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(notice).await;
    let notices = "return document.querySelectorAll('main .notice:not([hidden])').length";
    assert_eq!(learner.asks(notices).await, 1, "{faults}");
    learner.does_not_see(words::situation::SAVED).await;
    // Nor is it forgotten at another place.
    learner.goes_to("#/isle-of-man").await;
    learner
        .sees(&words::app::topic_at(&host::pack("isle-of-man").name))
        .await;
    learner.sees(notice).await;
    learner.goes_to("#/wirral/record").await;
    let file = learner.saves(words::files::SAVE).await;
    assert!(file.contains("answered"), "{file}");
    learner.leaves().await;
}

fn local_storage_is(what: &str) -> String {
    format!("Object.defineProperty(window, 'localStorage', {{ {what} }});")
}

#[tokio::test]
async fn storage_that_is_blocked_is_told() {
    let blocked = local_storage_is("get() { throw new DOMException('no', 'SecurityError') }");
    for journal in NO_JOURNAL {
        is_told(&blocked, journal, words::trouble::NOT_KEPT).await;
    }
}

#[tokio::test]
async fn storage_that_is_not_there_is_told() {
    for what in ["value: null", "value: undefined"] {
        let absent = local_storage_is(what);
        is_told(&absent, NO_JOURNAL[0], words::trouble::NOT_KEPT).await;
    }
}

#[tokio::test]
async fn storage_that_takes_nothing_is_told() {
    for harm in [
        // Full, or for reading only.
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') };",
        // Drops what it says it took.
        "Storage.prototype.setItem = () => {};",
        // Gives what was there before.
        "Storage.prototype.getItem = () => null;",
        // Cuts.
        "const set = Storage.prototype.setItem;
         Storage.prototype.setItem = function (key, text) { set.call(this, key, text.slice(0, 9)) };",
    ] {
        is_told(harm, NO_JOURNAL[0], words::trouble::NOT_SAVED).await;
    }
}

#[tokio::test]
async fn where_the_journal_alone_is_there_everything_is_kept_and_nothing_is_told() {
    for storage in [
        local_storage_is("value: null"),
        "Storage.prototype.setItem = () => {};".to_owned(),
    ] {
        let host = Host::with_a_copy(|folder| before_boot(folder, &format!("{storage}\n")));
        let pack = pack("wirral");
        let learner = Learner::visits(host, "#/wirral/situation/1").await;
        let scenario = learner.situation(&pack, 1).await;
        learner.answers(&pack, scenario, Answers::Best).await;
        learner.sees(words::situation::SAVED).await;
        let notices = "return document.querySelectorAll('main .notice:not([hidden])').length";
        assert_eq!(learner.asks(notices).await, 0, "{storage}");
        let learner = learner
            .closes_the_browser_and_comes_back_to("#/wirral/situation/1")
            .await;
        learner.sees(&scenario.learning).await;
    }
}

#[tokio::test]
async fn two_tabs_agree_by_the_journal_where_local_storage_takes_nothing() {
    let full =
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') };
        ";
    let host = Host::with_a_copy(|folder| before_boot(folder, full));
    let pack = pack("wirral");
    let learner = Learner::visits(host, "#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.opens_a_second_tab_at("#/wirral/situation/1").await;
    learner.situation(&pack, 1).await;
    learner.goes_to_the_first_tab().await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(words::situation::SAVED).await;
    // Without a word from local storage.
    learner.goes_to_the_second_tab().await;
    learner.sees(&scenario.learning).await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_other_apps_of_the_host_keep_is_left_alone() {
    let keep = "return Object.entries({
            other: '1', 'seven-minute-briefing': '2', 'seven-minute-briefing:/training/:wirral:x': '{',
            'seven-minute-briefing:/training/cse/two/:@name': 'Sam',
        }).forEach(([key, text]) => localStorage.setItem(key, text))";
    let others = "return JSON.stringify(Object.entries(localStorage)
            .filter(([key]) => !key.startsWith('seven-minute-briefing:/training/cse/:')).sort())";
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.asks(keep).await;
    let before = learner.asks(others).await;
    learner.reloads().await;
    learner.trains(&pack).await;
    assert_eq!(learner.asks(others).await, before);
    learner.goes_to("#/wirral/record").await;
    learner.presses(words::files::DELETE).await;
    learner.presses(words::files::DELETE_YES).await;
    learner.sees(words::files::DELETED).await;
    assert_eq!(learner.asks(others).await, before);
}

#[tokio::test]
async fn what_another_app_clears_stays_in_memory_where_there_is_no_journal_and_that_is_told() {
    let journal = format!("{}\n", NO_JOURNAL[0]);
    let host = Host::with_a_copy(|folder| before_boot(folder, &journal));
    let pack = pack("wirral");
    let learner = Learner::visits(host, "#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(words::situation::SAVED).await;
    // From a frame: coming back from another tab would be something that happens.
    learner
        .asks(
            "const frame = document.body.appendChild(document.createElement('iframe'));
             frame.contentWindow.localStorage.clear();
             frame.remove()",
        )
        .await;
    learner.sees(words::trouble::NOT_SAVED).await;
    learner.sees(&scenario.learning).await;
    // With what happens next, all of it is kept again.
    learner.follows(words::situation::NEXT_SITUATION).await;
    learner.situation(&pack, 2).await;
    learner.does_not_see(words::trouble::NOT_SAVED).await;
    learner.goes_to("#/wirral/record").await;
    let file = learner.saves(words::files::SAVE).await;
    assert!(file.contains("answered"), "{file}");
    learner.reloads().await;
    let file = learner.saves(words::files::SAVE).await;
    assert!(file.contains("answered"), "{file}");
    learner.leaves().await;
}

/// What happened in so many runs.
pub fn runs(many: usize) -> Vec<(Moment, What)> {
    let past = [Did::Finished, Did::BeganAgain].repeat(many);
    xtask::screens::told(&past, &pack("wirral"), xtask::screens::now()).expect("a past")
}

/// What local storage holds after all that, of which nothing was laid to rest.
pub fn kept(told: Vec<(Moment, What)>) -> Value {
    let pack = pack("wirral");
    let local = Memory::default();
    let mut stores = Stores::new(Box::new(local.clone()), FOLDER);
    stores.journal.opened(false);
    let mut kept = Kept::open(&local, FOLDER, &pack.id);
    for (at, what) in told {
        kept.happen(&mut stores, TabId(1), at, what);
    }
    json!(*local.0.borrow())
}

#[tokio::test]
async fn runs_are_laid_to_rest_where_there_is_no_journal_too() {
    let journal = format!("{}\n", NO_JOURNAL[0]);
    let host = Host::with_a_copy(|folder| before_boot(folder, &journal));
    let learner = Learner::visits(host, "#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    let keep = "for (const [key, text] of Object.entries(";
    learner
        .asks(&format!(
            "{keep}{})) localStorage.setItem(key, text)",
            kept(runs(30))
        ))
        .await;
    let many = "Object.keys(localStorage).length";
    learner.finds_true(&format!("{many} > 1000")).await;
    learner.reloads().await;
    // At most three runs lie open, beside an archive and what the device remembers.
    learner.finds_true(&format!("{many} < 250")).await;
    learner.goes_to("#/wirral/record").await;
    let rows = "document.querySelectorAll('.history li').length";
    learner.finds_true(&format!("{rows} === 30")).await;
    learner.leaves().await;
}
