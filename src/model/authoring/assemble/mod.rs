//! From what people wrote to what the program trusts. Only content without an error comes here,
//! so nothing is reported: what could not be made would already have been on the desk.

mod article;
mod group;
mod guidance;
mod place;
mod scenario;

pub use article::articles;

use super::terms::Terms;
use super::written::{Content, Place};
use crate::id::PlaceId;
use crate::pack::{Desk, FORMAT, Index, Listing, Marks, Pack, Stage};

/// A pack for each place.
pub fn packs(content: &Content) -> Vec<Pack> {
    content
        .places
        .iter()
        .filter_map(|place| pack(content, place))
        .collect()
}

/// What a room may see of each place.
pub fn stages(content: &Content) -> Vec<Stage> {
    let stage = |place| group::stage(content, place);
    content.places.iter().filter_map(stage).collect()
}

/// What whoever leads a group has in front of them at each place.
pub fn desks(content: &Content) -> Vec<Desk> {
    let desk = |place| group::desk(content, place);
    content.places.iter().filter_map(desk).collect()
}

/// The list of places, in the order of their names.
pub fn index(packs: &[Pack]) -> Index {
    let listing = |pack: &Pack| Listing {
        id: pack.id.clone(),
        name: pack.name.clone(),
        audience: pack.audience.clone(),
    };
    let mut places: Vec<Listing> = packs.iter().map(listing).collect();
    places.sort_by(|one, other| one.name.cmp(&other.name));
    Index {
        format: FORMAT,
        places,
    }
}

fn pack(content: &Content, place: &Place) -> Option<Pack> {
    let terms = Terms::of(place);
    let jurisdiction = place.jurisdiction.as_ref()?.is;
    let scenarios = content.scenarios.iter();
    Some(Pack {
        format: FORMAT,
        id: PlaceId::new(&place.id.is),
        name: terms.line(&place.name.says),
        audience: terms.line(&place.audience.says),
        jurisdiction,
        hash: String::new(),
        definition: guidance::definition(content, jurisdiction, terms)?,
        slides: place::slides(place)?,
        pathway: place::pathway(place),
        contacts: place::contacts(place)?,
        support: place::support(place),
        categories: place::categories(place),
        all_categories: guidance::categories(content, terms),
        signs: guidance::signs(content, terms),
        vulnerabilities: guidance::vulnerabilities(content, place, terms),
        points: guidance::points(content, terms),
        pass_mark: place.pass_mark.as_ref().map(|mark| mark.is),
        scenarios: scenarios
            .map(|it| scenario::scenario(it, terms))
            .collect::<Option<_>>()?,
        documents: guidance::documents(content, place),
        governance: place::governance(place.governance.as_ref()?)?,
        marks: Marks::default(),
    })
}
