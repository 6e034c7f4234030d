//! Texts: one line of plain words, or a passage of prose.

use toml::Spanned;
use toml::de::DeValue;

use super::encoding::LOST;
use super::markdown::{self, Passage};
use super::{Table, Text, unquote};
use crate::authoring::{Kind, marks};

impl Table<'_> {
    /// A line that a reader will meet.
    pub fn line(&mut self, key: &'static str) -> Text {
        let value = self.take(key);
        self.as_line(key, value)
            .unwrap_or_else(|| Text::missing(&self.at))
    }

    /// A line that a reader will meet, which may be left out.
    pub fn line_if(&mut self, key: &'static str) -> Option<Text> {
        let value = self.peek(key);
        self.as_line(key, value)
    }

    /// A line for those who write and check, which no reader meets.
    pub fn note(&mut self, key: &'static str) -> Text {
        let value = self.take(key);
        self.as_text(key, value)
            .unwrap_or_else(|| Text::missing(&self.at))
    }

    /// A note that may be left out.
    pub fn note_if(&mut self, key: &'static str) -> Option<Text> {
        let value = self.peek(key);
        self.as_text(key, value)
    }

    /// A passage of prose that a reader will meet.
    pub fn passage(&mut self, key: &'static str) -> Passage {
        let value = self.take(key);
        self.as_passage(key, value)
            .unwrap_or_else(|| Passage::missing(&self.at))
    }

    /// A passage that may be left out.
    pub fn passage_if(&mut self, key: &'static str) -> Option<Passage> {
        let value = self.peek(key);
        self.as_passage(key, value)
    }

    /// The lines of a list, each of which a reader will meet.
    pub fn lines(&mut self, key: &'static str) -> Vec<Text> {
        self.take(key);
        self.lines_if(key)
    }

    /// The lines of a list that may be left out.
    pub fn lines_if(&mut self, key: &'static str) -> Vec<Text> {
        let value = self.peek(key);
        self.items(key, value)
            .into_iter()
            .filter_map(|item| self.as_line(key, Some(item)))
            .collect()
    }

    fn as_line(&self, key: &str, value: Option<&Spanned<DeValue<'_>>>) -> Option<Text> {
        let text = self.as_text(key, value)?;
        if let Some(end) = text.says.find('\n') {
            let what = format!("{key} has several lines, but there is room for one.");
            self.problem(
                Kind::TextLines,
                &text.spot(end),
                what,
                "Write it as one line in \"…\".",
            );
        }
        for mark in marks::read(&text, self.desk) {
            if matches!(
                mark.is,
                marks::Mark::Challenge(_) | marks::Mark::Definition(_)
            ) {
                let what = format!("{{{{…|…}}}} cannot stand in {key}, which is plain text.");
                self.problem(
                    Kind::Mark,
                    &text.spot(mark.part.start),
                    what,
                    "Write the words without it.",
                );
            }
        }
        self.desk.say(text.clone());
        Some(text)
    }

    fn as_passage(&self, key: &str, value: Option<&Spanned<DeValue<'_>>>) -> Option<Passage> {
        let text = self.as_text(key, value)?;
        let passage = markdown::passage(&text, self.desk);
        self.quoted_where_due(key, &text);
        self.desk.say(passage.heard.clone());
        Some(passage)
    }

    /// The language lint leaves marked quotations alone, so they stand only where somebody else's
    /// words have to be told to the letter.
    fn quoted_where_due(&self, key: &str, text: &Text) {
        let is_official = self.called == "definition" && key == "official";
        let is_story = key == "story" && self.at.path.starts_with("content/national/scenarios/");
        for mark in marks::find(&text.says) {
            let (what, remedy) = match mark.is {
                marks::Mark::Challenge(_) if !is_story => (
                    format!("{{{{challenge|…}}}} cannot stand in {key}."),
                    "Only a situation’s story quotes poor wording. Say it in words of your own.",
                ),
                marks::Mark::Definition(_) if !is_official => (
                    format!("{{{{definition|…}}}} cannot stand in {key}."),
                    "Only official in content/national/definition.toml quotes official wording. Say it in words of your own.",
                ),
                _ => continue,
            };
            self.problem(Kind::Mark, &text.spot(mark.part.start), what, remedy);
        }
    }

    pub(super) fn as_text(&self, key: &str, value: Option<&Spanned<DeValue<'_>>>) -> Option<Text> {
        let value = value?;
        let at = self.spot(value);
        let DeValue::String(says) = value.get_ref() else {
            self.wrong_type(key, value, "a text", "Put it in quotation marks.");
            return None;
        };
        let raw = self.source.text.get(value.span()).unwrap_or_default();
        let steps = unquote::steps(raw, value.span().start, says);
        let text = Text::new(says.clone().into_owned(), at, steps);
        if text.says.trim().is_empty() {
            let what = format!("{key} is empty.");
            self.problem(
                Kind::TextEmpty,
                &text.at,
                what,
                "Write the text, or take the line out if it may be left out.",
            );
        }
        // Where it stands in the file as it is, it is told with the file's encoding.
        let told = |c: char| c == LOST && raw.contains(LOST);
        let hidden = |c: char| is_hidden(c) && !told(c);
        for (byte, c) in text.says.char_indices().filter(|(_, c)| hidden(*c)) {
            let what = format!(
                "{key} holds a character that cannot be seen (U+{:04X}).",
                u32::from(c)
            );
            self.problem(
                Kind::TextHidden,
                &text.spot(byte),
                what,
                "Delete it and type the words around it again.",
            );
        }
        Some(text)
    }
}

/// Control characters, soft hyphens, and those that stand for a lost one or only steer the direction or joining of letters: an editor
/// does not show them, and a pasted text may bring them along.
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{ad}' | LOST | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
