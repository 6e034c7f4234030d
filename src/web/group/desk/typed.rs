//! What is typed at the desk. Nothing of it may be lost: what can be taken is written down, and what
//! cannot stays in its field, with a word on why.

use model::event::EventId;
use model::session::What;
use model::session::paper::{Entry, MOST_NAMES, MOST_PEOPLE, MOST_ROWS, Paper};
use model::session::register::names;

use super::Desk;
use crate::browser::fields;
use crate::view::group::{
    BY, Field, NAMES, PEOPLE, QUESTION_FIELD, REFLECTION, ROLE, ROLL, TEAM, WHAT, WHO, Wrong,
};

impl Desk {
    /// Takes in all that is typed and was not taken yet, as if each button had been pressed; returns
    /// whether nothing of it stayed behind.
    pub(super) fn takes_typed(&mut self) -> bool {
        let fields = [Field::Role, Field::Team, Field::People, Field::Reflection];
        let taken = fields.map(|field| self.typed(field));
        let rows = [self.park(), self.agree(), self.register()];
        taken.into_iter().chain(rows).all(|taken| taken)
    }

    /// Takes what stands in a field of the record, where that is something else than before.
    pub(super) fn typed(&mut self, field: Field) -> bool {
        let id = match field {
            Field::Role => ROLE,
            Field::Team => TEAM,
            Field::Reflection => REFLECTION,
            Field::People => PEOPLE,
        };
        let Some(text) = fields::text_of(id) else {
            return true;
        };
        let paper = self.paper();
        let (is_new, what) = match field {
            Field::Role => (text.trim() != paper.role, What::RoleGiven { text }),
            Field::Team => (text.trim() != paper.team, What::TeamGiven { text }),
            Field::Reflection => (text.trim() != paper.reflection, What::Reflected { text }),
            Field::People => match people(&text) {
                Ok(people) => (people != paper.people, What::PeopleCounted { people }),
                Err(()) => return self.stays(Wrong::People, PEOPLE),
            },
        };
        if field == Field::People {
            self.puts_right(Wrong::People);
        }
        if is_new {
            self.happen(what);
        }
        self.drafts.taken(id);
        true
    }

    /// Adds the row that is typed to the plan.
    pub(super) fn agree(&mut self) -> bool {
        let [what, who, by] = [WHAT, WHO, BY].map(|id| fields::text_of(id).unwrap_or_default());
        let is_empty = |cell: &String| cell.trim().is_empty();
        if [&what, &who, &by].into_iter().all(is_empty) {
            return true;
        }
        if self.paper().actions.len() >= MOST_ROWS {
            return self.stays(Wrong::Plan, WHAT);
        }
        let row = None;
        self.takes(&[WHAT, WHO, BY], What::Agreed { row, what, who, by })
    }

    /// Parks the question that is typed.
    pub(super) fn park(&mut self) -> bool {
        let text = fields::text_of(QUESTION_FIELD).unwrap_or_default();
        if text.trim().is_empty() {
            return true;
        }
        if self.paper().parked.len() >= MOST_ROWS {
            return self.stays(Wrong::Questions, QUESTION_FIELD);
        }
        self.takes(&[QUESTION_FIELD], What::Parked { row: None, text })
    }

    /// Puts the names that are typed on the register: all of them, or none.
    pub(super) fn register(&mut self) -> bool {
        let names = names(&fields::text_of(NAMES).unwrap_or_default());
        if names.is_empty() {
            return true;
        }
        if self.paper().register.len() + names.len() > MOST_NAMES {
            return self.stays(Wrong::Names, NAMES);
        }
        self.takes(&[NAMES], What::Registered { names })
    }

    /// Takes a row off the plan. Its button goes with it, so the focus goes to where another is typed.
    pub(super) fn disagree(&mut self, row: EventId) {
        let [what, who, by] = [const { String::new() }; 3];
        let row = Some(row);
        self.happen(What::Agreed { row, what, who, by });
        self.focus = Some(WHAT);
    }

    /// Takes a question off the list.
    pub(super) fn unpark(&mut self, row: EventId) {
        let (row, text) = (Some(row), String::new());
        self.happen(What::Parked { row, text });
        let finished = self.session().is_some_and(|one| one.finished.is_some());
        self.focus = Some(if finished { WHAT } else { QUESTION_FIELD });
    }

    /// Takes a name off the register.
    pub(super) fn strike(&mut self, entry: Entry) {
        self.happen(What::Struck { entry });
        let is_empty = self.paper().register.is_empty();
        self.focus = Some(if is_empty { NAMES } else { ROLL });
    }

    fn paper(&self) -> Paper {
        self.session()
            .map_or_else(Paper::default, |session| session.paper)
    }

    /// A desk that only looks on writes nothing down, so the fields keep what they hold.
    fn takes(&mut self, fields: &[&str], what: What) -> bool {
        if !self.windows.leading() {
            return false;
        }
        self.wrong = None;
        self.happen(what);
        for field in fields {
            fields::fill(field, "");
            self.drafts.taken(field);
        }
        true
    }

    fn stays(&mut self, wrong: Wrong, field: &'static str) -> bool {
        self.wrong = Some(wrong);
        self.focus = Some(field);
        false
    }

    fn puts_right(&mut self, wrong: Wrong) {
        self.wrong = self.wrong.filter(|one| *one != wrong);
    }
}

/// How many people were typed; none where nothing is.
fn people(text: &str) -> Result<Option<u32>, ()> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let people = text.parse().ok().filter(|people| *people <= MOST_PEOPLE);
    people.map(Some).ok_or(())
}
