//! A clock that stands: for a question, or since nobody teaches.

use super::telling::{MINUTE, SECOND, Telling, shown};
use crate::session::What;

#[test]
fn going_on_ends_a_pause_and_going_back_does_not() {
    let paused = Telling::begun().shows_upto(2).then(What::Paused);
    let back = paused.clone().then(shown(1));
    assert!(back.conduct().pause.is_some());
    assert!(paused.then(shown(3)).conduct().pause.is_none());
}

#[test]
fn a_short_pause_is_charged_to_no_slide_and_counts_among_no_questions() {
    let told = Telling::begun().shows(1, 20 * SECOND).then(What::Slept);
    let told = told.after(3 * MINUTE);
    assert_eq!(told.conduct().pause, Some(3 * MINUTE));
    let told = told.then(What::Woke).after(10 * SECOND);
    assert_eq!(told.conduct().pause, None);
    let delivery = told.delivery();
    assert_eq!(delivery.slides[0].spent, 30 * SECOND);
    // The end is promised by the clock on the wall.
    assert_eq!((delivery.paused, delivery.asked), (3 * MINUTE, 0));
}

#[test]
fn a_question_is_still_open_after_a_short_pause() {
    let told = Telling::begun().shows(1, 0).then(What::Paused);
    let told = told.after(MINUTE).then(What::Slept).after(5 * MINUTE);
    let told = told.then(What::Woke).after(MINUTE);
    assert_eq!(told.conduct().pause, Some(7 * MINUTE));
    let told = told.then(What::Resumed).after(MINUTE);
    assert_eq!(told.conduct().pause, None);
    let delivery = told.delivery();
    assert_eq!(delivery.asked, 2 * MINUTE);
    assert_eq!(delivery.slides[0].spent, MINUTE);
}

#[test]
fn a_page_that_is_opened_anew_takes_over_the_time_where_it_stands() {
    let told = Telling::begun().shows(1, 20 * SECOND);
    // The desk is closed; another one, whose steady clock tells something else, goes on.
    let told = told.on(2, What::Paused).after(MINUTE).on(2, What::Resumed);
    assert_eq!(told.delivery().slides[0].spent, 20 * SECOND);
    assert_eq!(told.delivery().paused, MINUTE);
}
