//! The page's own words: what is read before the app has started, or where it cannot start.
//! They are written where all words are, in content/words/, and this is the only way from there
//! into HTML.

use crate::problem::Problem;
use toml::{Table, Value};

/// Replaces each `{{words.a.b}}` in the page by the text `b` of the section `[a]`.
pub fn fill(page: &str, words: &str) -> Result<String, Problem> {
    let words: Table = words.parse().map_err(|error| {
        Problem::new(
            format!("content/words/en.toml: {error}"),
            "Correct the line it names.",
        )
    })?;
    let mut filled = String::new();
    let mut missing = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((place, after)) = after.split_once("}}") else {
            return Err(Problem::new(
                "static/index.html has a {{ without its }}.",
                "Close it: {{words.section.name}}.",
            ));
        };
        filled.push_str(before);
        match find(&words, place.trim()) {
            Some(text) => filled.push_str(&escape(text)),
            None => missing.push(place.trim()),
        }
        rest = after;
    }
    filled.push_str(rest);
    if missing.is_empty() {
        return Ok(filled);
    }
    Err(Problem::new(
        format!(
            "static/index.html asks for words that content/words/en.toml does not have: {}.",
            missing.join(", ")
        ),
        "Add them there, or correct the names in the page.",
    ))
}

fn find<'words>(words: &'words Table, place: &str) -> Option<&'words str> {
    let mut keys = place.strip_prefix("words.")?.split('.');
    let first = words.get(keys.next()?)?;
    keys.try_fold(first, |value, key| value.get(key))
        .and_then(Value::as_str)
}

/// Safe in text and in a quoted attribute.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "[page]\ntitle = \"A & B's <seven>\"\n[page.noscript]\ntext = 'Call 999'";

    #[test]
    fn a_place_gets_its_words_escaped() {
        let page = "<title>{{words.page.title}}</title><p>{{ words.page.noscript.text }}</p>";
        assert_eq!(
            fill(page, WORDS).unwrap(),
            "<title>A &amp; B&#39;s &lt;seven&gt;</title><p>Call 999</p>"
        );
    }

    #[test]
    fn all_missing_words_are_named_at_once() {
        let page = "{{words.page.titel}} {{words.page}} {{word.page.title}}";
        let problem = fill(page, WORDS).unwrap_err().to_string();
        assert!(
            problem.contains("words.page.titel, words.page, word.page.title"),
            "{problem}"
        );
    }

    #[test]
    fn an_open_place_is_a_problem() {
        assert!(fill("{{words.page.title", WORDS).is_err());
    }

    #[test]
    fn a_page_without_places_stays_as_it_is() {
        assert_eq!(fill("<p>{}</p>", WORDS).unwrap(), "<p>{}</p>");
    }
}
