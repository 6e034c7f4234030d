//! What whoever leads a group prints, drawn on the host from the real content.

use briefing::view::handout::{cards, guide, sign_in};
use briefing::view::minutes;
use briefing::words::{guide as words, report, verdict, welcome};
use model::pack::{ActVerdict, Pack};

use crate::drawn::{Drawn, desk, packs, stage};
use crate::handout::{says, text};

/// The sheets of a place's guide in their order, in words alone.
fn sheets(pack: &Pack) -> Vec<String> {
    let Drawn(drawn) = Drawn::of(guide(pack, stage(pack), desk(pack)));
    drawn.split("<article").skip(1).map(text).collect()
}

#[test]
fn the_first_sheet_holds_all_that_stands_around_the_slides() {
    for pack in packs() {
        let sheet = &sheets(pack)[0];
        let desk = desk(pack);
        let guide = &desk.guide;
        let lists = [&guide.before, &guide.rules, &guide.questions];
        lists.into_iter().flatten().for_each(|it| says(sheet, it));
        for advice in &guide.advice {
            says(sheet, &advice.title);
            advice.body.plain().lines().for_each(|it| says(sheet, it));
        }
        for part in &guide.parts {
            part.body.plain().lines().for_each(|it| says(sheet, it));
        }
        says(sheet, welcome::DRAFT);
        says(sheet, &pack.governance.version);
    }
}

#[test]
fn the_run_sheet_says_when_each_slide_begins_and_how_far_it_bends() {
    let clock = |seconds: u32| minutes(u64::from(seconds) * 1000);
    for pack in packs() {
        let mut rest = sheets(pack)[0].clone();
        let mut begins = 0;
        for (slide, desk) in pack.slides.iter().zip(&desk(pack).slides) {
            let must = if desk.must_say {
                format!(" · {}", words::MUST)
            } else {
                String::new()
            };
            let (takes, least) = (clock(slide.seconds), clock(desk.minimum));
            let row = format!("{must} {takes} {least}");
            says(&rest, &format!(" {} ", clock(begins)));
            let (_, after) = rest.split_once(&*slide.title).unwrap();
            assert!(after.starts_with(&row), "{row} in {after}");
            rest = after.to_owned();
            begins += slide.seconds;
        }
        says(&rest, &format!("7:00 {}", words::OVER));
    }
}

#[test]
fn the_twenty_minutes_follow_each_other_to_the_end() {
    for pack in packs() {
        let sheet = &sheets(pack)[0];
        let mut begins = 0;
        for part in &desk(pack).guide.parts {
            let from_to = words::from_to(begins, begins + part.minutes);
            says(sheet, &format!("{from_to} {}", part.title));
            begins += part.minutes;
        }
        assert_eq!(begins, 20);
    }
}

#[test]
fn each_slides_notes_stand_beside_what_the_room_reads() {
    for pack in packs() {
        let mut rest = sheets(pack)[1].clone();
        for (slide, desk) in stage(pack).slides.iter().zip(&desk(pack).slides) {
            let (_, after) = rest.split_once(&*slide.title).unwrap();
            slide.lines.iter().for_each(|line| says(after, line));
            desk.notes.plain().lines().for_each(|it| says(after, it));
            rest = after.to_owned();
        }
    }
}

#[test]
fn every_situation_stands_there_as_a_room_reads_it_with_each_reason() {
    let word = |verdict| match verdict {
        ActVerdict::Best => verdict::BEST,
        ActVerdict::Incomplete => verdict::INCOMPLETE,
        ActVerdict::Delays => verdict::DELAYS,
        ActVerdict::Unsafe => verdict::UNSAFE,
    };
    for pack in packs() {
        let sheet = &sheets(pack)[2];
        let rooms = stage(pack).situations.iter().zip(&desk(pack).situations);
        for (scenario, (room, desk)) in pack.scenarios.iter().zip(rooms) {
            room.story.iter().for_each(|line| says(sheet, line));
            says(sheet, &words::ask(&room.ask));
            let reasons = room.options.iter().zip(&desk.reasons);
            for (act, (option, reason)) in scenario.act.iter().zip(reasons) {
                let (text, why) = (&option.text, &reason.text);
                let judged = [" ", word(act.verdict), " ", why].concat();
                says(sheet, text);
                says(sheet, &judged);
            }
        }
    }
}

#[test]
fn the_last_sheet_says_how_to_report_and_who_helps_staff() {
    for pack in packs() {
        let sheets = sheets(pack);
        let sheet = sheets.last().unwrap();
        says(sheet, &report::title_at(&pack.name));
        for step in &pack.pathway {
            step.body.plain().lines().for_each(|it| says(sheet, it));
        }
        desk(pack).actions.iter().for_each(|it| says(sheet, it));
        for support in &pack.support {
            says(sheet, &support.whom);
            support.body.plain().lines().for_each(|it| says(sheet, it));
        }
    }
}

#[test]
fn there_is_a_card_for_each_letter_with_a_name_and_a_shape_of_its_own_and_one_to_pass() {
    for pack in packs() {
        let drawn = Drawn::of(cards(pack));
        drawn.has("<svg ", 4).says(words::PASS);
        for letter in ["A", "B", "C", "D"] {
            drawn.has(&format!("aria-label=\"{letter}\""), 1);
        }
        for shape in ["<circle ", "<rect "] {
            drawn.has(shape, 2);
        }
        for class in ["class=\"fill\"", "class=\"line\""] {
            drawn.has(class, 2);
        }
    }
}

#[test]
fn whoever_signs_is_told_what_it_says_and_that_they_need_not() {
    for pack in packs() {
        Drawn::of(sign_in(pack))
            .says(words::SIGNED_FOR)
            .says(&pack.governance.version)
            .has("<tr>", 25);
    }
}
