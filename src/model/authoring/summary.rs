//! What a place's briefing comes to, for the people who write it.

use super::checks::{
    WORDS_A_MINUTE, shown_categories, shown_signs, slide_words, to_confirm, unconfirmed,
};
use super::written::{Content, Place};

/// What one place comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The place's id.
    pub place: String,
    /// How many words a learner meets on its seven slides.
    pub words: usize,
    /// How long they take to read aloud, in tenths of a minute.
    pub tenths: usize,
    /// How many scenarios there are.
    pub scenarios: usize,
    /// How many signs the scenarios show, of how many.
    pub signs: (usize, usize),
    /// How many categories the scenarios are about, of how many.
    pub categories: (usize, usize),
    /// How many contacts nobody has confirmed yet, of how many.
    pub unconfirmed: (usize, usize),
}

/// What each place comes to.
pub fn all(content: &Content) -> Vec<Summary> {
    content
        .places
        .iter()
        .map(|place| of(content, place))
        .collect()
}

fn of(content: &Content, place: &Place) -> Summary {
    let words = place
        .slides
        .iter()
        .map(|slide| slide_words(content, place, slide))
        .sum();
    Summary {
        place: place.id.is.clone(),
        words,
        tenths: words * 10 / WORDS_A_MINUTE,
        scenarios: content.scenarios.len(),
        signs: (shown_signs(content).len(), content.signs.len()),
        categories: (shown_categories(content).len(), content.categories.len()),
        unconfirmed: (unconfirmed(place).len(), to_confirm(place).count()),
    }
}
