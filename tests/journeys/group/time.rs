//! Time that runs out, and time that leads on by itself.

use briefing::words;
use model::session::What;
use serde_json::{Value, json};

use super::keys::PAGE_UP;
use super::trainer::{FIRST, SECOND, Trainer};
use crate::first_screen::before_boot;
use crate::host::{Host, pack};

fn shown(number: usize) -> What {
    let pack = pack("wirral");
    let slide = pack.slide(number).expect("the slide").id.clone();
    What::SlideShown { slide }
}

/// Once told to, nothing ticks in a page any more; what it does later, it still does. Told by an event,
/// since Firefox runs a driver's scripts beside the page.
const STOPPABLE_TICKS: &str = "const ticks = [];
const real = globalThis.setInterval;
globalThis.setInterval = (...all) => {
  const id = real(...all);
  ticks.push(id);
  return id;
};
addEventListener('still', () => ticks.forEach(clearInterval));
";

const LATE: &str = "document.querySelector('.pace.late')";
const ON_TIME: &str = "document.querySelector('.pace') && !document.querySelector('.pace.late')";

#[tokio::test]
async fn whoever_is_too_long_leaves_slides_out_or_agrees_on_a_later_end() {
    // Five of seven minutes went into the first slide.
    let trainer = Trainer::comes_back_to(vec![(shown(1), 300)]).await;
    trainer.at.finds_true(LATE).await;
    trainer.at.sees("Too long by 1:").await;
    // One slide alone would not do, so all of them are named.
    trainer.at.sees("Leave out slides 2, 3, 4 and 6").await;
    trainer.at.sees("End at ").await;
    trainer.at.presses("Leave out slides 2, 3, 4 and 6").await;
    trainer.at.finds_true(ON_TIME).await;
    // Taken back one by one, it is late again.
    for _ in 0..4 {
        trainer.at.presses(words::deliver::UNDO).await;
    }
    trainer.at.finds_true(LATE).await;
    trainer
        .at
        .asks("[...document.querySelectorAll('.time .ways button')].at(-1).click()")
        .await;
    trainer.at.finds_true(ON_TIME).await;
    // It stays agreed.
    trainer.at.reloads().await;
    trainer.at.finds_true(ON_TIME).await;
    trainer.goes_on().await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn slides_come_by_themselves_where_that_was_chosen_and_stop_from_the_room() {
    let advance = What::AdvanceSet { on: true };
    let host = Host::with_a_copy(|folder| before_boot(folder, STOPPABLE_TICKS));
    let mut trainer = Trainer::comes_back_at(host, vec![(advance, 41), (shown(1), 40)]).await;
    trainer.is_at_slide(1, FIRST).await;
    // Behind other windows the desk's own clock hardly ticks; here it does not at all.
    trainer
        .at
        .asks("window.dispatchEvent(new Event('still'))")
        .await;
    trainer.opens_the_projector().await;
    trainer.shows_the_room_at_last(FIRST).await;
    trainer.shows_the_room_at_last(SECOND).await;
    // Stopped at the projector, by a key.
    trainer.at.types_keys("a").await;
    trainer.turns_to_the_desk().await;
    let pressed = "return [...document.querySelectorAll('.more button')]
        .find(one => one.textContent.includes('by themselves')).ariaPressed";
    trainer
        .at
        .finds_true(&format!("(() => {{ {pressed} }})() === 'false'"))
        .await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn no_slide_comes_by_itself_behind_a_black_screen() {
    let advance = What::AdvanceSet { on: true };
    let trainer = Trainer::comes_back_to(vec![(advance, 44), (shown(1), 43)]).await;
    trainer.is_at_slide(1, FIRST).await;
    trainer.at.types_keys("b").await;
    trainer.at.sees(words::deliver::BLACK_NOW).await;
    trainer.at.sees("over on this slide").await;
    trainer.is_at_slide(1, FIRST).await;
    trainer.at.types_keys("b").await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_minute_more_for_the_talk_is_kept_and_offered_only_where_there_is_a_clock() {
    let trainer = Trainer::begins_a_session().await;
    for _ in 0..9 {
        trainer.goes_on().await;
    }
    trainer.at.sees(words::vote::COUNT_HOW).await;
    let disabled = "return [...document.querySelectorAll('.controls button')]
        .find(one => one.textContent.trim() === 'One minute more').ariaDisabled";
    assert_eq!(trainer.at.asks(disabled).await, json!("true"));
    trainer.goes_on().await;
    trainer.at.sees(words::vote::TALK_HOW).await;
    trainer.at.presses(words::deliver::MINUTE).await;
    let three = "/^(3:00|2:5\\d)/.test(document.querySelector('.stands .quiet').innerText)";
    trainer.at.finds_true(three).await;
    trainer.at.reloads().await;
    trainer.at.finds_true(three).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn going_back_stops_slides_that_come_by_themselves_and_the_next_can_be_left_out() {
    let advance = What::AdvanceSet { on: true };
    let trainer = Trainer::comes_back_to(vec![(advance, 5), (shown(2), 4)]).await;
    trainer.is_at_slide(2, SECOND).await;
    let on = "[...document.querySelectorAll('.more button')]
        .find(one => one.textContent.includes('by themselves')).ariaPressed";
    trainer.at.finds_true(&format!("{on} === 'true'")).await;
    trainer.at.types_keys(PAGE_UP).await;
    trainer.is_at_slide(1, FIRST).await;
    trainer.at.finds_true(&format!("{on} === 'false'")).await;
    trainer.at.presses_summary(words::deliver::MORE).await;
    trainer.at.presses(words::deliver::SKIP).await;
    trainer.goes_on().await;
    let third = pack("wirral").slide(3).expect("the slide").title.clone();
    trainer.is_at_slide(3, &third).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_session_that_is_opened_the_day_after_stood_still_meanwhile() {
    let day = 24 * 60 * 60;
    let trainer = Trainer::comes_back_to(vec![(shown(1), day)]).await;
    trainer.at.presses(words::earlier::LOOK).await;
    trainer.is_at_slide(1, FIRST).await;
    trainer.at.sees("left for this slide").await;
    trainer.at.leaves().await;
}

/// All the time that slides are given in a record, in milliseconds, and the time for questions.
fn times(record: &str) -> (u64, u64) {
    let record: Value = serde_json::from_str(record).expect("a record");
    let slides = record["slides"].as_array().expect("its slides");
    let spent = slides.iter().map(|slide| slide["spent"].as_u64());
    let spent: Option<u64> = spent.sum();
    let paused = record["paused"].as_u64();
    (spent.expect("times"), paused.expect("a time"))
}

#[tokio::test]
async fn a_short_pause_costs_no_slide_its_time_and_is_in_no_record() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.shows_the_room(FIRST).await;
    // Given in the room, and ended at the desk.
    trainer.at.types_keys("s").await;
    trainer.shows_the_room(words::room::REST).await;
    trainer.turns_to_the_desk().await;
    trainer.at.sees("Paused for 0:06").await;
    trainer.at.types_keys("s").await;
    let goes_on = "!document.querySelector('.deliver').innerText.includes('Paused for')";
    trainer.at.finds_true(goes_on).await;
    trainer.shows_the_room(FIRST).await;
    trainer.turns_to_the_desk().await;
    let before = trainer.at.asks("return performance.now()").await;
    trainer.at.presses(words::deliver::FINISH).await;
    let file = trainer.at.saves(words::finish::FILE).await;
    let all = before.as_f64().expect("a time") as u64;
    let (spent, paused) = times(&file);
    assert!(spent + 5_900 < all, "{spent} of {all}");
    assert_eq!(paused, 0);
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_short_pause_without_a_desk_costs_no_slide_its_time() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.turns_to_the_desk().await;
    trainer.closes_the_window().await;
    trainer.shows_the_room_at_last(FIRST).await;
    trainer.at.types_keys("s").await;
    trainer.shows_the_room_at_last(words::room::REST).await;
    trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.at.sees("Paused for 0:0").await;
    trainer.at.types_keys("s").await;
    let goes_on = "!document.querySelector('.deliver').innerText.includes('Paused for')";
    trainer.at.finds_true(goes_on).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_slide_that_came_by_itself_and_is_taken_back_does_not_come_again() {
    let advance = What::AdvanceSet { on: true };
    let trainer = Trainer::comes_back_to(vec![(advance, 62), (shown(1), 61)]).await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.presses(words::deliver::UNDO).await;
    trainer.is_at_slide(1, FIRST).await;
    let second = "return new Promise(done => setTimeout(done, 2500))";
    trainer.at.asks(second).await;
    trainer.is_at_slide(1, FIRST).await;
    // Undone as well, it goes on where it was.
    trainer.at.presses_summary(words::deliver::MORE).await;
    trainer.at.presses(words::deliver::REDO).await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.leaves().await;
}

/// The clock on the wall is set a minute ahead, in whichever window this runs.
const WALL_SET: &str = "const wall = window.Date.now; window.Date.now = () => wall() + 60000";

#[tokio::test]
async fn a_clock_on_the_wall_that_is_set_moves_no_clock_in_the_room() {
    let trainer = Trainer::leads_a_room().await;
    // Seven slides, the story, the vote, the talk.
    for _ in 0..10 {
        trainer.goes_on().await;
    }
    trainer.turns_to_the_projector().await;
    let begun = "/1:5\\d|2:00/.test(document.querySelector('.stage .talk')?.innerText)";
    trainer.at.finds_true(begun).await;
    trainer.at.asks(WALL_SET).await;
    let ticked = "return new Promise(done => setTimeout(done, 2500))";
    trainer.at.asks(ticked).await;
    let still = trainer.at.asks(&["return ", begun].concat()).await;
    assert_eq!(still, json!(true));
    trainer.at.leaves().await;
}
