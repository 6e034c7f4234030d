//! Choosing situations beforehand.

use super::telling::{Telling, choice};
use crate::id::{CategoryId, ScenarioId};
use crate::pack::Pack;
use crate::rules::small::{pack_of, pack_with, situation};
use crate::session::choosing::{Why, Wish, choose, hard, settings, why};
use crate::session::{Evidence, Round, SessionId, What};

/// The record of a group of ten that voted on situations; so many of it were right.
fn voted(pack: &Pack, votes: &[(&str, u32)]) -> Evidence {
    let told = votes.iter().fold(Telling::begun(), |told, (id, right)| {
        let scenario = ScenarioId::new(*id);
        let counted = |option: &str, hands| What::Counted {
            scenario: ScenarioId::new(*id),
            round: Round::First,
            choice: Some(choice(option)),
            hands,
        };
        told.then(What::SituationOpened { scenario })
            .then(counted("best", *right))
            .then(counted("delays", 10 - right))
    });
    Evidence::of(SessionId(1), &told.session(), pack, None)
}

fn chosen(pack: &Pack, wish: &Wish, last: Option<&Evidence>, count: usize) -> Vec<String> {
    let chosen = choose(pack, wish, last, count, 7);
    chosen.iter().map(ToString::to_string).collect()
}

fn point(id: &str) -> &str {
    id.split('-').next().unwrap()
}

#[test]
fn each_point_comes_once_before_any_comes_again() {
    let pack = pack_with(3);
    let ids = chosen(&pack, &Wish::default(), None, 4);
    let points: Vec<&str> = ids.iter().map(|id| point(id)).collect();
    assert_eq!(points, ["danger", "tell", "danger", "tell"]);
}

#[test]
fn what_the_last_group_found_hardest_comes_first_in_another_guise() {
    let pack = pack_with(3);
    let last = voted(&pack, &[("danger-1", 9), ("tell-1", 3)]);
    let ids = chosen(&pack, &Wish::default(), Some(&last), 6);
    let points: Vec<&str> = ids.iter().map(|id| point(id)).collect();
    assert_eq!(
        points,
        ["tell", "danger", "tell", "danger", "tell", "danger"]
    );
    // Those it has had come when there are no others.
    assert_eq!(ids[4..], ["tell-1", "danger-1"]);
}

#[test]
fn a_group_that_did_not_vote_found_nothing_hard() {
    let pack = pack_with(1);
    let last = voted(&pack, &[("danger-1", 10), ("tell-1", 4)]);
    let hard: Vec<_> = last.situations.iter().map(hard).collect();
    assert_eq!(hard, [Some(0), Some(600)]);
    let none = Telling::begun().then(What::SituationOpened {
        scenario: ScenarioId::new("danger-1"),
    });
    let none = Evidence::of(SessionId(1), &none.session(), &pack, None);
    assert_eq!(crate::session::choosing::hard(&none.situations[0]), None);
}

#[test]
fn a_trainer_is_told_what_was_hard_and_what_was_had() {
    let pack = pack_with(2);
    let last = voted(&pack, &[("danger-1", 7), ("tell-1", 6)]);
    let told = |id| {
        let scenario = pack.scenario(&ScenarioId::new(id)).unwrap();
        why(&pack, Some(&last), scenario)
    };
    assert_eq!(told("tell-1"), Some(Why::Had));
    assert_eq!(told("tell-2"), Some(Why::Hard));
    assert_eq!(told("danger-2"), None, "seven of ten were right");
    let scenario = pack.scenario(&ScenarioId::new("tell-2")).unwrap();
    assert_eq!(why(&pack, None, scenario), None);
}

#[test]
fn only_what_fits_is_chosen() {
    let placed = |id: &str, setting: &str, category: &str| {
        let mut written = situation(id, "danger", &[category]);
        written["setting"] = setting.into();
        written
    };
    let pack = pack_of(vec![
        placed("one", "School, registration", "online"),
        placed("two", "School, year office", "peer"),
        placed("three", "Hospital, A&E", "peer"),
    ]);
    assert_eq!(settings(&pack), ["Hospital", "School"]);
    let of = |setting: Option<&str>, category: Option<&str>| {
        let wish = Wish {
            setting: setting.map(str::to_owned),
            category: category.map(CategoryId::new),
        };
        let mut ids = chosen(&pack, &wish, None, 9);
        ids.sort_unstable();
        ids
    };
    assert_eq!(of(Some("School"), None), ["one", "two"]);
    assert_eq!(of(None, Some("peer")), ["three", "two"]);
    assert_eq!(of(Some("School"), Some("peer")), ["two"]);
    assert_eq!(of(Some("Sea"), None), [""; 0]);
}

#[test]
fn the_same_seed_chooses_the_same_and_another_may_not() {
    let pack = pack_with(9);
    let with = |seed| choose(&pack, &Wish::default(), None, 4, seed);
    assert_eq!(with(1), with(1));
    assert!((2..20).any(|seed| with(seed) != with(1)));
}
