//! What only a group needs: what a room sees, and what whoever leads it has in front of them.

use super::Terms;
use super::place::said;
use crate::authoring::read::Text;
use crate::authoring::written::{self, Content, Group, Place};
use crate::id::{ChoiceId, PlaceId, ScenarioId, SlideId};
use crate::pack::{
    Advice, Desk, DeskSituation, DeskSlide, FORMAT, Guide, Part, Reason, Stage, StageOption,
    StageSituation, StageSlide,
};

pub fn stage(content: &Content, place: &Place) -> Option<Stage> {
    let terms = Terms::of(place);
    let slide = |it: &written::Slide| StageSlide {
        id: SlideId::new(&it.id.is),
        title: said(&it.title),
        lines: it.projector.iter().map(said).collect(),
    };
    let option = |it: &written::Act| StageOption {
        id: ChoiceId::new(&it.id.is),
        text: terms.line(&it.in_room().says),
        label: terms.line(&it.label.says),
    };
    let situation = |it: &written::Scenario| StageSituation {
        id: ScenarioId::new(&it.id.is),
        title: terms.line(&it.title.says),
        story: it.room.iter().map(|line| terms.line(&line.says)).collect(),
        ask: terms.line(&it.ask.says),
        options: it.act.iter().map(option).collect(),
    };
    Some(Stage {
        format: FORMAT,
        id: PlaceId::new(&place.id.is),
        pack: String::new(),
        name: said(&place.name),
        status: place.governance.as_ref()?.status.as_ref()?.is,
        slides: place.slides.iter().map(slide).collect(),
        situations: content.scenarios.iter().map(situation).collect(),
    })
}

pub fn desk(content: &Content, place: &Place) -> Option<Desk> {
    let terms = Terms::of(place);
    let slide = |it: &written::Slide| DeskSlide {
        id: SlideId::new(&it.id.is),
        notes: it.notes.prose.clone(),
        minimum: it.shortest(),
        must_say: it.must_say,
    };
    let reason = |it: &written::Act| Reason {
        choice: ChoiceId::new(&it.id.is),
        text: terms.line(&it.reason_in_room().says),
    };
    let situation = |it: &written::Scenario| DeskSituation {
        id: ScenarioId::new(&it.id.is),
        reasons: it.act.iter().map(reason).collect(),
    };
    let actions = content.actions.iter();
    Some(Desk {
        format: FORMAT,
        id: PlaceId::new(&place.id.is),
        pack: String::new(),
        slides: place.slides.iter().map(slide).collect(),
        situations: content.scenarios.iter().map(situation).collect(),
        actions: actions.map(|it| terms.line(&it.label.says)).collect(),
        guide: guide(content.group.as_ref()?, place)?,
    })
}

/// A place's own rules and questions come after those that all share.
fn guide(group: &Group, place: &Place) -> Option<Guide> {
    let terms = Terms::of(place);
    let lines = |shared: &[Text], own: &[Text]| {
        let shared = shared.iter().map(|line| terms.line(&line.says));
        shared.chain(own.iter().map(said)).collect()
    };
    let part = |it: &written::Part| {
        Some(Part {
            slides: it.is_for_slides(),
            minutes: it.minutes.as_ref()?.is,
            title: terms.line(&it.title.says),
            body: terms.prose(&it.body.prose),
        })
    };
    let advice = |it: &written::Advice| Advice {
        title: terms.line(&it.title.says),
        body: terms.prose(&it.body.prose),
    };
    Some(Guide {
        before: lines(&group.before, &[]),
        rules: lines(&group.rules, &place.rules),
        parts: group.parts.iter().map(part).collect::<Option<_>>()?,
        questions: lines(&group.questions, &place.questions),
        advice: group.advice.iter().map(advice).collect(),
    })
}
