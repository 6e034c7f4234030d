//! Which situations a run holds, tried on the real content with many seeds.

use std::collections::BTreeSet;

use model::event::{Event, EventId, Kind, Step, TabId, What};
use model::id::ScenarioId;
use model::moment::Moment;
use model::pack::{ActVerdict, Pack, Scenario};
use model::plan::{SITUATIONS, another, comes_back, plan};
use model::record::Record;
use model::refresher;

fn packs() -> Vec<Pack> {
    xtask::content::checked(xtask::project::root())
        .unwrap_or_else(|problem| panic!("{problem}"))
        .packs
}

/// One more thing that happens, after all that is in a record.
fn happened(record: &mut Record, seq: u32, what: What) {
    let id = EventId { seq, tab: TabId(1) };
    record.after(&Event {
        id,
        at: Moment::default(),
        run: None,
        what,
    });
}

fn started(kind: Kind, seed: u64, plan: Vec<ScenarioId>) -> What {
    What::RunStarted {
        seed,
        version: String::new(),
        hash: String::new(),
        plan,
        kind,
        marks: Vec::new(),
    }
}

fn after_a_run(pack: &Pack, seed: u64) -> Record {
    let mut record = Record::default();
    let plan = plan(pack, &record, seed);
    happened(&mut record, 1, started(Kind::Briefing, seed, plan));
    record
}

/// The action that somebody takes who gets a situation right, or wrong.
fn acted(pack: &Pack, scenario: &ScenarioId, right: bool) -> What {
    let mut acts = pack.scenario(scenario).unwrap().act.iter();
    let act = acts.find(|act| (act.verdict == ActVerdict::Best) == right);
    What::Answered {
        scenario: scenario.clone(),
        step: Step::Act,
        choices: vec![act.unwrap().id.clone()],
    }
}

#[test]
fn every_run_has_five_situations_and_asks_every_point_nobody_may_get_wrong() {
    for pack in packs() {
        for seed in 0..500 {
            let plan = plan(&pack, &Record::default(), seed);
            assert_eq!(plan.len(), SITUATIONS);
            assert_eq!(plan.iter().collect::<BTreeSet<_>>().len(), SITUATIONS);
            let asked: BTreeSet<_> = plan
                .iter()
                .map(|id| &pack.scenario(id).unwrap().point)
                .collect();
            assert_eq!(asked.len(), pack.points.len(), "{}, seed {seed}", pack.name);
            let categories: BTreeSet<_> = plan
                .iter()
                .flat_map(|id| &pack.scenario(id).unwrap().categories)
                .collect();
            assert!(
                categories.len() >= 4,
                "{}, seed {seed}: {categories:?}",
                pack.name
            );
        }
    }
}

#[test]
fn the_next_run_repeats_nothing_of_the_last() {
    for pack in packs() {
        for seed in 0..200 {
            let mut record = after_a_run(&pack, seed);
            let first = record.run().unwrap().plan[0].clone();
            happened(&mut record, 2, acted(&pack, &first, true));
            let last = &record.run().unwrap().plan;
            let next = plan(&pack, &record, seed + 1000);
            assert!(
                next.iter().all(|id| !last.contains(id)),
                "{}, seed {seed}",
                pack.name
            );
        }
    }
}

#[test]
fn a_run_repeats_nothing_of_the_last_briefing_and_of_the_refresher_since() {
    for pack in packs() {
        for seed in 0..200 {
            let mut record = after_a_run(&pack, seed);
            let mut held = record.run().unwrap().plan.clone();
            happened(&mut record, 2, acted(&pack, &held[0], true));
            let two = refresher::plan(&pack, &record, seed);
            happened(&mut record, 3, started(Kind::Refresher, seed, two.clone()));
            happened(&mut record, 4, acted(&pack, &two[0], true));
            held.extend(two);
            let next = plan(&pack, &record, seed + 1000);
            assert_eq!(next.len(), SITUATIONS);
            assert!(
                next.iter().all(|id| !held.contains(id)),
                "{}, seed {seed}",
                pack.name
            );
            let asked: BTreeSet<_> = (next.iter())
                .map(|id| &pack.scenario(id).unwrap().point)
                .collect();
            assert_eq!(asked.len(), pack.points.len(), "{}, seed {seed}", pack.name);
        }
    }
}

#[test]
fn every_situation_comes_up() {
    for pack in packs() {
        let seen: BTreeSet<_> = (0..500)
            .flat_map(|seed| plan(&pack, &Record::default(), seed))
            .collect();
        assert_eq!(seen.len(), pack.scenarios.len(), "{}", pack.name);
    }
}

#[test]
fn a_point_that_was_missed_can_be_tried_again_in_another_situation() {
    for pack in packs() {
        for seed in 0..100 {
            let record = after_a_run(&pack, seed);
            let run = record.run().unwrap();
            for point in &pack.points {
                let again = another(&pack, &[], run, &point.id).expect("another situation");
                assert!(!run.plan.contains(&again));
                assert_eq!(pack.scenario(&again).unwrap().point, point.id);
            }
        }
    }
}

#[test]
fn each_situation_can_be_skipped_for_another_of_equal_weight() {
    for pack in packs() {
        for seed in 0..100 {
            let mut record = after_a_run(&pack, seed);
            for (place, skipped) in record.run().unwrap().plan.clone().into_iter().enumerate() {
                let run = record.run().unwrap();
                let point = &pack.scenario(&skipped).unwrap().point;
                let Some(with) = another(&pack, &[], run, point) else {
                    continue;
                };
                assert!(!run.plan.contains(&with) && !run.skipped.contains(&with));
                let swapped = What::SituationSwapped {
                    scenario: skipped.clone(),
                    with: with.clone(),
                };
                happened(&mut record, place as u32 + 2, swapped);
                let run = record.run().unwrap();
                assert_eq!(run.plan[place], with);
                assert!(run.skipped.contains(&skipped));
            }
            let run = record.run().unwrap();
            let asked: BTreeSet<_> = (run.plan.iter())
                .map(|id| &pack.scenario(id).unwrap().point)
                .collect();
            assert_eq!(asked.len(), pack.points.len(), "{}, seed {seed}", pack.name);
            assert!(
                !run.skipped.is_empty(),
                "{}: nothing to skip for",
                pack.name
            );
        }
    }
}

#[test]
fn every_point_that_was_missed_comes_back_once() {
    for pack in packs() {
        for seed in 0..50 {
            let mut record = after_a_run(&pack, seed);
            let mut at = 0;
            let mut seq = 1;
            let mut missed = 0;
            // Every situation of the plan goes wrong, and every one that comes back goes right.
            while let Some(id) = record.run().unwrap().plan.get(at).cloned() {
                seq += 1;
                happened(&mut record, seq, acted(&pack, &id, at >= SITUATIONS));
                if let Some(scenario) = comes_back(&pack, record.runs(), record.run().unwrap(), &id)
                {
                    seq += 1;
                    missed += 1;
                    happened(&mut record, seq, What::SituationAdded { scenario });
                }
                at += 1;
            }
            assert_eq!(missed, pack.points.len(), "{}, seed {seed}", pack.name);
            assert_eq!(record.run().unwrap().plan.len(), SITUATIONS + missed);
        }
    }
}

#[test]
fn a_refresher_brings_two_new_situations_until_all_were_seen_and_two_others_then() {
    for pack in packs() {
        for seed in 0..50 {
            let mut record = after_a_run(&pack, seed);
            let mut seen: BTreeSet<_> = record.run().unwrap().plan.iter().cloned().collect();
            for number in 2..40 {
                let said = format!("{}, seed {seed}, run {number}", pack.name);
                let latest = record.run().unwrap().plan.clone();
                let two = refresher::plan(&pack, &record, seed + u64::from(number));
                assert_eq!(two.len(), refresher::SITUATIONS, "{said}");
                assert_ne!(two[0], two[1], "{said}");
                let new = two.iter().filter(|id| !seen.contains(id)).count();
                let unseen = pack.scenarios.len() - seen.len();
                assert_eq!(new, unseen.min(refresher::SITUATIONS), "{said}");
                assert!(two.iter().all(|id| !latest.contains(id)), "{said}");
                seen.extend(two.iter().cloned());
                happened(&mut record, number, started(Kind::Refresher, seed, two));
            }
            assert_eq!(seen.len(), pack.scenarios.len(), "{}", pack.name);
        }
    }
}

#[test]
fn a_refresher_asks_again_what_was_missed_and_the_same_for_the_same_seed() {
    for pack in packs() {
        for seed in 0..50 {
            let mut record = after_a_run(&pack, seed);
            let plan = record.run().unwrap().plan.clone();
            let missed = &pack.scenario(&plan[0]).unwrap().point;
            for (at, id) in plan.iter().enumerate() {
                let right = pack.scenario(id).unwrap().point != *missed;
                happened(&mut record, at as u32 + 2, acted(&pack, id, right));
            }
            let two = refresher::plan(&pack, &record, seed);
            let unseen = |id: &ScenarioId| !plan.contains(id);
            let left = (pack.scenarios.iter())
                .filter(|one| one.point == *missed && unseen(&one.id))
                .count();
            let asked = (two.iter())
                .filter(|id| pack.scenario(id).unwrap().point == *missed)
                .count();
            assert_eq!(asked, left.min(2), "{}, seed {seed}", pack.name);
            assert!(two.iter().all(unseen), "{}, seed {seed}", pack.name);
            assert_eq!(two, refresher::plan(&pack, &record, seed));
        }
    }
}

/// As many words a minute does somebody read who takes a text in (Brysbaert 2019, of non-fiction: 238).
const WORDS_A_MINUTE: usize = 238;

/// To weigh the options and pick one.
const PICKING: usize = 10;

#[test]
fn two_situations_of_a_refresher_take_about_two_minutes() {
    let words = |text: &str| text.split_whitespace().count();
    for pack in packs() {
        let seconds = |one: &Scenario| {
            // Every question but the one that a refresher asks would take a minute more.
            let asked = one
                .steps()
                .filter(|step| *step >= Kind::Refresher.first_step());
            assert_eq!(asked.collect::<Vec<_>>(), [Step::Act], "{}", one.id);
            let options = one
                .act
                .iter()
                .map(|act| words(&act.text) + words(&act.feedback));
            let around = [&one.title, &one.setting, &one.learner, &one.learning];
            let around: usize = around.into_iter().map(|text| words(text)).sum();
            let read = one.story.words() + options.sum::<usize>() + around;
            read * 60 / WORDS_A_MINUTE + PICKING
        };
        let all: usize = pack.scenarios.iter().map(seconds).sum();
        let two = all * refresher::SITUATIONS / pack.scenarios.len();
        println!("{}: {two} seconds", pack.name);
        assert!((90..150).contains(&two), "{}: {two} seconds", pack.name);
    }
}
