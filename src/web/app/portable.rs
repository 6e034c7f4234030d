//! Taking everything that is kept here out as a file, in from a file, and away for good.

use model::calendar::{self, Reminder};
use model::id::PlaceId;
use model::json::Json;
use model::keeping::Kept;
use model::key::{Keys, all_of};
use model::log::Log;
use model::pack::Day;
use model::portable::{self, FileFault, Line};
use model::record::Record;
use model::refresher::due_at;
use yew::prelude::*;

use super::calendar::day;
use super::files::Fetched;
use super::{App, Msg};
use crate::browser::journal::Lines;
use crate::browser::{clock, file, storage};
use crate::view::{self, Deleting, FILE_ID, Incoming};
use crate::words::{files as words, record};

/// What came from a file, with what it would add.
pub struct Import {
    /// As it is shown.
    pub shown: Incoming,
    lines: Vec<Line>,
    /// How many lines could not be read.
    damaged: usize,
}

impl Import {
    fn shows(shown: Incoming) -> Self {
        Self {
            shown,
            lines: Vec::new(),
            damaged: 0,
        }
    }
}

impl App {
    /// Every event of every place on this device: of local storage, of the journal as far as it was
    /// asked, and those that storage would not take or keep whole.
    fn lines(&self, journal: Lines) -> Vec<Line> {
        let mut lines = Vec::new();
        let open = self.pack.iter().map(|(place, _)| place).zip(&self.kept);
        let aside = self.aside.iter().map(|(place, kept)| (place, kept));
        for (place, kept) in open.chain(aside) {
            for (id, text) in kept.lines() {
                let place = place.clone();
                add(&mut lines, Line { place, id, text });
            }
        }
        // What is on screen comes first, and local storage last: anything may have written there.
        let local = storage::all(&all_of(&self.folder)).unwrap_or_default();
        for (key, text) in journal.into_iter().chain(local) {
            if let Some((place, id)) = Keys::of_any_place(&self.folder, &key)
                && Json::parse(&text).is_ok()
            {
                add(&mut lines, Line { place, id, text });
            }
        }
        lines
    }

    /// Saves the file, with what the journal holds: of places that are not open it may know more
    /// than local storage.
    pub(super) fn save_file(&self, journal: Lines) {
        let name = words::file_name(day(self.now.wall));
        file::save(&name, "text/plain", &portable::write(&self.lines(journal)));
    }

    pub(super) fn save_reminder(&self) {
        let (Some(pack), Some(kept)) = (self.pack(), &self.kept) else {
            return;
        };
        let Some(due) = due_at(pack, kept.record(), clock::here) else {
            return;
        };
        let text = calendar::file(&Reminder {
            uid: &format!("{}-{due}", pack.id),
            made: self.now.wall,
            day: Day::of_wall(due),
            title: record::REMINDER_TITLE,
            text: record::REMINDER_TEXT,
        });
        file::save(record::REMINDER_FILE, "text/calendar", &text);
    }

    /// Reads the file that was chosen; what it holds comes as a message.
    pub(super) fn read_file(&mut self, ctx: &Context<Self>) {
        self.import = None;
        self.deleting = Deleting::Not;
        let link = ctx.link().clone();
        if let Some(reading) = file::text_of(FILE_ID, portable::LARGEST) {
            link.send_future(async move { Msg::FileRead(reading.await) });
        }
    }

    pub(super) fn file_read(&mut self, text: Result<String, file::FileTrouble>) {
        let read = match &text {
            Ok(text) => portable::read(text),
            Err(file::FileTrouble::TooLarge) => Err(FileFault::TooLarge),
            Err(file::FileTrouble::Unreadable) => Err(FileFault::Other),
        };
        self.import = Some(match read {
            Ok(portable) => self.new_of(portable),
            Err(fault) => Import::shows(Incoming::Refused(match fault {
                FileFault::Other => words::OTHER_FILE,
                FileFault::Newer => words::NEWER_FILE,
                FileFault::TooLarge => words::TOO_LARGE,
                FileFault::Nothing => words::EMPTY_FILE,
            })),
        });
        self.preview();
    }

    fn new_of(&self, portable: portable::Portable) -> Import {
        let here = self.lines(Vec::new());
        let is_new = |line: &Line| found(&here, line).is_err();
        Import {
            shown: Incoming::NothingNew,
            lines: portable.lines.into_iter().filter(is_new).collect(),
            damaged: portable.damaged,
        }
    }

    /// Tells what a file would add, place by place, by the names that are known by now.
    pub(super) fn preview(&mut self) {
        let Some(import) = &self.import else {
            return;
        };
        let places = places(&import.lines).into_iter();
        let mut says: Vec<String> = places
            .map(|one| self.says_of(&one, &import.lines))
            .collect();
        if import.damaged > 0 {
            says.push(words::damaged(import.damaged));
        }
        if let (false, Some(import)) = (says.is_empty(), &mut self.import) {
            import.shown = Incoming::Preview(says);
        }
    }

    fn says_of(&self, place: &PlaceId, lines: &[Line]) -> String {
        let of_place = lines.iter().filter(|line| line.place == *place);
        let mut log = Log::default();
        for line in of_place {
            log.take(line.id, &line.text);
        }
        log.wake();
        let record = Record::of(&log);
        let name = self.name_of(place);
        match record.runs().iter().map(|run| run.touched).max() {
            Some(last) => words::holds(name, record.runs().len(), view::day(day(last))),
            None => words::holds_more(name),
        }
    }

    /// Adds what the file holds. What is here stays: nothing is replaced.
    pub(super) fn add_file(&mut self) {
        let Some(import) = self.import.take() else {
            return;
        };
        let mut kept_all = true;
        for place in places(&import.lines) {
            let lines = import.lines.iter().filter(|line| line.place == place);
            let here = self.pack.as_ref().is_some_and(|(open, _)| *open == place);
            match &mut self.kept {
                Some(kept) if here => {
                    kept_all &= kept.take_in(&mut self.stores, self.tab, self.now, lines);
                }
                _ => {
                    let local = self.stores.local.as_ref();
                    let mut kept = Kept::open(local, &self.folder, &place);
                    kept_all &= kept.take_in(&mut self.stores, self.tab, self.now, lines);
                    self.put_aside(place, kept);
                }
            }
        }
        self.import = Some(Import::shows(if kept_all {
            Incoming::Added
        } else {
            Incoming::NotKept
        }));
    }

    /// Keeps in memory what storage would not take at a place that goes out of view.
    pub(super) fn put_aside(&mut self, place: PlaceId, kept: Kept) {
        if kept.lacks_room() {
            self.aside.push((place, kept));
        }
    }
}

/// Puts a line where it belongs in the order of places and events, unless it is there already.
fn add(lines: &mut Vec<Line>, line: Line) {
    if let Err(at) = found(lines, &line) {
        lines.insert(at, line);
    }
}

/// Where the event of a line is among these, or where it belongs. One event has one text: the one
/// that was there first.
fn found(lines: &[Line], line: &Line) -> Result<usize, usize> {
    lines.binary_search_by(|one| (&one.place, one.id).cmp(&(&line.place, line.id)))
}

/// Each place of these lines, once.
fn places(lines: &[Line]) -> Vec<PlaceId> {
    let mut places = Vec::new();
    for line in lines {
        if !places.contains(&line.place) {
            places.push(line.place.clone());
        }
    }
    places
}

impl App {
    /// A place's name, where it is known; else its name in addresses.
    fn name_of(&self, place: &PlaceId) -> String {
        let pack = self.pack().filter(|pack| pack.id == *place);
        let listed = match &self.index {
            Fetched::Here(index) => index.places.iter().find(|one| one.id == *place),
            _ => None,
        };
        match (pack, listed) {
            (Some(pack), _) => pack.name.clone(),
            (None, Some(listed)) => listed.name.clone(),
            (None, None) => place.to_string(),
        }
    }
}
