//! Which situations a run brings, where the bank leaves no doubt.

use super::small::{pack_of, situation};
use super::story::{Story, added, started};
use crate::id::ScenarioId;
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
