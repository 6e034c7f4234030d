//! The best action must not give itself away by its length or its position.

use super::bank::BANK;
use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::read::Text;
use crate::authoring::spot::Spot;
use crate::authoring::terms::Terms;
use crate::authoring::written::{Act, Content, Place, Scenario};

/// In how many of a hundred scenarios the best action may be the longest.
const LONGEST: usize = 40;

/// In how many of a hundred it may stand in the same position.
const POSITION: usize = 50;

/// Reports a bank in which one can guess.
pub fn check(content: &Content, desk: &Desk) {
    let has_best = |scenario: &&Scenario| scenario.act.iter().any(Act::is_best);
    let bank: Vec<&Scenario> = content.scenarios.iter().filter(has_best).collect();
    for place in &content.places {
        by_length(place, &bank, "", |act| &act.text, desk);
        by_length(place, &bank, " before a room", Act::in_room, desk);
    }
    by_position(&bank, desk);
}

/// A place's own terms lengthen some choices and not others, so each place is looked at alone.
fn by_length(
    place: &Place,
    bank: &[&Scenario],
    whose: &str,
    says: impl Fn(&Act) -> &Text,
    desk: &Desk,
) {
    let terms = Terms::of(place);
    let length = |act: &Act| terms.line(&says(act).says).chars().count();
    let is_longest = |scenario: &&&Scenario| best_is_longest(scenario, &length);
    let longest = bank.iter().filter(is_longest);
    let longest: Vec<&str> = longest.map(|scenario| scenario.id.is.as_str()).collect();
    if longest.len() * 100 > bank.len() * LONGEST {
        let what = format!(
            "in {}{whose} the best action is the longest in {} of {} scenarios: {}.",
            place.id.is,
            longest.len(),
            bank.len(),
            longest.join(", ")
        );
        let remedy = format!(
            "Shorten it or the place’s terms, or lengthen others, until it is {LONGEST} % at most."
        );
        desk.problem(Kind::BankLongest, &Spot::start(BANK), what, remedy);
    }
}

fn best_is_longest(scenario: &Scenario, length: &impl Fn(&Act) -> usize) -> bool {
    let (best, others): (Vec<&Act>, Vec<&Act>) = scenario.act.iter().partition(|act| act.is_best());
    let longest = |acts: Vec<&Act>| acts.into_iter().map(length).max();
    longest(best) > longest(others)
}

fn by_position(bank: &[&Scenario], desk: &Desk) {
    for position in 0..4 {
        let stands = |it: &&&Scenario| it.act.iter().position(Act::is_best) == Some(position);
        let count = bank.iter().filter(stands).count();
        if count * 100 > bank.len() * POSITION {
            let (number, all) = (position + 1, bank.len());
            let what = format!(
                "the best action stands in position {number} in {count} of {all} scenarios."
            );
            let remedy = format!("Move it about, until none has more than {POSITION} %.");
            desk.problem(Kind::BankPosition, &Spot::start(BANK), what, remedy);
        }
    }
}
