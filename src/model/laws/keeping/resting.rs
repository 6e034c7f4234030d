//! What holds of archives.

use proptest::collection::vec;
use proptest::prelude::*;

use super::briefing;
use super::faulty::Faulty;
use super::page::{Disk, Page};
use crate::archive::{self, Part, Spent, Sum, is_archive};
use crate::event::{EventId, TabId, What};
use crate::id::SlideId;
use crate::json::Json;
use crate::laws::{id, what};
use crate::log::Log;
use crate::moment::Moment;
use crate::record::{Record, Run};

/// What an archive may hold: events and sums, in any order, and what only a later version knows.
fn parts() -> impl Strategy<Value = Vec<Part>> {
    let event = crate::laws::event().prop_map(|event| (event.id, event.to_json()));
    let spent = vec((super::super::slide(), any::<u64>()), 0..4);
    let sum = (id(), id(), spent).prop_map(|(run, upto, spent)| {
        let on_slide = |(slide, time)| Spent {
            slide,
            tab: upto.tab,
            time,
        };
        let spent = spent.into_iter().map(on_slide).collect();
        Sum { run, upto, spent }.to_part()
    });
    let later = (id(), any::<u64>(), ".*").prop_map(|(id, number, text)| {
        let odd = [
            ("odd", Json::Number(Some(number))),
            ("é", Json::text(&text)),
        ];
        (id, Json::fields(odd.into()))
    });
    vec(prop_oneof![6 => event, 2 => sum, 1 => later], 0..30)
}

/// What of a run must be the same, whether or not it was laid to rest: all but what was picked and
/// not committed, and the state of a clock that nobody looks at.
fn told(run: &Run) -> String {
    let slides = ["background", "signs", "action"].map(SlideId::new);
    let spent = slides
        .clone()
        .map(|slide| run.clock.spent(&slide, TabId(u32::MAX), Moment::default()));
    let opened = slides.map(|slide| run.opened_at(&slide));
    let told = (
        (run.id, run.kind, run.started, run.touched, run.seed),
        (run.version.clone(), run.hash.clone(), run.marks.clone()),
        (run.plan.clone(), run.skipped.clone(), run.spot.clone()),
        (run.attempts().to_vec(), run.completed.clone()),
        (spent, opened),
    );
    format!("{told:?}")
}

pub fn all_told(record: &Record) -> Vec<String> {
    record.runs().iter().map(told).collect()
}

/// Pages on one storage, with all that happens on each.
fn pages(happened: &[(u32, u64, What)]) -> (Faulty, Page) {
    let local = Faulty::default();
    let mut pages: Vec<Page> = (0..3)
        .map(|number| Page::opens(number, &local, None))
        .collect();
    pages[0].happens(0, briefing(1).remove(0));
    for (number, later, what) in happened {
        let page = &mut pages[*number as usize];
        let news: Vec<_> = local.texts().into_iter().collect();
        page.kept.take_all(&news);
        // Only a run that is here can be taken up.
        let what = match what {
            What::RunTakenUp { run } => {
                let runs = page.kept.record().runs();
                let nth = run.seq as usize % runs.len().max(1);
                let run = runs.get(nth).map_or(*run, |run| run.id);
                What::RunTakenUp { run }
            }
            what => what.clone(),
        };
        // As the app does: what is in view is hidden before another run comes into view.
        if matches!(what, What::RunStarted { .. } | What::RunTakenUp { .. }) {
            page.happens(*later, What::SlideHidden);
        }
        page.happens(*later, what);
    }
    let news: Vec<_> = local.texts().into_iter().collect();
    let mut last = pages.remove(0);
    last.kept.take_all(&news);
    (local, last)
}

fn happened() -> impl Strategy<Value = Vec<(u32, u64, What)>> {
    vec((0_u32..3, 0_u64..90_000, what()), 0..80)
}

fn log_of(disk: &Disk) -> Log {
    let mut log = Log::default();
    for (key, text) in disk {
        let id = key
            .rsplit(':')
            .next()
            .and_then(|id| id.parse::<EventId>().ok());
        log.take(id.unwrap_or_default(), text);
    }
    log.wake();
    log
}

proptest! {
    #[test]
    fn an_archive_reads_back_as_it_was_written(parts in parts()) {
        let text = archive::write(&parts);
        prop_assert!(is_archive(&text));
        prop_assert_eq!(archive::read(&text), Some(parts));
    }

    #[test]
    fn a_sum_reads_back_as_it_was_written(parts in parts()) {
        for part in parts {
            if let Some(sum) = Sum::of_part(&part) {
                prop_assert_eq!(sum.to_part(), part);
            }
        }
    }

    #[test]
    fn a_damaged_archive_is_read_or_refused(
        parts in parts(), at in any::<prop::sample::Index>(), letter in any::<char>()
    ) {
        let mut letters: Vec<char> = archive::write(&parts).chars().collect();
        let at = at.index(letters.len());
        letters[at] = letter;
        let _ = archive::read(&letters.iter().collect::<String>());
        letters.truncate(at);
        let cut: String = letters.into_iter().collect();
        prop_assert_eq!(archive::read(&cut), None);
    }

    #[test]
    fn laying_to_rest_changes_nothing_that_is_told_and_doing_it_twice_does_nothing(
        happened in happened()
    ) {
        let (local, page) = pages(&happened);
        let raw = local.texts();
        let before = all_told(page.kept.record());
        let mut page = Page::opens(7, &local, None);
        let rested = local.texts();
        page.rests();
        prop_assert_eq!(&local.texts(), &rested);
        let mut again = Page::opens(8, &local, None);
        prop_assert_eq!(&local.texts(), &rested);
        let here = |page: &Page| {
            let run = page.kept.record().run()?;
            Some((run.id, run.attempts().to_vec(), run.spot.clone(), run.plan.clone()))
        };
        prop_assert_eq!(here(&again), here(&page));
        prop_assert_eq!(again.kept.record().before(), page.kept.record().before());
        again.kept.wake();
        prop_assert_eq!(&all_told(again.kept.record()), &before);
        // With the uncompacted copy of another device, in any order, it is still the same.
        let mut both = log_of(&rested);
        let mut other = log_of(&raw);
        for event in log_of(&raw).events() { both.add(event.clone()); }
        for (key, text) in &rested {
            if let Some(id) = key.rsplit(':').next().and_then(|id| id.parse().ok()) {
                other.take(id, text);
            }
        }
        other.wake();
        prop_assert_eq!(&all_told(&Record::of(&both)), &before);
        prop_assert_eq!(&all_told(&Record::of(&other)), &before);
    }

    #[test]
    fn what_happens_next_is_counted_from_what_rests(happened in happened()) {
        let (local, page) = pages(&happened);
        let highest = page.kept.events().map(|event| event.id.seq).max();
        let page = Page::opens(7, &local, None);
        let next = page.kept.events().map(|event| event.id.seq).max();
        prop_assert!(next >= highest, "{next:?} after {highest:?}");
    }
}

/// As it was written when the page was named with each event.
const OLDER: &str = r#"{"runs":{"names":["{\"at\":{\"wall\":0,\"steady\":0},\"run\":\"\",\"what\":\"\"}","00000001-e1defc45","slide-hidden","beat","{\"at\":{\"wall\":0,\"steady\":0},\"run\":\"\",\"what\":{\"rated\":{\"scenario\":\"\",\"sure\":\"\"}}}","new-phone","sure"],"numbers":"-HEcaaS&#CC_CHEFW$'$%1*#LC_CHEFW$.$&(HEcaaS&'MC_CHEFW$+$()"}}"#;

#[test]
fn an_archive_that_an_older_version_wrote_is_read_as_it_was_meant() {
    let texts: Vec<String> = archive::read(OLDER)
        .unwrap_or_default()
        .iter()
        .map(|(id, json)| format!("{id} {}", json.to_text()))
        .collect();
    let run = r#""run":"00000001-e1defc45""#;
    assert_eq!(
        texts,
        [
            format!(
                r#"00000005-e1defc45 {{"at":{{"wall":1790000000000,"steady":4}},{run},"what":"slide-hidden"}}"#
            ),
            format!(
                r#"0000000c-00000007 {{"at":{{"wall":1790000000009,"steady":11}},{run},"what":"beat"}}"#
            ),
            format!(
                r#"00000009-e1defc45 {{"at":{{"wall":1790000000010,"steady":8}},{run},"what":{{"rated":{{"scenario":"new-phone","sure":"sure"}}}}}}"#
            ),
        ]
    );
    // What comes of it now says the same in less.
    let parts = archive::read(OLDER).unwrap_or_default();
    let now = archive::write(&parts);
    assert_eq!(archive::read(&now), Some(parts));
    assert!(now.len() < OLDER.len(), "{now}");
}
