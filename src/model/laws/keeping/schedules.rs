//! Several pages, faults and crashes, in thousands of random orders.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;

use super::faulty::{Faulty, How};
use super::page::{Answers, Disk, Page};
use super::{after_many_runs, briefing};

/// What happens next, on which page.
#[derive(Clone, Debug)]
enum Next {
    /// So many more events of a briefing.
    Does(usize),
    /// It hears what the others kept and removed.
    Hears,
    /// It looks into both stores whether everything was deleted.
    LooksAgain,
    /// It goes out of view.
    Goes,
    /// The journal answers so late from now on that it is given up.
    JournalIsLate,
    /// What it was given up for has come about.
    JournalComes,
    /// It has nothing to do.
    Rests,
    /// Local storage fails at a call to come.
    Fails(usize, How),
    /// It works again.
    Mended,
    /// The browser is killed: the last writes to local storage are lost, and every page with them.
    Killed,
    /// It is opened anew.
    Reopened,
}

impl Next {
    fn is_late(&self) -> bool {
        matches!(self, Self::JournalIsLate)
    }
}

static AFTER_MANY_RUNS: LazyLock<(Disk, Disk)> = LazyLock::new(after_many_runs);

fn next() -> impl Strategy<Value = (usize, Next)> {
    let how = prop_oneof![
        Just(How::Fails),
        Just(How::Drops),
        Just(How::Truncates),
        Just(How::Delays)
    ];
    let next = prop_oneof![
        6 => (1_usize..12).prop_map(Next::Does),
        3 => Just(Next::Hears),
        2 => Just(Next::LooksAgain),
        1 => Just(Next::Goes),
        1 => Just(Next::JournalIsLate),
        1 => Just(Next::JournalComes),
        2 => Just(Next::Rests),
        2 => (0_usize..30, how).prop_map(|(k, how)| Next::Fails(k, how)),
        1 => Just(Next::Mended),
        1 => Just(Next::Killed),
        1 => Just(Next::Reopened),
    ];
    (0_usize..2, next)
}

/// Two pages of one browser, which share its storage and its journal.
struct Browser {
    local: Faulty,
    /// Local storage as the browser last wrote it to the disk.
    written: Disk,
    disk: Disk,
    pages: Vec<Page>,
    done: [usize; 2],
    opened: u32,
    /// All that was ever said to be saved.
    saved: Answers,
}

impl Browser {
    fn opens(local: Disk, disk: Disk) -> Self {
        let mut browser = Self {
            local: Faulty::holding(local.clone()),
            written: local,
            disk,
            pages: Vec::new(),
            done: [0; 2],
            opened: 0,
            saved: Vec::new(),
        };
        for _ in 0..2 {
            let page = browser.page();
            browser.pages.push(page);
        }
        browser
    }

    fn page(&mut self) -> Page {
        self.opened += 1;
        let page = Page::opens(self.opened, &self.local, Some(self.disk.clone()));
        self.disk = page.disk.clone().unwrap_or_default();
        page
    }

    fn goes_on(&mut self, number: usize, next: Next) {
        // Without a journal local storage has to do, which the browser writes when it likes: only what
        // is said to be saved once the journal is back has to outlive the browser.
        let is_late = |page: &Page| page.journal_is_late;
        let late = next.is_late() || self.pages.iter().any(is_late);
        self.pages.iter_mut().for_each(|page| page.hurries = late);
        // One page at a time: the journal is the same for both.
        self.pages[number].disk = Some(self.disk.clone());
        match next {
            Next::Does(many) => {
                for what in briefing(number as u32)
                    .into_iter()
                    .cycle()
                    .skip(self.done[number])
                    .take(many)
                {
                    self.pages[number].happens(1000, what);
                }
                self.done[number] += many;
            }
            Next::Hears => self.pages[number].hears(&self.local),
            Next::LooksAgain => {
                if self.pages[number].looks_again() {
                    self.pages[number] = self.page();
                }
            }
            Next::Goes => {
                let page = &mut self.pages[number];
                page.kept.let_go(&mut page.stores);
            }
            Next::JournalIsLate => self.pages[number].journal_is_late = true,
            Next::JournalComes => {
                if self.pages[number].journal_comes() {
                    self.pages[number] = self.page();
                }
            }
            Next::Rests => self.pages[number].rests(),
            Next::Fails(k, how) => self.local.fails(k, how),
            Next::Mended => {
                self.local.is_mended();
                self.written = self.local.texts();
            }
            Next::Killed => {
                self.notes(number);
                self.local = Faulty::holding(self.written.clone());
                for number in 0..2 {
                    self.pages[number] = self.page();
                }
            }
            Next::Reopened => {
                self.notes(number);
                self.pages[number] = self.page();
            }
        }
        self.notes(number);
    }

    /// Remembers what a page says is saved.
    fn notes(&mut self, number: usize) {
        if let Some(disk) = &self.pages[number].disk {
            self.disk.clone_from(disk);
        }
        for (run, attempts) in std::mem::take(&mut self.pages[number].saved) {
            self.saved.push((run, attempts));
        }
    }
}

/// Goes through a schedule; then nothing that was ever said to be saved may be missing.
fn loses_nothing(mut browser: Browser, schedule: Vec<(usize, Next)>) -> Result<(), TestCaseError> {
    for (number, next) in schedule {
        browser.goes_on(number, next);
    }
    browser.local = Faulty::holding(browser.written.clone());
    let mut last = browser.page();
    last.kept.wake();
    let answers = last.answers();
    for (run, attempts) in &browser.saved {
        let there = answers.iter().find(|(id, _)| id == run);
        let there = there.map(|(_, all)| all.as_slice()).unwrap_or_default();
        for attempt in attempts {
            let is_same = |one: &&crate::record::Attempt| {
                (&one.scenario, one.step, &one.choices)
                    == (&attempt.scenario, attempt.step, &attempt.choices)
            };
            // Another page may have answered the same question first; then its answer counts.
            let is_contested = last
                .kept
                .record()
                .runs()
                .iter()
                .any(|one| one.id == *run && one.is_contested(&attempt.scenario, attempt.step));
            prop_assert!(
                is_contested || there.iter().any(|one| is_same(&one)),
                "{:?} is not in {:?}",
                attempt,
                there
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_schedule_of_pages_faults_and_crashes_loses_what_was_said_to_be_saved(
        schedule in vec(next(), 1..40)
    ) {
        loses_nothing(Browser::opens(Disk::new(), Disk::new()), schedule)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn nor_does_one_while_archives_become_one(schedule in vec(next(), 30..60)) {
        let (local, disk) = AFTER_MANY_RUNS.clone();
        loses_nothing(Browser::opens(local, disk), schedule)?;
    }
}
