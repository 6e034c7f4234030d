//! Who answers for a place's briefing, and days that fit the calendar.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::read::Written;
use crate::authoring::written::{Content, Governance};
use crate::pack::{Day, Status};

/// Reports what does not hold together, and reviews that are due.
pub fn check(content: &Content, desk: &Desk) {
    for place in &content.places {
        if let Some(governance) = &place.governance {
            version(governance, desk);
            signed_off(governance, desk);
            review(governance, desk);
            review_far(governance, desk);
        }
        let checked = place
            .contacts
            .iter()
            .flat_map(|contact| &contact.verified_on);
        checked.for_each(|day| has_come(day, desk));
    }
}

fn version(governance: &Governance, desk: &Desk) {
    let version = &governance.version;
    let parts: Vec<&str> = version.says.split('.').collect();
    let is_number = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let is_version = parts.len() == 3 && parts.iter().all(is_number);
    if !is_version && !version.says.is_empty() {
        let what = format!("“{}” is not a version.", version.says);
        desk.problem(
            Kind::VersionMalformed,
            &version.at,
            what,
            "Write three numbers: 1.0.0.",
        );
    }
}

fn signed_off(governance: &Governance, desk: &Desk) {
    if let Some(status) = &governance.status
        && status.is == Status::SignedOff
        && governance.sign_off.is_empty()
    {
        let what = "this briefing is signed off, by nobody.";
        let remedy = "Add a [[governance.sign_off]] for each person, or write status = \"draft\".";
        desk.problem(Kind::SignOffMissing, &status.at, what, remedy);
    }
    let days = governance.sign_off.iter().flat_map(|sign_off| &sign_off.on);
    days.chain(&governance.reviewed_on)
        .for_each(|day| has_come(day, desk));
}

fn review(governance: &Governance, desk: &Desk) {
    if let Some(due) = &governance.review_due
        && due.is <= desk.today
    {
        let what = format!("the review fell due on {}.", due.is);
        desk.problem(
            Kind::ReviewPassed,
            &due.at,
            what,
            "Review the content, then write reviewed_on and the next review_due.",
        );
    }
}

/// A review a year after the last at most; before the first, a year from today.
fn review_far(governance: &Governance, desk: &Desk) {
    let (since, from, kind) = match &governance.reviewed_on {
        Some(day) => (day.is, "reviewed_on", Kind::ReviewFar),
        None => (desk.today, "today", Kind::ReviewAhead),
    };
    // A year after 29 February is 28 February.
    let day_after = |day: u8| Day::new(since.year().saturating_add(1), since.month(), day);
    let latest = day_after(since.day()).or_else(|| day_after(28));
    if let (Some(due), Some(latest)) = (&governance.review_due, latest)
        && due.is > latest
    {
        let what = format!("review_due is more than twelve months after {from}.");
        let remedy = format!("Write {latest} at the latest.");
        desk.problem(kind, &due.at, what, remedy);
    }
}

fn has_come(day: &Written<Day>, desk: &Desk) {
    if day.is > desk.today {
        let what = format!("{} has not come yet.", day.is);
        desk.problem(
            Kind::DayAhead,
            &day.at,
            what,
            "Write the day on which it was done.",
        );
    }
}
