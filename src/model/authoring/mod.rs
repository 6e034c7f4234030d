//! Reading and checking what people write under `content/`, and making packs of it.
//!
//! What an author wrote ([`written`], loose, each thing with its place) and what the program
//! trusts ([`crate::pack`]) are two types. Between them stand the checks, which report *all*
//! problems of all files at once: someone who edits content on a Friday afternoon should have to
//! run them once, not once a mistake.

mod assemble;
mod checks;
mod counted;
mod desk;
mod kind;
#[cfg(test)]
mod laws;
mod lint;
mod marks;
mod near;
mod problem;
mod read;
mod spot;
mod summary;
mod terms;
mod written;

pub use kind::Kind;
pub use problem::{Problem, Severity};
pub use summary::Summary;

use crate::pack::{Article, Day, Desk, Index, Pack, Stage};
use crate::route::Page;

/// A file as the caller read it. The model does no reading of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its path from the project's folder, with `/`: `content/national/signs.toml`.
    pub path: String,
    /// All of its text. What is not UTF-8 stands there as U+FFFD, and is told.
    pub text: String,
}

/// What came of checking the content.
#[derive(Clone, Debug)]
pub struct Checked {
    /// A pack for each place; none at all where there is an error.
    pub packs: Vec<Pack>,
    /// What a room may see of each place, in the order of the packs.
    pub stages: Vec<Stage>,
    /// What whoever leads a group has in front of them at each place, in the same order.
    pub desks: Vec<Desk>,
    /// The list of places, in the order of their names; empty where there is an error.
    pub index: Index,
    /// The app's own pages; none where there is an error.
    pub articles: Vec<(Page, Article)>,
    /// Everything that is wrong, by file and line.
    pub problems: Vec<Problem>,
    /// What each place comes to, errors or not.
    pub summaries: Vec<Summary>,
}

impl Checked {
    /// Whether anything must be mended before packs can be made.
    pub fn has_errors(&self) -> bool {
        is_blocked(&self.problems)
    }
}

fn is_blocked(problems: &[Problem]) -> bool {
    problems
        .iter()
        .any(|problem| problem.severity() == Severity::Error)
}

/// Checks all files under `content/` as of `today` and makes a pack for each place.
pub fn check(sources: &[Source], today: Day) -> Checked {
    let desk = desk::Desk::new(today);
    read::encoding(sources, &desk);
    let content = written::read(sources, &desk);
    let rules = lint::rules(sources, &desk);
    checks::run(&content, &rules, &desk);
    let summaries = summary::all(&content);
    let problems = desk.clear(sources);
    // Nothing is made of content with an error.
    let content = if is_blocked(&problems) {
        written::Content::default()
    } else {
        content
    };
    let packs = assemble::packs(&content);
    Checked {
        index: assemble::index(&packs),
        packs,
        stages: assemble::stages(&content),
        desks: assemble::desks(&content),
        articles: assemble::articles(&content),
        problems,
        summaries,
    }
}
