//! What is typed in a session.

use super::telling::Telling;
use crate::session::What;
use crate::session::paper::{Entry, LONGEST_LINE, MOST_NAMES, MOST_ROWS, Paper};

fn parked(text: &str) -> What {
    What::Parked {
        row: None,
        text: text.to_owned(),
    }
}

fn agreed(what: &str, who: &str, by: &str) -> What {
    What::Agreed {
        row: None,
        what: what.to_owned(),
        who: who.to_owned(),
        by: by.to_owned(),
    }
}

fn registered(names: &[&str]) -> What {
    What::Registered {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    }
}

fn paper(told: &Telling) -> Paper {
    told.session().paper
}

fn questions(told: &Telling) -> Vec<String> {
    let parked = paper(told).parked;
    parked.into_iter().map(|one| one.text).collect()
}

#[test]
fn a_question_is_worded_anew_and_taken_off_the_list() {
    let told = Telling::begun().then(parked("One?")).then(parked("Two?"));
    let row = paper(&told).parked[0].row;
    let anew = |text: &str| What::Parked {
        row: Some(row),
        text: text.to_owned(),
    };
    let told = told.then(anew(" First? "));
    assert_eq!(questions(&told), ["First?", "Two?"]);
    let told = told.then(anew(""));
    assert_eq!(questions(&told), ["Two?"]);
    // What another desk words anew meanwhile does not come back.
    assert_eq!(questions(&told.clone().on(2, anew("Again?"))), ["Two?"]);
    assert_eq!(questions(&told.undone()), ["First?", "Two?"]);
}

#[test]
fn two_desks_that_park_a_question_at_once_lose_neither() {
    let told = Telling::begun().on(1, parked("One?")).on(2, parked("Two?"));
    assert_eq!(questions(&told), ["One?", "Two?"]);
}

#[test]
fn a_row_of_the_plan_goes_when_nothing_is_left_in_it() {
    let told = Telling::begun().then(agreed("", "Sam", ""));
    let row = paper(&told).actions[0].row;
    let told = told.then(What::Agreed {
        row: Some(row),
        what: String::new(),
        who: " ".to_owned(),
        by: String::new(),
    });
    assert!(paper(&told).actions.is_empty());
}

#[test]
fn names_are_kept_only_where_somebody_writes_them_down() {
    let told = Telling::begun().then(What::PeopleCounted { people: Some(40) });
    assert_eq!(paper(&told).people, Some(40));
    assert!(paper(&told).register.is_empty());
}

#[test]
fn people_confirm_take_it_back_and_leave_the_register() {
    let told = Telling::begun().then(registered(&["Ann", "Bo", "Cy"]));
    let event = told.last();
    let entries: Vec<Entry> = (0..3).map(|place| Entry { event, place }).collect();
    let confirmed = |yes| What::Confirmed {
        entries: entries.clone(),
        yes,
    };
    let told = told.then(confirmed(true));
    let told = told.then(What::Struck { entry: entries[1] });
    let there = |told: &Telling| {
        let register = paper(told).register;
        let told = register
            .into_iter()
            .map(|one| (one.name, one.has_confirmed));
        told.collect::<Vec<_>>()
    };
    let names = |yes| [("Ann".to_owned(), yes), ("Cy".to_owned(), yes)];
    assert_eq!(there(&told), names(true));
    assert_eq!(there(&told.then(confirmed(false))), names(false));
}

#[test]
fn what_is_too_long_or_too_much_is_cut() {
    let long = "é".repeat(LONGEST_LINE + 1);
    let told = Telling::begun().then(parked(&long));
    assert_eq!(questions(&told)[0].chars().count(), LONGEST_LINE);
    let told = (0..MOST_ROWS).fold(told, |told, _| told.then(parked("More?")));
    assert_eq!(questions(&told).len(), MOST_ROWS);
    let told = told.then(registered(&["Ann"; MOST_NAMES]));
    let told = told.then(registered(&["Bo"]));
    assert_eq!(paper(&told).register.len(), MOST_NAMES);
}

#[test]
fn beginning_again_keeps_what_was_typed() {
    let told = Telling::begun().then(parked("One?")).then(What::Reset);
    assert_eq!(questions(&told), ["One?"]);
}
