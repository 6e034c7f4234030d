//! A scenario, in one place's own terms.

use super::Terms;
use crate::authoring::written::{self, Noticed};
use crate::id::{CategoryId, ChoiceId, PointId, ScenarioId, SignId, VulnerabilityId};
use crate::pack::{ActChoice, NoticeChoice, NoticeKind, RecogniseChoice, Scenario};

pub fn scenario(it: &written::Scenario, terms: Terms<'_>) -> Option<Scenario> {
    let line = |text: &crate::authoring::read::Text| terms.line(&text.says);
    Some(Scenario {
        id: ScenarioId::new(&it.id.is),
        title: line(&it.title),
        setting: line(&it.setting),
        learner: line(&it.learner),
        content_tags: it
            .content_tags
            .iter()
            .map(|tag| tag.is.to_owned())
            .collect(),
        point: PointId::new(&it.point.is),
        categories: it
            .categories
            .iter()
            .map(|category| CategoryId::new(&category.is))
            .collect(),
        story: terms.prose(&it.story.prose),
        challenge: it.challenge.as_ref().map(line),
        notice: it
            .notice
            .iter()
            .map(|choice| notice(choice, terms))
            .collect::<Option<_>>()?,
        recognise: it
            .recognise
            .iter()
            .map(|choice| recognise(choice, terms))
            .collect::<Option<_>>()?,
        act: it
            .act
            .iter()
            .map(|choice| act(choice, terms))
            .collect::<Option<_>>()?,
        learning: line(&it.learning),
    })
}

fn notice(choice: &written::Notice, terms: Terms<'_>) -> Option<NoticeChoice> {
    let is = match &choice.is {
        Noticed::Sign(sign) => NoticeKind::Sign(SignId::new(&sign.is)),
        Noticed::PossibleSign(sign) => NoticeKind::PossibleSign(SignId::new(&sign.is)),
        Noticed::Circumstance(id) if id.is.is_empty() => NoticeKind::Circumstance(None),
        Noticed::Circumstance(id) => NoticeKind::Circumstance(Some(VulnerabilityId::new(&id.is))),
        Noticed::Reassuring => NoticeKind::Reassuring,
        Noticed::Unsaid => return None,
    };
    Some(NoticeChoice {
        id: ChoiceId::new(&choice.id.is),
        text: terms.line(&choice.text.says),
        is,
        feedback: terms.line(&choice.feedback.says),
    })
}

fn recognise(choice: &written::Recognise, terms: Terms<'_>) -> Option<RecogniseChoice> {
    Some(RecogniseChoice {
        // A category is a choice once at most, so its id will do for the choice's.
        id: ChoiceId::new(&choice.category.is),
        category: CategoryId::new(&choice.category.is),
        verdict: choice.verdict.as_ref()?.is,
        feedback: terms.line(&choice.feedback.says),
    })
}

fn act(choice: &written::Act, terms: Terms<'_>) -> Option<ActChoice> {
    Some(ActChoice {
        id: ChoiceId::new(&choice.id.is),
        text: terms.line(&choice.text.says),
        verdict: choice.verdict.as_ref()?.is,
        feedback: terms.line(&choice.feedback.says),
    })
}
