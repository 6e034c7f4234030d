//! A page as the app runs it, over the twin of local storage and a journal that is a map.

use std::collections::BTreeMap;

use super::faulty::Faulty;
use crate::event::{EventId, TabId, What};
use crate::id::PlaceId;
use crate::journal::Change;
use crate::keeping::{Kept, Stores, heal};
use crate::moment::Moment;
use crate::record::Attempt;

pub const FOLDER: &str = "/a/";

pub type Disk = BTreeMap<String, String>;

/// What was answered, run by run.
pub type Answers = Vec<(EventId, Vec<Attempt>)>;

/// A page that is open.
pub struct Page {
    pub stores: Stores,
    pub kept: Kept,
    /// What the journal has confirmed; none where there is no journal.
    pub disk: Option<Disk>,
    /// After how many changes the journal fails for good.
    pub journal_ends: Option<usize>,
    tab: TabId,
    opened: u64,
    now: u64,
    /// The last that was said to be saved.
    pub saved: Answers,
    /// Whether nobody asks for that, which takes time.
    pub hurries: bool,
}

impl Page {
    /// Opens a page, as the app does: local storage first, the journal once it answers.
    pub fn opens(number: u32, local: &Faulty, disk: Option<Disk>) -> Self {
        let stores = Stores::new(Box::new(local.clone()), FOLDER);
        let kept = Kept::open(stores.local.as_ref(), FOLDER, &PlaceId::new("here"));
        let mut page = Self {
            stores,
            kept,
            disk,
            journal_ends: None,
            tab: TabId(number),
            opened: 0,
            now: u64::from(number) * 1_000_000,
            saved: Vec::new(),
            hurries: false,
        };
        page.journal_answers();
        page
    }

    /// Another page, as it is opened at this moment.
    pub fn opens_at(tab: u32, wall: u64, local: &Faulty) -> Self {
        let page = Self::opens(tab, local, None);
        Self {
            opened: wall,
            now: wall,
            hurries: true,
            ..page
        }
    }

    fn journal_answers(&mut self) {
        self.stores.journal.opened(self.disk.is_some());
        if let Some(disk) = &self.disk {
            // As boot.js gives them: empty where local storage has the very same.
            let local = &self.stores.local;
            let is_here =
                |key: &str, text: &String| local.get(key).ok().flatten().as_ref() == Some(text);
            let mut lines: Vec<_> = disk.clone().into_iter().collect();
            for (key, text) in &mut lines {
                if is_here(key, text) {
                    text.clear();
                }
            }
            heal(&mut self.stores, FOLDER, &lines);
            self.kept.take_all(&lines);
        }
        self.rests();
    }

    /// Nothing is left to do: the journal writes, runs that are over are laid to rest.
    pub fn rests(&mut self) {
        loop {
            self.writes();
            self.kept.lay_to_rest(&mut self.stores);
            self.writes();
            if !self.kept.clear_away(&mut self.stores) {
                break;
            }
        }
        self.writes();
        self.looks();
    }

    fn writes(&mut self) {
        while let Some(changes) = self.stores.journal.take() {
            let lives = self.journal_ends != Some(0);
            self.journal_ends = self.journal_ends.map(|left| left.saturating_sub(1));
            if let (true, Some(disk)) = (lives, &mut self.disk) {
                for change in changes {
                    match change {
                        Change::Keep(key, text) => disk.insert(key, text),
                        Change::Forget(key) => disk.remove(&key),
                    };
                }
            }
            self.stores.journal.written(lives);
        }
    }

    fn looks(&mut self) {
        if !self.hurries && self.kept.is_saved(&self.stores.journal) {
            self.saved = self.answers();
        }
    }

    pub fn answers(&self) -> Answers {
        let runs = self.kept.record().runs().iter();
        runs.map(|run| (run.id, run.attempts().to_vec())).collect()
    }

    pub fn happens(&mut self, later: u64, what: What) {
        self.now += later;
        let at = Moment {
            wall: self.now,
            steady: self.now - self.opened,
        };
        self.kept.happen(&mut self.stores, self.tab, at, what);
        self.looks();
        self.writes();
        self.looks();
    }
}
