//! The app's own pages, drawn on the host from the real content, and read as a reader would.

use briefing::view::{self, ArticleScreen, HEADING_ID};
use briefing::words;
use model::pack::Article;
use model::prose::Prose;
use model::route::Page;

use crate::drawn::Drawn;

fn drawn(article: &Article, facts: &[(&str, String)]) -> String {
    Drawn::of(view::article(&ArticleScreen { article, facts })).0
}

fn articles() -> Vec<(Page, Article)> {
    let checked = xtask::content::checked(xtask::project::root())
        .unwrap_or_else(|problem| panic!("{problem}"));
    assert_eq!(checked.articles.len(), Page::ALL.len());
    checked.articles
}

/// The words without the markup; what stands in a block of its own is parted from the next.
fn text(drawn: &str) -> String {
    let mut text = String::new();
    for piece in drawn.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        if !["strong", "/strong", "em", "/em"].contains(&tag) {
            text.push(' ');
        }
        text.push_str(words);
    }
    let text = text.replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text between a tag and its end, in order.
fn within<'a>(drawn: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let pieces = drawn.split(open).skip(1);
    pieces
        .map(|piece| piece.split(close).next().unwrap())
        .collect()
}

#[test]
fn every_page_says_all_that_was_written_for_it() {
    for (_, article) in articles() {
        let says = text(&drawn(&article, &[]));
        let said =
            |body: &Prose| -> Vec<String> { body.plain().lines().map(str::to_owned).collect() };
        for section in &article.sections {
            for line in said(&section.body) {
                assert!(says.contains(&line), "does not say {line:?}:\n{says}");
            }
        }
    }
}

#[test]
fn the_title_takes_the_focus_and_each_section_has_its_heading() {
    for (_, article) in articles() {
        let drawn = drawn(&article, &[]);
        let open = format!("<h1 id=\"{HEADING_ID}\" tabindex=\"-1\">");
        assert_eq!(within(&drawn, &open, "</h1>"), [article.title.as_str()]);
        let headings = article.sections.iter().map(|section| &*section.heading);
        assert_eq!(
            within(&drawn, "<h2>", "</h2>"),
            headings.collect::<Vec<_>>()
        );
        assert!(!drawn.contains("<h3"), "{drawn}");
    }
}

#[test]
fn facts_stand_below_the_text_under_a_heading_of_their_own() {
    let (_, article) = &articles()[0];
    let facts = [
        ("Version", "1.2.3".to_owned()),
        ("Built", "today".to_owned()),
    ];
    let with = drawn(article, &facts);
    assert_eq!(within(&with, "<dt>", "</dt>"), ["Version", "Built"]);
    assert_eq!(within(&with, "<dd>", "</dd>"), ["1.2.3", "today"]);
    let headings = within(&with, "<h2>", "</h2>");
    assert_eq!(headings.last(), Some(&words::article::FACTS));
    let without = drawn(article, &[]);
    assert!(!without.contains("<dl") && !without.contains(words::article::FACTS));
}

/// What somebody must not be led to believe by leaving it out.
#[test]
fn each_page_says_what_is_not_so_yet() {
    let due = [
        (Page::About, "Every briefing here is a draft."),
        (Page::About, "does not certify that you are competent"),
        (Page::About, "Nobody has confirmed them yet"),
        (
            Page::Accessibility,
            "Disabled people have not tested it yet.",
        ),
        (
            Page::Accessibility,
            "It is not tested in Safari, nor on any iPhone or iPad.",
        ),
        (Page::Privacy, "in its database (IndexedDB)"),
        (Page::Privacy, "does not delete the file"),
        (Page::Privacy, "This does not replace it."),
    ];
    let articles = articles();
    for (page, says) in due {
        let (_, article) = articles.iter().find(|(it, _)| *it == page).unwrap();
        assert!(text(&drawn(article, &[])).contains(says), "{says}");
    }
}

/// Nobody can vouch for an address or a number here: only a place's own contacts are checked.
#[test]
fn no_page_names_a_contact() {
    for (page, article) in articles() {
        let drawn = drawn(&article, &[]);
        for contact in ["@", "<a ", "http", "tel:"] {
            assert!(!drawn.contains(contact), "{}: {contact}", page.name());
        }
    }
}
