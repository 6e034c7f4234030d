//! The best action must not give itself away by its length or its position.

use super::bank::BANK;
use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::spot::Spot;
use crate::authoring::terms::most;
use crate::authoring::written::{Act, Content, Scenario};

/// In how many of a hundred scenarios the best action may be the longest.
const LONGEST: usize = 40;

/// In how many of a hundred it may stand in the same position.
const POSITION: usize = 50;

/// Reports a bank in which one can guess.
pub fn check(content: &Content, desk: &Desk) {
    let bank: Vec<&Scenario> = content.scenarios.iter().filter(|it| it.act.iter().any(Act::is_best)).collect();
    let at = Spot::start(BANK);
    let longest: Vec<&str> = bank
        .iter()
        .filter(|scenario| best_is_longest(content, scenario))
        .map(|scenario| scenario.id.is.as_str())
        .collect();
    if longest.len() * 100 > bank.len() * LONGEST {
        let what = format!(
            "the best action is the longest in {} of {} scenarios: {}.",
            longest.len(),
            bank.len(),
            longest.join(", ")
        );
        let remedy = format!("Shorten it, or lengthen others, until it is in {LONGEST} % at most.");
        desk.problem(Kind::BankLongest, &at, what, remedy);
    }
    for position in 0..4 {
        let count = bank.iter().filter(|it| it.act.iter().position(Act::is_best) == Some(position)).count();
        if count * 100 > bank.len() * POSITION {
            let what = format!("the best action stands in position {} in {count} of {} scenarios.", position + 1, bank.len());
            let remedy = format!("Move it about, until none has more than {POSITION} %.");
            desk.problem(Kind::BankPosition, &at, what, remedy);
        }
    }
}

fn best_is_longest(content: &Content, scenario: &Scenario) -> bool {
    let length = |act: &Act| most(content, |terms| terms.line(&act.text.says).chars().count());
    let best = scenario.act.iter().filter(|act| act.is_best()).map(length).max();
    let other = scenario.act.iter().filter(|act| !act.is_best()).map(length).max();
    best > other
}
