//! Which situations a run holds, tried on the real content with many seeds.

use std::collections::BTreeSet;

use model::event::{Event, EventId, Kind, TabId, What};
use model::log::Log;
use model::moment::Moment;
use model::pack::Pack;
use model::plan::{SITUATIONS, another, plan};
use model::record::Record;

fn packs() -> Vec<Pack> {
    xtask::content::checked(xtask::project::root())
        .unwrap_or_else(|problem| panic!("{problem}"))
        .packs
}

fn after_a_run(pack: &Pack, seed: u64) -> Record {
    let started = Event {
        id: EventId {
            seq: 1,
            tab: TabId(1),
        },
        at: Moment::default(),
        run: None,
        what: What::RunStarted {
            seed,
            version: String::new(),
            hash: String::new(),
            plan: plan(pack, &Record::default(), seed),
            kind: Kind::Briefing,
        },
    };
    Record::of(&[started].into_iter().collect::<Log>())
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
            let record = after_a_run(&pack, seed);
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
                let again = another(&pack, run, &point.id).expect("another situation");
                assert!(!run.plan.contains(&again));
                assert_eq!(pack.scenario(&again).unwrap().point, point.id);
            }
        }
    }
}
