//! The app's own words: sections of texts. What is in braces is the app's to fill in.

use super::{Table, Text};
use crate::authoring::Kind;
use crate::authoring::near::nearest;

/// A text that the app needs.
pub struct Needed {
    section: &'static str,
    key: &'static str,
    blanks: Vec<&'static str>,
}

impl Needed {
    /// Reads a line of the list: `section.key`, and what is filled in. Remarks are none.
    pub fn read(line: &'static str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let (section, key) = words.next()?.split_once('.')?;
        let blanks = words.collect();
        (!section.starts_with('#')).then_some(Self {
            section,
            key,
            blanks,
        })
    }
}

impl Table<'_> {
    /// Reads the file of the app's words, section by section.
    pub fn app(mut self, needed: &[Needed]) {
        let mut sections: Vec<&'static str> = needed.iter().map(|it| it.section).collect();
        sections.sort_unstable();
        sections.dedup();
        for name in sections {
            let value = self.take(name);
            let Some(mut section) = value.and_then(|value| self.as_table(name, value)) else {
                continue;
            };
            section.called = "section";
            for it in needed.iter().filter(|it| it.section == name) {
                section.app_text(it);
            }
            section.close();
        }
        self.close();
    }

    fn app_text(&mut self, needed: &Needed) {
        let value = self.take(needed.key);
        if let Some(text) = self.as_text(needed.key, value) {
            self.filled_in(needed, &text);
            self.desk.say(text);
        }
    }

    fn filled_in(&self, needed: &Needed, text: &Text) {
        let key = needed.key;
        let mut open = needed.blanks.clone();
        let mut unknown = Vec::new();
        for brace in braces(&text.says) {
            match brace {
                (_, Some(blank)) if needed.blanks.contains(&blank) => {
                    open.retain(|it| *it != blank)
                }
                found => unknown.push(found),
            }
        }
        for (at, blank) in unknown {
            let at = text.spot(at);
            let Some(blank) = blank else {
                let what = format!("a brace in {key} has no other to close it.");
                let remedy = match open.pop() {
                    Some(due) => format!("Write {{{due}}}."),
                    None => "Take it out; the app fills in nothing more here.".to_owned(),
                };
                self.problem(Kind::Mark, &at, what, remedy);
                continue;
            };
            let what = format!("the app fills in no {{{blank}}} in {key}.");
            let near = nearest(blank, open.iter().copied()).or_else(|| open.last().copied());
            open.retain(|it| Some(*it) != near);
            let remedy = match near {
                Some(due) => format!("Write {{{due}}}."),
                None => "Take it out.".to_owned(),
            };
            self.problem(Kind::Mark, &at, what, remedy);
        }
        for due in open {
            let what = format!("{key} lacks {{{due}}}, which the app fills in.");
            let remedy = "Put it where it belongs in the sentence.";
            self.problem(Kind::Mark, &text.at, what, remedy);
        }
    }
}

/// What is in braces, with where it starts; for a brace without its partner, nothing.
fn braces(says: &str) -> Vec<(usize, Option<&str>)> {
    let mut found = Vec::new();
    let mut from = 0;
    let next = |from: usize| says.get(from..)?.find(['{', '}']).map(|at| from + at);
    while let Some(start) = next(from) {
        from = start + 1;
        let inside = says.get(from..).unwrap_or_default();
        let end = inside
            .find(['{', '}'])
            .filter(|_| !says.get(start..).unwrap_or_default().starts_with('}'));
        let closed = end.filter(|end| inside.get(*end..).unwrap_or_default().starts_with('}'));
        found.push((start, closed.and_then(|end| inside.get(..end))));
        from += closed.map_or(0, |end| end + 1);
    }
    found
}
