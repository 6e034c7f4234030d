//! A thousand visits, a day each: what they take, and how they go out and come back.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::faulty::Faulty;
use super::page::{Disk, FOLDER, Page};
use super::resting::all_told;
use crate::archive::is_archive;
use crate::event::{Completion, Confidence, EventId, Kind, Step, What};
use crate::id::{ChoiceId, PlaceId, ScenarioId, SlideId};
use crate::key::Keys;
use crate::pack::Status;
use crate::portable::{self, Line};
use crate::shuffle::rank;

/// A whole briefing on a visit of its own: other situations than the last time, in another order, and
/// everything there is to say of each.
fn visit(number: u32) -> Vec<What> {
    let draw = |salt: u64, from: u64| rank(salt, &number.to_string()) % from;
    let scenario_of = |nth| ScenarioId::new(format!("situation-{}", draw(1, 8) * 5 + nth));
    let mut whats = vec![What::RunStarted {
        seed: draw(0, u64::MAX),
        version: "1.0.0".into(),
        hash: "e90bbc6528d47c66f3465491e7a52523b0b32b7833ae21dcf9e45f959dce5e24".into(),
        plan: (0..5).map(scenario_of).collect(),
        kind: Kind::Briefing,
        marks: (0..12).map(|nth| format!("part-{nth}:1a2b3c4d")).collect(),
    }];
    for slide in 0..7 {
        let slide = SlideId::new(format!("slide-{slide}"));
        whats.push(What::SlideShown { slide });
        whats.extend([What::Beat, What::SlideHidden]);
    }
    for nth in [0, 1, 2, 3, 4, 0] {
        let scenario = scenario_of(nth);
        let on = || scenario.clone();
        let answered = |step| What::Answered {
            scenario: on(),
            step,
            choices: vec![ChoiceId::new(format!("choice-{}", draw(2 + nth, 3)))],
        };
        let rated = What::Rated {
            scenario: on(),
            sure: Confidence::Sure,
        };
        let first = [answered(Step::Notice), answered(Step::Recognise)];
        whats.extend(first.into_iter().chain([rated, answered(Step::Act)]));
        if nth == 4 {
            let scenario = scenario_of(0);
            whats.push(What::SituationReopened { scenario });
        }
    }
    whats.push(What::RunCompleted(Completion {
        on: 1_790_000_000_000 + u64::from(number),
        status: Some(Status::Draft),
        points: (0..5).map(|nth| format!("Point {nth} in words")).collect(),
    }));
    whats
}

/// What local storage holds after a thousand visits, a day each.
static AFTER_A_THOUSAND: LazyLock<Disk> = LazyLock::new(|| {
    let local = Faulty::default();
    for number in 1..=1000 {
        let tab = rank(9, &number.to_string()) as u32;
        let day = 1_790_000_000_000 + u64::from(number) * 86_400_000;
        let mut page = Page::opens_at(tab, day, &local);
        for what in visit(number) {
            page.happens(4321, what);
        }
    }
    // What is over by now is laid to rest as well.
    Page::opens(2000, &local, None);
    local.texts()
});

fn after_a_thousand() -> (Faulty, Page) {
    let local = Faulty::holding(AFTER_A_THOUSAND.clone());
    let page = Page::opens(2001, &local, None);
    (local, page)
}

#[test]
fn a_thousand_runs_go_out_in_a_file_as_they_lie_there_whether_or_not_they_are_awake() {
    let (local, mut page) = after_a_thousand();
    let there = local.texts();
    let keys = Keys::new(FOLDER, &PlaceId::new("here"));
    for _ in 0..2 {
        // As the app does: what is kept, and whatever of the page is not.
        let mut all: BTreeMap<EventId, String> = page.kept.lines().into_iter().collect();
        all.extend(
            there
                .iter()
                .filter_map(|(key, text)| Some((keys.read(key)?, text.clone()))),
        );
        assert_eq!(all.len(), there.len());
        let place = PlaceId::new("here");
        let lines: Vec<Line> = all
            .into_iter()
            .map(|(id, text)| Line {
                place: place.clone(),
                id,
                text,
            })
            .collect();
        let read = portable::read(&portable::write(&lines));
        assert_eq!(read.map(|file| (file.lines, file.damaged)), Ok((lines, 0)));
        page.kept.wake();
    }
}

#[test]
fn what_another_clears_is_kept_again_as_it_lay_there_with_all_its_times() {
    let (local, mut page) = after_a_thousand();
    page.kept.wake();
    let before = all_told(page.kept.record());
    let there = local.texts();
    there.keys().for_each(|key| local.take(key));
    page.kept.lost();
    page.kept.go_on(&mut page.stores);
    assert!(local.texts() == there);
    let mut again = Page::opens(2002, &local, None);
    again.kept.wake();
    assert_eq!(all_told(again.kept.record()), before);
}

#[test]
fn a_thousand_runs_take_less_than_a_megabyte_and_the_next_start_reads_hardly_any_of_them() {
    let (local, mut page) = after_a_thousand();
    let texts = local.texts();
    let units: usize = texts.iter().map(|(key, text)| key.len() + text.len()).sum();
    assert!(units < 1_000_000, "{units} letters");
    assert!(page.kept.record().runs().len() <= 3);
    let archives = texts.values().filter(|text| is_archive(text)).count();
    assert!(archives < 70, "{archives} archives");
    page.kept.wake();
    assert_eq!(page.kept.record().runs().len(), 1000);
    let answers = page.answers();
    let many = answers.iter().map(|(_, all)| all.len()).sum::<usize>();
    assert_eq!(many, 18_000);
}
