//! A pack: everything one place teaches a learner, complete in one file, already checked when it was
//! built. What only a group needs lies beside it, so that no learner waits for it: what a room sees
//! ([`Stage`]) and what whoever leads it has in front of them ([`Desk`]). This is what the program
//! trusts; what people write is read by the `authoring` feature.

mod article;
mod desk;
mod governance;
mod guidance;
mod guide;
mod marks;
pub mod name;
mod place;
mod scenario;
mod stage;

use serde::Serialize;

pub use article::{Article, Section};
pub use desk::{Desk, DeskSituation, DeskSlide, Reason};
pub use governance::{Day, Document, Governance, SignOff, Status};
pub use guidance::{Category, Definition, Jurisdiction, Point, Sign, Vulnerability};
pub use guide::{Advice, Guide, Part};
pub use marks::{Changes, Marks};
pub use place::{Contact, Panel, Reach, ReportStep, Slide, Support, TaughtCategory};
pub use scenario::{
    ActChoice, ActVerdict, NoticeChoice, NoticeKind, RecogniseChoice, RecogniseVerdict, Scenario,
};
pub use stage::{Stage, StageOption, StageSituation, StageSlide};

use crate::id::PlaceId;
use crate::json::{self, Json, Read, fields};

/// The version of the pack format that this program writes and reads.
pub const FORMAT: u32 = 1;

/// How many slides a briefing has, by the tradition it is named for.
pub const SLIDES: usize = 7;

/// How long a briefing takes, in seconds.
pub const SECONDS: u32 = 420;

/// The largest file that is read, in bytes: ten times a usual pack. Whatever lies on a host or comes in
/// between, a phone is not to choke on it.
pub const LARGEST: usize = 1_000_000;

/// Everything one place teaches a learner, `packs/<place>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pack {
    /// The format this pack is written in; see [`FORMAT`].
    pub format: u32,
    /// The place's name in addresses and storage.
    pub id: PlaceId,
    /// The place's name as people say it: "Wirral".
    pub name: String,
    /// Who the briefing is for: "everyone who works with children in Wirral".
    pub audience: String,
    /// Whose law and definition apply.
    pub jurisdiction: Jurisdiction,
    /// SHA-256 of the pack's text with this field empty, in hexadecimal: says exactly what was
    /// taught.
    pub hash: String,
    /// The definition of child sexual exploitation that applies here.
    pub definition: Definition,
    /// The seven slides, in order.
    pub slides: Vec<Slide>,
    /// How to report a concern here, in order; immediate danger comes first.
    pub pathway: Vec<ReportStep>,
    /// Everyone the pathway and the support name.
    pub contacts: Vec<Contact>,
    /// Support for staff, who may themselves have been harmed.
    pub support: Vec<Support>,
    /// The categories this place teaches, under the names it uses.
    pub categories: Vec<TaughtCategory>,
    /// All the categories that situations may ask about.
    pub all_categories: Vec<Category>,
    /// The warning signs.
    pub signs: Vec<Sign>,
    /// The circumstances this place teaches.
    pub vulnerabilities: Vec<Vulnerability>,
    /// The points nobody may get wrong.
    pub points: Vec<Point>,
    /// How many of a run's situations must end with the best action, per cent, where the place asks
    /// for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass_mark: Option<u32>,
    /// The situations, with this place's own terms already written in.
    pub scenarios: Vec<Scenario>,
    /// The documents that the slides rest on.
    pub documents: Vec<Document>,
    /// Who answers for this pack, and how far it has been checked.
    pub governance: Governance,
    /// A mark of each part, by which one version is told from the next. Made when it is read.
    #[serde(skip)]
    pub marks: Marks,
}

fields!(Pack {
    format,
    id,
    name,
    audience,
    jurisdiction,
    hash,
    definition,
    slides,
    pathway,
    contacts,
    support,
    categories,
    all_categories,
    signs,
    vulnerabilities,
    points,
    pass_mark,
    scenarios,
    documents,
    governance,
    marks
});

/// Why a pack could not be used. Each is told to the reader in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackFault {
    /// Not a pack at all, or cut short. Says where: `line 1, column 20` or `slides[2].title`.
    Malformed(String),
    /// Written for a newer version of this program.
    Newer(u32),
    /// It reads, but something a briefing cannot do without is missing.
    Incomplete(Lack),
    /// The briefing of another place, lying under this one's name.
    Misplaced(PlaceId),
}

/// What a briefing cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Seven slides.
    Slides,
    /// A way to report that starts with immediate danger.
    Pathway,
    /// Situations.
    Situations,
    /// A place, in the list of places.
    Places,
}

struct Envelope {
    format: u32,
}

fields!(Envelope { format });

/// Reads a pack or a list, if it is of a format this program knows. A newer one may look like
/// anything else.
fn read<T: Read>(text: &str) -> Result<T, PackFault> {
    of_json(&parsed(text)?)
}

fn parsed(text: &str) -> Result<Json, PackFault> {
    if text.len() > LARGEST {
        return Err(PackFault::Malformed(format!("> {LARGEST}")));
    }
    Json::parse(text).map_err(PackFault::Malformed)
}

fn of_json<T: Read>(json: &Json) -> Result<T, PackFault> {
    let Envelope { format } = json::read(json).map_err(PackFault::Malformed)?;
    if format > FORMAT {
        return Err(PackFault::Newer(format));
    }
    json::read(json).map_err(PackFault::Malformed)
}

/// Refuses what is another place's and lies under this one's name.
fn placed(here: &PlaceId, found: &PlaceId) -> Result<(), PackFault> {
    if found == here {
        Ok(())
    } else {
        Err(PackFault::Misplaced(found.clone()))
    }
}

impl Pack {
    /// Reads a place's pack from its text.
    ///
    /// # Errors
    /// A text that is not the whole pack of that place in a format this program knows: see
    /// [`PackFault`].
    pub fn of_place(place: &PlaceId, text: &str) -> Result<Self, PackFault> {
        let pack = Self::from_text(text)?;
        placed(place, &pack.id)?;
        Ok(pack)
    }

    /// Reads a pack from its text, whichever place it is for.
    ///
    /// # Errors
    /// A text that is not a whole pack of a format this program knows: see [`PackFault`].
    pub fn from_text(text: &str) -> Result<Self, PackFault> {
        let json = parsed(text)?;
        let mut pack: Self = of_json(&json)?;
        pack.marks = Marks::of(&json);
        pack.whole()
    }

    fn whole(mut self) -> Result<Self, PackFault> {
        if self.slides.len() != SLIDES {
            return Err(PackFault::Incomplete(Lack::Slides));
        }
        let danger_first = self.pathway.first().is_some_and(|step| step.call.is_some());
        if !danger_first {
            return Err(PackFault::Incomplete(Lack::Pathway));
        }
        if self.scenarios.is_empty() {
            return Err(PackFault::Incomplete(Lack::Situations));
        }
        self.name = name::shown(&self.name);
        self.audience = name::shown(&self.audience);
        Ok(self)
    }

    /// The situation of that name, if this pack has it.
    pub fn scenario(&self, id: &crate::id::ScenarioId) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == *id)
    }

    /// The slide at a place in the order, counted from 1.
    pub fn slide(&self, number: usize) -> Option<&Slide> {
        self.slides.get(number.checked_sub(1)?)
    }

    /// The contact of that name.
    pub fn contact(&self, id: &crate::id::ContactId) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.id == *id)
    }
}

/// One line of the list of places that a host offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// The place's name in addresses; its pack is `packs/<id>.json`.
    pub id: PlaceId,
    /// The place's name as people say it.
    pub name: String,
    /// Who its briefing is for.
    pub audience: String,
}

fields!(Listing { id, name, audience });

/// The list of places that a host offers, `packs/index.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Index {
    /// The format this list is written in; see [`FORMAT`].
    pub format: u32,
    /// The places, in the order of their names.
    pub places: Vec<Listing>,
}

fields!(Index { format, places });

impl Index {
    /// Reads the list from its text.
    ///
    /// # Errors
    /// A text that is not a whole list of a format this program knows, or one with no place.
    pub fn from_text(text: &str) -> Result<Self, PackFault> {
        let mut index: Self = read(text)?;
        if index.places.is_empty() {
            return Err(PackFault::Incomplete(Lack::Places));
        }
        for place in &mut index.places {
            place.name = name::shown(&place.name);
            place.audience = name::shown(&place.audience);
        }
        Ok(index)
    }
}
