//! The record of a session: what is typed into it, and what becomes of it.

use model::moment::Moment;
use model::portable::FileFault;
use model::session::evidence::{Evidence, LARGEST, csv};
use model::session::paper::Entry;
use model::session::undo::standing;
use model::session::{SessionId, What};
use yew::prelude::*;

use super::{Desk, Msg};
use crate::app::calendar;
use crate::app::files::Fetched;
use crate::browser::clock;
use crate::browser::file::{self, FileTrouble};
use crate::view::group::{Ask, Brought, Earlier, PARKED, RECORD_FILE, cells, heads};
use crate::view::{HEADING_ID, day};
use crate::words::{earlier as says, files, finish as words};

impl Desk {
    /// What is asked for on the record; gives back what is asked of something else.
    pub(super) fn asked_of_record(&mut self, ctx: &Context<Self>, ask: Ask) -> Option<Ask> {
        let leaves = matches!(
            ask,
            Ask::Print | Ask::SaveTable | Ask::SaveFile | Ask::Close | Ask::Unfinish
        );
        if leaves && !self.takes_typed() {
            return None;
        }
        match ask {
            Ask::Print => self.printing = true,
            Ask::SaveTable => self.save_table(),
            Ask::SaveFile => self.save_file(),
            Ask::Close => self.close(),
            Ask::Look(id) => self.look_at(id),
            Ask::Replace => self.replace(),
            Ask::ReadFile => self.read_file(ctx),
            Ask::AskDelete(id) => self.deleting = Some(id),
            Ask::KeepIt => self.deleting = None,
            Ask::Delete(id) => {
                self.deleting = None;
                self.sessions.delete(id);
            }
            Ask::Unfinish => self.unfinish(),
            Ask::Typed(field) => _ = self.typed(field),
            Ask::Agree => _ = self.agree(),
            Ask::Park => {
                if self.park() {
                    // Not in the field, or what comes next from a clicker would be typed there.
                    self.focus = Some(PARKED);
                }
            }
            Ask::Disagree(row) => self.disagree(row),
            Ask::Unpark(row) => self.unpark(row),
            Ask::Register => _ = self.register(),
            Ask::Strike(entry) => self.strike(entry),
            Ask::Confirm(entry, yes) => self.confirm(vec![entry], yes),
            Ask::ConfirmAll => {
                let register = self.session().map(|session| session.paper.register);
                let entries = register.unwrap_or_default().into_iter();
                self.confirm(entries.map(|one| one.entry).collect(), true);
            }
            other => return Some(other),
        }
        None
    }

    fn confirm(&mut self, entries: Vec<Entry>, yes: bool) {
        self.happen(What::Confirmed { entries, yes });
    }

    /// Takes back that the session was finished.
    fn unfinish(&mut self) {
        let Some(current) = self.sessions.current(self.now) else {
            return;
        };
        let mut events = standing(current.log).into_iter().rev();
        let finished = events.find(|event| matches!(event.what, What::Finished));
        if let Some(event) = finished.map(|event| event.id) {
            self.happen(What::Undone { event });
            self.focus = Some(HEADING_ID);
        }
    }

    /// The record that is open: of the session that was just finished, or one of the list.
    pub(super) fn record(&self) -> Option<Evidence> {
        if let Some(record) = &self.looking {
            return Some(record.clone());
        }
        let current = self.sessions.current(self.now)?;
        current.session.finished?;
        let stage = match &self.stage {
            Fetched::Here(stage) => Some(stage.as_ref()),
            _ => None,
        };
        Some(Evidence::of(
            current.id,
            current.session,
            self.taught()?,
            stage,
        ))
    }

    /// The record stands in the events' stead from now on.
    fn close(&mut self) {
        self.focus = Some(HEADING_ID);
        if self.looking.take().is_some() {
            self.brought = None;
            return;
        }
        if let Some(record) = self.record().filter(|_| self.windows.leading()) {
            self.windows.ends_rest();
            self.sessions.keep_record(record);
        }
    }

    /// Keeps the record out of a file in the stead of what was kept, once somebody says yes.
    fn replace(&mut self) {
        if let (Some(Brought::Differs(_)), Some(record)) = (self.brought.take(), &self.looking) {
            self.sessions.keep_record(record.clone());
            self.focus = Some(HEADING_ID);
        }
    }

    fn look_at(&mut self, id: SessionId) {
        self.brought = None;
        self.focus = Some(HEADING_ID);
        self.looking = self.sessions.record(id).cloned();
        if self.looking.is_none() && self.windows.leading() {
            // One that was left: it is under way again from the moment that something happens, and
            // stood still since something last did.
            let left = self.sessions.left(self.now).find(|one| one.id == id);
            if let Some(touched) = left.map(|one| one.session.touched) {
                let since = self.now.wall.saturating_sub(touched);
                let then = Moment {
                    wall: touched,
                    steady: self.now.steady.saturating_sub(since),
                };
                self.happen_at(id, then, What::Slept);
            }
            self.happen_in(id, What::Resumed);
        }
    }

    fn save_table(&self) {
        if let Some(record) = self.record() {
            let mut rows = vec![heads()];
            rows.extend(cells(&record, &told));
            let name = [words::FILE_NAME, &dated(record.begun), ".csv"].concat();
            file::save(&name, "text/csv", &csv::file(&rows));
        }
    }

    fn save_file(&self) {
        if let Some(record) = self.record() {
            let name = [words::FILE_NAME, &dated(record.begun), ".json"].concat();
            file::save(&name, "application/json", &record.to_text());
        }
    }

    fn read_file(&mut self, ctx: &Context<Self>) {
        self.trouble = None;
        let link = ctx.link().clone();
        if let Some(reading) = file::text_of(RECORD_FILE, LARGEST) {
            link.send_future(async move { Msg::FileRead(reading.await) });
        }
    }

    /// A record came from a file, or something that is none.
    pub(super) fn file_read(&mut self, text: Result<String, FileTrouble>) {
        let read = match &text {
            Ok(text) => Evidence::from_text(text),
            Err(FileTrouble::TooLarge) => Err(FileFault::TooLarge),
            Err(FileTrouble::Unreadable) => Err(FileFault::Other),
        };
        match read {
            Ok(record) => {
                self.brought = match &record {
                    _ if record.place != self.place => Some(Brought::Elsewhere),
                    _ if self.sessions.would_replace(&record) => {
                        Some(Brought::Differs(record.session))
                    }
                    _ => None,
                };
                if self.brought.is_none() {
                    self.sessions.keep_record(record.clone());
                }
                self.looking = Some(record);
                self.focus = Some(HEADING_ID);
            }
            Err(fault) => {
                self.trouble = Some(match fault {
                    FileFault::Other => says::OTHER_FILE,
                    FileFault::Newer => files::NEWER_FILE,
                    FileFault::TooLarge => files::TOO_LARGE,
                    FileFault::Nothing => says::OTHER_FILE,
                });
            }
        }
    }

    /// What earlier sessions left, the latest first.
    pub(super) fn earlier(&self) -> Vec<Earlier> {
        let going = |id| self.deleting == Some(id);
        let kept = self.sessions.records().iter().map(|record| {
            let says = called(&record.team, record.begun);
            (record.begun, record.session, says, None)
        });
        let left = self.sessions.left(self.now).map(|one| {
            let stands = match one.session.finished {
                Some(_) => says::UNCLOSED,
                None => says::UNFINISHED,
            };
            let (begun, team) = (one.session.begun, &one.session.paper.team);
            (begun, one.id, called(team, begun), Some(stands))
        });
        let mut all: Vec<_> = kept.chain(left).collect();
        all.sort_by_key(|(begun, ..)| std::cmp::Reverse(*begun));
        let listed = |(_, id, says, open)| Earlier {
            id,
            says,
            open,
            going: going(id),
        };
        all.into_iter().map(listed).collect()
    }
}

/// What an earlier session is called: whose it was, and when.
fn called(team: &str, begun: u64) -> String {
    let of = [team, &told(begun)];
    let of: Vec<&str> = of.into_iter().filter(|part| !part.is_empty()).collect();
    of.join(" · ")
}

/// A moment as it is told here: "26 November 2026, 10:02".
pub(super) fn told(wall: u64) -> String {
    let day = day(calendar::day(wall));
    words::moment(day, clock::hour(wall))
}

/// A moment as part of a file's name: "2026-11-26".
fn dated(wall: u64) -> String {
    calendar::day(wall).to_string()
}
