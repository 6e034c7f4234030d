//! What a learner has before the app has started: a screen to read, and links that are honoured.

use std::fs;
use std::path::Path;

use briefing::words;

use crate::host::{self, Host, pack, remove_files};
use crate::learner::Learner;

/// Written before boot.js: the wasm comes only when `deliver()` is called.
const HOLD_THE_WASM: &str = "const real = globalThis.fetch;
globalThis.fetch = async (...all) => {
  if (all[0].endsWith('.wasm')) await new Promise(go => { globalThis.deliver = go });
  return real(...all);
};
";

/// Written before boot.js: the app's own styles come only when `deliver()` is called, and `first`
/// says how the app looked when it was drawn.
const HOLD_THE_SHEET: &str = "const link = HTMLLinkElement.prototype;
const disabled = Object.getOwnPropertyDescriptor(link, 'disabled');
Object.defineProperty(link, 'disabled', {
  set(off) { globalThis.deliver = () => disabled.set.call(this, off) },
});
new MutationObserver(() => {
  const skip = document.querySelector('.skip');
  globalThis.first ??= skip && getComputedStyle(skip).position;
}).observe(document.body, { childList: true, subtree: true });
";

/// Lets a script run before boot.js.
pub fn before_boot(folder: &Path, script: &str) {
    let boot = fs::read_to_string(folder.join("boot.js")).expect("boot.js");
    remove_files(folder, "boot.js");
    fs::write(folder.join("boot.js"), format!("{script}{boot}")).expect("boot.js is written");
}

/// Leaves the wasm to boot.js alone, as where a policy of the host's own lets no line in the page run.
pub fn without_a_head_start(folder: &Path) {
    let page = fs::read_to_string(folder.join("index.html")).expect("the page");
    let (before, rest) = page
        .split_once("<script>")
        .expect("the line that fetches it");
    let (_, after) = rest.split_once("</script>").expect("its end");
    remove_files(folder, "index.html");
    fs::write(folder.join("index.html"), [before, after].concat()).expect("the page is written");
}

/// Lets the wasm come only when `deliver()` is called.
pub fn hold_the_wasm(folder: &Path) {
    without_a_head_start(folder);
    before_boot(folder, HOLD_THE_WASM);
}

#[tokio::test]
async fn the_program_is_fetched_once_and_before_boot_asks_for_it() {
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    let fetched = learner
        .asks(
            "const at = part => performance.getEntriesByType('resource')
                .filter(one => one.name.endsWith(part)).map(one => one.startTime);
            const [wasm, boot] = [at('.wasm'), at('boot.js')];
            const done = performance.getEntriesByType('resource')
                .find(one => one.name.endsWith('boot.js')).responseEnd;
            return [wasm.length, boot.length, wasm[0] < done]",
        )
        .await;
    assert_eq!(fetched, serde_json::json!([1, 1, true]));
    learner.leaves().await;
}

async fn reads_the_first_screen(learner: &Learner) {
    for text in [
        words::app::TITLE,
        words::welcome::TITLE,
        words::welcome::WHAT,
        words::welcome::NOTE,
        words::start::DANGER,
        words::start::TELL,
        words::choose::TITLE,
    ] {
        learner.sees(text).await;
    }
    for place in host::index().places {
        learner.sees(&place.name).await;
        learner
            .sees(&words::choose::for_whom(&place.audience))
            .await;
    }
    learner
        .finds_true("document.querySelector('#app a[href=\"tel:999\"]')")
        .await;
}

#[tokio::test]
async fn the_first_screen_is_painted_with_its_styles_before_the_app_is_there() {
    let host = Host::with_a_copy(hold_the_wasm);
    let learner = Learner::visits(host, "#/wirral/slide/4").await;
    reads_the_first_screen(&learner).await;
    for so in [
        "globalThis.deliver",
        "performance.getEntriesByName('first-contentful-paint')[0]",
        "getComputedStyle(document.querySelector('header')).display === 'flex'",
        "getComputedStyle(document.querySelector('.track')).fill === 'none'",
    ] {
        learner.finds_true(so).await;
    }
    learner.asks("deliver()").await;
    learner.is_at(&pack("wirral").slides[3].title).await;
    // What the policy blocks, the console tells.
    learner.leaves().await;
}

#[tokio::test]
async fn a_place_that_is_chosen_before_the_app_has_started_is_where_it_starts() {
    let learner = Learner::visits(Host::with_a_copy(hold_the_wasm), "#/").await;
    let place = pack("isle-of-man");
    learner.follows(&place.name).await;
    learner
        .finds_true("location.hash === '#/isle-of-man'")
        .await;
    learner.asks("deliver()").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.sees(&words::app::topic_at(&place.name)).await;
    learner.has_the_focus_on("heading").await;
    let packs = learner
        .asks(
            "return performance.getEntriesByType('resource')
                .map(one => one.name.split('/packs/')[1]).filter(Boolean)",
        )
        .await;
    assert_eq!(packs, serde_json::json!(["index.json", "isle-of-man.json"]));
    learner.leaves().await;
}

#[tokio::test]
async fn the_first_screen_stays_where_the_app_cannot_start_and_its_links_try_again() {
    let host = Host::with_a_copy(|folder| remove_files(folder, ".wasm"));
    let learner = Learner::visits(host, "#/").await;
    learner.sees(words::start::CANNOT_START).await;
    reads_the_first_screen(&learner).await;
    learner.asks("globalThis.before = true").await;
    learner.follows(&pack("wirral").name).await;
    learner
        .finds_true("location.hash === '#/wirral' && !globalThis.before")
        .await;
    learner.sees(words::start::CANNOT_START).await;
}

#[tokio::test]
async fn an_app_whose_styles_do_not_come_starts_without_them() {
    let host = Host::with_a_copy(|folder| remove_files(folder, ".css"));
    let learner = Learner::visits(host, "#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.follows(words::welcome::START).await;
    learner.is_at(&pack("wirral").slides[0].title).await;
}

#[tokio::test]
async fn nobody_sees_the_app_before_its_styles() {
    let host = Host::with_a_copy(|folder| before_boot(folder, HOLD_THE_SHEET));
    let learner = Learner::visits(host, "#/wirral").await;
    learner
        .finds_true("performance.getEntriesByType('resource').find(one => /wasm$/.test(one.name))")
        .await;
    learner.asks("deliver()").await;
    learner.is_at(words::welcome::TITLE).await;
    // The way past the header is hidden until it has the focus, by the app's own styles alone.
    assert_eq!(learner.asks("return first").await, "absolute");
    learner.leaves().await;
}
