//! Any child can be exploited, so the scenarios are about all kinds of children.

use super::bank::BANK;
use crate::authoring::Kind;
use crate::authoring::counted::counted;
use crate::authoring::desk::Desk;
use crate::authoring::spot::Spot;
use crate::authoring::written::{About, Content, Scenario};

/// Whom at least how many scenarios are about. An age that could not be read may be any.
type Share = (usize, &'static str, fn(&Scenario) -> bool);

const SHARES: [Share; 5] = [
    (6, "boys", |scenario| scenario.is_about(About::Boy)),
    (2, "disabled children", |scenario| {
        scenario.is_about(About::Disabled)
    }),
    (2, "children aged 16 or 17", |scenario| {
        scenario.age.as_ref().is_none_or(|age| age.is >= 16)
    }),
    (1, "harm by other children (peer)", |scenario| {
        scenario.is_about(About::Peer)
    }),
    (1, "a concern about a colleague", |scenario| {
        scenario.is_about(About::Colleague)
    }),
];

/// Reports whom the bank leaves out.
pub fn check(content: &Content, desk: &Desk) {
    for (least, whom, is_about) in SHARES {
        let count = content
            .scenarios
            .iter()
            .filter(|scenario| is_about(scenario))
            .count();
        if count < least {
            let what = format!(
                "the bank has only {} about {whom}.",
                counted(count, "scenario")
            );
            let remedy = format!("Let it be at least {least}.");
            desk.problem(Kind::BankChildren, &Spot::start(BANK), what, remedy);
        }
    }
}
