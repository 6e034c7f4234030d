//! What "next", "back" and their like mean where a session stands.

use crate::id::ScenarioId;

use super::answers::Answers;
use super::case::Case;
use super::clicker::Ask;
use super::delivery::Delivery;
use super::event::What;
use super::fold::Session;
use super::scene::{Ground, Phase, Scene};
use super::taught::Taught;

/// What happens when that is asked for; none where there is nothing to happen. `answers` gives the
/// answers to a situation.
pub fn cue(
    session: &Session,
    ask: Ask,
    answers: &dyn Fn(&ScenarioId) -> Option<Answers>,
) -> Option<What> {
    let delivery = &session.delivery;
    match ask {
        // The room cannot see: moving on would leave something out that nobody has seen.
        Ask::Next | Ask::Back if session.ground.is_some() => Some(What::Unblanked),
        Ask::Next => next(session, answers),
        Ask::Back => back(session),
        Ask::First => shown(delivery.slides.first()),
        Ask::Last => shown(delivery.slides.iter().rfind(|slide| !slide.is_skipped)),
        Ask::Number(number) => shown(delivery.slides.get(number.checked_sub(1)?)),
        Ask::Blank(ground) => Some(blank(session.ground, ground)),
        Ask::Begin if delivery.scene == Scene::Title => next(session, answers),
        Ask::Begin | Ask::Resume | Ask::Leave => None,
    }
}

fn blank(is: Option<Ground>, ground: Ground) -> What {
    if is == Some(ground) {
        What::Unblanked
    } else {
        What::Blanked { ground }
    }
}

fn next(session: &Session, answers: &dyn Fn(&ScenarioId) -> Option<Answers>) -> Option<What> {
    let delivery = &session.delivery;
    let (scenario, phase) = match &delivery.scene {
        Scene::Title | Scene::Slide(_) => return Some(onwards(session)),
        Scene::Invitation => return None,
        Scene::Situation(scenario, phase) => (scenario, *phase),
    };
    let case = delivery.case(scenario);
    let answers = || answers(scenario);
    let to = |phase| {
        let scenario = scenario.clone();
        Some(What::PhaseShown { scenario, phase })
    };
    match phase {
        Phase::Story => to(Phase::FirstVote),
        Phase::FirstVote => to(Phase::Talk),
        Phase::Talk => to(Phase::SecondVote),
        // Somebody who went back comes back to what was revealed.
        Phase::SecondVote if case.is_some_and(|case| !case.reasons.is_empty()) => to(Phase::Reveal),
        Phase::SecondVote => answers()
            .and_then(|answers| answers.next(case))
            .or_else(|| to(Phase::Reveal)),
        // Where the answers are not here yet, none of them is left out: the best comes last.
        Phase::Reveal => {
            answers().map(|answers| answers.next(case).unwrap_or_else(|| answers.learning()))
        }
        Phase::Learning => Some(onwards(session)),
    }
}

/// The next slide, or else the next situation, or else where everybody goes on alone.
pub fn onwards(session: &Session) -> What {
    let delivery = &session.delivery;
    let mut situations = session.plan.situations.iter();
    let is_done = |case: &Case| !case.learning.is_empty();
    let is_open = |scenario: &&ScenarioId| !delivery.case(scenario).is_some_and(is_done);
    shown(delivery.ahead().next())
        .or_else(|| {
            let scenario = situations.find(is_open)?.clone();
            Some(What::SituationOpened { scenario })
        })
        .unwrap_or(What::InvitationShown)
}

fn back(session: &Session) -> Option<What> {
    let delivery = &session.delivery;
    match &delivery.scene {
        Scene::Title => None,
        Scene::Slide(_) => {
            let before = delivery.slides.iter().take(delivery.slide_in_view()?);
            let mut before = before.rev().filter(|slide| !slide.is_skipped);
            shown(before.next())
        }
        Scene::Situation(scenario, phase) => {
            let before = Phase::ALL.iter().rev().find(|before| *before < phase);
            match before {
                Some(before) => Some(What::PhaseShown {
                    scenario: scenario.clone(),
                    phase: *before,
                }),
                None => last_shown(delivery),
            }
        }
        Scene::Invitation => match delivery.cases.last() {
            Some(case) => Some(ended(case)),
            None => last_shown(delivery),
        },
    }
}

/// Where a situation was left.
fn ended(case: &Case) -> What {
    let phase = if case.learning.is_empty() {
        Phase::Story
    } else {
        Phase::Learning
    };
    let scenario = case.scenario.clone();
    What::PhaseShown { scenario, phase }
}

fn last_shown(delivery: &Delivery) -> Option<What> {
    shown(delivery.slides.get(delivery.spot?))
}

fn shown(slide: Option<&Taught>) -> Option<What> {
    let slide = slide?.planned.id.clone();
    Some(What::SlideShown { slide })
}
