//! A slide's words fit its time when they are read aloud.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::terms::Terms;
use crate::authoring::written::{Content, Place, Slide};
use crate::pack::Panel;
use crate::prose::count_words;

/// How many words a minute are read aloud in comfort.
pub const WORDS_A_MINUTE: usize = 130;

/// Reports slides that hold more words than their time.
pub fn check(content: &Content, desk: &Desk) {
    for place in &content.places {
        for slide in &place.slides {
            let Some(seconds) = &slide.seconds else {
                continue;
            };
            let words = slide_words(content, place, slide);
            let room = usize::try_from(seconds.is).unwrap_or_default() * WORDS_A_MINUTE / 60;
            if words > room {
                let what = format!(
                    "this slide has {words} words with its panels; {} seconds hold {room}.",
                    seconds.is
                );
                let remedy = format!("Take out {} words, or give it more time.", words - room);
                desk.problem(Kind::SlidePace, &slide.at, what, remedy);
            }
        }
    }
}

/// How many words a learner meets on a slide: its title, its body and its panels.
pub fn slide_words(content: &Content, place: &Place, slide: &Slide) -> usize {
    let panels = slide
        .panels
        .iter()
        .map(|panel| panel_words(content, place, panel.is));
    count_words(&slide.title.says) + slide.body.prose.words() + panels.sum::<usize>()
}

fn panel_words(content: &Content, place: &Place, panel: Panel) -> usize {
    let terms = Terms::of(place);
    let line = |says: &str| count_words(&terms.line(says));
    match panel {
        Panel::Definition => {
            let here = place
                .jurisdiction
                .as_ref()
                .map(|jurisdiction| jurisdiction.is);
            let definition = content.definitions.iter().find(|definition| {
                definition
                    .jurisdiction
                    .as_ref()
                    .map(|jurisdiction| jurisdiction.is)
                    == here
            });
            definition.map_or(0, |definition| terms.prose(&definition.plain.prose).words())
        }
        Panel::Categories => {
            let taught = |id: &str| place.categories.iter().any(|taught| taught.id.is == id);
            let categories = content
                .categories
                .iter()
                .filter(|category| taught(&category.id.is));
            categories
                .map(|category| line(&category.short.says) + line(&category.meaning.says))
                .sum()
        }
        Panel::Vulnerabilities => {
            let taught = |id: &str| place.vulnerabilities.iter().any(|taught| taught.is == id);
            let labels = content
                .vulnerabilities
                .iter()
                .filter(|it| taught(&it.id.is));
            labels.map(|it| line(&it.label.says)).sum()
        }
        Panel::Signs => content
            .signs
            .iter()
            .map(|sign| line(&sign.label.says))
            .sum(),
        Panel::Pathway => place
            .steps
            .iter()
            .map(|step| count_words(&step.title.says))
            .sum(),
    }
}
