//! The situations that are chosen before a session begins, in the order in which they come. They are
//! kept until then: a reload loses none of them.

use model::id::{PlaceId, ScenarioId};
use model::key::of_device;
use model::plan::SITUATIONS;

use crate::browser::storage;

/// Stands between two of them where they are kept; no id holds it.
const BETWEEN: char = ' ';

/// What is chosen at a place.
pub struct Chosen {
    key: String,
    ids: Vec<ScenarioId>,
}

impl Chosen {
    /// Takes up what is kept.
    pub fn open(folder: &str, place: &PlaceId) -> Self {
        let mut chosen = Self {
            key: of_device(folder, &["group-chosen-", place.as_str()].concat()),
            ids: Vec::new(),
        };
        chosen.look();
        chosen
    }

    /// Looks at what is kept now: another desk may have chosen meanwhile.
    pub fn look(&mut self) {
        if let Ok(kept) = storage::read(&self.key) {
            self.hear(kept.as_deref());
        }
    }

    /// Another window kept something, or removed it.
    pub fn kept_elsewhere(&mut self, key: &str, text: Option<&str>) {
        if key == self.key {
            self.hear(text);
        }
    }

    fn hear(&mut self, text: Option<&str>) {
        let ids = text.unwrap_or_default().split(BETWEEN);
        let ids = ids.filter(|id| !id.is_empty()).map(ScenarioId::new);
        self.ids = ids.collect();
    }

    /// Chooses one more, or one less.
    pub fn turn(&mut self, id: ScenarioId) {
        match self.ids.iter().position(|one| *one == id) {
            Some(at) => {
                self.ids.remove(at);
            }
            None if self.ids.len() < SITUATIONS => self.ids.push(id),
            None => {}
        }
        self.keep();
    }

    /// Chooses these instead.
    pub fn set(&mut self, ids: Vec<ScenarioId>) {
        self.ids = ids;
        self.keep();
    }

    /// All of them, for the session that begins: the next group is another team.
    pub fn take(&mut self) -> Vec<ScenarioId> {
        let taken = std::mem::take(&mut self.ids);
        self.keep();
        taken
    }

    /// Whether this one is chosen.
    pub fn has(&self, id: &ScenarioId) -> bool {
        self.ids.contains(id)
    }

    /// How many are chosen of those that there are.
    pub fn count(&self, is_there: impl Fn(&ScenarioId) -> bool) -> usize {
        self.ids.iter().filter(|id| is_there(id)).count()
    }

    /// Where nothing can be kept, they last as long as the window.
    fn keep(&self) {
        let ids: Vec<_> = self.ids.iter().map(ScenarioId::as_str).collect();
        let _ = if ids.is_empty() {
            storage::remove(&self.key)
        } else {
            storage::keep(&self.key, &ids.join(&BETWEEN.to_string()))
        };
    }
}
