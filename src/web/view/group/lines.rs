//! A record line by line, in words: the same cells for paper and for a table.

use model::session::evidence::{Evidence, Line};

use super::super::time::minutes;
use super::verdict;
use crate::words::record_of_group as words;

/// How a moment is written here, by the clock of this place.
pub type Told<'a> = &'a dyn Fn(u64) -> String;

/// The cells of each line: what it is, what it says, and what there is besides.
pub fn cells(evidence: &Evidence, told: Told<'_>) -> Vec<Vec<String>> {
    let lines = evidence.lines().into_iter();
    lines.map(|line| of_line(line, told)).collect()
}

/// The cells of one.
pub(super) fn of_line(line: Line<'_>, told: Told<'_>) -> Vec<String> {
    let cells = |label: &str, says: &[&str]| {
        let says = says.iter().map(|cell| (*cell).to_owned());
        [label.to_owned()].into_iter().chain(says).collect()
    };
    let hands = |hands: [Option<u32>; 2]| {
        let [first, second] = hands.map(|hands| hands.map(|hands| hands.to_string()));
        (first.unwrap_or_default(), second.unwrap_or_default())
    };
    match line {
        Line::Place(place) => cells(words::PLACE, &[place]),
        Line::Team(team) => cells(words::TEAM, &[team]),
        Line::Begun(at) => cells(words::BEGUN, &[&told(at)]),
        Line::Finished(at) => cells(words::FINISHED, &[&told(at)]),
        Line::Version(version) => cells(words::VERSION, &[version]),
        Line::Hash(hash) => cells(words::HASH, &[hash]),
        Line::Role(role) => cells(words::ROLE, &[role]),
        Line::People(people) => cells(words::PEOPLE, &[&people.to_string()]),
        Line::Slide {
            title,
            planned,
            spent,
        } => {
            let spent = spent.map_or_else(|| words::LEFT_OUT.to_owned(), minutes);
            let planned = words::planned(minutes(planned));
            cells(words::SLIDE, &[title, &spent, &planned])
        }
        Line::Paused(time) => cells(words::PAUSED, &[&minutes(time)]),
        Line::Situation {
            title,
            was_revealed,
        } => {
            let revealed = if was_revealed {
                words::REVEALED
            } else {
                words::NOT_REVEALED
            };
            cells(words::SITUATION, &[title, revealed])
        }
        Line::Option {
            text,
            verdict: is,
            hands: both,
        } => {
            let (first, second) = hands(both);
            let is = is.map_or("", |is| verdict(is).1);
            cells(words::OPTION, &[text, is, &first, &second])
        }
        Line::Passed(both) => {
            let (first, second) = hands(both);
            cells(words::PASSED, &["", "", &first, &second])
        }
        Line::Question(question) => cells(words::QUESTION, &[question]),
        Line::Reflection(reflection) => cells(words::REFLECTION, &[reflection]),
        Line::Action { what, who, by } => cells(words::ACTION, &[what, who, by]),
        Line::Attendee {
            name,
            has_confirmed,
        } => {
            let confirmed = if has_confirmed {
                words::CONFIRMED
            } else {
                words::NOT_CONFIRMED
            };
            cells(words::ATTENDEE, &[name, confirmed])
        }
    }
}

/// The heads of a table's columns.
pub fn heads() -> Vec<String> {
    let heads = [
        words::HEAD_WHAT,
        words::HEAD_SAYS,
        words::HEAD_MORE,
        words::BEFORE,
        words::AFTER,
    ];
    heads.map(str::to_owned).into()
}
