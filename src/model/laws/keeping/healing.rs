//! What makes the two stores one, step by step.

use super::briefing;
use super::faulty::Faulty;
use super::page::{Disk, FOLDER, Page};
use crate::keeping::{Stores, heal};

const KEY: &str = "seven-minute-briefing:/a/:here:00000001-00000001";
const ASIDE: &str = "seven-minute-briefing:/a/:@aside:here:00000001-00000001";
const FORMAT: &str = "seven-minute-briefing:/a/:@format";
const WHOLE: &str = r#"{"at":{"wall":3,"steady":4},"what":"beat"}"#;
const CUT: &str = r#"{"at":{"wall":3"#;

fn holding(texts: &[(&str, &str)]) -> Faulty {
    let owned = |(key, text): &(&str, &str)| ((*key).to_owned(), (*text).to_owned());
    Faulty::holding(texts.iter().map(owned).collect())
}

#[test]
fn what_another_page_mends_meanwhile_is_not_removed_nor_set_aside_without_need() {
    // The calls: which keys there are, the text, the text again, setting it aside and reading
    // that back, the text once more; and only then it goes.
    for before in 0..6 {
        let local = holding(&[(KEY, CUT)]);
        let mut stores = Stores::new(Box::new(local.clone()), FOLDER);
        local.meanwhile(before, KEY, WHOLE);
        heal(&mut stores, FOLDER, &[]);
        let texts = local.texts();
        assert_eq!(texts.get(KEY).map(String::as_str), Some(WHOLE), "{before}");
        assert_eq!(texts.contains_key(ASIDE), before > 2, "{before}");
    }
    let local = holding(&[(KEY, CUT)]);
    let is_torn = heal(
        &mut Stores::new(Box::new(local.clone()), FOLDER),
        FOLDER,
        &[],
    );
    assert!(is_torn);
    assert_eq!(local.texts(), holding(&[(ASIDE, CUT)]).texts());
}

#[test]
fn what_comes_back_whole_from_the_journal_is_not_missed() {
    let local = holding(&[(KEY, CUT)]);
    let line = (KEY.to_owned(), WHOLE.to_owned());
    let mut stores = Stores::new(Box::new(local), FOLDER);
    assert!(!heal(&mut stores, FOLDER, &[line]));
}

#[test]
fn what_cannot_be_read_in_the_journal_does_not_come_back() {
    let local = Faulty::default();
    let lines = [CUT, WHOLE].map(|text| (KEY.to_owned(), text.to_owned()));
    for (line, there) in lines.into_iter().zip([None, Some(WHOLE)]) {
        heal(
            &mut Stores::new(Box::new(local.clone()), FOLDER),
            FOLDER,
            &[line],
        );
        assert_eq!(local.texts().get(KEY).map(String::as_str), there);
    }
}

#[test]
fn what_a_newer_version_keeps_is_not_set_aside_because_this_one_cannot_read_it() {
    let local = holding(&[(FORMAT, "2"), (KEY, "\u{1}packed")]);
    let before = local.texts();
    Page::opens(1, &local, Some(Disk::new()));
    assert_eq!(local.texts(), before);
}

#[test]
fn who_goes_before_it_is_known_what_another_page_removed_keeps_what_was_answered_meanwhile() {
    for deleted in [false, true] {
        let local = Faulty::default();
        let mut page = Page::opens(1, &local, Some(Disk::new()));
        let mut whats = briefing(1).into_iter();
        whats
            .by_ref()
            .take(14)
            .for_each(|what| page.happens(1000, what));
        local.put(ASIDE, CUT);
        page.hears(&local);
        // Another page tidies up, or deletes everything.
        match deleted {
            false => local.take(ASIDE),
            true => local.texts().keys().for_each(|key| local.take(key)),
        }
        page.hears(&local);
        whats.for_each(|what| page.happens(1000, what));
        let answers = page.answers();
        page.kept.let_go(&mut page.stores);
        let disk = page.disk.clone().filter(|_| !deleted);
        let again = Page::opens(2, &local, disk);
        let there = if deleted { Vec::new() } else { answers };
        assert_eq!(again.answers(), there, "deleted: {deleted}");
    }
}
