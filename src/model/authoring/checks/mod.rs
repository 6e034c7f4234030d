//! The checks between what people wrote and what the program trusts. Each is a plain function;
//! to add one, write it in a file of its own or beside its like, and name it here.

mod answers;
mod bank;
mod challenge;
mod children;
mod contacts;
mod definitions;
mod giveaway;
mod governance;
mod group;
mod ids;
mod limits;
mod pace;
mod pathway;
mod pointers;
mod projector;
mod quotes;
mod references;
mod register;
mod room;
mod sets;
mod slides;
mod timing;
mod wrap;

pub use bank::{shown_categories, shown_signs};
pub use contacts::{to_confirm, unconfirmed};
pub use pace::{WORDS_A_MINUTE, slide_words};

use super::desk::Desk;
use super::lint::{self, Rule};
use super::written::Content;

const CHECKS: &[fn(&Content, &Desk)] = &[
    answers::check,
    bank::check,
    challenge::check,
    children::check,
    contacts::check,
    definitions::check,
    giveaway::check,
    governance::check,
    group::check,
    ids::check,
    limits::check,
    pace::check,
    pathway::check,
    pointers::check,
    pointers::check_ours,
    projector::check,
    quotes::check,
    references::check,
    register::check,
    room::check,
    sets::check,
    slides::check,
    timing::check,
];

/// Runs them all, the language lint last.
pub fn run(content: &Content, rules: &[Rule], desk: &Desk) {
    for check in CHECKS {
        check(content, desk);
    }
    lint::run(content, rules, desk);
}
