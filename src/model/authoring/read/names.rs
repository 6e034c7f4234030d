//! Ids, and words chosen from a list.

use toml::Spanned;
use toml::de::DeValue;

use super::{Name, Table, Written};
use crate::authoring::Kind;
use crate::authoring::near::suggest;
use crate::id::is_slug;

/// The words that may be chosen, with what each means.
pub type Words<T> = [(&'static str, T)];

impl Table<'_> {
    /// An id that must be there.
    pub fn name(&mut self, key: &'static str) -> Name {
        let value = self.take(key);
        self.as_name(key, value).unwrap_or_else(|| Name {
            is: String::new(),
            at: self.at.clone(),
        })
    }

    /// An id that may be left out.
    pub fn name_if(&mut self, key: &'static str) -> Option<Name> {
        let value = self.peek(key);
        self.as_name(key, value)
    }

    /// An id that may be left out, or left open with an empty text.
    pub fn name_if_not_empty(&mut self, key: &'static str) -> Option<Name> {
        let value = self.peek(key)?;
        match value.get_ref() {
            DeValue::String(says) if says.is_empty() => Some(Name {
                is: String::new(),
                at: self.spot(value),
            }),
            _ => self.as_name(key, Some(value)),
        }
    }

    /// Whether a key says `true`. It may be left out.
    pub fn yes(&mut self, key: &'static str) -> bool {
        match self.peek(key).map(|value| (value, value.get_ref())) {
            Some((_, DeValue::Boolean(yes))) => *yes,
            Some((value, _)) => {
                self.wrong_type(key, value, "true or false", &format!("Write {key} = true."));
                // It was meant, or it would not stand there.
                true
            }
            None => false,
        }
    }

    /// The ids of a list, none twice.
    pub fn names(&mut self, key: &'static str) -> Vec<Name> {
        let value = self.take(key);
        let items = self.items(key, value).into_iter();
        let names: Vec<Name> = items
            .filter_map(|item| self.as_name(key, Some(item)))
            .collect();
        self.none_twice(names.iter().map(|name| (name.is.as_str(), name)));
        names
    }

    /// A word from a list of words.
    pub fn word<T: Copy>(&mut self, key: &'static str, words: &Words<T>) -> Option<Written<T>> {
        let value = self.take(key)?;
        self.as_word(key, value, words)
    }

    /// Several words from a list of words. A list of none may be left out.
    pub fn words<T: Copy>(&mut self, key: &'static str, words: &Words<T>) -> Vec<Written<T>> {
        let value = self.peek(key);
        let items = self.items(key, value).into_iter();
        items
            .filter_map(|item| self.as_word(key, item, words))
            .collect()
    }

    /// A text that is an id by another rule than the slug's; the caller checks it.
    pub fn tag(&mut self, key: &'static str) -> Name {
        let text = self.note(key);
        Name {
            is: text.says,
            at: text.at,
        }
    }

    /// The texts of a list as they stand, none twice; the caller checks them.
    pub fn tags(&mut self, key: &'static str) -> Vec<Name> {
        let value = self.peek(key);
        let items = self.items(key, value).into_iter();
        let texts = items.filter_map(|item| self.as_text(key, Some(item)));
        let tags: Vec<Name> = texts
            .map(|text| Name {
                is: text.says,
                at: text.at,
            })
            .collect();
        self.none_twice(tags.iter().map(|tag| (tag.is.as_str(), tag)));
        tags
    }

    /// Reports every id that stands twice among its siblings.
    pub fn none_twice<'n>(&self, names: impl Iterator<Item = (&'n str, &'n Name)>) {
        let mut seen = Vec::new();
        for (id, name) in names.filter(|(id, _)| !id.is_empty()) {
            if seen.contains(&id) {
                let what = format!("{id} stands here twice.");
                self.problem(
                    Kind::IdTwice,
                    &name.at,
                    what,
                    "Take one of the two out, or give it another id.",
                );
            }
            seen.push(id);
        }
    }

    fn as_name(&self, key: &str, value: Option<&Spanned<DeValue<'_>>>) -> Option<Name> {
        let text = self.as_text(key, value)?;
        if !is_slug(&text.says) && !text.says.is_empty() {
            let what = format!("{key} “{}” is not an id.", text.says);
            let remedy =
                "Use small letters a–z, digits and single hyphens, starting with a letter.";
            self.problem(Kind::IdMalformed, &text.at, what, remedy);
        }
        Some(Name {
            is: text.says,
            at: text.at,
        })
    }

    fn as_word<T: Copy>(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        words: &Words<T>,
    ) -> Option<Written<T>> {
        let text = self.as_text(key, Some(value))?;
        let found = words.iter().find(|(word, _)| *word == text.says);
        if found.is_none() && !text.says.is_empty() {
            let what = format!("{key} “{}” is not among the words allowed here.", text.says);
            let remedy = suggest(&text.says, words.iter().map(|(word, _)| *word));
            self.problem(Kind::ValueUnknown, &text.at, what, remedy);
        }
        found.map(|(_, is)| Written {
            is: *is,
            at: text.at,
        })
    }
}
