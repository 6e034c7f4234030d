//! The second store, which is slower and surer: it answers later, but what it has confirmed
//! outlives a crash. Here is what waits for it; the door to it is the browser's.
//!
//! Chromium holds local storage back for seconds before it writes, so a browser that is killed
//! loses what was just answered. So everything is written to a journal too, and only what the
//! journal has confirmed is called saved. Where there is no journal, local storage has to do.

/// A change to what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Keep a text under a key.
    Keep(String, String),
    /// Forget a key.
    Forget(String),
}

/// Whether there is a journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Standing {
    /// Nobody knows yet.
    #[default]
    Asked,
    /// It is there, and took everything so far.
    Here,
    /// There is none, or it failed.
    Absent,
}

/// What waits for the journal.
#[derive(Debug, Default)]
pub struct Journal {
    standing: Standing,
    waiting: Vec<Change>,
    under_way: bool,
}

impl Journal {
    /// The journal answered for the first time: whether it is there.
    pub fn opened(&mut self, here: bool) {
        if here {
            self.standing = Standing::Here;
        } else {
            self.fail();
        }
    }

    /// Lets a change wait for the journal.
    pub fn add(&mut self, change: Change) {
        if self.standing != Standing::Absent {
            self.waiting.push(change);
        }
    }

    /// The changes to be written now, in order and all or none. One after another: while some are
    /// under way, the next wait.
    pub fn take(&mut self) -> Option<Vec<Change>> {
        let ready = self.standing == Standing::Here && !self.under_way && !self.waiting.is_empty();
        ready.then(|| {
            self.under_way = true;
            std::mem::take(&mut self.waiting)
        })
    }

    /// What was under way is written, or could not be.
    pub fn written(&mut self, done: bool) {
        self.under_way = false;
        if !done {
            self.fail();
        }
    }

    /// Nothing that waits is to be written any more: everything is being deleted.
    pub fn drop_all(&mut self) {
        self.waiting.clear();
    }

    fn fail(&mut self) {
        self.standing = Standing::Absent;
        self.waiting.clear();
    }

    /// Whether the journal has not answered yet.
    pub fn is_asked(&self) -> bool {
        self.standing == Standing::Asked
    }

    /// Whether there is none, so that local storage has to do.
    pub fn is_absent(&self) -> bool {
        self.standing == Standing::Absent
    }

    /// Whether it has confirmed everything.
    pub fn is_done(&self) -> bool {
        self.standing == Standing::Here && !self.under_way && self.waiting.is_empty()
    }
}
