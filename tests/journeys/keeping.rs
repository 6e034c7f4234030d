//! What a learner did is kept: over a reload, over the end of the browser, between two tabs.

use briefing::words;

use crate::first_screen::before_boot;
use crate::host::{Host, pack};
use crate::learner::Learner;
use crate::training::Answers;

#[tokio::test]
async fn who_leaves_half_way_comes_back_and_goes_on() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.follows(words::welcome::START).await;
    learner.reads_the_slides(&pack).await;
    let first = learner.situation(&pack, 1).await;
    learner.answers(&pack, first, Answers::Best).await;
    learner.follows(words::situation::NEXT_SITUATION).await;
    let second = learner.situation(&pack, 2).await;

    let learner = learner.closes_the_browser_and_comes_back_to("#/").await;
    learner.follows(&pack.name).await;
    learner
        .sees(&words::welcome::go_on_situation(2, 5, words::ago::NOW))
        .await;
    learner.follows(words::welcome::GO_ON).await;
    assert_eq!(learner.situation(&pack, 2).await.id, second.id);
    learner.goes_to("#/wirral/situation/1").await;
    learner.sees(words::verdict::ACT_BEST).await;
    learner.sees(words::situation::YOURS).await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_is_picked_survives_a_reload() {
    let pack = pack("isle-of-man");
    let learner = Learner::opens("#/isle-of-man/situation/1").await;
    learner.situation(&pack, 1).await;
    let first = "return document.querySelector('label.option').innerText";
    let choice = learner.asks(first).await;
    let choice = choice.as_str().expect("an option");
    learner.picks(choice).await;
    learner.reloads().await;
    learner.sees(choice).await;
    let picked = learner
        .asks("return document.querySelectorAll('input:checked').length")
        .await;
    assert_eq!(picked, 1);
    learner.leaves().await;
}

#[tokio::test]
async fn two_tabs_agree() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.opens_a_second_tab_at("#/wirral/situation/1").await;
    assert_eq!(learner.situation(&pack, 1).await.id, scenario.id);
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.goes_to_the_first_tab().await;
    learner.sees(&scenario.learning).await;
    learner.leaves().await;
}

#[tokio::test]
async fn starting_again_leaves_nothing_answered() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.goes_to("#/wirral").await;
    learner.presses(words::welcome::AGAIN).await;
    learner.is_at(&pack.slides[0].title).await;
    learner.goes_to("#/wirral/results").await;
    learner.sees(&words::results::situations_left(5)).await;
    learner.leaves().await;
}

#[tokio::test]
async fn time_spent_with_a_slide_survives_a_reload() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    let left = "Number(document.querySelector('.middle')?.textContent.replace(':', ''))";
    learner.finds_true(&format!("{left} > 0")).await;
    let whole = learner.asks(&format!("return {left}")).await.as_u64();
    let whole = whole.expect("the seconds that a slide under a minute has");
    learner.finds_true(&format!("{left} <= {whole} - 3")).await;
    learner.reloads().await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    let after = learner
        .asks(&format!("return {left}"))
        .await
        .as_u64()
        .expect("seconds");
    assert!(
        after <= whole - 3,
        "{after} s left after a reload, of {whole}"
    );
    learner.leaves().await;
}

#[tokio::test]
async fn the_clock_goes_on_when_another_page_has_taken_it_and_closed() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    let left = "Number(document.querySelector('.middle')?.textContent.replace(':', ''))";
    learner.finds_true(&format!("{left} > 0")).await;
    let whole = learner
        .asks(&format!("return {left}"))
        .await
        .as_u64()
        .expect("seconds");
    // Another page shows a slide and closes: two events of its own, told as the browser tells them.
    learner
        .asks(
            "const mine = Object.keys(localStorage).sort().at(-1);
             const tell = (seq, what) => {
                 const key = mine.replace(/[0-9a-f]{8}-[0-9a-f]{8}$/, `${seq}-0000ffff`);
                 const text = JSON.stringify({ at: { wall: Date.now(), steady: 5 }, what });
                 localStorage.setItem(key, text);
                 window.dispatchEvent(new StorageEvent('storage', { key, newValue: text }));
             };
             tell('00000100', { 'slide-shown': { slide: 'action' } });
             tell('00000101', 'slide-hidden');",
        )
        .await;
    learner.finds_true(&format!("{left} <= {whole} - 3")).await;
    learner.leaves().await;
}

#[tokio::test]
async fn training_works_where_nothing_can_be_kept_and_says_so() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner
        .asks(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })",
        )
        .await;
    learner.asks(NO_JOURNAL).await;
    learner.follows(words::welcome::START).await;
    learner.sees(words::trouble::NOT_KEPT).await;
    learner.reads_the_slides(&pack).await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.does_not_see(words::situation::SAVED).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_reasons_of_an_earlier_question_can_be_read_again_after_a_reload() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.reloads().await;
    learner.sees(&scenario.learning).await;
    if let Some(first) = scenario.recognise.first() {
        learner.presses(words::situation::PREVIOUS_QUESTION).await;
        learner.sees(&first.feedback).await;
    }
    learner.leaves().await;
}

/// Makes the journal fail from now on, as one that the browser took away.
const NO_JOURNAL: &str = "IDBDatabase.prototype.transaction = () => { throw new DOMException('gone', 'InvalidStateError') }";

/// Makes storage refuse everything from now on, as a full one does.
const REFUSE: &str =
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";

#[tokio::test]
async fn a_full_storage_is_told_and_loses_nothing_while_the_page_is_open() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner
        .asks(&format!(
            "window.kept = Storage.prototype.setItem; {REFUSE}"
        ))
        .await;
    learner.asks(NO_JOURNAL).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(words::trouble::NOT_SAVED).await;
    learner.does_not_see(words::situation::SAVED).await;
    // Once there is room again, the next event takes everything with it.
    learner
        .asks("Storage.prototype.setItem = window.kept")
        .await;
    learner.follows(words::situation::NEXT_SITUATION).await;
    learner.situation(&pack, 2).await;
    learner.does_not_see(words::trouble::NOT_SAVED).await;
    learner.goes_to("#/wirral/situation/1").await;
    learner.reloads().await;
    learner.sees(&scenario.learning).await;
    learner.leaves().await;
}

#[tokio::test]
async fn where_local_storage_is_full_the_journal_keeps_everything() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.asks(REFUSE).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(words::situation::SAVED).await;
    learner.does_not_see(words::trouble::NOT_SAVED).await;
    learner.reloads().await;
    learner.sees(&scenario.learning).await;
    learner.leaves().await;
}

#[tokio::test]
async fn without_a_journal_local_storage_keeps_everything() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.asks(NO_JOURNAL).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(words::situation::SAVED).await;
    learner.does_not_see(words::trouble::NOT_SAVED).await;
    learner.reloads().await;
    learner.sees(&scenario.learning).await;
    learner.leaves().await;
}

/// A journal that takes everything and does not say that it is done, as on a disk that hangs, once the
/// page is marked so; what it had to say is held.
const JOURNAL_HANGS: &str = "const begin = IDBDatabase.prototype.transaction;
    globalThis.held = [];
    IDBDatabase.prototype.transaction = function (...how) {
        const transaction = begin.apply(this, how);
        if ('hangs' in document.documentElement.dataset) {
            const hold = tell => event => held.push(() => tell(event));
            const set = tell => transaction.addEventListener('complete', hold(tell));
            Object.defineProperty(transaction, 'oncomplete', { set });
        }
        return transaction;
    };
    ";

async fn visits_where_the_journal_may_hang(hash: &str) -> Learner {
    let host = Host::with_a_copy(|folder| before_boot(folder, JOURNAL_HANGS));
    Learner::visits(host, hash).await
}

/// Lets the journal hang from now on.
const HANG: &str = "document.documentElement.dataset.hangs = ''";

#[tokio::test]
async fn a_journal_that_hangs_is_waited_for_and_then_done_without() {
    let pack = pack("wirral");
    let learner = visits_where_the_journal_may_hang("#/wirral/situation/1").await;
    let first = learner.situation(&pack, 1).await;
    learner.asks(HANG).await;
    learner.answers(&pack, first, Answers::Best).await;
    learner.does_not_see(words::situation::SAVED).await;
    // Read back from local storage, it is as sure as it can be here.
    learner.sees(words::situation::SAVED).await;
    learner.does_not_see(words::trouble::NOT_SAVED).await;
    // With neither of the two nothing is called saved.
    learner.asks(REFUSE).await;
    learner.follows(words::situation::NEXT_SITUATION).await;
    let second = learner.situation(&pack, 2).await;
    learner.answers(&pack, second, Answers::Best).await;
    learner.sees(words::trouble::NOT_SAVED).await;
    learner.does_not_see(words::situation::SAVED).await;
    learner.leaves().await;
}

/// Lets it say all that was held, and watches how many keys of local storage it lacks.
const GO_ON: &str = "delete document.documentElement.dataset.hangs;
    held.splice(0).forEach(tell => tell());
    const asked = indexedDB.open('seven-minute-briefing:/training/cse/:');
    asked.onsuccess = () => setInterval(() => {
        const there = asked.result.transaction('kept').objectStore('kept').getAllKeys();
        there.onsuccess = () => {
            const events = Object.keys(localStorage).filter(key => key.includes(':wirral:'));
            window.lacks = events.filter(key => !there.result.includes(key)).length;
        };
    }, 100);";

#[tokio::test]
async fn a_journal_that_answers_after_all_is_written_again_with_what_it_lacks() {
    let pack = pack("wirral");
    let learner = visits_where_the_journal_may_hang("#/wirral/situation/1").await;
    let first = learner.situation(&pack, 1).await;
    learner.asks(HANG).await;
    learner.answers(&pack, first, Answers::Best).await;
    // It is given up.
    learner.sees(words::situation::SAVED).await;
    learner.follows(words::situation::NEXT_SITUATION).await;
    let second = learner.situation(&pack, 2).await;
    learner.answers(&pack, second, Answers::Best).await;
    learner.sees(words::situation::SAVED).await;
    learner.asks(GO_ON).await;
    learner.finds_true("window.lacks === 0").await;
    // A crash takes what local storage had not written.
    learner.asks("localStorage.clear()").await;
    learner.reloads().await;
    learner.sees(&second.learning).await;
    learner.goes_to("#/wirral/situation/1").await;
    learner.sees(&first.learning).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_deletion_ends_and_is_not_called_done_where_the_copies_for_offline_do_not_answer() {
    let learner = Learner::opens("#/wirral/record").await;
    learner.is_at(words::record::TITLE).await;
    learner
        .asks("CacheStorage.prototype.keys = () => new Promise(() => {})")
        .await;
    learner.presses(words::files::DELETE).await;
    learner.presses(words::files::DELETE_YES).await;
    learner.sees(words::files::DELETE_FAILED).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_deletion_ends_and_is_not_called_done_where_the_journal_hangs() {
    let learner = visits_where_the_journal_may_hang("#/wirral/record").await;
    learner.is_at(words::record::TITLE).await;
    learner.asks(HANG).await;
    learner.presses(words::files::DELETE).await;
    learner.presses(words::files::DELETE_YES).await;
    learner.sees(words::files::DELETE_FAILED).await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_another_app_clears_while_it_is_in_use_comes_back_from_the_journal() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(words::situation::SAVED).await;
    let before = learner.asks(EVENTS).await;
    // Another page of the same origin, which knows nothing of us.
    learner.opens_a_second_tab_at("packs/index.json").await;
    learner.asks("localStorage.clear()").await;
    learner.goes_to_the_first_tab().await;
    learner.finds_true("localStorage.length > 3").await;
    learner.sees(&scenario.learning).await;
    learner.reloads().await;
    learner.sees(&scenario.learning).await;
    let after = learner.asks(EVENTS).await;
    let (before, after) = (before.as_array(), after.as_array());
    let lost = before.expect("keys").iter();
    let lost: Vec<_> = lost
        .filter(|key| !after.expect("keys").contains(key))
        .collect();
    assert_eq!(lost, [""; 0]);
}

/// The keys of all that happened.
const EVENTS: &str =
    "return Object.keys(localStorage).filter(key => /[0-9a-f]{8}-[0-9a-f]{8}$/.test(key))";

#[tokio::test]
async fn bytes_that_cannot_be_read_are_set_aside_and_cost_nothing() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(words::situation::SAVED).await;
    learner
        .asks(
            "for (const key of Object.keys(localStorage)) {
                 if (localStorage[key].includes('answered')) localStorage[key] = '{\"at\":{\"wa';
             }",
        )
        .await;
    learner.reloads().await;
    learner.sees(&scenario.learning).await;
    learner.does_not_see(words::trouble::SOME_NEWER).await;
    learner
        .finds_true("Object.keys(localStorage).some(key => key.includes('@aside:wirral:') && localStorage[key] === '{\"at\":{\"wa')")
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_no_store_has_whole_is_missed_and_that_is_said() {
    let pack = pack("wirral");
    let no_journal = "Object.defineProperty(window, 'indexedDB', { value: undefined });\n";
    let host = Host::with_a_copy(|folder| before_boot(folder, no_journal));
    let learner = Learner::visits(host, "#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.sees(words::situation::SAVED).await;
    let cut = "for (const key of Object.keys(localStorage))
        if (localStorage[key].includes('answered')) localStorage[key] = '{\"at\":{\"wa'";
    learner.asks(cut).await;
    learner.reloads().await;
    learner.sees(words::trouble::SOME_NEWER).await;
    // It is asked again, with what was picked.
    learner.sees(words::situation::ANSWER).await;
    learner.presses(words::situation::ANSWER).await;
    learner.sees(words::situation::SAVED).await;
    learner.leaves().await;
}

#[tokio::test]
async fn where_a_newer_version_keeps_things_another_way_nothing_is_touched_and_it_is_said() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner
        .asks("localStorage['seven-minute-briefing:/training/cse/:@format'] = '2'")
        .await;
    let before = learner.asks("return JSON.stringify(localStorage)").await;
    learner.reloads().await;
    learner.follows(words::welcome::START).await;
    learner.sees(words::trouble::NEWER).await;
    learner.reads_the_slides(&pack).await;
    let scenario = learner.situation(&pack, 1).await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.does_not_see(words::situation::SAVED).await;
    let after = learner.asks("return JSON.stringify(localStorage)").await;
    assert_eq!(after, before);
    learner.leaves().await;
}

#[tokio::test]
async fn of_two_answers_at_once_the_first_counts_and_both_tabs_say_so() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral/situation/1").await;
    let scenario = learner.situation(&pack, 1).await;
    learner.opens_a_second_tab_at("#/wirral/situation/1").await;
    learner.situation(&pack, 1).await;
    learner.goes_to_the_first_tab().await;
    learner.answers(&pack, scenario, Answers::Best).await;
    learner.does_not_see(words::situation::CONTESTED).await;
    // A page that answered its last question in the same moment, and stands before this one in the
    // order: told as the browser tells it, and heard by the second tab as well.
    learner
        .asks(
            "const keys = Object.keys(localStorage).filter(key => localStorage[key].includes('answered'));
             const last = keys.sort().at(-1);
             const key = last.replace(/[0-9a-f]{8}$/, '00000000');
             const event = JSON.parse(localStorage[last]);
             event.what.answered.choices = ['another'];
             const text = JSON.stringify(event);
             localStorage.setItem(key, text);
             window.dispatchEvent(new StorageEvent('storage', { key, newValue: text }));",
        )
        .await;
    learner.sees(words::situation::CONTESTED).await;
    learner.sees(words::verdict::CHANGED).await;
    learner.goes_to_the_second_tab().await;
    learner.sees(words::situation::CONTESTED).await;
    learner.sees(words::verdict::CHANGED).await;
    learner.leaves().await;
}
