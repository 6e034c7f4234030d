//! The ports, in a real browser: what each promises, with nothing of the app around it.

#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use briefing::browser::net::NetFault;
use briefing::browser::storage::StorageFault;
use briefing::browser::{clock, file, net, page, storage};
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};
use web_sys::Document;

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn local_storage() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// Puts an element into the page for one test.
fn with_element(tag: &str, id: &str, test: impl FnOnce()) {
    let element = document().create_element(tag).unwrap();
    element.set_id(id);
    element.set_attribute("tabindex", "-1").unwrap();
    document().body().unwrap().append_child(&element).unwrap();
    test();
    element.remove();
}

#[test]
fn what_is_kept_is_there() {
    storage::keep("ports:one", "größer than 𝄞").unwrap();
    let all = storage::all("ports:").unwrap();
    assert!(all.contains(&("ports:one".into(), "größer than 𝄞".into())));
    local_storage().remove_item("ports:one").unwrap();
}

#[test]
fn a_full_storage_refuses_and_loses_nothing_that_was_there() {
    storage::keep("ports:small", "kept").unwrap();
    let too_much = "x".repeat(6_000_000);
    assert_eq!(
        storage::keep("ports:big", &too_much),
        Err(StorageFault::Refused)
    );
    assert_eq!(
        local_storage().get_item("ports:small").unwrap().as_deref(),
        Some("kept")
    );
    assert_eq!(local_storage().get_item("ports:big").unwrap(), None);
    local_storage().remove_item("ports:small").unwrap();
}

#[test]
fn another_page_is_heard() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let into = heard.clone();
    let _listener =
        storage::on_kept_elsewhere(move |key, text| into.borrow_mut().push((key, text)));
    // A browser tells a page only what others keep, so the event is made as the browser makes it.
    let init = web_sys::StorageEventInit::new();
    init.set_key(Some("ports:other"));
    init.set_new_value(Some("news"));
    let event = web_sys::StorageEvent::new_with_event_init_dict("storage", &init).unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
    assert_eq!(
        *heard.borrow(),
        [("ports:other".to_owned(), Some("news".to_owned()))]
    );
}

#[test]
fn what_another_page_removes_is_heard_without_a_text() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let into = heard.clone();
    let _listener =
        storage::on_kept_elsewhere(move |key, text| into.borrow_mut().push((key, text)));
    let init = web_sys::StorageEventInit::new();
    init.set_key(Some("ports:gone"));
    let event = web_sys::StorageEvent::new_with_event_init_dict("storage", &init).unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
    assert_eq!(*heard.borrow(), [("ports:gone".to_owned(), None)]);
}

#[test]
fn forgetting_takes_what_begins_so_and_nothing_else() {
    for key in ["ports:mine:1", "ports:mine:2", "ports:yours"] {
        storage::keep(key, "kept").unwrap();
    }
    storage::forget("ports:mine:").unwrap();
    assert_eq!(storage::read("ports:mine:1"), Ok(None));
    assert_eq!(storage::read("ports:mine:2"), Ok(None));
    assert_eq!(storage::read("ports:yours"), Ok(Some("kept".into())));
    storage::forget("ports:yours").unwrap();
}

#[test]
fn a_mark_lasts_until_it_is_taken_away() {
    assert!(!storage::has_mark("ports:mark"));
    storage::set_mark("ports:mark", true);
    assert!(storage::has_mark("ports:mark"));
    storage::set_mark("ports:mark", false);
    assert!(!storage::has_mark("ports:mark"));
}

#[test]
fn the_page_is_marked_for_its_styles() {
    page::mark("ports", "on");
    let root = document().document_element().unwrap();
    assert_eq!(root.get_attribute("data-ports").as_deref(), Some("on"));
    root.remove_attribute("data-ports").unwrap();
}

#[test]
fn where_no_file_is_chosen_none_is_read() {
    assert!(file::text_of("ports-nothing", 100).is_none());
    with_element("input", "ports-file", || {
        assert!(file::text_of("ports-file", 100).is_none());
        assert_eq!(page::value_of("ports-file"), "");
    });
}

#[test]
fn the_steady_clock_never_goes_back() {
    let first = clock::now();
    assert!(
        first.wall > 1_700_000_000_000,
        "the wall clock tells milliseconds since 1970"
    );
    for _ in 0..1000 {
        assert!(clock::now().steady >= first.steady);
    }
}

#[test]
fn draws_differ() {
    let draws: std::collections::BTreeSet<u64> = (0..100).map(|_| clock::draw()).collect();
    assert_eq!(draws.len(), 100);
}

#[test]
fn going_somewhere_changes_the_address_and_is_told() {
    page::go("#/wirral/slide/3");
    assert_eq!(page::hash(), "#/wirral/slide/3");
    page::go("#/");
    assert_eq!(page::hash(), "#/");
}

#[test]
fn the_folder_ends_with_a_slash() {
    assert!(page::folder().ends_with('/'), "{}", page::folder());
}

#[test]
fn the_title_is_set() {
    page::set_title("Forms it can take");
    assert_eq!(document().title(), "Forms it can take");
}

#[test]
fn focus_goes_to_an_element_and_to_nothing_that_is_not_there() {
    with_element("h1", "ports-heading", || {
        page::focus("ports-heading");
        page::focus("ports-nothing");
        assert_eq!(document().active_element().unwrap().id(), "ports-heading");
    });
}

#[test]
fn a_dialog_opens_once_and_closes() {
    with_element("dialog", "ports-dialog", || {
        let is_open = || {
            document()
                .get_element_by_id("ports-dialog")
                .unwrap()
                .has_attribute("open")
        };
        page::close_dialog("ports-dialog");
        page::open_dialog("ports-dialog");
        page::open_dialog("ports-dialog");
        assert!(is_open());
        page::close_dialog("ports-dialog");
        assert!(!is_open());
    });
}

/// Answers as boot.js does, which is not here.
fn with_boot(answers: &str) {
    let answers = js_sys::Function::new_with_args("address, most", answers);
    js_sys::Reflect::set(&js_sys::global(), &"textOf".into(), &answers).unwrap();
}

#[test]
async fn a_file_that_does_not_come_is_a_fault_and_not_a_text() {
    for (answers, fault) in [
        ("return Promise.reject(404)", NetFault::Status(404)),
        ("return Promise.reject(new Error())", NetFault::Broken),
        ("return Promise.resolve(null)", NetFault::Broken),
    ] {
        with_boot(answers);
        assert_eq!(net::text("packs/x.json", 9).await, Err(fault));
    }
}

#[test]
async fn a_file_is_cut_where_it_is_seen_to_be_too_large() {
    with_boot("return Promise.resolve(address + most)");
    let text = net::text("packs/x.json", 9).await;
    assert_eq!(text.as_deref(), Ok("packs/x.json10"));
}
