//! One fault, at every call of a journey, in every way it can go wrong.

use super::faulty::{ALL, Faulty, How};
use super::page::{Disk, Page};
use super::{MANY, after_many_runs, archives, briefing};
use crate::event::What;

/// A key of another app on the same origin, and one of another copy of this one.
const OTHERS: [(&str, &str); 2] = [
    ("their-app:here:00000001-00000001", "{cut"),
    ("seven-minute-briefing:/b/:here:00000001-00000001", "{cut"),
];

fn storage() -> Faulty {
    Faulty::holding(OTHERS.map(|(key, text)| (key.into(), text.into())).into())
}

/// A whole briefing, so many short ones that some are laid to rest on the way, and the beginning
/// of one more.
fn journey(page: &mut Page) {
    for number in 1..=11 {
        for (nth, what) in briefing(number).into_iter().enumerate() {
            let is_short = number > 1 && matches!(what, What::Beat | What::Picked { .. });
            if !is_short && (nth < 9 || number < 11) && (nth % 5 == 0 || number % 5 == 1) {
                page.happens(3000, what);
            }
        }
        page.rests();
    }
}

/// What must hold after whatever happened: nothing that was said to be saved is lost, and nobody
/// else's things are touched. Gives the page that was opened after it, with all runs there ever were.
fn nothing_is_lost(page: &Page, local: &Faulty, disk: Option<Disk>, of: &str) -> Page {
    local.is_mended();
    let mut again = Page::opens(9, local, disk);
    again.kept.wake();
    for (run, attempts) in &page.saved {
        let answers = again.answers();
        let there = answers.iter().find(|(id, _)| id == run);
        let there = there.map(|(_, attempts)| attempts.as_slice());
        assert!(
            there.unwrap_or_default().starts_with(attempts),
            "{of}: of {attempts:?} there is {there:?}"
        );
    }
    again
}

fn others_are_untouched(local: &Faulty, of: &str) {
    for (key, text) in OTHERS {
        let there = local.texts().get(key).cloned();
        assert_eq!(there.as_deref(), Some(text), "{of}: {key}");
    }
}

#[test]
fn a_fault_at_any_call_loses_nothing_that_was_said_to_be_saved() {
    let local = storage();
    let mut page = Page::opens(1, &local, Some(Disk::new()));
    journey(&mut page);
    let calls = local.calls();
    assert!(calls > 150, "{calls} calls");
    let mut tried = 0;
    for how in ALL {
        for k in 0..calls {
            let of = format!("{how:?} at {k}");
            let local = storage();
            local.fails(k, how);
            let mut page = Page::opens(1, &local, Some(Disk::new()));
            journey(&mut page);
            assert!(!page.saved.is_empty(), "{of}: never saved");
            assert_eq!(page.saved, page.answers(), "{of}: not saved at the end");
            if how != How::Clears {
                others_are_untouched(&local, &of);
            }
            let disk = page.disk.clone();
            nothing_is_lost(&page, &local, disk, &of);
            tried += 1;
        }
    }
    assert!(tried > 1000, "{tried} faults tried");
}

/// How many runs there are in which everything was answered.
fn whole(page: &Page) -> usize {
    let answers = page.answers();
    answers.iter().filter(|(_, all)| all.len() == 4).count()
}

#[test]
fn a_fault_at_any_call_while_archives_become_one_loses_nothing() {
    let (texts, disk) = after_many_runs();
    let goes_on = |how: Option<(usize, How)>| {
        let local = Faulty::holding(texts.clone());
        let mut page = Page::opens(2, &local, Some(disk.clone()));
        if let Some((k, how)) = how {
            local.fails(k, how);
        }
        let before = local.calls();
        let three = [1, 2, 3].map(|more| briefing(MANY + more).into_iter().step_by(5));
        for what in three.into_iter().flatten() {
            page.happens(3000, what);
        }
        page.rests();
        (page, local.calls() - before, local)
    };
    let (page, calls, local) = goes_on(None);
    let before = archives(&Faulty::holding(texts.clone()));
    let after = archives(&local);
    assert!(
        before == 31 && after == 1,
        "{before} archives, then {after}"
    );
    let again = nothing_is_lost(&page, &local, page.disk.clone(), "no fault");
    assert_eq!(whole(&again), MANY as usize);
    for how in ALL {
        for k in 0..calls {
            let (page, _, local) = goes_on(Some((k, how)));
            let of = format!("{how:?} at {k}");
            let again = nothing_is_lost(&page, &local, page.disk.clone(), &of);
            assert_eq!(whole(&again), MANY as usize, "{of}");
        }
    }
}

#[test]
fn without_a_journal_what_local_storage_says_it_has_is_there() {
    let local = storage();
    let mut page = Page::opens(1, &local, None);
    journey(&mut page);
    for how in [
        How::Fails,
        How::Drops,
        How::Truncates,
        How::Delays,
        How::Ends,
    ] {
        for k in 0..local.calls() {
            let of = format!("{how:?} at {k}");
            let local = storage();
            local.fails(k, how);
            let mut page = Page::opens(1, &local, None);
            journey(&mut page);
            others_are_untouched(&local, &of);
            nothing_is_lost(&page, &local, None, &of);
        }
    }
}

#[test]
fn what_the_journal_has_confirmed_outlives_a_crash_that_takes_all_of_local_storage_since_any_moment()
 {
    // Local storage as it was written at some moment; everything after it is lost.
    let local = storage();
    let mut page = Page::opens(1, &local, Some(Disk::new()));
    let mut written = vec![local.texts()];
    for number in 1..=10 {
        for what in briefing(number) {
            page.happens(3000, what);
            written.push(local.texts());
        }
        page.rests();
        written.push(local.texts());
    }
    for (moment, texts) in written.into_iter().enumerate() {
        let after = Faulty::holding(texts);
        let of = format!("written up to moment {moment}");
        nothing_is_lost(&page, &after, page.disk.clone(), &of);
        // And after the union, local storage has it all by itself.
        nothing_is_lost(&page, &after, None, &of);
    }
}

#[test]
fn a_journal_that_fails_at_any_write_leaves_local_storage_to_do() {
    for writes in 0..120 {
        let local = storage();
        let mut page = Page::opens(1, &local, Some(Disk::new()));
        page.journal_ends = Some(writes);
        journey(&mut page);
        let of = format!("the journal ends after {writes}");
        assert_eq!(page.saved, page.answers(), "{of}");
        nothing_is_lost(&page, &local, None, &of);
        nothing_is_lost(&page, &local, page.disk.clone(), &of);
    }
}

#[test]
fn what_is_not_in_either_store_is_never_called_saved() {
    let local = storage();
    local.fails(0, How::Ends);
    let mut page = Page::opens(1, &local, None);
    journey(&mut page);
    assert_eq!(page.saved, []);
    assert!(page.kept.fault(&page.stores.journal).is_some());
    // In memory it is all there, and once there is room it is kept.
    let answers = page.answers();
    assert!(!answers.is_empty());
    local.is_mended();
    page.happens(1, What::Beat);
    assert_eq!(page.saved, answers);
    assert_eq!(page.kept.fault(&page.stores.journal), None);
}

#[test]
fn bytes_that_cannot_be_read_are_set_aside_and_come_back_whole_from_the_journal() {
    let local = storage();
    let mut page = Page::opens(1, &local, Some(Disk::new()));
    for what in briefing(1) {
        page.happens(3000, what);
    }
    let ours = |key: &&String| key.starts_with("seven-minute-briefing:/a/:here");
    let keys: Vec<String> = local.texts().keys().filter(ours).cloned().collect();
    for (number, key) in keys.iter().enumerate() {
        local.put(key, ["{\"at\":", "\u{0}\u{feff}", ""][number % 3]);
    }
    let disk = page.disk.clone();
    nothing_is_lost(&page, &local, disk.clone(), "damaged");
    let texts = local.texts();
    for (number, key) in keys.iter().enumerate() {
        let damaged = ["{\"at\":", "\u{0}\u{feff}", ""][number % 3];
        let aside = key.replace("/a/:here", "/a/:@aside:here");
        let aside = format!("{aside}:{}", crate::shuffle::rank(0, damaged));
        assert_eq!(texts[&aside], damaged);
        assert_eq!(texts.get(key), disk.as_ref().and_then(|disk| disk.get(key)));
    }
}

#[test]
fn what_a_newer_version_keeps_here_is_left_byte_for_byte() {
    let local = storage();
    let newer = [
        (
            "seven-minute-briefing:/a/:here:00000001-00000001",
            r#"{ "at" : 7}"#,
        ),
        (
            "seven-minute-briefing:/a/:here:00000002-00000001",
            r#"{"runs":{"names":7}}"#,
        ),
        ("seven-minute-briefing:/a/:@format", "2"),
    ];
    for (key, text) in newer {
        local.put(key, text);
    }
    let before = local.texts();
    let mut page = Page::opens(1, &local, Some(Disk::new()));
    assert!(page.kept.holds_newer());
    journey(&mut page);
    assert_eq!(local.texts(), before);
    assert_eq!(page.disk, Some(Disk::new()));
    assert_eq!(
        page.kept.fault(&page.stores.journal),
        Some(crate::store::Fault::Newer)
    );
    assert_eq!(page.saved, []);
    assert_eq!(page.answers().len(), 11);

    // Lines that only this version cannot read stay as well, and its own are kept beside them.
    local.take("seven-minute-briefing:/a/:@format");
    let mut page = Page::opens(1, &local, Some(Disk::new()));
    assert!(page.kept.holds_newer());
    journey(&mut page);
    for (key, text) in &newer[..2] {
        assert_eq!(local.texts().get(*key).map(String::as_str), Some(*text));
    }
    nothing_is_lost(&page, &local, page.disk.clone(), "beside a newer version");
}

#[test]
fn a_storage_that_is_blocked_is_told_before_there_is_anything_to_keep() {
    let local = storage();
    local.fails(0, super::faulty::How::Ends);
    let mut page = Page::opens(1, &local, None);
    // As the app does once it knows that there is no journal.
    page.kept.go_on(&mut page.stores);
    assert_eq!(
        page.kept.fault(&page.stores.journal),
        Some(crate::store::Fault::Blocked)
    );
}
