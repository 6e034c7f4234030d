//! What the desk says of a session: its headings, its notes, what comes next.

use model::id::{ChoiceId, ScenarioId};
use model::pack::{self, Pack};
use model::route::Route;
use model::session::{Case, Conduct, Delivery, Phase, Scene, Session, What};
use yew::prelude::*;

use super::Desk;
use super::screen::time;
use crate::app::files::Fetched;
use crate::group::picture::lettered;
use crate::view::Segment;
use crate::view::group::{self, Ask, SituationDesk};
use crate::words::deliver as words;

/// The dial's segments with what their links say.
pub fn titled(desk: &Desk, pack: &Pack, delivery: &Delivery, dial: &[Segment]) -> Vec<Segment> {
    let shown = |at: usize| delivery.slides.get(at).is_some_and(|slide| slide.was_shown);
    let titles = pack.slides.iter().map(|slide| slide.title.clone());
    let segments = dial.iter().zip(titles).enumerate();
    segments
        .map(|(at, (segment, title))| Segment {
            title,
            to: Route::Trainer(desk.place.clone()).to_string(),
            opened: shown(at),
            ..segment.clone()
        })
        .collect()
}

/// Where the session stands.
pub fn heading(pack: &Pack, session: &Session, delivery: &Delivery) -> String {
    match &delivery.scene {
        Scene::Title => words::TITLE.to_owned(),
        Scene::Slide(id) => {
            let at = session.plan.slides.iter().position(|slide| slide.id == *id);
            let title = pack.slides.iter().find(|slide| slide.id == *id);
            let title = title.map_or("", |slide| slide.title.as_str());
            words::slide(at.unwrap_or(0) + 1, session.plan.slides.len(), title)
        }
        Scene::Situation(id, phase) => {
            let title = pack.scenario(id).map_or("", |one| one.title.as_str());
            words::situation(title, group::phase_name(*phase))
        }
        Scene::Invitation => words::INVITATION.to_owned(),
    }
}

/// What comes next, by name.
pub fn next_name(pack: &Pack, what: &What) -> String {
    match what {
        What::SlideShown { slide } => {
            let slide = pack.slides.iter().find(|one| one.id == *slide);
            slide.map(|slide| slide.title.clone()).unwrap_or_default()
        }
        What::SituationOpened { scenario } => {
            let scenario = pack.scenario(scenario);
            scenario.map(|one| one.title.clone()).unwrap_or_default()
        }
        What::PhaseShown { phase, .. } => group::phase_name(*phase).to_owned(),
        What::Revealed { .. } => words::NEXT_REASON.to_owned(),
        What::LearningShown { .. } => group::phase_name(Phase::Learning).to_owned(),
        What::InvitationShown => words::NEXT_INVITATION.to_owned(),
        _ => words::NEXT_PICTURE_BACK.to_owned(),
    }
}

/// What to say, or what to count.
pub fn say(
    desk: &Desk,
    pack: &Pack,
    stage: &pack::Stage,
    notes: &pack::Desk,
    delivery: &Delivery,
    emit: &Callback<Ask>,
) -> Html {
    match &delivery.scene {
        Scene::Title => group::spoken(words::TITLE_SAY),
        Scene::Invitation => group::spoken(words::INVITATION_SAY),
        Scene::Slide(id) => {
            let notes = notes.slides.iter().find(|slide| slide.id == *id);
            notes.map_or_else(Html::default, |slide| group::notes(&slide.notes))
        }
        Scene::Situation(id, phase) => {
            let (Some(scenario), Some(shown)) = (pack.scenario(id), stage.situation(id)) else {
                return group::spoken(words::GONE);
            };
            let none = Default::default();
            let case = delivery.case(id);
            let (first, second) = case.map_or((&none, &none), |case| (&case.first, &case.second));
            let props = SituationDesk {
                scenario,
                phase: *phase,
                options: &lettered(shown),
                votes: (first, second),
                counting: desk.counting,
                counted: desk.counted().unwrap_or_default(),
                seen: desk.here,
                split: case.is_some_and(|case| case.is_split_shown),
                next: next_reason(desk, id, case),
                revealed: case.map_or_else(Vec::new, |case| {
                    case.reasons.iter().map(|one| one.choice.clone()).collect()
                }),
            };
            group::situation(&props, emit)
        }
    }
}

fn next_reason(
    desk: &Desk,
    scenario: &ScenarioId,
    case: Option<&Case>,
) -> Option<(ChoiceId, String)> {
    match desk.answers(scenario)?.next(case)? {
        What::Revealed { choice, lines, .. } => Some((choice, lines.join(" "))),
        _ => None,
    }
}

/// How the time stands and the notes of what is in front of the room, to be read over its picture.
pub fn notes_over(desk: &Desk, emit: &Callback<Ask>) -> Html {
    let (Some(session), Fetched::Here(notes)) = (desk.session(), &desk.notes) else {
        return group::spoken(words::TITLE_SAY);
    };
    let delivery = session.delivered(desk.present());
    match (desk.taught(), desk.staged()) {
        (Some(pack), Some(stage)) => {
            let said = say(desk, pack, stage, notes, &delivery, emit);
            if desk.vote().is_some() {
                // Over a vote lies only what it takes to count.
                return said;
            }
            let conduct = Conduct::of(&session, desk.present());
            let time = group::told(&time(&session, &conduct, &[]), emit);
            html! { <>{ time }{ said }</> }
        }
        _ => group::spoken(words::TITLE_SAY),
    }
}
