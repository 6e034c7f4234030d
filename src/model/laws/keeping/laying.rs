//! When runs are laid to rest, and when they are not.

use super::faulty::Faulty;
use super::page::Page;
use crate::archive::is_archive;
use crate::event::{Completion, Event, EventId, Kind, Step, TabId, What};
use crate::id::{ChoiceId, ScenarioId};
use crate::moment::Moment;

/// The beginning of a key at the place that pages open.
const HERE: &str = "seven-minute-briefing:/a/:here:";

fn id(seq: u32) -> EventId {
    EventId { seq, tab: TabId(1) }
}

/// Keeps an event of a run, or one that names none.
fn keeps(local: &Faulty, seq: u32, run: Option<u32>, what: What) {
    let event = Event {
        id: id(seq),
        at: Moment::default(),
        run: run.map(id),
        what,
    };
    local.put(&format!("{HERE}{}", event.id), &event.to_text());
}

fn started() -> What {
    What::RunStarted {
        seed: 1,
        version: String::new(),
        hash: String::new(),
        plan: Vec::new(),
        kind: Kind::Briefing,
        marks: Vec::new(),
    }
}

fn answered() -> What {
    What::Answered {
        scenario: ScenarioId::new("new-phone"),
        step: Step::Act,
        choices: vec![ChoiceId::new("tell-lead")],
    }
}

fn completed(on: u32) -> What {
    What::RunCompleted(Completion {
        on: on.into(),
        status: None,
        points: Vec::new(),
    })
}

/// Runs that begin at these numbers, each with an answer and an end.
fn runs(local: &Faulty, starts: impl Iterator<Item = u32>) {
    for start in starts {
        keeps(local, start, None, started());
        keeps(local, start + 1, Some(start), answered());
        keeps(local, start + 2, Some(start), completed(start));
    }
}

fn archives(local: &Faulty) -> Vec<String> {
    let texts = local.texts().into_iter();
    let archives = texts.filter(|(_, text)| is_archive(text));
    archives.map(|(key, _)| key).collect()
}

/// What lies there after a page has laid to rest what it could: the run that is under way at the
/// next start, and all runs there ever were.
fn next_start(local: &Faulty) -> (Option<EventId>, Vec<u32>) {
    Page::opens(2, local, None);
    let mut page = Page::opens(3, local, None);
    let run = page.kept.record().run().map(|run| run.id);
    page.kept.wake();
    let runs = page.kept.record().runs().iter();
    (run, runs.map(|run| run.id.seq).collect())
}

#[test]
fn runs_far_apart_are_laid_to_rest_and_hide_nothing_that_follows_them() {
    let starts = || (0..10).map(|nth| 1 + nth * 2000);
    let local = Faulty::default();
    runs(&local, starts());
    let next = next_start(&local);
    assert!(archives(&local).len() > 1);
    assert_eq!(next, (Some(id(18_001)), starts().collect()));
}

#[test]
fn a_run_that_goes_on_too_long_is_not_laid_to_rest_and_hides_nothing_that_follows_it() {
    let local = Faulty::default();
    runs(&local, std::iter::once(1));
    for seq in [3000, 6000, 9000, 12_000] {
        keeps(&local, seq, Some(1), What::Beat);
    }
    let starts = || (0..10).map(|nth| 12_001 + nth * 3);
    runs(&local, starts());
    let next = next_start(&local);
    let beginning = format!("{HERE}{}", id(1));
    assert!(local.texts().contains_key(&beginning) && !archives(&local).is_empty());
    let all = std::iter::once(1).chain(starts()).collect();
    assert_eq!(next, (Some(id(12_028)), all));
}

#[test]
fn an_archive_whose_name_something_else_has_is_not_written() {
    let starts = || (0..10).map(|nth| 1 + nth * 3);
    let local = Faulty::default();
    runs(&local, starts());
    next_start(&local);
    let name = archives(&local).remove(0);
    for text in [r#"{"odd":1}"#, "{cut", r#"{"runs":{"names":7}}"#] {
        let local = Faulty::default();
        runs(&local, starts());
        local.put(&name, text);
        let before = local.texts();
        let next = next_start(&local);
        assert_eq!(local.texts(), before, "{text}");
        assert_eq!(next, (Some(id(28)), starts().collect()), "{text}");
    }
}

#[test]
fn runs_are_not_laid_to_rest_while_an_event_hangs_on_its_place_among_them() {
    // The first is completed and stays; all others were left, and an older version wrote their
    // answers, which name no run. Those would be answers in the first, if the others were away.
    let local = Faulty::default();
    runs(&local, std::iter::once(1));
    for nth in 1..12 {
        keeps(&local, nth * 10, None, started());
        keeps(&local, nth * 10 + 1, None, answered());
    }
    let before = local.texts();
    let page = Page::opens(2, &local, None);
    assert_eq!(local.texts(), before);
    let again = Page::opens(3, &local, None);
    assert_eq!(again.answers(), page.answers());
}

#[test]
fn a_run_of_which_a_later_version_says_more_is_left_byte_for_byte() {
    let starts = || (0..10).map(|nth| 1 + nth * 3);
    let local = Faulty::default();
    runs(&local, starts());
    let key = format!("{HERE}{}", id(5));
    let text = local.texts().remove(&key).unwrap_or_default();
    let more = text.replace("\"choices\"", "\"reason\":\"in my own words\",\"choices\"");
    assert!(more.len() > text.len());
    local.put(&key, &more);
    let of_the_run = || {
        let all = (4..7).map(|seq| local.texts().remove(&format!("{HERE}{}", id(seq))));
        all.collect::<Option<Vec<_>>>()
    };
    let before = of_the_run();
    assert_eq!(next_start(&local), (Some(id(28)), starts().collect()));
    // The others are laid to rest around it.
    assert_eq!((of_the_run(), archives(&local).len()), (before, 1));
    assert_eq!(local.texts().len(), 1 + 2 * 3);
}
