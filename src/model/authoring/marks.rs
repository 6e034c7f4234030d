//! What stands in braces: `{{challenge|…}}`, `{{definition|…}}` and local terms such as `{lead}`.

use std::ops::Range;

use super::Kind;
use super::desk::Desk;
use super::near::suggest;
use super::read::Text;

/// The local terms that every place has to give.
pub const TERMS: [&str; 4] = ["lead", "front-door", "screening-tool", "concern-form"];

/// Something in braces.
#[derive(Debug, PartialEq, Eq)]
pub enum Mark {
    /// A colleague's poor wording.
    Challenge(String),
    /// Official wording.
    Definition(String),
    /// A local term; whether it starts a sentence.
    Term(&'static str, bool),
    /// None of these. What is wrong, and the remedy.
    Broken(Kind, String, String),
}

/// A mark, and the part of the text that it takes up.
#[derive(Debug)]
pub struct Marked {
    /// What it is.
    pub is: Mark,
    /// From its first brace to its last.
    pub part: Range<usize>,
}

/// All marks of a text that hold good here; what is wrong goes to the desk.
pub fn read(text: &Text, desk: &Desk) -> Vec<Marked> {
    let shared = text.at.path.starts_with("content/national/");
    let mut marks = find(&text.says);
    marks.retain(|mark| {
        let at = text.spot(mark.part.start);
        match &mark.is {
            Mark::Broken(kind, what, remedy) => desk.problem(*kind, &at, what, remedy),
            Mark::Term(term, _) if !shared => {
                let what = format!("{{{term}}} is filled in only in what all places share.");
                desk.problem(Kind::TermMisplaced, &at, what, "Write the words out.");
            }
            _ => return true,
        }
        false
    });
    marks
}

/// All marks of a text, good or broken, in order.
pub fn find(says: &str) -> Vec<Marked> {
    let mut marks = Vec::new();
    let mut from = 0;
    while let Some(start) = next_brace(says, from) {
        let rest = says.get(start..).unwrap_or_default();
        let (is, len) = first(rest);
        from = start + len;
        marks.push(Marked {
            is,
            part: start..from,
        });
    }
    marks
}

fn next_brace(says: &str, from: usize) -> Option<usize> {
    says.get(from..)?.find(['{', '}']).map(|at| from + at)
}

/// The mark that `rest` starts with, and its length.
fn first(rest: &str) -> (Mark, usize) {
    if let Some(inside) = rest.strip_prefix("{{") {
        return match inside.find("}}") {
            Some(end) => (quotation(inside.get(..end).unwrap_or_default()), end + 4),
            None => (broken("{{ has no }} after it.", "Close it with }}."), 2),
        };
    }
    let inside = rest.strip_prefix('{').unwrap_or_default();
    match inside.find('}').and_then(|end| inside.get(..end)) {
        Some(word) if !word.contains(['{', '\n']) => (term(word), word.len() + 2),
        _ => (
            broken(
                "a single brace stands here.",
                "Take it out; braces mark local terms, such as {lead}.",
            ),
            1,
        ),
    }
}

fn quotation(inside: &str) -> Mark {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match inside.split_once('|') {
        Some((_, text)) if text.trim().is_empty() => broken(
            "nothing is quoted here.",
            "Write the words between | and }}.",
        ),
        Some(("challenge", text)) => Mark::Challenge(words(text)),
        Some(("definition", text)) => Mark::Definition(words(text)),
        _ => broken(
            "{{…}} starts with neither challenge| nor definition|.",
            "Write {{challenge|…}} around a colleague’s poor wording, {{definition|…}} around official wording.",
        ),
    }
}

fn term(word: &str) -> Mark {
    let small = lower_first(word);
    match TERMS.iter().find(|term| **term == small) {
        Some(term) => Mark::Term(term, *term != word),
        None => Mark::Broken(
            Kind::TermUnknown,
            format!("there is no local term {{{word}}}."),
            suggest(&small, TERMS),
        ),
    }
}

fn broken(what: &str, remedy: &str) -> Mark {
    Mark::Broken(Kind::Mark, what.into(), remedy.into())
}

fn lower_first(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::{Mark, find};

    #[test]
    fn terms_and_quotations_are_told_apart() {
        let says = "Tell {lead}. {Front-door} {{challenge|only\n banter}}";
        let marks: Vec<Mark> = find(says).into_iter().map(|mark| mark.is).collect();
        let challenge = Mark::Challenge("only banter".into());
        assert_eq!(
            marks,
            [
                Mark::Term("lead", false),
                Mark::Term("front-door", true),
                challenge
            ]
        );
    }

    #[test]
    fn what_does_not_work_out_is_broken() {
        for says in [
            "{",
            "}",
            "{{x",
            "{{other|x}}",
            "{{challenge|}}",
            "{leed}",
            "{ lead }",
            "a{\n}",
        ] {
            let marks = find(says);
            let broken = |mark: &super::Marked| matches!(mark.is, Mark::Broken(..));
            assert!(
                !marks.is_empty() && marks.iter().all(broken),
                "{says}: {marks:?}"
            );
        }
    }
}
