//! What belongs to one place: its slides, its way to report, its contacts, its support for staff.

use serde::Serialize;

use crate::id::{CategoryId, ContactId, DocumentId, SlideId, StepId};
use crate::json::{At, Read, fields, names};
use crate::pack::Day;
use crate::prose::{Link, Prose};

/// One of the seven slides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Slide {
    /// Its name; the same slide keeps it from version to version.
    pub id: SlideId,
    /// Its heading.
    pub title: String,
    /// How long it is meant to take, in seconds; the seven add up to 420.
    pub seconds: u32,
    /// What a learner reads.
    pub body: Prose,
    /// The lists that follow the body.
    pub panels: Vec<Panel>,
    /// The documents it rests on.
    pub documents: Vec<DocumentId>,
}

fields!(Slide {
    id,
    title,
    seconds,
    body,
    panels,
    documents
});

/// A list that a slide shows beside its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Panel {
    /// The definition that applies here, in plain words and as quoted.
    Definition,
    /// The categories that this place teaches.
    Categories,
    /// The circumstances that this place teaches.
    Vulnerabilities,
    /// The fourteen warning signs.
    Signs,
    /// How to report a concern here.
    Pathway,
}

names!(Panel:
    "definition" => Definition,
    "categories" => Categories,
    "vulnerabilities" => Vulnerabilities,
    "signs" => Signs,
    "pathway" => Pathway,
);

/// One step of the way to report a concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportStep {
    /// Its name.
    pub id: StepId,
    /// In a few words: "A child is in danger now".
    pub title: String,
    /// What to do.
    pub body: Prose,
    /// The number to call at once; the first step has one.
    pub call: Option<String>,
    /// Whom to reach, in the order to try them.
    pub contacts: Vec<ContactId>,
}

fields!(ReportStep {
    id,
    title,
    body,
    call,
    contacts
});

/// How somebody is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// A telephone number that can be dialled as it stands.
    Phone(String),
    /// A number as the source prints it, which cannot be dialled as it stands.
    PrintedNumber(String),
    /// A page on the web, `https:`.
    Page(String),
    /// In person or by a route that the organisation fills in: "Ask your manager who it is".
    Ask(String),
}

impl Read for Reach {
    fn read(at: &At<'_>) -> Self {
        let (name, it) = at.variant();
        match name {
            "phone" => Self::Phone(Read::read(&it)),
            "printed-number" => Self::PrintedNumber(Read::read(&it)),
            "page" => Self::Page(Link::read(&it).0),
            "ask" => Self::Ask(Read::read(&it)),
            _ => Self::Ask(at.refused()),
        }
    }
}

/// Someone to turn to. Shown as "not yet confirmed" until a named role has checked it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// Its name.
    pub id: ContactId,
    /// What it is called: "Integrated Front Door".
    pub label: String,
    /// Whom one reaches and what for; a role, never a person's name.
    pub role: String,
    /// How.
    pub reach: Reach,
    /// When: "Monday to Friday, 9 to 5"; none where the source does not say.
    pub hours: Option<String>,
    /// The day somebody last checked that this is right; none until somebody has.
    pub verified_on: Option<Day>,
    /// The role of whoever checked.
    pub verified_by: Option<String>,
}

fields!(Contact {
    id,
    label,
    role,
    reach,
    hours,
    verified_on,
    verified_by
});

/// A category under the name that this place uses for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TaughtCategory {
    /// Which category.
    pub id: CategoryId,
    /// The local name, where it differs from ours.
    pub called: Option<String>,
}

fields!(TaughtCategory { id, called });

/// Support for staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Support {
    /// For whom: "You, if this has stirred something up".
    pub whom: String,
    /// What there is.
    pub body: Prose,
    /// Whom to reach.
    pub contacts: Vec<ContactId>,
}

fields!(Support {
    whom,
    body,
    contacts
});
