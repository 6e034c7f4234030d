//! What makes the two stores one, step by step.

use super::briefing;
use super::faulty::Faulty;
use super::page::{Disk, FOLDER, Page};
use crate::keeping::{Stores, heal};
use crate::shuffle::rank;

const KEY: &str = "seven-minute-briefing:/a/:here:00000001-00000001";
const FORMAT: &str = "seven-minute-briefing:/a/:@format";
const WHOLE: &str = r#"{"at":{"wall":3,"steady":4},"what":"beat"}"#;
const CUT: &str = r#"{"at":{"wall":3"#;

/// Where a text is set aside.
fn aside(text: &str) -> String {
    let rank = rank(0, text);
    format!("seven-minute-briefing:/a/:@aside:here:00000001-00000001:{rank}")
}

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
        assert_eq!(texts.contains_key(&aside(CUT)), before > 2, "{before}");
    }
    let local = holding(&[(KEY, CUT)]);
    let is_torn = heal(
        &mut Stores::new(Box::new(local.clone()), FOLDER),
        FOLDER,
        &[],
    );
    assert!(is_torn);
    assert_eq!(local.texts(), holding(&[(&aside(CUT), CUT)]).texts());
}

#[test]
fn what_was_set_aside_before_stays_beside_what_comes_now() {
    let other = r#"{"at":"#;
    let before = aside(other);
    let local = holding(&[(KEY, CUT), (&before, other)]);
    heal(
        &mut Stores::new(Box::new(local.clone()), FOLDER),
        FOLDER,
        &[],
    );
    let both = holding(&[(&before, other), (&aside(CUT), CUT)]);
    assert_eq!(local.texts(), both.texts());
}

#[test]
fn what_tells_nothing_makes_room_for_what_the_journal_tells() {
    for useless in ["{}", "null", "5", r#"{"at":{"wall":0,"steady":0},"run":7}"#] {
        let local = holding(&[(KEY, useless)]);
        let line = (KEY.to_owned(), WHOLE.to_owned());
        let mut stores = Stores::new(Box::new(local.clone()), FOLDER);
        assert!(!heal(&mut stores, FOLDER, &[line]));
        let healed = holding(&[(KEY, WHOLE), (&aside(useless), useless)]);
        assert_eq!(local.texts(), healed.texts());
    }
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
fn a_text_that_a_later_version_understands_makes_no_room_for_one_that_nobody_does() {
    let later = r#"{"at":{"wall":5,"steady":5},"what":{"dreamed":{}}}"#;
    for (journal, stays) in [(CUT, later), ("{}", later), (WHOLE, WHOLE)] {
        let local = holding(&[(KEY, later)]);
        let mut stores = Stores::new(Box::new(local.clone()), FOLDER);
        heal(&mut stores, FOLDER, &[(KEY.to_owned(), journal.to_owned())]);
        assert_eq!(local.texts().get(KEY).map(String::as_str), Some(stays));
    }
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
        local.put(&aside(CUT), CUT);
        page.hears(&local);
        // Another page tidies up, or deletes everything.
        match deleted {
            false => local.take(&aside(CUT)),
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
