//! The bank of scenarios as a whole: every category, sign and point has its turn.

use crate::authoring::Kind;
use crate::authoring::counted::counted;
use crate::authoring::desk::Desk;
use crate::authoring::spot::Spot;
use crate::authoring::written::{Content, Noticed, Scenario};
use crate::pack::RecogniseVerdict;

const SCENARIOS: usize = 18;
/// One cannot tell yet.
pub const UNCLEAR: &str = "cat-unclear";
const UNCLEAR_BEST: usize = 3;
const A_POINT: usize = 2;

/// Where problems of the whole bank are put.
pub const BANK: &str = "content/national/scenarios/";

/// Reports what the bank leaves out.
pub fn check(content: &Content, desk: &Desk) {
    let bank = &content.scenarios;
    let at = Spot::start(BANK);
    if bank.len() < SCENARIOS {
        let what = format!("the bank has only {}.", counted(bank.len(), "scenario"));
        desk.problem(
            Kind::BankSize,
            &at,
            what,
            format!("Write at least {SCENARIOS}."),
        );
    }
    let shown = shown_categories(content);
    for category in content
        .categories
        .iter()
        .filter(|it| !shown.contains(&it.id.is.as_str()))
    {
        let what = format!("no scenario is about {}.", category.id.is);
        desk.problem(
            Kind::BankCategory,
            &category.id.at,
            what,
            "Write one whose categories name it.",
        );
    }
    let shown = shown_signs(content);
    for sign in content
        .signs
        .iter()
        .filter(|it| !shown.contains(&it.id.is.as_str()))
    {
        let what = format!("no scenario shows {}.", sign.id.is);
        desk.problem(
            Kind::BankSign,
            &sign.id.at,
            what,
            "Write one with sign = … for it; possible_sign does not count.",
        );
    }
    for point in &content.points {
        let count = bank
            .iter()
            .filter(|scenario| scenario.point.is == point.id.is)
            .count();
        if count < A_POINT {
            let what = format!(
                "the point {} has only {}.",
                point.id.is,
                counted(count, "scenario")
            );
            let remedy =
                format!("Give it at least {A_POINT}, so that who misses it can try another.");
            desk.problem(Kind::BankPoint, &point.id.at, what, remedy);
        }
    }
    unclear(bank, &at, desk);
}

/// Nobody needs a category to act. So "not clear" is often a choice and sometimes the best.
fn unclear(bank: &[Scenario], at: &Spot, desk: &Desk) {
    let choices = || {
        bank.iter()
            .flat_map(|scenario| &scenario.recognise)
            .filter(|it| it.category.is == UNCLEAR)
    };
    let is_best = |verdict: RecogniseVerdict| verdict == RecogniseVerdict::Best;
    let best = choices()
        .filter(|it| {
            it.verdict
                .as_ref()
                .is_some_and(|verdict| is_best(verdict.is))
        })
        .count();
    if best < UNCLEAR_BEST {
        let what = format!(
            "{UNCLEAR} is the best choice in only {}.",
            counted(best, "scenario")
        );
        desk.problem(
            Kind::BankUnclear,
            at,
            what,
            format!("Let it be in at least {UNCLEAR_BEST}."),
        );
    }
    let count = choices().count();
    if count * 3 < bank.len() {
        let what = format!(
            "{UNCLEAR} is a choice in only {count} of {} scenarios.",
            bank.len()
        );
        desk.problem(
            Kind::BankUnclear,
            at,
            what,
            "Let it be in at least a third.",
        );
    }
}

/// The categories that some scenario is about.
pub fn shown_categories(content: &Content) -> Vec<&str> {
    let about = content
        .scenarios
        .iter()
        .flat_map(|scenario| &scenario.categories);
    let shown: Vec<&str> = about.map(|category| category.is.as_str()).collect();
    let ids = content
        .categories
        .iter()
        .map(|category| category.id.is.as_str());
    ids.filter(|id| shown.contains(id)).collect()
}

/// The signs that some scenario shows for certain.
pub fn shown_signs(content: &Content) -> Vec<&str> {
    let notices = content
        .scenarios
        .iter()
        .flat_map(|scenario| &scenario.notice);
    let shown = notices.filter_map(|notice| match &notice.is {
        Noticed::Sign(sign) => Some(sign.is.as_str()),
        _ => None,
    });
    let shown: Vec<&str> = shown.collect();
    let ids = content.signs.iter().map(|sign| sign.id.is.as_str());
    ids.filter(|id| shown.contains(id)).collect()
}
