//! What was opened once works without a network, in one version at a time, and a host that is broken
//! takes nothing away.

use std::fs;
use std::path::Path;

use briefing::words;
use model::pack::FORMAT;
use serde_json::json;
use xtask::browsers::{Browser, session};
use xtask::finish::offline;

use crate::first_screen::before_boot;
use crate::host::{Host, pack, remove_files, remove_pack, replace_pack, write_pack};
use crate::learner::Learner;

/// Asks again and again how far the app is kept, and notes it in the page.
const WATCH: &str = "
    const look = async () => {
        const own = await navigator.serviceWorker.getRegistration();
        const names = await caches.keys();
        const shelf = names.find(name => name.endsWith(':shelf'));
        const urls = shelf ? await (await caches.open(shelf)).keys() : [];
        window.kept = {
            active: own?.active?.state === 'activated' && !!navigator.serviceWorker.controller,
            waits: !!own?.waiting,
            installs: !!own?.installing,
            none: names.length === 0,
            urls: urls.map(one => one.url).join(),
            all: (await Promise.all(names.map(async name => (await caches.open(name)).keys())))
                .flat().map(one => one.url),
        };
    };
    setInterval(() => look().catch(() => {}), 50);
";

impl Learner {
    /// Waits until the app and these files of the place are kept.
    pub async fn has_kept(&self, files: &[&str]) {
        self.asks(WATCH).await;
        self.finds_true("window.kept?.active").await;
        for file in files {
            self.finds_true(&format!("window.kept.urls.includes({file:?})"))
                .await;
        }
    }

    /// Waits until the trainer's part is kept: its module, its program and its styles.
    pub async fn has_kept_the_trainers_part(&self) {
        self.asks(WATCH).await;
        let kept = format!("window.kept?.all.filter({IS_TRAINERS}).length === 3");
        self.finds_true(&kept).await;
    }

    /// Lets the browser look for another version, which it does by itself now and then.
    async fn looks_for_another_version(&self) {
        self.asks(WATCH).await;
        self.asks(
            "navigator.serviceWorker.getRegistration().then(own => own.update()).catch(() => {})",
        )
        .await;
    }

    /// Reloads as the reader's own button does: a driver's may pass by what is kept.
    async fn presses_reload(&self) {
        self.asks("window.old = true; setTimeout(() => location.reload())")
            .await;
        self.finds_true("!window.old && document.querySelector('h1#heading')")
            .await;
    }

    async fn runs_version(&self, version: u32) {
        self.finds_true("document.querySelector('h1#heading')")
            .await;
        assert_eq!(self.asks("return window.version").await, version);
    }
}

/// Whether an address is of the trainer's part, compressed copies apart.
const IS_TRAINERS: &str = r"url => /\/group-[^/]*\.(js|wasm|css)$/.test(url)";

/// Makes a version of a release that tells itself from others.
fn deploy(folder: &Path, version: u32) {
    let boot = fs::read_to_string(folder.join("boot.js")).expect("boot.js");
    let boot = boot
        .split_once(";// version\n")
        .map_or(&*boot, |(_, rest)| rest);
    remove_files(folder, "boot.js");
    let boot = format!("window.version = {version};// version\n{boot}");
    fs::write(folder.join("boot.js"), boot).expect("boot.js is written");
    relist(folder);
}

fn relist(folder: &Path) {
    remove_files(folder, "sw.js");
    offline::write(folder).unwrap_or_else(|problem| panic!("{problem}"));
}

const OF_WIRRAL: [&str; 4] = [
    "packs/wirral.json",
    "handouts/wirral.html",
    "packs/index.json",
    "handouts/index.html",
];

/// The trainer's own program has taken the place of the first screen.
const OF_THE_TRAINER: &str = "document.documentElement.dataset.group === 'trainer' && !document.getElementById('places') && document.querySelector('#app *')";

#[tokio::test]
async fn every_screen_starts_from_cold_without_a_network() {
    let pack = pack("wirral");
    let mut learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.has_kept(&OF_WIRRAL).await;
    learner.goes_to("#/wirral/trainer").await;
    learner.finds_true(OF_THE_TRAINER).await;
    learner.has_kept_the_trainers_part().await;
    learner.loses_the_network();
    for (address, heading) in [
        ("#/", words::choose::TITLE),
        ("#/wirral", words::welcome::TITLE),
        ("#/wirral/slide/5", &pack.slides[4].title),
        ("#/wirral/results", words::results::TITLE),
        ("#/wirral/record", words::record::TITLE),
        ("#/settings", words::settings::TITLE),
        ("#/about", "About this briefing"),
        ("#/accessibility", "Accessibility"),
        ("#/privacy", "Privacy"),
    ] {
        learner = learner.closes_the_browser_and_comes_back_to(address).await;
        learner.is_at(heading).await;
    }
    learner = learner
        .closes_the_browser_and_comes_back_to("#/wirral/situation/1")
        .await;
    learner.situation(&pack, 1).await;
    learner.trains(&pack).await;
    learner = learner
        .closes_the_browser_and_comes_back_to("#/wirral/trainer")
        .await;
    learner.finds_true(OF_THE_TRAINER).await;
    learner.goes_to("handouts/wirral.html").await;
    learner.sees(&pack.slides[6].title).await;
    // A place that was never opened is told, as ever.
    learner.goes_to("#/isle-of-man").await;
    learner.sees(words::trouble::PACK_NETWORK).await;
}

#[tokio::test]
async fn papers_are_there_without_a_network_and_what_is_not_is_told_however_often() {
    let mut learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.goes_to("#/wirral/trainer").await;
    learner.finds_true(OF_THE_TRAINER).await;
    learner.has_kept_the_trainers_part().await;
    let papers = ["sheet", "guide", "cards", "sign-in"];
    let papers = papers.map(|name| format!("handouts/wirral/{name}.html"));
    let kept: Vec<_> = papers.iter().map(String::as_str).collect();
    learner.has_kept(&kept).await;
    learner.loses_the_network();
    for paper in kept {
        learner.goes_to(paper).await;
        learner.sees(words::handout::PRINT_HOW).await;
    }
    // Firefox gives up on a service worker whose pages have failed three times.
    for _ in 0..4 {
        for page in ["isle-of-man.html", "isle-of-man/guide.html"] {
            learner.goes_to(&["handouts/", page].concat()).await;
            learner.sees(words::handout::MISSING).await;
        }
    }
    let learner = learner
        .closes_the_browser_and_comes_back_to("#/wirral")
        .await;
    learner.is_at(words::welcome::TITLE).await;
}

#[tokio::test]
async fn who_never_opens_the_desk_fetches_nothing_of_it() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.has_kept(&OF_WIRRAL).await;
    learner.rests().await;
    learner
        .finds_true(&format!(
            "window.kept.all.every(url => !({IS_TRAINERS})(url))"
        ))
        .await;
    let fetched = "performance.getEntriesByType('resource').map(one => one.name)";
    learner
        .finds_true(&format!("!{fetched}.some({IS_TRAINERS})"))
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_trainer_has_the_desk_of_the_next_version_too() {
    let host = Host::with_a_copy(|folder| deploy(folder, 1));
    let learner = Learner::visits(host, "#/wirral/trainer").await;
    learner.finds_true(OF_THE_TRAINER).await;
    learner.has_kept_the_trainers_part().await;
    deploy(learner.folder(), 2);
    learner.looks_for_another_version().await;
    learner.finds_true("window.kept?.waits").await;
    let mut learner = learner
        .closes_the_browser_and_comes_back_to("#/wirral")
        .await;
    learner.runs_version(2).await;
    learner.has_kept_the_trainers_part().await;
    learner.loses_the_network();
    let learner = learner
        .closes_the_browser_and_comes_back_to("#/wirral/trainer")
        .await;
    learner.finds_true(OF_THE_TRAINER).await;
}

#[tokio::test]
async fn another_version_waits_for_the_next_start() {
    let learner = Learner::visits(Host::with_a_copy(|folder| deploy(folder, 1)), "#/wirral").await;
    learner.has_kept(&OF_WIRRAL).await;
    deploy(learner.folder(), 2);
    learner.asks("window.before = true").await;
    learner.looks_for_another_version().await;
    learner.finds_true("window.kept?.waits").await;
    learner.goes_to("#/wirral/slide/2").await;
    learner.is_at(&pack("wirral").slides[1].title).await;
    learner.runs_version(1).await;
    learner.finds_true("window.before").await;
    // While another tab is open, it is not taken from under that one.
    learner.opens_a_second_tab_at("#/wirral/slide/3").await;
    learner.runs_version(1).await;
    learner.presses_reload().await;
    learner.runs_version(1).await;
    learner.goes_to_the_first_tab().await;
    learner.finds_true("window.before").await;
    let learner = learner
        .closes_the_browser_and_comes_back_to("#/wirral/slide/4")
        .await;
    learner.is_at(&pack("wirral").slides[3].title).await;
    learner.runs_version(2).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_reload_of_the_only_page_is_a_new_start() {
    let learner = Learner::visits(Host::with_a_copy(|folder| deploy(folder, 1)), "#/wirral").await;
    learner.has_kept(&OF_WIRRAL).await;
    deploy(learner.folder(), 2);
    learner.looks_for_another_version().await;
    learner.finds_true("window.kept?.waits").await;
    learner.goes_to("#/wirral/slide/2").await;
    learner.presses_reload().await;
    learner.finds_true("window.version === 2").await;
    learner.is_at(&pack("wirral").slides[1].title).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_broken_deployment_leaves_the_old_one_working() {
    for harm in [
        (|folder: &Path| remove_files(folder, "_bg.wasm")) as fn(&Path),
        |folder| {
            let page = fs::read_to_string(folder.join("index.html")).expect("the page");
            remove_files(folder, "index.html");
            fs::write(
                folder.join("index.html"),
                page.replace("boot.js", "boots.js"),
            )
            .expect("written");
        },
    ] {
        let mut learner =
            Learner::visits(Host::with_a_copy(|folder| deploy(folder, 1)), "#/wirral").await;
        learner.has_kept(&OF_WIRRAL).await;
        deploy(learner.folder(), 2);
        harm(learner.folder());
        learner.looks_for_another_version().await;
        learner
            .finds_true("!window.kept?.installs && !window.kept?.waits")
            .await;
        learner = learner
            .closes_the_browser_and_comes_back_to("#/wirral/slide/2")
            .await;
        learner.is_at(&pack("wirral").slides[1].title).await;
        learner.runs_version(1).await;
    }
}

#[tokio::test]
async fn a_pack_is_as_new_as_the_host_has_it_and_as_good_as_it_was() {
    let learner = Learner::visits(Host::with_a_copy(|_| {}), "#/wirral/slide/1").await;
    learner.has_kept(&OF_WIRRAL).await;
    let folder = learner.folder().to_owned();
    let mut newer = pack("wirral");
    newer.slides[0].title = "A title that was changed on the host".into();
    replace_pack(
        &folder,
        "wirral",
        &serde_json::to_vec(&newer).expect("JSON"),
    );
    learner.presses_reload().await;
    learner.is_at("A title that was changed on the host").await;
    // A page of somebody else's network, or half a file, is not better than what is kept.
    write_pack(&folder, "wirral", b"<!doctype html><title>Sign in</title>");
    learner.presses_reload().await;
    learner.is_at("A title that was changed on the host").await;
    // A host of which a part is gone for a while, as in a deployment, has taken nothing down.
    remove_pack(&folder, "wirral");
    for ending in ["html", "html.br", "html.gz"] {
        let _ = std::fs::remove_file(folder.join("handouts/wirral").with_extension(ending));
    }
    for _ in 0..2 {
        learner.presses_reload().await;
        learner.is_at("A title that was changed on the host").await;
        learner.rests().await;
    }
    // What its list names no longer is not shown for ever.
    let list = std::fs::read(folder.join("packs/index.json")).expect("the list");
    let mut list: serde_json::Value = serde_json::from_slice(&list).expect("a list");
    let places = list["places"].as_array_mut().expect("places");
    places.retain(|place| place["id"] != "wirral");
    write_pack(&folder, "index", list.to_string().as_bytes());
    learner.presses_reload().await;
    learner.sees(words::trouble::PACK_MISSING).await;
}

#[tokio::test]
async fn what_this_version_cannot_read_takes_the_place_of_nothing() {
    let host = Host::with_a_copy(|_| {});
    let folder = host.folder().to_owned();
    let mut learner = Learner::visits(host, "#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.has_kept(&OF_WIRRAL).await;
    let newer = format!("{{\"format\":{}}}", FORMAT + 1);
    let bare = format!("{{\"format\":{FORMAT}}}");
    let elsewhere = serde_json::to_string(&pack("isle-of-man")).expect("JSON");
    let mut short = pack("wirral");
    short.slides.truncate(3);
    let short = serde_json::to_string(&short).expect("JSON");
    // Nor does a page that a failed deployment left empty, or cut short, or a host's own.
    let page = folder.join("handouts/wirral.html");
    let whole = std::fs::read_to_string(&page).expect("the page");
    for (number, useless) in [
        &newer,
        &bare,
        &elsewhere,
        &short,
        "{\"error\":\"Sign in to the network\"}",
        "null",
        "{",
    ]
    .into_iter()
    .enumerate()
    {
        write_pack(&folder, "wirral", useless.as_bytes());
        let useless = [
            "",
            &whole[..2000],
            "<!doctype html><title>Oops</title></html>",
        ];
        for ending in ["html.br", "html.gz"] {
            let _ = std::fs::remove_file(page.with_extension(ending));
        }
        let useless = useless[number % useless.len()];
        std::fs::write(&page, useless).expect("the page is written");
        learner.presses_reload().await;
        learner.is_at(words::welcome::TITLE).await;
        learner.rests().await;
    }
    learner.loses_the_network();
    learner.presses_reload().await;
    learner.is_at(words::welcome::TITLE).await;
    learner.goes_to("handouts/wirral.html").await;
    learner.sees(&pack("wirral").slides[6].title).await;
    learner.leaves().await;
}

/// A folder below may be another app's, even another copy of this one.
#[tokio::test]
async fn what_is_not_ours_in_the_folder_is_not_kept() {
    let host = Host::with_a_copy(|folder| {
        for inner in ["other", "other/packs"] {
            fs::create_dir_all(folder.join(inner)).expect("a folder");
        }
        for name in ["other/page.html", "other/packs/wirral.json", "notes.txt"] {
            fs::write(folder.join(name), "{\"format\":1}").expect("a file");
        }
    });
    let learner = Learner::visits(host, "#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.has_kept(&OF_WIRRAL).await;
    learner
        .asks(
            "window.fetched = 0;
            for (const name of ['other/page.html', 'other/packs/wirral.json', 'notes.txt'])
                fetch(name).then(answer => answer.text()).then(() => { window.fetched += 1 });
            fetch('packs/isle-of-man.json')",
        )
        .await;
    learner.finds_true("window.fetched === 3").await;
    // Which of the four was asked for last.
    learner.has_kept(&["packs/isle-of-man.json"]).await;
    let others = "return window.kept.all.filter(url => /other|notes/.test(url))";
    assert_eq!(learner.asks(others).await, serde_json::json!([]));
    learner.leaves().await;
}

#[tokio::test]
async fn with_no_room_for_it_everything_works_with_a_network() {
    if Browser::chosen() != Browser::Chromium {
        // No other browser can be told how much room it has.
        return;
    }
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.has_kept(&OF_WIRRAL).await;
    let origin = learner.asks("return location.origin").await;
    let little = json!({ "origin": origin, "quotaSize": 1000 });
    let command = "Storage.overrideQuotaForOrigin";
    let done = session::cdp(learner.client(), command, little).await;
    done.expect("Chromium has little room");
    learner.goes_to("#/isle-of-man").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.sees(&words::app::topic_at("Isle of Man")).await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_the_readme_says_switches_it_off() {
    let readme = fs::read_to_string("README.md").expect("the README");
    let (_, code) = readme.split_once("```js\n").expect("the switch");
    let (code, _) = code.split_once("```").expect("its end");
    let learner = Learner::visits(Host::with_a_copy(|folder| deploy(folder, 1)), "#/wirral").await;
    learner.has_kept(&OF_WIRRAL).await;
    deploy(learner.folder(), 2);
    remove_files(learner.folder(), "sw.js");
    fs::write(learner.folder().join("sw.js"), code).expect("sw.js is written");
    // The visit at which the browser comes to know of it, and the next.
    let learner = learner
        .closes_the_browser_and_comes_back_to("#/wirral")
        .await;
    learner.finds_true("performance.now() > 5000").await;
    let learner = learner
        .closes_the_browser_and_comes_back_to("#/wirral")
        .await;
    learner.runs_version(2).await;
    learner.asks(WATCH).await;
    learner.finds_true("window.kept?.none").await;
}

#[tokio::test]
async fn without_service_workers_all_works_the_same() {
    let without = "delete Navigator.prototype.serviceWorker;\n";
    let host = Host::with_a_copy(|folder| before_boot(folder, without));
    let pack = pack("wirral");
    let learner = Learner::visits(host, "#/wirral/slide/1").await;
    learner.is_at(&pack.slides[0].title).await;
    learner.trains(&pack).await;
    learner.leaves().await;
}

#[tokio::test]
async fn what_is_kept_keeps_the_hosts_headers() {
    let mut learner = Learner::opens("#/wirral").await;
    learner.has_kept(&OF_WIRRAL).await;
    learner.loses_the_network();
    let policy = learner
        .asks("return fetch('./').then(answer => answer.headers.get('content-security-policy'))")
        .await;
    assert_eq!(policy, "frame-ancestors 'none'");
}
