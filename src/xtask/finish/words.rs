//! The words of the first screen: what is read before the app has started, or where it cannot
//! start. They are written where all words are, in content/words/.

use crate::problem::Problem;
use toml::{Table, Value};

/// Every word of the app.
pub struct Words(Table);

impl Words {
    /// Reads content/words/en.toml.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let table = text.parse().map_err(|error| {
            Problem::new(
                format!("content/words/en.toml: {error}"),
                "Correct the line it names.",
            )
        })?;
        Ok(Self(table))
    }

    /// The text that is called `words.section.name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut keys = name.strip_prefix("words.")?.split('.');
        let first = self.0.get(keys.next()?)?;
        keys.try_fold(first, |value, key| value.get(key))
            .and_then(Value::as_str)
    }

    /// A text that the page cannot do without, whoever asks.
    pub fn need(&self, name: &str) -> Result<&str, Problem> {
        self.get(name).ok_or_else(|| {
            Problem::new(
                format!("content/words/en.toml has no {name}, which the first screen needs."),
                "Add it there.",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_by_its_section_and_name() {
        let words = Words::read("[page]\ntitle = 'Seven'\n[page.noscript]\ntext = 'Call 999'");
        let words = words.unwrap();
        assert_eq!(words.get("words.page.title"), Some("Seven"));
        assert_eq!(words.get("words.page.noscript.text"), Some("Call 999"));
        for none in ["words.page.titel", "words.page", "page.title"] {
            assert_eq!(words.get(none), None, "{none}");
        }
    }
}
