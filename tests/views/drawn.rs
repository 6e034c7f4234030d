//! A view, drawn on the host from the real content, and read as a reader would.

use std::sync::OnceLock;

use briefing::view::{Dial, Intent, Segment};
use model::authoring::Checked;
use model::pack::{Desk, Pack, Stage, Status};
use model::prose::Prose;
use model::route::Route;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct ShowProps {
    html: Html,
}

#[component]
fn Show(props: &ShowProps) -> Html {
    props.html.clone()
}

/// A view as it is drawn.
pub struct Drawn(pub String);

impl Drawn {
    pub fn of(html: Html) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let drawn = runtime.block_on(
            yew::LocalServerRenderer::<Show>::with_props(ShowProps { html })
                .hydratable(false)
                .render(),
        );
        Self(drawn.replace('\u{a0}', " "))
    }

    pub fn says(&self, text: &str) -> &Self {
        assert!(
            self.0.contains(&escaped(text)),
            "does not say {text:?}:\n{}",
            self.0
        );
        self
    }

    pub fn does_not_say(&self, text: &str) -> &Self {
        assert!(
            !self.0.contains(&escaped(text)),
            "says {text:?}:\n{}",
            self.0
        );
        self
    }

    pub fn has(&self, markup: &str, times: usize) -> &Self {
        assert_eq!(
            self.0.matches(markup).count(),
            times,
            "{markup} in:\n{}",
            self.0
        );
        self
    }

    pub fn says_all_of(&self, prose: &Prose) -> &Self {
        for line in prose.plain().lines() {
            // Marks split a line into pieces; its words are all there in order.
            let words: Vec<&str> = line.split_whitespace().collect();
            let text = self.text();
            assert!(
                text.contains(&words.join(" ")),
                "does not say {line:?}:\n{text}"
            );
        }
        self
    }

    /// The words without the markup.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for piece in self.0.split('<') {
            let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
            let inline = ["strong", "/strong", "em", "/em", "q ", "/q", "a ", "/a"];
            if !inline.iter().any(|name| tag.starts_with(name)) {
                text.push(' ');
            }
            text.push_str(words);
        }
        let text = text
            .replace("&amp;", "&")
            .replace("&quot;", "\"")
            .replace("&#x27;", "'");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn checked() -> &'static Checked {
    static CHECKED: OnceLock<Checked> = OnceLock::new();
    CHECKED.get_or_init(|| {
        xtask::content::checked(xtask::project::root())
            .unwrap_or_else(|problem| panic!("{problem}"))
    })
}

pub fn packs() -> &'static [Pack] {
    &checked().packs
}

/// What a room sees of the place of a pack.
pub fn stage(pack: &Pack) -> &'static Stage {
    let mut stages = checked().stages.iter();
    stages.find(|stage| stage.id == pack.id).unwrap()
}

/// What whoever leads a group at the place of a pack has in front of them.
pub fn desk(pack: &Pack) -> &'static Desk {
    let mut desks = checked().desks.iter();
    desks.find(|desk| desk.id == pack.id).unwrap()
}

pub fn nobody() -> Callback<Intent> {
    Callback::noop()
}

pub fn segments(pack: &Pack) -> Vec<Segment> {
    let segment = |(at, slide): (usize, &model::pack::Slide)| Segment {
        title: slide.title.clone(),
        to: Route::Slide(pack.id.clone(), at + 1).to_string(),
        filled: 40,
        opened: at < 2,
    };
    pack.slides.iter().enumerate().map(segment).collect()
}

pub fn dial(pack: &Pack, here: Option<usize>) -> Dial {
    Dial {
        segments: segments(pack),
        here,
        middle: Some("0:25".into()),
    }
}

pub fn in_status(status: Status) -> Pack {
    let mut pack = packs()[0].clone();
    pack.governance.status = status;
    pack
}
