//! Asking the journal, which answers later or never.

use gloo::timers::callback::Timeout;
use model::journal::Change;
use model::key::all_of;
use yew::prelude::*;

use super::{App, Msg};
use crate::browser::journal::{self, Journal};

/// How many ticks may go by before what has not been answered has failed. No time: after a sleep, a
/// tick comes before what was answered meanwhile.
const PATIENCE: u8 = 6;

/// How long what has come has time to come into view before anything else is done, in milliseconds.
const FIRST: u32 = 100;

/// What the journal was asked for; the last three are what deletes everything.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// All that was in it when the page opened.
    First,
    /// To write something.
    Write,
    /// All that is in it now: another page removed something, or may have.
    Again,
    /// All that is in it now, for a file.
    Save,
    /// Nothing: the copies for when there is no network were to be forgotten.
    Copies,
    /// To forget everything.
    Clear,
    /// To forget everything once more.
    ClearRest,
}

/// The journal, and what becomes of what it is asked for.
#[derive(Default)]
pub struct Asking {
    journal: Option<Journal>,
    /// How many ticks more each of these is awaited.
    awaited: [u8; Asked::ALL.len()],
    /// What it is to be asked for once it is known whether there is one.
    postponed: Vec<Asked>,
}

impl Asked {
    const ALL: [Self; 7] = [
        Self::First,
        Self::Write,
        Self::Again,
        Self::Save,
        Self::Copies,
        Self::Clear,
        Self::ClearRest,
    ];
}

impl Asking {
    /// Awaits an answer to this.
    pub(super) fn awaits(&mut self, asked: Asked) {
        self.awaited[asked as usize] = PATIENCE;
    }

    /// This is answered, or given up; returns whether it was awaited still.
    pub(super) fn answered(&mut self, asked: Asked) -> bool {
        std::mem::take(&mut self.awaited[asked as usize]) > 0
    }

    /// Whether everything is being deleted.
    pub(super) fn deletes(&self) -> bool {
        self.postponed.contains(&Asked::Clear) || self.awaited[Asked::Copies as usize..] != [0; 3]
    }
}

impl App {
    /// Opens the journal, if nobody has yet. Nothing waits for it but what only it may know.
    pub(super) fn open_journal(&mut self, ctx: &Context<Self>) {
        let awaited = self.asking.awaited[Asked::First as usize] > 0;
        if awaited || !self.stores.journal.is_asked() {
            return;
        }
        self.asking.awaits(Asked::First);
        let link = ctx.link().clone();
        journal::open(&all_of(&self.folder), move |journal| {
            link.send_message(Msg::Opened(journal));
        });
    }

    /// Lets the journal be opened once what has just come is in view: after a thousand runs it has
    /// a million letters to tell.
    pub(super) fn open_journal_soon(&self, ctx: &Context<Self>) {
        if self.stores.journal.is_asked() {
            let link = ctx.link().clone();
            Timeout::new(FIRST, move || link.send_message(Msg::Ticked)).forget();
        }
    }

    /// The journal is open, or there is none.
    pub(super) fn journal_opened(&mut self, ctx: &Context<Self>, journal: Option<Journal>) {
        self.asking.journal = journal;
        self.ask(ctx, Asked::First, Vec::new());
    }

    /// Asks the journal for something. Where there is none, it answers at once that it failed; where
    /// nobody knows yet, it is asked as soon as that is known.
    pub(super) fn ask(&mut self, ctx: &Context<Self>, asked: Asked, changes: Vec<Change>) {
        if asked != Asked::First && self.stores.journal.is_asked() {
            self.asking.postponed.push(asked);
            return self.open_journal(ctx);
        }
        self.asking.awaits(asked);
        let link = ctx.link().clone();
        let told = move |lines| link.send_message(Msg::Told(asked, lines));
        let clears = matches!(asked, Asked::Clear | Asked::ClearRest);
        match &self.asking.journal {
            Some(journal) => journal.write(clears, changes, told),
            None => told(None),
        }
    }

    /// Asks the journal for what it was asked for before anybody knew whether there is one.
    pub(super) fn ask_what_waits(&mut self, ctx: &Context<Self>) {
        for asked in std::mem::take(&mut self.asking.postponed) {
            self.ask(ctx, asked, Vec::new());
        }
    }

    /// Lets the journal write what waits for it.
    pub(super) fn write_down(&mut self, ctx: &Context<Self>) {
        if let Some(changes) = self.stores.journal.take() {
            self.ask(ctx, Asked::Write, changes);
        }
    }

    /// Does not wait for the journal for ever: what it has not answered by now has failed. Returns
    /// whether the screen changes.
    pub(super) fn mind_journal(&mut self, ctx: &Context<Self>) -> bool {
        let mut changes = false;
        for asked in Asked::ALL {
            let left = &mut self.asking.awaited[asked as usize];
            if *left == 1 {
                changes |= self.told(ctx, asked, None);
            } else {
                *left = left.saturating_sub(1);
            }
        }
        changes
    }
}
