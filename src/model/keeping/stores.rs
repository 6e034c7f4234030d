//! The two stores, and the one reason never to write to them.

use crate::journal::{Change, Journal};
use crate::key::of_device;
use crate::store::{Fault, Store, keep};

/// How this version of the app keeps things. A later one that keeps them in another way says so
/// under the key `format`, and then this one touches nothing.
const FORMAT: &str = "1";

/// Local storage, and what waits for the journal.
pub struct Stores {
    /// Where other pages hear of it at once.
    pub local: Box<dyn Store>,
    /// Where it outlives a crash.
    pub journal: Journal,
    newer: bool,
}

impl Stores {
    /// The stores of the app in `folder`.
    pub fn new(local: Box<dyn Store>, folder: &str) -> Self {
        let format = local.get(&of_device(folder, "format"));
        Self {
            local,
            journal: Journal::default(),
            newer: matches!(format, Ok(Some(format)) if format != FORMAT),
        }
    }

    /// Keeps a text in local storage, and reads it back.
    ///
    /// # Errors
    /// It is not certain to be there.
    pub fn keep(&self, key: &str, text: &str) -> Result<(), Fault> {
        if self.newer {
            return Err(Fault::Newer);
        }
        keep(self.local.as_ref(), key, text)
    }

    /// Lets a text wait for the journal.
    pub fn write_down(&mut self, key: &str, text: &str) {
        if !self.newer {
            self.journal
                .add(Change::Keep(key.to_owned(), text.to_owned()));
        }
    }

    /// Removes a key from both. One that will not go is found again at the next start.
    pub fn forget(&mut self, key: &str) {
        let _ = self.local.remove(key);
        self.journal.add(Change::Forget(key.to_owned()));
    }

    /// Whether a newer version of the app keeps its things here in another way.
    pub fn is_newer(&self) -> bool {
        self.newer
    }
}
