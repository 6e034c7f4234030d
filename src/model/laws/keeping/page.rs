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
    /// Whether the journal answers so late that it is given up; and what it has then written all the same.
    pub journal_is_late: bool,
    late: Vec<Change>,
    /// What local storage held when this page last heard of it.
    heard: Disk,
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
            journal_is_late: false,
            late: Vec::new(),
            heard: local.texts(),
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
        let lines = self.lines();
        self.takes_in(&lines);
    }

    /// As boot.js gives them: empty where local storage has the very same.
    fn lines(&self) -> Vec<(String, String)> {
        let local = &self.stores.local;
        let mut lines: Vec<_> = self.disk.clone().unwrap_or_default().into_iter().collect();
        for (key, text) in &mut lines {
            if local.get(key).ok().flatten().as_ref() == Some(text) {
                text.clear();
            }
        }
        lines
    }

    fn takes_in(&mut self, lines: &[(String, String)]) {
        if self.disk.is_some() {
            heal(&mut self.stores, FOLDER, lines);
            self.kept.take_all(lines);
            self.kept.go_on(&mut self.stores);
        }
        self.rests();
    }

    /// Hears what other pages kept since, and that they removed something: then it holds what it has.
    pub fn hears(&mut self, local: &Faulty) {
        let now = local.texts();
        if self.heard.keys().any(|key| !now.contains_key(key)) {
            self.kept.hold();
        }
        let news: Vec<_> = now.clone().into_iter().collect();
        self.kept.take_all(&news);
        self.heard = now;
    }

    /// Looks into both stores whether everything was deleted; returns whether it was.
    pub fn looks_again(&mut self) -> bool {
        self.stores.journal.opened(self.disk.is_some());
        let lines = self.lines();
        let place = PlaceId::new("here");
        let mut now = Kept::open(self.stores.local.as_ref(), FOLDER, &place);
        now.take_all(&lines);
        if self.kept.is_gone(&now) {
            self.kept.leave_nothing(&mut self.stores, self.tab);
            return true;
        }
        let here = crate::store::all(self.stores.local.as_ref(), FOLDER).unwrap_or_default();
        self.kept.take_all(&here);
        self.takes_in(&lines);
        false
    }

    /// What the journal was given up for has come about, and the page looks what is there.
    pub fn journal_comes(&mut self) -> bool {
        self.journal_is_late = false;
        let late = std::mem::take(&mut self.late);
        self.writes_all(late);
        self.looks_again()
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
            let lives = self.journal_ends != Some(0) && !self.journal_is_late;
            self.journal_ends = self.journal_ends.map(|left| left.saturating_sub(1));
            if lives {
                self.writes_all(changes);
            } else if self.journal_is_late {
                self.late.extend(changes);
            }
            self.stores.journal.written(lives);
        }
    }

    fn writes_all(&mut self, changes: Vec<Change>) {
        if let Some(disk) = &mut self.disk {
            for change in changes {
                match change {
                    Change::Keep(key, text) => disk.insert(key, text),
                    Change::Forget(key) => disk.remove(&key),
                };
            }
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
