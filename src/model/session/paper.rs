//! What is typed in a session: questions for later, what the team takes from it, who was there.

use std::fmt;
use std::str::FromStr;

use crate::event::{EventId, TabId};
use crate::json::{At, Read};

use super::event::{Event, What};

/// The longest text of a reflection, in letters.
pub const LONGEST_TEXT: usize = 2_000;

/// The longest question, cell of the plan, role or name, in letters.
pub const LONGEST_LINE: usize = 200;

/// The most questions, and the most rows of a plan.
pub const MOST_ROWS: usize = 100;

/// The most people that are counted.
pub const MOST_PEOPLE: u32 = 9_999;

/// The most names on a register.
pub const MOST_NAMES: usize = 500;

/// One name on the register: the event that wrote it down, and its place among the names there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The event.
    pub event: EventId,
    /// The place, from 0.
    pub place: u32,
}

impl fmt::Display for Entry {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.event, self.place)
    }
}

impl FromStr for Entry {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (event, place) = text.split_once('/').ok_or(())?;
        Ok(Self {
            event: event.parse()?,
            place: place.parse().map_err(|_| ())?,
        })
    }
}

impl Read for Entry {
    fn read(at: &At<'_>) -> Self {
        at.text().parse().unwrap_or_else(|()| {
            at.refuse();
            Self {
                event: EventId {
                    seq: 0,
                    tab: TabId(0),
                },
                place: 0,
            }
        })
    }
}

/// Everything that was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// The role of whoever leads the session.
    pub role: String,
    /// What the team is called.
    pub team: String,
    /// How many people are there, once somebody counted.
    pub people: Option<u32>,
    /// Questions parked for later.
    pub parked: Vec<Question>,
    /// What the team takes from it.
    pub reflection: String,
    /// The team's action plan.
    pub actions: Vec<Action>,
    /// Who was there: empty unless somebody chose to keep names.
    pub register: Vec<Attendee>,
}

/// A question parked for later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The event that parked it: its name.
    pub row: EventId,
    /// What it says.
    pub text: String,
}

/// A row of the action plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The event that wrote it first: its name.
    pub row: EventId,
    /// What will be done.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub by: String,
}

/// Somebody on the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// Its name on the register.
    pub entry: Entry,
    /// The name.
    pub name: String,
    /// Whether they confirmed that they took part.
    pub has_confirmed: bool,
}

impl Action {
    fn is_written(&self) -> bool {
        ![&self.what, &self.who, &self.by]
            .iter()
            .all(|cell| cell.is_empty())
    }
}

impl Paper {
    /// Takes in what was typed. What is about something else changes nothing.
    pub(super) fn after(&mut self, event: &Event) {
        match &event.what {
            What::RoleGiven { text } => self.role = clipped(text, LONGEST_LINE),
            What::TeamGiven { text } => self.team = clipped(text, LONGEST_LINE),
            What::PeopleCounted { people } => {
                self.people = people.map(|people| people.min(MOST_PEOPLE))
            }
            What::Reflected { text } => self.reflection = clipped(text, LONGEST_TEXT),
            What::Parked { row, text } => {
                let question = Question {
                    row: row.unwrap_or(event.id),
                    text: clipped(text, LONGEST_LINE),
                };
                put(&mut self.parked, question, |one| one.row, row.is_none());
                self.parked.retain(|one| !one.text.is_empty());
            }
            What::Agreed { row, what, who, by } => {
                let action = Action {
                    row: row.unwrap_or(event.id),
                    what: clipped(what, LONGEST_LINE),
                    who: clipped(who, LONGEST_LINE),
                    by: clipped(by, LONGEST_LINE),
                };
                put(&mut self.actions, action, |one| one.row, row.is_none());
                self.actions.retain(Action::is_written);
            }
            What::Registered { names } => self.register(event.id, names),
            What::Struck { entry } => self.register.retain(|one| one.entry != *entry),
            What::Confirmed { entries, yes } => {
                let confirmed = |one: &&mut Attendee| entries.contains(&one.entry);
                for one in self.register.iter_mut().filter(confirmed) {
                    one.has_confirmed = *yes;
                }
            }
            _ => {}
        }
    }

    fn register(&mut self, event: EventId, names: &[String]) {
        let room = MOST_NAMES.saturating_sub(self.register.len());
        let added = (0..).zip(names).take(room);
        self.register.extend(added.map(|(place, name)| Attendee {
            entry: Entry { event, place },
            name: clipped(name, LONGEST_LINE),
            has_confirmed: false,
        }));
    }
}

/// Puts a new row at the end, or a row that is written anew in its old place. One that is not
/// there any more stays away.
fn put<T>(rows: &mut Vec<T>, row: T, id: impl Fn(&T) -> EventId, is_new: bool) {
    if let Some(old) = rows.iter_mut().find(|one| id(one) == id(&row)) {
        *old = row;
    } else if is_new && rows.len() < MOST_ROWS {
        rows.push(row);
    }
}

/// A text without space around it and without signs that have no shape, no longer than it may be.
pub(super) fn clipped(text: &str, longest: usize) -> String {
    let shown = |letter: &char| *letter == '\n' || !letter.is_control();
    text.trim().chars().filter(shown).take(longest).collect()
}
