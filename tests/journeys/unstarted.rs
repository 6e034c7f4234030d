//! Where the app cannot start, it says why and offers the place's plain page; where that only looks
//! so, it starts.

use std::fs;
use std::path::Path;

use briefing::words;
use xtask::browsers::Browser;

use crate::first_screen::{before_boot, hold_the_wasm, without_a_head_start};
use crate::host::{Host, pack, remove_files};
use crate::learner::Learner;

/// Whoever comes to a host like this is told why, and is offered the plain page of their place.
async fn is_told(change: impl FnOnce(&Path), why: &str) {
    let learner = Learner::visits(Host::with_a_copy(change), "#/wirral/slide/2").await;
    learner.sees(words::start::CANNOT_START).await;
    learner.sees(why).await;
    learner.sees(words::start::DANGER).await;
    learner.does_not_see(words::app::LOADING).await;
    learner.is_offered_the_plain_page_of("wirral").await;
    learner.follows(words::start::AS_PAGE).await;
    learner.reads_the_plain_page_of("wirral").await;
}

impl Learner {
    /// Finds at least one way to the plain page, and every such way leading to the place's own.
    pub async fn is_offered_the_plain_page_of(&self, place: &str) {
        self.sees(words::start::AS_PAGE).await;
        let says = words::start::AS_PAGE;
        let offers = format!(
            "[...document.links].filter(one => one.innerText === {says:?}).map(one => one.href)"
        );
        let ends = format!("{offers}.every(to => to.endsWith('/handouts/{place}.html'))");
        self.finds_true(&ends).await;
    }

    /// Every slide, every situation and whom to tell, with nothing that has to run.
    pub async fn reads_the_plain_page_of(&self, place: &str) {
        let pack = pack(place);
        self.sees(&words::app::topic_at(&pack.name)).await;
        for slide in &pack.slides {
            self.sees(&slide.title).await;
        }
        for step in &pack.pathway {
            self.sees(&step.title).await;
        }
        self.finds_true(
            "document.querySelectorAll('details').length >= 5 && !document.querySelector('script')",
        )
        .await;
    }
}

/// Writes half of every file whose name holds this, with no compressed copy beside it.
fn cut_short(folder: &Path, part: &str) {
    let names = fs::read_dir(folder).expect("the release");
    let names: Vec<_> = names.map(|entry| entry.expect("a file").path()).collect();
    for path in names {
        let name = path.to_string_lossy().into_owned();
        if name.contains(part) && !name.ends_with(".br") && !name.ends_with(".gz") {
            let whole = fs::read(&path).expect("the file");
            remove_files(folder, &path.file_name().expect("a name").to_string_lossy());
            fs::write(path, &whole[..whole.len() / 2]).expect("the file is written");
        }
    }
}

/// Replaces a part of the page.
fn rewrite_page(folder: &Path, old: &str, new: &str) {
    let page = fs::read_to_string(folder.join("index.html")).expect("the page");
    assert!(page.contains(old), "the page has no {old}");
    remove_files(folder, "index.html");
    fs::write(folder.join("index.html"), page.replace(old, new)).expect("the page is written");
}

const APP: &str = "seven-minute-briefing-";

#[tokio::test]
async fn a_program_that_is_cut_short_is_told() {
    is_told(
        |folder| cut_short(folder, "_bg.wasm"),
        words::start::WHY_FILES,
    )
    .await;
}

/// As a filter does that puts its own page in the place of what it holds back.
#[tokio::test]
async fn a_page_in_place_of_the_program_is_told() {
    let page = |folder: &Path| {
        let name = fs::read_dir(folder)
            .expect("the release")
            .find_map(|entry| {
                let name = entry.expect("a file").file_name();
                let name = name.to_string_lossy().into_owned();
                (name.starts_with(APP) && name.ends_with(".wasm")).then_some(name)
            });
        let name = name.expect("the program");
        remove_files(folder, &name);
        fs::write(folder.join(name), "<!doctype html><title>Blocked</title>").expect("the page");
    };
    is_told(page, words::start::WHY_FILES).await;
}

#[tokio::test]
async fn a_script_that_is_cut_short_is_told() {
    let app = |folder: &Path| cut_short(folder, ".js");
    let but_boot = |folder: &Path| {
        let boot = fs::read(folder.join("boot.js")).expect("boot.js");
        app(folder);
        fs::write(folder.join("boot.js"), boot).expect("boot.js is written");
    };
    is_told(but_boot, words::start::WHY_FILES).await;
}

#[tokio::test]
async fn a_browser_without_programs_is_told() {
    let without = |folder: &Path| before_boot(folder, "delete window.WebAssembly;\n");
    is_told(without, words::start::WHY_PROGRAM).await;
}

#[tokio::test]
async fn a_policy_that_forbids_programs_is_told() {
    let stricter = |folder: &Path| rewrite_page(folder, " 'wasm-unsafe-eval'", "");
    is_told(stricter, words::start::WHY_PROGRAM).await;
}

#[tokio::test]
async fn a_policy_that_forbids_the_line_in_the_page_costs_nothing_but_time() {
    let stricter = |folder: &Path| rewrite_page(folder, "globalThis.wasm", "globalThis . wasm");
    let learner = Learner::visits(Host::with_a_copy(stricter), "#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.finds_true("!globalThis.wasm").await;
}

#[tokio::test]
async fn a_program_of_a_wrong_type_starts() {
    let renamed = |folder: &Path| {
        for entry in fs::read_dir(folder).expect("the release") {
            let path = entry.expect("a file").path();
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            if name.starts_with(APP) && name.ends_with(".wasm") {
                fs::rename(&path, path.with_extension("bin")).expect("another name");
            }
        }
        without_a_head_start(folder);
        rewrite_page(folder, "_bg.wasm\"", "_bg.bin\"");
    };
    let learner = Learner::visits(Host::with_a_copy(renamed), "#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_download_that_stalls_is_told_and_goes_on_by_itself() {
    let host = Host::with_a_copy(hold_the_wasm);
    let learner = Learner::visits(host, "#/wirral").await;
    learner.sees(words::start::DANGER).await;
    learner.does_not_see(words::start::SLOW).await;
    learner.asks("window.before = true").await;
    learner.sees(words::start::SLOW).await;
    learner.is_offered_the_plain_page_of("wirral").await;
    learner.asks("deliver()").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.does_not_see(words::start::SLOW).await;
    learner.finds_true("window.before").await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_starter_that_does_not_come_is_told() {
    for change in [
        (|folder: &Path| remove_files(folder, "boot.js")) as fn(&Path),
        |folder| cut_short(folder, "boot.js"),
    ] {
        let learner = Learner::visits(Host::with_a_copy(change), "#/wirral").await;
        learner.does_not_see(words::start::SLOW).await;
        learner.sees(words::start::SLOW).await;
    }
}

/// Chromium alone can be told to run no scripts.
#[tokio::test]
async fn without_javascript_it_is_told() {
    if Browser::chosen() != Browser::Chromium {
        return;
    }
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.runs_no_scripts().await;
    learner.reloads().await;
    learner.sees(words::start::NO_SCRIPT).await;
    learner.sees(words::start::DANGER).await;
    learner.does_not_see(words::app::LOADING).await;
    learner.follows(words::start::AS_PAGE).await;
    learner.follows(&pack("wirral").name).await;
    learner.reads_the_plain_page_of("wirral").await;
}
