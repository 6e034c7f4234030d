//! Whatever bytes come from a host or in a file, they are read or refused.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::answer::Answer;
use crate::archive::{self, Sum};
use crate::clock::Clock;
use crate::event::{Confidence, Event, EventId, Step, TabId, What};
use crate::id::{ChoiceId, PlaceId, ScenarioId, SlideId};
use crate::json::Json;
use crate::log::Log;
use crate::moment::Moment;
use crate::pack::{Article, Desk, Index, LARGEST, Pack, PackFault, Stage};
use crate::portable;
use crate::rules::small::written;
use crate::run::Run;

/// Reads a text as everything that the app reads.
fn read_as_all(text: &str) {
    let here = PlaceId::new("here");
    let _ = (Pack::of_place(&here, text), Index::from_text(text));
    let _ = (Stage::of_place(&here, text), Desk::of_place(&here, text));
    let _ = (Article::from_text(text), portable::read(text));
    let _ = Event::from_text(
        EventId {
            seq: 1,
            tab: TabId(1),
        },
        text,
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        read_as_all(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_pack_with_any_bytes_in_it_is_read_or_refused(
        at in any::<prop::sample::Index>(), gone in 0_usize..40, bytes in vec(any::<u8>(), 0..40)
    ) {
        let mut pack = written().to_string().into_bytes();
        let at = at.index(pack.len());
        pack.splice(at..pack.len().min(at + gone), bytes);
        read_as_all(&String::from_utf8_lossy(&pack));
    }
}

#[test]
fn what_is_larger_than_any_pack_is_refused_unread() {
    let mut text = written().to_string();
    text.push_str(&" ".repeat(LARGEST - text.len()));
    assert!(Pack::from_text(&text).is_ok());
    text.push(' ');
    assert!(matches!(
        Pack::from_text(&text),
        Err(PackFault::Malformed(_))
    ));
}

#[test]
fn a_file_of_too_many_lines_or_places_is_read_as_far_as_anybody_needs() {
    let file = |line: &dyn Fn(usize) -> String| {
        let all: String = (0..60_000).map(line).collect();
        portable::read(&format!("{}{all}", portable::write(&[]))).unwrap_or_default()
    };
    let lines = file(&|at| format!("here {at:08x}-00000001 {{}}\n"));
    assert_eq!((lines.lines.len(), lines.damaged), (20_000, 40_000));
    let places = file(&|at| format!("place-{at} 00000001-00000001 {{}}\n"));
    assert_eq!((places.lines.len(), places.damaged), (100, 59_900));
}

/// Whether a page that is given a file with this archive wakes anything in it.
fn wakes(archive: &str) -> bool {
    let file = format!("{}here 00000001-00000001 {archive}\n", portable::write(&[]));
    let mut log = Log::default();
    for line in portable::read(&file).unwrap_or_default().lines {
        assert!(log.take(line.id, &line.text));
    }
    let woken = log.wake();
    assert_eq!(woken, archive::read(archive).is_some());
    woken
}

/// An archive that holds the same part so many times, as the numbers of one.
fn again_and_again(names: &[&str], numbers: &str, times: usize) -> String {
    let names = names.iter().map(|name| Json::text(name)).collect();
    let numbers = Json::text(&numbers.repeat(times));
    let runs = Json::fields(vec![("names", Json::List(names)), ("numbers", numbers)]);
    Json::fields(vec![("runs", runs)]).to_text()
}

#[test]
fn a_small_archive_that_would_fill_all_memory_is_not_read() {
    // A tree of many nodes, which need nothing to fill them: three letters for each time.
    let tree = format!("[{}[]]", "[],".repeat(1200));
    let archive = |times| again_and_again(&[&tree], "###", times);
    assert!(archive(1200).len() < 8000);
    assert!(wakes(&archive(10)));
    assert!(!wakes(&archive(1200)));
    // A text so long that less often is enough.
    let text = "x".repeat(200_000);
    let archive = |times| again_and_again(&["\"\"", &text], "###$", times);
    assert!(wakes(&archive(20)));
    assert!(!wakes(&archive(30)));
}

fn beat(seq: u32) -> Event {
    Event {
        id: EventId { seq, tab: TabId(1) },
        at: Moment::default(),
        run: None,
        what: What::Beat,
    }
}

#[test]
fn no_archive_lifts_what_happens_next_above_what_counts_without_it() {
    let far = [9000, 18_000, 27_000].map(beat);
    let parts: Vec<_> = far.iter().map(|far| (far.id, far.to_json())).collect();
    let text = archive::write(&parts);
    let next = |log: &Log| log.next(TabId(1)).seq;

    // Neither one that holds more than its own name says, nor one that stands too far above all
    // else to count itself.
    for (name, after) in [(beat(2).id, 3), (archive::name(&parts, &text), 2)] {
        let mut log = Log::from_iter([beat(1)]);
        log.take(name, &text);
        assert!(!log.wake());
        assert_eq!((next(&log), log.get(far[1].id)), (after, None));
    }

    // Where something leads up to it, all of it is there.
    let mut log = Log::from_iter([10_000, 20_000].map(beat));
    log.take(archive::name(&parts, &text), &text);
    assert!(log.wake());
    assert_eq!((next(&log), log.get(far[1].id)), (27_001, Some(&far[1])));
}

#[test]
fn of_events_without_end_a_run_notes_as_many_as_anybody_needs() {
    let id = |number: u32| ScenarioId::new(format!("s{number}"));
    let step = Step::Act;
    let choices = vec![ChoiceId::new("a")];
    let answered = |scenario| What::Answered {
        scenario,
        step,
        choices: choices.clone(),
    };
    let picked = |scenario| What::Picked {
        scenario,
        step,
        choices: choices.clone(),
    };
    let sure = Confidence::Sure;
    let rated = |scenario| What::Rated { scenario, sure };
    let after = |what: &dyn Fn(ScenarioId) -> What| {
        let mut run = Run::begun(beat(1).id, Moment::default());
        for number in 0..5000 {
            run.after(beat(number + 2).id, Moment::default(), &what(id(number)));
        }
        run
    };
    let many = |is: &dyn Fn(&ScenarioId) -> bool| (0..5000).map(id).filter(|one| is(one)).count();

    assert_eq!(after(&answered).attempts().len(), 2000);
    let run = after(&picked);
    assert_eq!(
        many(&|one| run.answer(one, step) == Answer::Open(choices.clone())),
        100
    );
    let run = after(&rated);
    assert_eq!(many(&|one| run.sure(one).is_some()), 100);
    // What was tried again before goes on with another try, however many situations came after it.
    let again = |scenario| What::SituationReopened { scenario };
    let mut run = after(&again);
    let goes = |run: &mut Run, what| run.after(beat(5002).id, Moment::default(), &what);
    goes(&mut run, answered(id(7)));
    assert!(run.given(&id(7), step).is_some());
    goes(&mut run, again(id(7)));
    assert_eq!(run.given(&id(7), step), None);
}

#[test]
fn of_pages_without_end_a_run_tells_as_many_times_apart_as_anybody_needs() {
    let slide = SlideId::new("signs");
    let shown = What::SlideShown { slide };
    let at = |steady| Moment { wall: 0, steady };
    let mut clock = Clock::default();
    for tab in (0..3000).map(TabId) {
        clock.after(EventId { seq: 1, tab }, at(0), &shown);
        clock.after(EventId { seq: 2, tab }, at(1000), &What::Beat);
    }
    let told = |tab: &u32| !clock.of_page(TabId(*tab)).is_empty();
    assert_eq!((0..3000).filter(told).count(), 2000);
    // One that is told has its time added all the same.
    clock.after(beat(3).id, at(1000), &shown);
    clock.after(beat(4).id, at(2000), &What::Beat);
    assert_eq!(clock.total(), 2_001_000);

    let sum = |tab| Sum {
        run: beat(1).id,
        upto: EventId {
            seq: 1,
            tab: TabId(tab),
        },
        spent: clock.of_page(TabId(0)),
    };
    let mut clock = Clock::default();
    (0..3000).for_each(|tab| clock.sums_up(&sum(tab)));
    assert_eq!((clock.sums().len(), clock.total()), (2000, 2_000_000));

    let parts: Vec<_> = (0..20_100).map(|tab| sum(tab).to_part()).collect();
    let text = archive::write(&parts);
    let mut log = Log::from_iter([beat(1), beat(2)]);
    log.take(archive::name(&parts, &text), &text);
    assert!(log.wake());
    assert_eq!(log.archives.sums().len(), 20_000);
}
