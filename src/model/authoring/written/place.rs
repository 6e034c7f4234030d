//! A place: its terms, who answers for it, its support; its slides and pathway stand beside it.

use super::national::JURISDICTIONS;
use super::shelf::Shelf;
use super::{Contact, Slide, Step};
use crate::authoring::Kind;
use crate::authoring::marks::TERMS;
use crate::authoring::read::{Name, Passage, Table, Text, Written};
use crate::authoring::spot::Spot;
use crate::pack::{Day, Jurisdiction, Status};

/// A place.
#[allow(missing_docs)] // The fields are those of `pack::Pack`, and the format's.
pub struct Place {
    pub id: Name,
    pub name: Text,
    pub audience: Text,
    pub jurisdiction: Option<Written<Jurisdiction>>,
    pub categories: Vec<Taught>,
    pub vulnerabilities: Vec<Name>,
    pub pass_mark: Option<Written<u32>>,
    pub terms: Vec<(&'static str, Text)>,
    pub governance: Option<Governance>,
    pub support: Vec<Support>,
    pub rules: Vec<Text>,
    pub questions: Vec<Text>,
    pub slides: Vec<Slide>,
    pub steps: Vec<Step>,
    pub contacts: Vec<Contact>,
}

/// All places, in the order of their folders' names.
pub fn all(shelf: &Shelf<'_>) -> Vec<Place> {
    let folders = shelf.folders("localities/");
    if folders.is_empty() {
        let spot = Spot::start("content/localities/");
        shelf.desk.problem(
            Kind::FileMissing,
            &spot,
            "there is no place here.",
            "Add a folder for one, with its place.toml.",
        );
    }
    let place = |folder: &&str| Place::read(folder, shelf);
    folders.iter().filter_map(place).collect()
}

impl Place {
    fn read(folder: &str, shelf: &Shelf<'_>) -> Option<Self> {
        let file = |name: &str| format!("localities/{folder}/{name}.toml");
        let slides = shelf.list(&file("slides"), "slide", Slide::read);
        let pathway = |table: &mut Table<'_>| {
            (
                table.each("step", Step::read),
                table.each("contact", Contact::read),
            )
        };
        let (steps, contacts) = shelf.whole(&file("reporting"), pathway).unwrap_or_default();
        let id = shelf.name_of_file(folder, &file("place"));
        shelf.whole(&file("place"), |table| Self {
            id,
            name: table.line("name"),
            audience: table.line("audience"),
            jurisdiction: table.word("jurisdiction", &JURISDICTIONS),
            categories: table.each("categories", Taught::read),
            vulnerabilities: table.names("vulnerabilities"),
            pass_mark: table.number_if("pass_mark", 1..=100),
            terms: table.part("terms", terms).unwrap_or_default(),
            governance: table.part("governance", Governance::read),
            support: table.each("support", Support::read),
            rules: table.lines_if("rules"),
            questions: table.lines_if("questions"),
            slides,
            steps,
            contacts,
        })
    }
}

fn terms(table: &mut Table<'_>) -> Vec<(&'static str, Text)> {
    TERMS.iter().map(|term| (*term, table.line(term))).collect()
}

/// A category that a place teaches.
#[allow(missing_docs)]
pub struct Taught {
    pub id: Name,
    pub called: Option<Text>,
}

impl Taught {
    fn read(table: &mut Table<'_>) -> Self {
        Self {
            id: table.name("id"),
            called: table.line_if("called"),
        }
    }
}

/// Who answers for a place's briefing.
#[allow(missing_docs)]
pub struct Governance {
    pub owner: Text,
    pub version: Text,
    pub status: Option<Written<Status>>,
    pub reviewed_on: Option<Written<Day>>,
    pub review_due: Option<Written<Day>>,
    pub sign_off: Vec<SignOff>,
}

impl Governance {
    fn read(table: &mut Table<'_>) -> Self {
        let statuses = [
            ("draft", Status::Draft),
            ("signed-off", Status::SignedOff),
            ("withdrawn", Status::Withdrawn),
        ];
        Self {
            owner: table.note("owner"),
            version: table.note("version"),
            status: table.word("status", &statuses),
            reviewed_on: table.day_if("reviewed_on"),
            review_due: table.day("review_due"),
            sign_off: table.each("sign_off", SignOff::read),
        }
    }
}

/// One person's sign-off.
#[allow(missing_docs)]
pub struct SignOff {
    pub role: Text,
    pub organisation: Text,
    pub on: Option<Written<Day>>,
    pub scope: Text,
}

impl SignOff {
    fn read(table: &mut Table<'_>) -> Self {
        Self {
            role: table.note("role"),
            organisation: table.note("organisation"),
            on: table.day("on"),
            scope: table.note("scope"),
        }
    }
}

/// Support for staff.
#[allow(missing_docs)]
pub struct Support {
    pub whom: Text,
    pub body: Passage,
    pub contacts: Vec<Name>,
}

impl Support {
    fn read(table: &mut Table<'_>) -> Self {
        Self {
            whom: table.line("whom"),
            body: table.passage("body"),
            contacts: table.names("contacts"),
        }
    }
}
