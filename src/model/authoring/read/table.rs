//! A table of TOML: what is asked of it is known; what nobody asks for is a slip of the pen.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::authoring::desk::Desk;
use crate::authoring::near::nearest;
use crate::authoring::spot::Spot;
use crate::authoring::{Kind, Source};

/// A table that is being read.
pub struct Table<'a> {
    pub(super) entries: &'a DeTable<'a>,
    asked: Vec<&'static str>,
    pub(super) source: &'a Source,
    pub(super) desk: &'a Desk,
    /// What it is called in problems: "step".
    pub called: &'static str,
    /// Where it starts.
    pub at: Spot,
}

impl<'a> Table<'a> {
    /// The table that a whole file is.
    pub fn root(entries: &'a DeTable<'a>, source: &'a Source, desk: &'a Desk) -> Self {
        Self {
            entries,
            asked: Vec::new(),
            source,
            desk,
            called: "file",
            at: Spot::start(&source.path),
        }
    }

    /// A value that may be left out.
    pub(super) fn peek(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        self.entries.get(key)
    }

    /// A value that must be there.
    pub(super) fn take(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = self.peek(key);
        if value.is_none() {
            let what = format!("this {} has no {key}.", self.called);
            let remedy = format!("Add {key} = … to it.");
            self.problem(Kind::KeyMissing, &self.at.clone(), what, remedy);
        }
        value
    }

    /// Reads each table of a list, `[[key]]`, in order. An empty list may be left out.
    pub fn each<T>(&mut self, key: &'static str, read: impl Fn(&mut Table<'a>) -> T) -> Vec<T> {
        let value = self.peek(key);
        let items = self.items(key, value).into_iter();
        items
            .filter_map(|item| Some(self.as_table(key, item)?.whole(&read)))
            .collect()
    }

    /// Reads the table under a key, `[key]`.
    pub fn part<T>(&mut self, key: &'static str, read: impl Fn(&mut Table<'a>) -> T) -> Option<T> {
        let value = self.take(key)?;
        Some(self.as_table(key, value)?.whole(&read))
    }

    fn whole<T>(mut self, read: &impl Fn(&mut Table<'a>) -> T) -> T {
        let whole = read(&mut self);
        self.close();
        whole
    }

    /// The items of a list.
    pub(super) fn items(
        &self,
        key: &str,
        value: Option<&'a Spanned<DeValue<'a>>>,
    ) -> Vec<&'a Spanned<DeValue<'a>>> {
        match value.map(|value| (value, value.get_ref())) {
            Some((_, DeValue::Array(items))) => items.iter().collect(),
            Some((value, _)) => {
                self.wrong_type(key, value, "a list", "Put it in [ and ].");
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    pub(super) fn as_table(
        &self,
        key: &'static str,
        value: &'a Spanned<DeValue<'a>>,
    ) -> Option<Table<'a>> {
        let DeValue::Table(entries) = value.get_ref() else {
            let remedy =
                format!("Write [{key}] or [[{key}]] on a line of its own, and its values below.");
            self.wrong_type(key, value, "a table", &remedy);
            return None;
        };
        let at = self.spot(value);
        Some(Table {
            entries,
            asked: Vec::new(),
            source: self.source,
            desk: self.desk,
            called: key,
            at,
        })
    }

    /// Where a value stands.
    pub(super) fn spot(&self, value: &Spanned<DeValue<'_>>) -> Spot {
        self.at.at(value.span().start)
    }

    /// Puts a problem on the desk.
    pub fn problem(
        &self,
        kind: Kind,
        at: &Spot,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.desk.problem(kind, at, what, remedy);
    }

    pub(super) fn wrong_type(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        due: &str,
        remedy: &str,
    ) {
        let is = match value.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a point",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date or a time",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let what = format!("{key} is {is} where {due} is due.");
        self.problem(Kind::TypeWrong, &self.spot(value), what, remedy);
    }

    /// Ends the reading: whatever is there and was not asked for is a problem.
    pub fn close(self) {
        for key in self.entries.keys() {
            let name = key.get_ref().as_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let remedy = match nearest(name, self.asked.iter().copied()) {
                Some(near) => format!("Did you mean {near}?"),
                None => format!("Take it out; here may stand: {}.", self.asked.join(", ")),
            };
            let at = self.at.at(key.span().start);
            let what = format!("{name} is not known in this {}.", self.called);
            self.desk.problem(Kind::KeyUnknown, &at, what, remedy);
        }
    }
}
