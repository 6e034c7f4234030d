//! A place's way to report a concern, and everyone it names.

use crate::authoring::Kind;
use crate::authoring::read::{Name, Passage, Table, Text, Written};
use crate::authoring::spot::Spot;
use crate::pack::Day;

/// A step of the pathway.
#[allow(missing_docs)] // The fields are those of `pack::ReportStep`, and the format's.
pub struct Step {
    pub at: Spot,
    pub id: Name,
    pub title: Text,
    pub body: Passage,
    pub call: Option<Text>,
    pub contacts: Vec<Name>,
}

impl Step {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        Self {
            at: table.at.clone(),
            id: table.name("id"),
            title: table.line("title"),
            body: table.passage("body"),
            call: table.note_if("call"),
            contacts: table.names("contacts"),
        }
    }
}

/// Someone to turn to.
#[allow(missing_docs)] // The fields are those of `pack::Contact`, and the format's.
pub struct Contact {
    pub id: Name,
    pub label: Text,
    pub role: Text,
    pub reach: Option<Reached>,
    pub hours: Option<Text>,
    pub verified_on: Option<Written<Day>>,
    pub verified_by: Option<Text>,
    pub source: Text,
}

/// How somebody is reached.
#[allow(missing_docs)]
pub enum Reached {
    Phone(Text),
    PrintedNumber(Text),
    Page(Text),
    Ask(Text),
}

impl Contact {
    /// Reads one.
    pub fn read(table: &mut Table<'_>) -> Self {
        Self {
            id: table.name("id"),
            label: table.line("label"),
            role: table.line("role"),
            reach: Reached::read(table),
            hours: table.line_if("hours"),
            verified_on: table.day_if("verified_on"),
            verified_by: table.line_if("verified_by"),
            source: table.note("source"),
        }
    }
}

impl Reached {
    fn read(table: &mut Table<'_>) -> Option<Self> {
        let ways = [
            table.note_if("phone").map(Self::Phone),
            table.note_if("printed_number").map(Self::PrintedNumber),
            table.note_if("page").map(Self::Page),
            table.line_if("ask").map(Self::Ask),
        ];
        let mut ways = ways.into_iter().flatten();
        match (ways.next(), ways.next()) {
            (Some(way), None) => Some(way),
            (first, _) => {
                let what = match first {
                    None => "this contact does not say how to reach it.",
                    Some(_) => "this contact says twice how to reach it.",
                };
                let remedy = "Give it exactly one of phone, printed_number, page or ask.";
                table.problem(Kind::OneOf, &table.at, what, remedy);
                None
            }
        }
    }
}
