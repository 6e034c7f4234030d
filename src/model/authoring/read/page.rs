//! A passage on its way from Markdown events to blocks.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::markdown::Passage;
use super::open::Open;
use super::refusal;
use super::text::Text;
use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::marks::Marked;
use crate::prose::{Block, Prose, Span, is_safe_link};

/// What has been read so far. A stack rather than recursion: how deep a text nests is up to
/// whoever writes it.
pub struct Page<'a> {
    pub(super) text: &'a Text,
    desk: &'a Desk,
    pub(super) quotations: Vec<Marked>,
    pub(super) heard: Text,
    open: Vec<Open>,
    pub(super) spans: Vec<Vec<Span>>,
    blocks: Vec<Block>,
}

impl<'a> Page<'a> {
    /// A page with nothing on it.
    pub fn new(text: &'a Text, desk: &'a Desk, quotations: Vec<Marked>) -> Self {
        let heard = Text::missing(&text.at);
        let (open, spans, blocks) = Default::default();
        Self {
            text,
            desk,
            quotations,
            heard,
            open,
            spans,
            blocks,
        }
    }

    /// What has been read.
    pub fn passage(self) -> Passage {
        Passage {
            prose: Prose(self.blocks),
            heard: self.heard,
        }
    }

    /// Takes the next event, which stands in that part of the text.
    pub fn take(&mut self, event: Event<'_>, part: Range<usize>) {
        let starts = matches!(event, Event::Start(_));
        if matches!(event, Event::End(_)) {
            self.close(&part);
        } else if self.open.last() == Some(&Open::Refused) {
            // Told once, at its outermost.
            self.open.extend(starts.then_some(Open::Refused));
        } else if let Some((what, remedy)) = refusal::of_event(&event) {
            // The two of an open ** come one by one, and are one slip.
            let before = self.text.says.get(..part.start).unwrap_or_default();
            if starts || !before.ends_with('*') {
                self.refuse(&part, what, remedy);
            }
            self.open.extend(starts.then_some(Open::Refused));
        } else if let Event::Start(tag) = event {
            self.start(tag, &part);
        } else if let Event::Text(says) = event {
            self.words(&says, part);
        } else {
            self.say(" ", part);
        }
    }

    fn start(&mut self, tag: Tag<'_>, part: &Range<usize>) {
        let open = Open::from(tag);
        let item_has_words = self.spans.last().is_some_and(|spans| !spans.is_empty());
        let refusal = open.refusal_within(&self.open, item_has_words);
        if let Some((what, remedy)) = refusal {
            self.refuse(part, what, remedy);
            self.open.push(Open::Refused);
            return;
        }
        if let Open::Link(to) = &open
            && !is_safe_link(to)
        {
            let what = format!("the link leads to “{to}”.");
            let remedy = "Let it start with https://, tel: or mailto: and hold no blanks.";
            self.desk
                .problem(Kind::Link, &self.text.spot(part.start), what, remedy);
        }
        if !matches!(open, Open::List { .. }) {
            self.spans.push(Vec::new());
        }
        self.open.push(open);
    }

    fn close(&mut self, part: &Range<usize>) {
        let spans = match self.open.last() {
            Some(Open::Refused | Open::List { .. }) | None => Vec::new(),
            Some(_) => self.spans.pop().unwrap_or_default(),
        };
        let span = match self.open.pop() {
            Some(Open::List {
                numbered: true,
                items,
            }) => return self.blocks.push(Block::Numbers(items)),
            Some(Open::List { items, .. }) => return self.blocks.push(Block::Bullets(items)),
            Some(Open::Item) => return self.end_item(spans, part),
            Some(Open::Paragraph) => return self.end_paragraph(spans),
            Some(Open::Strong) => Span::Strong(spans),
            Some(Open::Emphasis) => Span::Emphasis(spans),
            Some(Open::Link(to)) => {
                self.heard
                    .push(&format!(" ({to})"), self.text, part.clone());
                Span::Link { to, says: spans }
            }
            Some(Open::Refused) | None => return,
        };
        self.spans
            .last_mut()
            .into_iter()
            .for_each(|spans| spans.push(span.clone()));
    }

    fn end_item(&mut self, spans: Vec<Span>, part: &Range<usize>) {
        self.heard.says.push('\n');
        if spans.is_empty() {
            self.refuse(
                part,
                "an empty list item",
                "Write something in it or take it out.",
            );
        } else if let Some(Open::List { items, .. }) = self.open.last_mut() {
            items.push(spans);
        }
    }

    fn end_paragraph(&mut self, spans: Vec<Span>) {
        match self.spans.last_mut() {
            Some(item) => item.extend(spans),
            None => {
                self.heard.says.push('\n');
                self.blocks.push(Block::Paragraph(spans));
            }
        }
    }

    fn refuse(&self, part: &Range<usize>, what: &str, remedy: &str) {
        let at = self.text.spot(part.start);
        self.desk.problem(
            Kind::Markdown,
            &at,
            format!("there is {what} here."),
            remedy,
        );
    }
}
