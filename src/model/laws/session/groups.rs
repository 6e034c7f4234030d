//! A day of twelve groups: what is kept of the last is no more than what is kept of the first.

use std::collections::BTreeMap;

use crate::id::{PlaceId, ScenarioId};
use crate::rules::session::telling::{MINUTE, SECOND, Telling, choice, longer, plan};
use crate::rules::small::pack;
use crate::session::{
    Answers, Ask, Conduct, Evidence, Room, Round, Session, SessionId, SessionKeys, What, cue,
};

/// What storage holds, and how many letters that is, which is what browsers limit.
type Storage = BTreeMap<String, String>;

fn letters(storage: &Storage) -> usize {
    let each = storage
        .iter()
        .map(|(key, text)| key.len() + text.encode_utf16().count());
    each.sum()
}

/// Options and reasons as long as a room can read.
fn answers(scenario: &ScenarioId) -> Option<Answers> {
    let pack = pack();
    let lines =
        |_: &crate::id::ChoiceId| vec!["As long as a line can be read, no more.".to_owned(); 6];
    Some(Answers::of(pack.scenario(scenario)?, &lines))
}

fn next(told: Telling) -> Telling {
    let session = Session::of(&told.log);
    let what = session.and_then(|session| cue(&session, Ask::Next, &answers));
    match what {
        Some(what) => told.then(what),
        None => told,
    }
}

/// Time passes, and both windows look once a second.
fn looked(mut told: Telling, seconds: u64) -> Telling {
    for _ in 0..seconds {
        told = told.after(SECOND);
        let now = told.now(2);
        let session = Session::of(&told.log);
        let conduct = session.map(|session| Conduct::of(&session, now));
        assert!(conduct.is_some() && Room::of(&told.log, now).is_some());
    }
    told
}

/// Every hand of a vote is counted one by one.
fn counted(mut told: Telling, scenario: &str, round: Round) -> Telling {
    for (option, all) in [("best", 21), ("delays", 11), ("unsafe", 6)] {
        for hands in 1..=all {
            told = told.then(What::Counted {
                scenario: ScenarioId::new(scenario),
                round,
                choice: Some(choice(option)),
                hands,
            });
        }
    }
    told
}

/// A whole session of forty people, interrupted three times, with two situations. The desk has been
/// open since the first group of the day, forty minutes each.
fn group(number: u64) -> Telling {
    let mut told = Telling::later(number * 40 * MINUTE, plan());
    for slide in 1..=7 {
        told = looked(next(told), 50);
        if slide % 2 == 0 {
            told = looked(told.then(What::Paused), 30).then(What::Resumed);
        }
        if slide == 3 {
            told = told.then(longer(3)).undone();
        }
    }
    for scenario in ["danger-1", "tell-1"] {
        told = looked(next(next(told)), 30);
        told = counted(told, scenario, Round::First);
        told = looked(next(told), 120);
        told = counted(next(told), scenario, Round::Second);
        told = (0..5).fold(told, |told, _| looked(next(told), 20));
    }
    let text = |text: &str, times| text.repeat(times);
    let names = (1..=40).map(|number| format!("Person of a longer name {number}"));
    told.then(What::Registered {
        names: names.collect(),
    })
    .then(What::Reflected {
        text: text("What we take from it. ", 20),
    })
    .after(MINUTE)
    .then(What::Finished)
}

/// With `--nocapture` it tells its figures.
#[test]
#[allow(clippy::print_stdout, reason = "a report for whoever asks for one")]
fn what_is_kept_of_twelve_groups_is_twelve_records() {
    let mut storage = Storage::new();
    let mut while_it_ran = Vec::new();
    for number in 0..12 {
        let told = group(number);
        let before = letters(&storage);
        let id = SessionId(number);
        let keys = SessionKeys::new("/training/", &PlaceId::new("wirral"), id);
        let events = told.log.events();
        storage.extend(events.map(|event| (keys.of(event.id), event.to_text())));
        while_it_ran.push(letters(&storage) - before);
        // The record takes the events' place.
        let session = Session::of(&told.log).unwrap_or_else(|| unreachable!());
        storage.retain(|key, _| !key.starts_with(keys.beginning()));
        let record = Evidence::of(id, &session, &pack(), None).to_text();
        storage.insert(keys.of_record(), record);
    }
    let (least, most) = (while_it_ran.iter().min(), while_it_ran.iter().max());
    let (least, most) = (*least.unwrap_or(&0), *most.unwrap_or(&0));
    let all = letters(&storage);
    println!("{least} to {most} letters while a group is there, {all} for all twelve at night");
    // Of the five million letters that browsers keep for one origin.
    assert_eq!(storage.len(), 12);
    assert!(most < 60_000 && all < 12 * 6_000);
    // Times grow by a digit in the course of a day, and nothing else grows.
    assert!(most - least < least / 50);
}
