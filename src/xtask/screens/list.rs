//! The list.

use super::Answers::{Best, Unsafe};
use super::Did::{Answered, Paused, Picked, Read, Sat, Visited};
use super::Press::{First, Words};
use super::Screen;
use model::event::Step::{Act, Notice, Recognise};

/// Everything there is to see.
pub fn all() -> &'static [Screen] {
    ALL
}

/// One line a screen and state. Add yours here: the address, what was done before, what to press
/// once there, and a selector of what then shows.
const ALL: &[Screen] = &[
    Screen::new("choose", ""),
    Screen::new("lost", "Not A Place"),
    Screen::new("pack-trouble", "no-such-place"),
    Screen::new("report-without-pack", "").then(&[Words("report.open")], "dialog[open]"),
    Screen::new("welcome-fresh", "wirral"),
    Screen::new("welcome-support", "wirral")
        .then(&[Words("welcome.support_title")], "details[open]"),
    Screen::new("welcome-resumed-slide", "wirral").after(&[Read(4)]),
    Screen::new("welcome-resumed-situation", "wirral").after(&[Read(7), Visited(2)]),
    Screen::new("welcome-finished", "wirral").after(ALL_DONE),
    Screen::new("welcome-isle-of-man", "isle-of-man"),
    Screen::new("slide-1", "wirral/slide/1"),
    Screen::new("slide-2", "wirral/slide/2").after(&[Read(1)]),
    Screen::new("slide-3", "wirral/slide/3").after(&[Read(2)]),
    Screen::new("slide-4", "wirral/slide/4").after(&[Read(3)]),
    Screen::new("slide-5", "wirral/slide/5").after(&[Read(4)]),
    Screen::new("slide-6", "wirral/slide/6").after(&[Read(5)]),
    Screen::new("slide-7", "wirral/slide/7").after(&[Read(6)]),
    Screen::new("slide-paused", "wirral/slide/4").after(&[Read(4), Paused]),
    Screen::new("slide-over", "wirral/slide/2").after(&[Sat(2)]),
    Screen::new("slide-sources", "wirral/slide/2")
        .then(&[Words("slide.sources")], ".sources[open]"),
    Screen::new("slide-isle-of-man", "isle-of-man/slide/1"),
    Screen::new("slide-lost", "wirral/slide/8"),
    Screen::new("notice", "wirral/situation/1").after(&[Visited(1)]),
    Screen::new("notice-picked", "wirral/situation/1").after(&[Picked(1, Notice, Best)]),
    Screen::new("notice-missing", "wirral/situation/1")
        .after(&[Visited(1)])
        .then(&[Words("situation.answer")], "#missing:not(:empty)"),
    Screen::new("notice-answered", "wirral/situation/1")
        .after(&[Picked(1, Notice, Best)])
        .then(&[Words("situation.answer")], "#verdict"),
    Screen::new("recognise", "wirral/situation/1").after(&[Answered(1, Notice, Best)]),
    Screen::new("recognise-picked", "wirral/situation/1")
        .after(&[Answered(1, Notice, Best), Picked(1, Recognise, Best)]),
    Screen::new("recognise-answered", "wirral/situation/1")
        .after(&[Answered(1, Notice, Best), Picked(1, Recognise, Unsafe)])
        .then(&[Words("situation.answer")], "#verdict"),
    Screen::new("act", "wirral/situation/2")
        .after(&[Answered(2, Notice, Best), Answered(2, Recognise, Best)]),
    Screen::new("act-missing", "wirral/situation/2")
        .after(&[Answered(2, Notice, Best), Answered(2, Recognise, Best)])
        .then(&[Words("situation.answer")], "#missing:not(:empty)"),
    Screen::new("act-answered", "wirral/situation/1").after(&[Answered(1, Act, Best)]),
    Screen::new("act-answered-unsafe", "wirral/situation/2").after(&[Answered(2, Act, Unsafe)]),
    Screen::new("situation-lost", "wirral/situation/77"),
    Screen::new("results-empty", "wirral/results"),
    Screen::new("results-partly", "wirral/results").after(&[
        Read(3),
        Answered(1, Act, Unsafe),
        Answered(2, Act, Best),
        Visited(3),
    ]),
    Screen::new("results-complete", "wirral/results").after(ALL_DONE),
    Screen::new("handout", "wirral/handout"),
    Screen::new("report", "wirral").then(&[Words("report.open")], "dialog[open]"),
    Screen::new("report-isle-of-man", "isle-of-man/slide/7")
        .then(&[First("header .report")], "dialog[open]"),
];

const ALL_DONE: &[super::Did] = &[
    Read(7),
    Answered(1, Act, Best),
    Answered(2, Act, Best),
    Answered(3, Act, Best),
    Answered(4, Act, Best),
    Answered(5, Act, Best),
];
