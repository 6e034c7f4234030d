//! The desk at which content is checked: problems and texts pile up on it, a calendar stands on
//! it. Readers and checks share it, so that none of them has to pass lists of problems around.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::problem::Problem;
use super::read::Text;
use super::spot::{Spot, line_and_column};
use super::{Kind, Source};
use crate::pack::Day;

/// What has come up so far.
pub struct Desk {
    /// The day of the check.
    pub today: Day,
    problems: RefCell<Vec<(Spot, Kind, String, String)>>,
    said: RefCell<Vec<Text>>,
    torn: RefCell<BTreeSet<Arc<str>>>,
}

impl Desk {
    /// An empty desk.
    pub fn new(today: Day) -> Self {
        Self {
            today,
            problems: RefCell::default(),
            said: RefCell::default(),
            torn: RefCell::default(),
        }
    }

    /// Puts down a problem. `what` and `remedy` are sentences with their full stops.
    pub fn problem(
        &self,
        kind: Kind,
        spot: &Spot,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        // In a file that did not read to its end, what is missing may well be there.
        let misses = matches!(kind, Kind::KeyMissing | Kind::TextEmpty);
        if misses && self.torn.borrow().contains(&spot.path) {
            return;
        }
        let problem = (spot.clone(), kind, what.into(), remedy.into());
        self.problems.borrow_mut().push(problem);
    }

    /// Notes that a file could not be read to its end.
    pub fn tear(&self, spot: &Spot) {
        self.torn.borrow_mut().insert(Arc::clone(&spot.path));
    }

    /// Puts down a text that a reader will meet, marked quotations left out.
    pub fn say(&self, text: Text) {
        self.said.borrow_mut().push(text);
    }

    /// All texts that a reader will meet.
    pub fn said(&self) -> std::cell::Ref<'_, Vec<Text>> {
        self.said.borrow()
    }

    /// Everything that is wrong, by file and line, each once.
    pub fn clear(self, sources: &[Source]) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort();
        problems.dedup();
        let text_of = |path: &str| {
            let source = sources.iter().find(|source| source.path == path);
            source.map_or("", |source| source.text.as_str())
        };
        problems
            .into_iter()
            .map(|(spot, kind, what, remedy)| {
                let (line, column) = line_and_column(text_of(&spot.path), spot.offset);
                let path = spot.path.to_string();
                Problem {
                    path,
                    line,
                    column,
                    kind,
                    what,
                    remedy,
                }
            })
            .collect()
    }
}
