//! TOML that does not read, told in plain words. What can be read of the file still is.

use toml::Spanned;
use toml::de::{DeTable, Error};

use crate::authoring::desk::Desk;
use crate::authoring::spot::Spot;
use crate::authoring::{Kind, Source};

/// The tables of a file, as far as they can be read.
pub fn document<'a>(source: &'a Source, desk: &Desk) -> DeTable<'a> {
    let (table, faults) = DeTable::parse_recoverable(&source.text);
    let file = Spot::start(&source.path);
    if !faults.is_empty() {
        desk.tear(&file);
    }
    for fault in &faults {
        let offset = fault.span().map_or(0, |span| span.start);
        let (what, remedy) = in_plain_words(fault);
        desk.problem(Kind::Syntax, &file.at(offset), what, remedy);
    }
    Spanned::into_inner(table)
}

fn in_plain_words(fault: &Error) -> (String, String) {
    let message = fault.message();
    let says = |part: &str| message.contains(part);
    let (what, remedy) = if says("basic string") || says("literal string, expected `'`") {
        (
            "this text has no closing quotation mark.",
            "Write \" at its end, or \"\"\" if it started with three.",
        )
    } else if says("string values must be quoted") {
        (
            "this value is not in quotation marks.",
            "Write \" before and after it; numbers and dates go without.",
        )
    } else if says("duplicate key") {
        (
            "this name stands twice in the same part.",
            "Keep one of the two; the parts of a list start with [[…]].",
        )
    } else if says("key with no value") {
        (
            "there is no value here.",
            "Write name = value, or start the line with # for a remark.",
        )
    } else if says("unclosed table") {
        (
            "this heading is not closed.",
            "Write ] at its end, or ]] if it started with two.",
        )
    } else if says("array") {
        (
            "this list is not closed, or a comma is missing.",
            "Write a comma between its items and ] at its end.",
        )
    } else if says("date") {
        (
            "there is no such day.",
            "Write it as year-month-day, such as 2027-09-01.",
        )
    } else if says("escape") {
        (
            "a backslash \\ means something special here.",
            "Leave it out, or write it twice.",
        )
    } else if says("unexpected key or value") {
        (
            "something follows after the value has ended.",
            "Inside a text write “ and ” instead of \"; start each name on a new line.",
        )
    } else {
        let what = format!("this cannot be read ({message}).");
        return (what, "Compare it with a file that works.".into());
    };
    (what.into(), remedy.into())
}
