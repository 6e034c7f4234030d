//! Room for words: short enough to read in a minute, long enough to say why.

use std::ops::RangeInclusive;

use crate::authoring::Kind;
use crate::authoring::counted::counted;
use crate::authoring::desk::Desk;
use crate::authoring::read::Text;
use crate::authoring::spot::Spot;
use crate::authoring::terms::{most, most_words};
use crate::authoring::written::{Content, Scenario};

const STORY: RangeInclusive<usize> = 1..=70;
const ACT: RangeInclusive<usize> = 1..=25;
const ACT_FEEDBACK: RangeInclusive<usize> = 15..=40;
const MEANING: RangeInclusive<usize> = 1..=18;
const SLIDE_TITLE: usize = 34;

/// Reports every text that is too long or too short.
pub fn check(content: &Content, desk: &Desk) {
    for category in &content.categories {
        line(
            "a category’s meaning",
            &category.meaning,
            MEANING,
            content,
            desk,
        );
    }
    for scenario in &content.scenarios {
        of_scenario(scenario, content, desk);
    }
    for slide in content.places.iter().flat_map(|place| &place.slides) {
        let long = slide.title.says.chars().count();
        if long > SLIDE_TITLE {
            let what = format!("this title has {long} characters.");
            let remedy = format!("Shorten it to {SLIDE_TITLE} at most.");
            desk.problem(Kind::TooLong, &slide.title.at, what, remedy);
        }
    }
}

fn of_scenario(scenario: &Scenario, content: &Content, desk: &Desk) {
    let words = most(content, |terms| terms.prose(&scenario.story.prose).words());
    words_within("a story", words, STORY, scenario.story.at(), desk);
    for act in &scenario.act {
        line("an action", &act.text, ACT, content, desk);
        line(
            "the feedback on an action",
            &act.feedback,
            ACT_FEEDBACK,
            content,
            desk,
        );
    }
}

fn line(called: &str, text: &Text, within: RangeInclusive<usize>, content: &Content, desk: &Desk) {
    let words = most_words(content, &text.says);
    words_within(called, words, within, &text.at, desk);
}

fn words_within(called: &str, words: usize, within: RangeInclusive<usize>, at: &Spot, desk: &Desk) {
    // An empty text is already on the desk.
    if words > 0 && !within.contains(&words) {
        let what = format!("{called} has {} here.", counted(words, "word"));
        let remedy = match within.start() {
            1 => format!("Shorten it to {} at most.", within.end()),
            start => format!("Let it have {start} to {}.", within.end()),
        };
        desk.problem(Kind::TooManyWords, at, what, remedy);
    }
}
