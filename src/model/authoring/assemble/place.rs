//! What belongs to one place.

use crate::authoring::read::{Name, Text};
use crate::authoring::written::{self, Place, Reached};
use crate::id::{CategoryId, ContactId, DocumentId, SlideId, StepId};
use crate::pack::{
    Contact, Governance, Reach, ReportStep, SignOff, Slide, Support, TaughtCategory,
};

pub fn slides(place: &Place) -> Option<Vec<Slide>> {
    let slide = |it: &written::Slide| {
        Some(Slide {
            id: SlideId::new(&it.id.is),
            title: said(&it.title),
            seconds: it.seconds.as_ref()?.is,
            body: it.body.prose.clone(),
            panels: it.panels.iter().map(|panel| panel.is).collect(),
            documents: it
                .documents
                .iter()
                .map(|id| DocumentId::new(&id.is))
                .collect(),
        })
    };
    place.slides.iter().map(slide).collect()
}

pub fn pathway(place: &Place) -> Vec<ReportStep> {
    let step = |it: &written::Step| ReportStep {
        id: StepId::new(&it.id.is),
        title: said(&it.title),
        body: it.body.prose.clone(),
        call: it.call.as_ref().map(said),
        contacts: contact_ids(&it.contacts),
    };
    place.steps.iter().map(step).collect()
}

pub fn contacts(place: &Place) -> Option<Vec<Contact>> {
    let contact = |it: &written::Contact| {
        let reach = match it.reach.as_ref()? {
            Reached::Phone(phone) => Reach::Phone(said(phone)),
            Reached::PrintedNumber(number) => Reach::PrintedNumber(said(number)),
            Reached::Page(page) => Reach::Page(said(page)),
            Reached::Ask(whom) => Reach::Ask(said(whom)),
        };
        Some(Contact {
            id: ContactId::new(&it.id.is),
            label: said(&it.label),
            role: said(&it.role),
            reach,
            hours: it.hours.as_ref().map(said),
            verified_on: it.verified_on.as_ref().map(|day| day.is),
            verified_by: it.verified_by.as_ref().map(said),
        })
    };
    place.contacts.iter().map(contact).collect()
}

pub fn support(place: &Place) -> Vec<Support> {
    let support = |it: &written::Support| Support {
        whom: said(&it.whom),
        body: it.body.prose.clone(),
        contacts: contact_ids(&it.contacts),
    };
    place.support.iter().map(support).collect()
}

pub fn categories(place: &Place) -> Vec<TaughtCategory> {
    let taught = |it: &written::Taught| TaughtCategory {
        id: CategoryId::new(&it.id.is),
        called: it.called.as_ref().map(said),
    };
    place.categories.iter().map(taught).collect()
}

pub fn governance(it: &written::Governance) -> Option<Governance> {
    let sign_off = |it: &written::SignOff| {
        Some(SignOff {
            role: said(&it.role),
            organisation: said(&it.organisation),
            on: it.on.as_ref()?.is,
            scope: said(&it.scope),
        })
    };
    Some(Governance {
        owner: said(&it.owner),
        version: said(&it.version),
        status: it.status.as_ref()?.is,
        reviewed_on: it.reviewed_on.as_ref().map(|day| day.is),
        review_due: it.review_due.as_ref()?.is,
        sign_off: it.sign_off.iter().map(sign_off).collect::<Option<_>>()?,
    })
}

/// A text as it is read, without the blanks around it.
pub fn said(text: &Text) -> String {
    text.says.trim().to_owned()
}

fn contact_ids(names: &[Name]) -> Vec<ContactId> {
    names.iter().map(|name| ContactId::new(&name.is)).collect()
}
