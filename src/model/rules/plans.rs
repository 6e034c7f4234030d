//! Which situations a run brings, where the bank leaves no doubt.

use super::small::{pack_of, situation};
use super::story::{Story, added, refreshed, started};
use crate::event::What;
use crate::id::{PointId, ScenarioId};
use crate::pack::Pack;
use crate::plan::plan;
use crate::record::Record;

#[test]
fn a_run_brings_in_a_new_category_before_it_repeats_one() {
    // The points take one situation each and leave three places for whatever else there is:
    // three new categories and twenty situations that repeat an old one.
    let mut bank = vec![
        situation("danger-1", "danger", &["online"]),
        situation("tell-1", "tell", &["online"]),
    ];
    for category in ["gangs", "peers", "trafficking"] {
        bank.push(situation(category, "none", &[category]));
    }
    for number in 0..20 {
        bank.push(situation(&format!("more-{number}"), "none", &["online"]));
    }
    let pack = pack_of(bank);
    for seed in 0..50 {
        let mut ids = plan(&pack, &Record::default(), seed);
        ids.sort();
        let expected = ["danger-1", "gangs", "peers", "tell-1", "trafficking"];
        assert_eq!(ids, expected.map(ScenarioId::new), "seed {seed}");
    }
}

#[test]
fn the_last_run_is_the_one_in_which_situations_came_up() {
    let bank = (0..10).map(|number| situation(&format!("more-{number}"), "none", &["online"]));
    let pack = pack_of(bank.collect());
    let held = ["more-0", "more-1", "more-2", "more-3", "more-4"];
    // Begun again by mistake and taken back: another run was planned, and nobody saw it.
    let again = started(&["more-5", "more-6", "more-7", "more-8", "more-9"]);
    let story = Story::begun(&held)
        .answered("more-0", "best")
        .then(1, 0, again);
    for seed in 0..50 {
        let ids = plan(&pack, &story.record, seed);
        assert!(
            ids.iter().all(|id| !held.contains(&id.as_str())),
            "seed {seed}: {ids:?}"
        );
    }
}

/// A bank of so many situations on no point, all alike.
fn alike(many: usize) -> Pack {
    let bank = (0..many).map(|number| situation(&format!("more-{number}"), "none", &["online"]));
    pack_of(bank.collect())
}

/// Those of the bank that no seed brings.
fn kept_back(pack: &Pack, record: &Record) -> Vec<ScenarioId> {
    let mut back: Vec<ScenarioId> = pack.scenarios.iter().map(|one| one.id.clone()).collect();
    for seed in 0..100 {
        back.retain(|id| !plan(pack, record, seed).contains(id));
    }
    back.sort();
    back
}

#[test]
fn a_refresher_since_the_last_briefing_is_not_repeated_either() {
    let story = Story::begun(&["more-0", "more-1", "more-2"])
        .answered_at(10, "more-0", "best")
        .then(1, 20, refreshed(&["more-3", "more-4"]))
        .answered_at(30, "more-3", "best");
    let first = ["more-0", "more-1", "more-2", "more-3", "more-4"].map(ScenarioId::new);
    assert_eq!(kept_back(&alike(12), &story.record), first);
    // What came before the last briefing may come again.
    let story = story
        .then(1, 40, started(&["more-5", "more-6"]))
        .answered_at(50, "more-5", "best");
    let last = ["more-5", "more-6"].map(ScenarioId::new);
    assert_eq!(kept_back(&alike(12), &story.record), last);
}

#[test]
fn a_run_that_was_finished_after_another_was_taken_back_is_not_repeated() {
    let held = ["more-0", "more-1", "more-2", "more-3", "more-4"];
    let story = Story::begun(&held).answered_at(10, "more-0", "best");
    let first = story.run().id;
    let shown = What::SituationShown {
        scenario: ScenarioId::new("more-5"),
    };
    // Begun again, looked at, and taken back; then the first was finished.
    let story = story
        .then(1, 20, started(&["more-5"]))
        .then(1, 30, shown)
        .then(1, 40, What::RunTakenUp { run: first })
        .answered_at(50, "more-1", "best");
    let back = kept_back(&alike(12), &story.record);
    assert!(held.iter().all(|id| back.contains(&ScenarioId::new(*id))));
    assert!(back.contains(&ScenarioId::new("more-5")));
}

#[test]
fn where_all_came_up_lately_the_latest_come_last() {
    let mut story = Story::begun(&["more-0", "more-1"]).answered_at(10, "more-0", "best");
    for (number, two) in [
        ["more-2", "more-3"],
        ["more-4", "more-5"],
        ["more-6", "more-7"],
    ]
    .iter()
    .enumerate()
    {
        let at = 20 + number as u64;
        story = story
            .then(1, at, refreshed(two))
            .answered_at(at, two[0], "best");
    }
    let last = ["more-6", "more-7"].map(ScenarioId::new);
    let back = kept_back(&alike(8), &story.record);
    assert!(last.iter().all(|id| back.contains(id)), "{back:?}");
}

#[test]
fn a_run_has_no_more_situations_than_anybody_meets() {
    let names: Vec<String> = (0..150).map(|number| format!("more-{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let first: Vec<ScenarioId> = names[..100].iter().map(|id| ScenarioId::new(*id)).collect();
    assert_eq!(Story::begun(&names).run().plan, first);
    let add = |story: Story, id: &&str| story.then(1, 0, added(id));
    let story = names.iter().fold(Story::begun(&["more-0"]), add);
    assert_eq!(story.run().plan, first);
}

/// The looking is what takes time: each point among all situations, each of those among the chosen.
#[test]
fn a_pack_of_more_than_anybody_writes_is_planned_from_its_first_five_hundred() {
    let ids: Vec<String> = (0..600)
        .map(|number| format!("point-{number:03}"))
        .collect();
    let mut pack = pack_of(
        ids.iter()
            .map(|id| situation(id, id, &["online"]))
            .collect(),
    );
    pack.points = (ids.iter())
        .map(|id| {
            let mut point = pack.points[0].clone();
            point.id = PointId::new(id);
            point
        })
        .collect();
    let mut planned = plan(&pack, &Record::default(), 1);
    planned.sort();
    let first: Vec<ScenarioId> = ids[..500].iter().map(ScenarioId::new).collect();
    assert_eq!(planned, first);
}
