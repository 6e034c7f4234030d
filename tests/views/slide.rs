//! Slides, their lists and their clock.

use briefing::view::{self, ClockFace};
use briefing::words;
use model::pack::Pack;
use model::prose::{Block, Prose, Span};
use model::route::Route;

use crate::drawn::{Drawn, dial, nobody, packs};

fn face() -> ClockFace {
    ClockFace {
        left: 25_000,
        left_all: 301_000,
        paused: false,
        stood: false,
        shown: true,
        soon: None,
        advances: false,
    }
}

fn with_clock(clock: Option<ClockFace>) -> Drawn {
    draw(&packs()[0], 1, clock, false)
}

pub fn slide(pack: &Pack, number: usize) -> Drawn {
    draw(pack, number, Some(face()), false)
}

fn draw(pack: &Pack, number: usize, clock: Option<ClockFace>, undo: bool) -> Drawn {
    let props = view::SlideScreen {
        pack,
        slide: pack.slide(number).unwrap(),
        number,
        dial: dial(pack, Some(number)),
        clock,
        undo,
    };
    Drawn::of(view::slide(&props, &nobody()))
}

#[test]
fn every_slide_says_all_that_was_written_for_learners() {
    for pack in packs() {
        for (at, slide_) in pack.slides.iter().enumerate() {
            slide(pack, at + 1)
                .has("<h1 ", 1)
                .says(&slide_.title)
                .says_all_of(&slide_.body);
        }
    }
}

#[test]
fn the_signs_slide_lists_all_fourteen_signs() {
    for pack in packs() {
        let drawn = slide(pack, 5);
        assert_eq!(pack.signs.len(), 14);
        for sign in &pack.signs {
            drawn.says(&sign.label);
        }
        for circumstance in &pack.vulnerabilities {
            drawn.says(&circumstance.label);
        }
    }
}

#[test]
fn the_time_left_of_all_stands_above_the_text_on_a_phone() {
    let narrow = |face: ClockFace, here: &str| {
        let all = words::slide::left_all("5:01");
        let both = format!("<span class=\"narrow\"> · {here} · {all}</span>");
        with_clock(Some(face)).has(&both, 1).has(&all, 2);
    };
    narrow(face(), &words::slide::left("0:25"));
    // And that the minute is over, or the clock paused, in the same words as beside the dial.
    narrow(ClockFace { left: 0, ..face() }, words::slide::OVER);
    let paused = ClockFace {
        paused: true,
        ..face()
    };
    narrow(paused, words::slide::PAUSED);
}

#[test]
fn the_dial_is_a_list_of_links_with_names_and_one_of_them_is_here() {
    let pack = &packs()[0];
    let drawn = Drawn::of(view::dial(&dial(pack, Some(4))));
    drawn.has("<a ", 7).has("aria-current=\"page\"", 1);
    for (at, slide) in pack.slides.iter().enumerate() {
        drawn
            .says(&slide.title)
            .says(&Route::Slide(pack.id.clone(), at + 1).to_string());
    }
}

#[test]
fn time_is_said_in_words() {
    let drawn = slide(&packs()[0], 1);
    drawn
        .says("0:25 left of this slide")
        .says("5:01 left of the seven minutes");
}

#[test]
fn what_people_wrote_is_text_whatever_it_holds() {
    let mut pack = packs()[0].clone();
    let nasty = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    pack.slides[0].title = nasty.into();
    pack.slides[0].body = Prose(vec![Block::Paragraph(vec![Span::Text(nasty.into())])]);
    let drawn = slide(&pack, 1);
    drawn.has("<script", 0).has("<img", 0).says(nasty);
}

#[test]
fn a_hidden_clock_tells_no_time_and_can_still_be_paused() {
    with_clock(Some(ClockFace {
        shown: false,
        ..face()
    }))
    .says(words::slide::CLOCK_HIDDEN)
    .says(words::slide::PAUSE)
    .does_not_say(&words::slide::left("0:25"))
    .does_not_say(&words::slide::left_all("5:01"));
}

#[test]
fn a_clock_that_is_off_is_not_there() {
    with_clock(None)
        .says(words::slide::NO_CLOCK)
        .does_not_say(words::slide::PAUSE)
        .does_not_say(words::slide::NOTHING_MOVES);
}

#[test]
fn who_lets_slides_come_by_themselves_is_warned_and_can_stay() {
    let soon = |soon| {
        with_clock(Some(ClockFace {
            soon,
            advances: true,
            ..face()
        }))
    };
    soon(None)
        .says(words::slide::MOVES_ON)
        .does_not_say(words::slide::STAY);
    soon(Some(9_001))
        .says(&words::slide::soon(10))
        .says(words::slide::STAY);
    with_clock(Some(face()))
        .says(words::slide::NOTHING_MOVES)
        .does_not_say(words::slide::MOVES_ON);
}

#[test]
fn a_clock_that_stood_still_and_time_that_is_over_are_told() {
    with_clock(Some(ClockFace {
        stood: true,
        ..face()
    }))
    .says(words::slide::STOOD);
    with_clock(Some(ClockFace { left: 0, ..face() })).says(words::slide::OVER);
    with_clock(Some(ClockFace {
        paused: true,
        left: 0,
        ..face()
    }))
    .says(words::slide::PAUSED)
    .does_not_say(words::slide::OVER);
}

#[test]
fn beginning_anew_can_be_taken_back_on_the_slide_it_leads_to() {
    draw(&packs()[0], 1, Some(face()), true).says(words::slide::UNDO);
    slide(&packs()[0], 1).does_not_say(words::slide::UNDO);
}
