//! Marks of what a pack teaches, part by part: whoever trained with one version can be told what
//! is different in the next.

use super::Pack;
use crate::id::ScenarioId;
use crate::json::{At, Json, Read};
use crate::run::Run;
use crate::shuffle::rank;

/// The name of the mark of how to report: no part of a pack is called so.
const PATHWAY: &str = "";

/// What has changed since a run began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Whether the way to report, or whom it names, has.
    pub pathway: bool,
    /// The numbers of the slides that are different or new.
    pub slides: Vec<usize>,
    /// How many of the run's situations are different.
    pub situations: usize,
    /// How many of them are gone.
    pub gone: usize,
}

/// The mark of each slide and situation, and of the way to report: `name:hash`.
#[derive(Clone, Debug, Default)]
pub struct Marks(Vec<String>);

/// They say nothing that the pack does not, so no two packs differ by them.
impl PartialEq for Marks {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Marks {}

/// They are made of the text, and no part of it.
impl Read for Marks {
    fn read(_: &At<'_>) -> Self {
        Self::default()
    }
}

impl Marks {
    pub(super) fn of(pack: &Json) -> Self {
        let mut marks = Vec::new();
        let mut pathway = String::new();
        let fields = match pack {
            Json::Fields(fields) => fields.as_slice(),
            _ => &[],
        };
        for (name, field) in fields {
            match (name.as_str(), field) {
                ("slides" | "scenarios", Json::List(parts)) => {
                    let of_part = |part: &Json| mark(id(part), &part.to_text());
                    marks.extend(parts.iter().map(of_part));
                }
                ("pathway" | "contacts", _) => pathway.push_str(&field.to_text()),
                _ => {}
            }
        }
        marks.push(mark(PATHWAY, &pathway));
        Self(marks)
    }
}

fn id(part: &Json) -> &str {
    part.field("id").map_or("", Json::as_text)
}

fn mark(name: &str, text: &str) -> String {
    format!("{name}:{:x}", rank(0, text) as u32)
}

impl Pack {
    /// The marks of all that a run with these situations teaches.
    pub fn marks_of(&self, plan: &[ScenarioId]) -> Vec<String> {
        let taught = |name: &str| {
            name == PATHWAY
                || self.slides.iter().any(|slide| slide.id.as_str() == name)
                || plan.iter().any(|id| id.as_str() == name)
        };
        let marks = self.marks.0.iter().filter(|mark| taught(name_of(mark)));
        marks.cloned().collect()
    }

    /// What has changed since a run began; none where nothing has, or nobody knows.
    pub fn changes_since(&self, run: &Run) -> Option<Changes> {
        if run.marks.is_empty() || run.hash == self.hash {
            return None;
        }
        let mut changes = Changes::default();
        let was = |name: &str| run.marks.iter().find(|mark| name_of(mark) == name);
        let is_new = |mark: &&String| was(name_of(mark)) != Some(*mark);
        for mark in self.marks.0.iter().filter(is_new) {
            let name = name_of(mark);
            let slide = self.slides.iter().position(|one| one.id.as_str() == name);
            match slide {
                Some(at) => changes.slides.push(at + 1),
                None if name == PATHWAY => changes.pathway = true,
                None => changes.situations += usize::from(was(name).is_some()),
            }
        }
        let is_gone = |id: &&ScenarioId| self.scenario(id).is_none();
        changes.gone = run.plan.iter().filter(is_gone).count();
        (changes != Changes::default()).then_some(changes)
    }
}

fn name_of(mark: &str) -> &str {
    mark.split_once(':').map_or(mark, |(name, _)| name)
}
