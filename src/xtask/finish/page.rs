//! Fills what a page leaves open: `{{…}}`. This is the only way from words and places into HTML.

use crate::problem::Problem;

/// Replaces each `{{name}}` by what it stands for, which has to be safe in HTML already.
pub fn fill(page: &str, stands_for: impl Fn(&str) -> Option<String>) -> Result<String, Problem> {
    let mut filled = String::new();
    let mut unknown = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else {
            return Err(Problem::new(
                "static/index.html has a {{ without its }}.",
                "Close it: {{words.section.name}}.",
            ));
        };
        filled.push_str(before);
        match stands_for(name.trim()) {
            Some(html) => filled.push_str(&html),
            None => unknown.push(name.trim()),
        }
        rest = after;
    }
    filled.push_str(rest);
    if unknown.is_empty() {
        return Ok(filled);
    }
    Err(Problem::new(
        format!(
            "static/index.html asks for what nobody has written: {}.",
            unknown.join(", ")
        ),
        "Words belong into content/words/en.toml. Add them there, or correct the names in the page.",
    ))
}

/// Safe in text and in a quoted attribute.
pub fn escape(text: &str) -> String {
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

/// Safe within the quotation marks of a text in JSON.
pub fn in_json(text: &str) -> String {
    let quoted = serde_json::json!(text).to_string();
    quoted.trim_matches('"').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> Option<String> {
        (name == "title").then(|| escape("A & B's <seven>"))
    }

    #[test]
    fn what_is_open_is_filled_and_escaped() {
        assert_eq!(
            fill("<title>{{title}}</title><p>{{ title }}</p>", known).unwrap(),
            "<title>A &amp; B&#39;s &lt;seven&gt;</title><p>A &amp; B&#39;s &lt;seven&gt;</p>"
        );
    }

    #[test]
    fn all_that_is_unknown_is_named_at_once() {
        let problem = fill("{{titel}} {{title}} {{places}}", known).unwrap_err();
        assert!(problem.to_string().contains("titel, places"), "{problem}");
    }

    #[test]
    fn what_is_never_closed_is_a_problem() {
        assert!(fill("{{title", known).is_err());
    }

    #[test]
    fn a_page_with_nothing_open_stays_as_it_is() {
        assert_eq!(fill("<p>{}</p>", known).unwrap(), "<p>{}</p>");
    }
}
