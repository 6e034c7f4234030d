//! What is being typed at the desk and was not taken yet. It is kept with each stroke beside the
//! session that it belongs to, and goes with it: a window that crashes loses nothing of it, a browser
//! what it had not written to the disk yet, and no name outlives its record.

use std::collections::{BTreeMap, BTreeSet};

use model::session::SessionKeys;

use crate::browser::{fields, storage};
use crate::view::group::{BY, NAMES, PEOPLE, QUESTION_FIELD, REFLECTION, ROLE, TEAM, WHAT, WHO};

/// The fields of rows, which are empty once a row was added.
const ROWS: [&str; 5] = [QUESTION_FIELD, WHAT, WHO, BY, NAMES];

/// The fields that go on holding what was taken.
const LASTING: [&str; 4] = [REFLECTION, TEAM, ROLE, PEOPLE];

fn all() -> impl Iterator<Item = &'static str> {
    ROWS.into_iter().chain(LASTING)
}

/// The texts of one session's fields, as far as they are kept.
#[derive(Default)]
pub struct Drafts {
    session: Option<SessionKeys>,
    texts: BTreeMap<&'static str, String>,
    /// The fields that hold their texts: whatever is in them now was typed there.
    shown: BTreeSet<&'static str>,
}

impl Drafts {
    /// Turns to the session that this desk leads, or to none. Rows that are kept of the one before
    /// leave their fields: they are there for whoever leads that now, and must not be added twice.
    pub fn turn_to(&mut self, session: Option<SessionKeys>) {
        if session == self.session {
            return;
        }
        for field in std::mem::take(&mut self.texts).into_keys() {
            if ROWS.contains(&field) {
                fields::fill(field, "");
            }
        }
        self.shown.clear();
        if let Some(keys) = &session {
            let kept = |field| Some((field, storage::read(&keys.of_draft(field)).ok()??));
            self.texts = all().filter_map(kept).collect();
        }
        self.session = session;
    }

    /// Keeps what a field holds now. What storage does not take is in the field alone.
    pub fn typed(&mut self, id: &str, text: String) {
        let field = all().find(|field| *field == id);
        let (Some(field), Some(keys)) = (field, &self.session) else {
            return;
        };
        if text.trim().is_empty() {
            self.taken(field);
        } else if storage::keep(&keys.of_draft(field), &text).is_ok() {
            self.texts.insert(field, text);
        } else {
            self.texts.remove(field);
        }
    }

    /// Lets go of a text that was written down, or taken out of its field.
    pub fn taken(&mut self, field: &str) {
        if self.texts.remove(field).is_some()
            && let Some(keys) = &self.session
        {
            // One that would not go comes back into its field, and is seen there.
            let _ = storage::remove(&keys.of_draft(field));
        }
    }

    /// Puts each text into its field, once that is on the screen.
    pub fn show(&mut self) {
        for field in all() {
            if fields::text_of(field).is_none() {
                self.shown.remove(field);
            } else if self.shown.insert(field)
                && let Some(text) = self.texts.get(field)
            {
                fields::fill(field, text);
            }
        }
    }
}
