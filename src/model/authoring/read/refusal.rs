//! What Markdown can say and a passage cannot, and what to write instead.

use pulldown_cmark::{Event, Tag};

/// What is refused and the remedy; none for what a passage may hold.
pub fn of_event(event: &Event<'_>) -> Option<(&'static str, &'static str)> {
    Some(match event {
        Event::Start(tag) => return of_tag(tag),
        Event::Code(_) => ("code", "Take the ` marks out."),
        Event::Html(_) | Event::InlineHtml(_) => HTML,
        Event::HardBreak => (
            "a forced line break",
            "Start a new paragraph with an empty line.",
        ),
        Event::Rule => (
            "a ruled line",
            "Take it out; start a new paragraph with an empty line.",
        ),
        Event::FootnoteReference(_) => ("a footnote", "Say it in the text."),
        Event::TaskListMarker(_) => ("a tick box", "Write a plain list."),
        Event::InlineMath(_) | Event::DisplayMath(_) => ("a formula", "Say it in words."),
        Event::Text(says) if says.contains('*') => (
            "a * that nothing closes",
            "Close it with another, or take it out.",
        ),
        Event::Text(says) if says.contains('•') => (
            "a • mark",
            "Start each line of a list with a hyphen and a blank: “- one”.",
        ),
        Event::Text(_) | Event::SoftBreak | Event::End(_) => return None,
    })
}

const HTML: (&str, &str) = (
    "HTML",
    "Take the < > marks out; use **strong** or *emphasis*.",
);

fn of_tag(tag: &Tag<'_>) -> Option<(&'static str, &'static str)> {
    Some(match tag {
        Tag::Heading { .. } => ("a heading", "Take the marks out, or make it **strong**."),
        Tag::BlockQuote(_) => ("a block quotation", "Take the > mark out."),
        Tag::CodeBlock(_) => (
            "a block of code",
            "Start the line without blanks or ` marks before it.",
        ),
        Tag::HtmlBlock => HTML,
        Tag::Image { .. } => ("an image", "Say in words what it shows."),
        Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
            ("a table", "Make it a list.")
        }
        Tag::Strikethrough => ("struck-out text", "Take the text out."),
        Tag::FootnoteDefinition(_) => ("a footnote", "Say it in the text."),
        Tag::List(Some(first)) if *first != 1 => (
            "a numbered list that does not start at 1",
            "Start at 1, or write the number as a word.",
        ),
        Tag::Paragraph
        | Tag::List(_)
        | Tag::Item
        | Tag::Emphasis
        | Tag::Strong
        | Tag::Link { .. } => return None,
        _ => (
            "something beyond plain prose",
            "Use paragraphs, flat lists, **strong** and *emphasis*.",
        ),
    })
}
