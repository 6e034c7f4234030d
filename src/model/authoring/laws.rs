//! Whatever people write, the checks answer with problems and never fall over.

use proptest::prelude::*;

use super::desk::Desk;
use super::read::Text;
use super::read::markdown::{self, MASK};
use super::spot::Spot;
use super::{Checked, Problem, Source, check};
use crate::pack::Day;

const FILES: [&str; 13] = [
    "content/sources.toml",
    "content/documents.toml",
    "content/language-accepted.toml",
    "content/language-lint.tsv",
    "content/words/en.toml",
    "content/pages/about.toml",
    "content/national/definition.toml",
    "content/national/categories.toml",
    "content/national/points.toml",
    "content/national/scenarios/s.toml",
    "content/localities/p/place.toml",
    "content/localities/p/slides.toml",
    "content/localities/p/reporting.toml",
];

/// What TOML and Markdown are made of, with § between, so that chance comes across their corners.
const PIECES: &str = "a§ §\n§\r\n§\n\n§\t§=§\"§\"\"\"§'§'''§[§]§[[§]]§{§}§{{§}}§{lead}§{{challenge|§\
    {{definition|§|§*§**§_§- §1. §  - §> §# §```§`§<b>§<!--§&amp;§\\§\\u00e9§![§](§\
    ](https://a)§[x](tel:1)§’§😀§\u{1}§\u{feff}§999§2027-09-01";

/// Keys and headings that the readers ask for.
const LINES: &str = r#"[[slide]]
[[step]]
[[contact]]
[[statement]]
[[definition]]
[[category]]
[[point]]
[[notice]]
[[recognise]]
[[act]]
[[accepted]]
[[section]]
[terms]
[governance]
[[support]]
id = "a"
body = """
"""
title = "{lead}"
verdict = "best"
seconds = 60
pass_mark = 80
heading = "a"
panels = ["signs", 3]
review_due = 2027-09-01
used = ["p/place"]
call = "999""#;

fn one_of(all: &'static str, between: char) -> impl Strategy<Value = &'static str> {
    proptest::sample::select(all.split(between).collect::<Vec<_>>())
}

fn scraps() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        proptest::collection::vec(any::<u8>(), 0..80)
            .prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        proptest::collection::vec(one_of(PIECES, '§'), 0..40).prop_map(|pieces| pieces.concat()),
        proptest::collection::vec(one_of(LINES, '\n'), 0..20).prop_map(|lines| lines.join("\n")),
    ]
}

fn checked(path: &str, text: String) -> (Source, Checked) {
    let source = Source {
        path: path.to_owned(),
        text,
    };
    let today = Day::new(2026, 6, 1).unwrap_or_else(|| unreachable!());
    let checked = check(std::slice::from_ref(&source), today);
    (source, checked)
}

fn stands_in(problem: &Problem, source: &Source) -> bool {
    let mut lines = source.text.split('\n');
    let line = lines.nth(problem.line - 1);
    line.is_some_and(|line| problem.column <= line.chars().count() + 1)
}

proptest! {
    #[test]
    fn any_text_in_any_file_is_answered_with_problems(path in proptest::sample::select(&FILES), text in scraps()) {
        let (source, checked) = checked(path, text);
        prop_assert!(checked.has_errors() && checked.packs.is_empty());
        for problem in checked.problems.iter().filter(|problem| problem.path == path) {
            prop_assert!(stands_in(problem, &source), "{problem}");
        }
    }

    #[test]
    fn any_text_is_read_as_prose_without_its_marks(says in scraps()) {
        let today = Day::new(2026, 6, 1).unwrap_or_else(|| unreachable!());
        let desk = Desk::new(today);
        let at = Spot::start("content/national/signs.toml");
        let text = Text::new(says.replace(MASK, ""), at, vec![(0, 0)]);
        let passage = markdown::passage(&text, &desk);
        let masked = |says: &str| says.contains(MASK);
        prop_assert!(!masked(&passage.prose.plain()) && !masked(&passage.heard.says));
    }

    #[test]
    fn a_word_in_prose_is_told_where_it_was_written(before in "[a-z*_ ’é\n-]{0,40}", after in "[a-z* \n]{0,20}") {
        let toml = format!("[[definition]]\nplain = \"\"\"\n{before} {{wrong}} {after}\"\"\"\n");
        let written = toml.find("{wrong}").map(|offset| super::spot::line_and_column(&toml, offset));
        let (_, checked) = checked("content/national/definition.toml", toml);
        let told = checked.problems.iter().find(|problem| problem.what.contains("{wrong}"));
        prop_assert_eq!(told.map(|problem| (problem.line, problem.column)), written);
    }
}

#[test]
fn deep_nesting_is_answered_too() {
    for piece in [
        "[", "{", "{{", "> ", "*", "**a", "- ", "1. ", "[a](", "a.", "\"\"\"",
    ] {
        let deep = piece.repeat(5_000);
        for text in [
            deep.clone(),
            format!("[[definition]]\nplain = '''{deep}'''"),
            format!("a = {deep}"),
        ] {
            let (_, checked) = checked("content/national/definition.toml", text);
            assert!(checked.has_errors());
        }
    }
}
