//! What only a group needs: what a room sees, and what whoever leads it has in front of them.

use super::Terms;
use super::place::said;
use crate::authoring::written::{self, Content, Place};
use crate::id::{PlaceId, SlideId};
use crate::pack::{Desk, DeskSlide, FORMAT, Stage, StageSlide};

pub fn stage(place: &Place) -> Option<Stage> {
    let slide = |it: &written::Slide| StageSlide {
        id: SlideId::new(&it.id.is),
        title: said(&it.title),
        lines: it.projector.iter().map(said).collect(),
    };
    Some(Stage {
        format: FORMAT,
        id: PlaceId::new(&place.id.is),
        pack: String::new(),
        name: said(&place.name),
        status: place.governance.as_ref()?.status.as_ref()?.is,
        slides: place.slides.iter().map(slide).collect(),
    })
}

pub fn desk(content: &Content, place: &Place) -> Desk {
    let terms = Terms::of(place);
    let slide = |it: &written::Slide| DeskSlide {
        id: SlideId::new(&it.id.is),
        notes: it.notes.prose.clone(),
        minimum: it.shortest(),
        must_say: it.must_say,
    };
    let actions = content.actions.iter();
    Desk {
        format: FORMAT,
        id: PlaceId::new(&place.id.is),
        pack: String::new(),
        slides: place.slides.iter().map(slide).collect(),
        actions: actions.map(|it| terms.line(&it.label.says)).collect(),
    }
}
