//! Questions that can be answered: enough choices, one best among them.

use std::ops::RangeInclusive;

use super::bank::UNCLEAR;
use crate::authoring::Kind;
use crate::authoring::counted::counted;
use crate::authoring::desk::Desk;
use crate::authoring::spot::Spot;
use crate::authoring::written::{Content, Noticed, Scenario};
use crate::pack::RecogniseVerdict;

/// Reports questions that cannot be answered, or have several answers.
pub fn check(content: &Content, desk: &Desk) {
    for scenario in &content.scenarios {
        let at = &scenario.id.at;
        if !scenario.notice.is_empty() {
            count("notice", scenario.notice.len(), 4..=6, at, desk);
            mixed(scenario, desk);
        }
        if !scenario.recognise.is_empty() {
            count("recognise", scenario.recognise.len(), 3..=4, at, desk);
            let best = scenario.recognise.iter().map(|choice| {
                choice
                    .verdict
                    .as_ref()
                    .map(|verdict| verdict.is == RecogniseVerdict::Best)
            });
            one_best("recognise", best, at, desk);
            categories(scenario, desk);
        }
        count("act", scenario.act.len(), 3..=4, at, desk);
        let best = scenario
            .act
            .iter()
            .map(|act| act.verdict.as_ref().map(|_| act.is_best()));
        one_best("act", best, at, desk);
    }
}

fn count(step: &str, choices: usize, within: RangeInclusive<usize>, at: &Spot, desk: &Desk) {
    if !within.contains(&choices) {
        let what = format!("the step {step} has {}.", counted(choices, "choice"));
        let remedy = format!("Give it {} to {} [[{step}]].", within.start(), within.end());
        desk.problem(Kind::ChoiceCount, at, what, remedy);
    }
}

/// A choice whose verdict could not be read may have been the best: then it is told there.
fn one_best(step: &str, best: impl Iterator<Item = Option<bool>>, at: &Spot, desk: &Desk) {
    let best: Option<Vec<bool>> = best.collect();
    let Some(best) = best.filter(|best| !best.is_empty()) else {
        return;
    };
    let count = best.iter().filter(|best| **best).count();
    if count != 1 {
        let what = match count {
            0 => format!("the step {step} has no best answer."),
            _ => format!("the step {step} has {count} best answers."),
        };
        desk.problem(
            Kind::BestAnswer,
            at,
            what,
            "Let exactly one choice have verdict = \"best\".",
        );
    }
}

fn mixed(scenario: &Scenario, desk: &Desk) {
    let is_said = |is: &&Noticed| !matches!(is, Noticed::Unsaid);
    let said: Vec<&Noticed> = scenario
        .notice
        .iter()
        .map(|notice| &notice.is)
        .filter(is_said)
        .collect();
    let is_sure = |is: &&&Noticed| matches!(is, Noticed::Sign(_));
    let is_possible = |is: &&&Noticed| matches!(is, Noticed::PossibleSign(_));
    let sure = said.iter().filter(is_sure).count();
    let signs = sure + said.iter().filter(is_possible).count();
    let (what, remedy) = if signs == 0 {
        (
            "the step notice has no sign to pick.",
            "Let at least one choice be a sign and one not.",
        )
    } else if signs == scenario.notice.len() {
        (
            "in the step notice every choice is a sign.",
            "Let at least one choice be a sign and one not.",
        )
    } else if sure == 0 && said.len() == scenario.notice.len() && !is_unclear(scenario) {
        (
            "in the step notice no sign is sure.",
            "Give one sign = …; only where cat-unclear is the best answer may all be possible_sign.",
        )
    } else {
        return;
    };
    desk.problem(Kind::NoticeMix, &scenario.id.at, what, remedy);
}

/// Whether the best answer is that one cannot tell yet. A verdict that could not be read may be.
fn is_unclear(scenario: &Scenario) -> bool {
    scenario.recognise.iter().any(|choice| {
        let verdict = choice.verdict.as_ref();
        choice.category.is == UNCLEAR
            && verdict.is_none_or(|verdict| verdict.is == RecogniseVerdict::Best)
    })
}

fn categories(scenario: &Scenario, desk: &Desk) {
    let mut fit = Vec::new();
    for choice in &scenario.recognise {
        match &choice.verdict {
            Some(verdict) if verdict.is == RecogniseVerdict::Unlikely => {}
            Some(_) => fit.push(choice.category.is.as_str()),
            None => return,
        }
    }
    let mut said: Vec<&str> = scenario
        .categories
        .iter()
        .map(|category| category.is.as_str())
        .collect();
    fit.sort_unstable();
    said.sort_unstable();
    if fit != said {
        let at = scenario
            .categories
            .first()
            .map_or(&scenario.id.at, |category| &category.at);
        let what = format!(
            "categories says {}, the step recognise {}.",
            said.join(", "),
            fit.join(", ")
        );
        desk.problem(
            Kind::CategoryMismatch,
            at,
            what,
            "Let categories list the best choice and the possible ones.",
        );
    }
}
