//! Taking back, and doing again.

use super::telling::{MINUTE, Telling, shown, skipped, slide};
use crate::session::undo::{redoable, undoable};
use crate::session::{Scene, What};

fn back(told: Telling) -> Telling {
    let event = undoable(&told.log).unwrap();
    told.then(What::Undone { event })
}

fn again(told: Telling) -> Telling {
    let event = redoable(&told.log).unwrap();
    told.then(What::Undone { event })
}

fn scene(told: &Telling) -> Scene {
    told.session().delivery.scene
}

#[test]
fn one_step_after_the_other_is_taken_back_and_done_again() {
    let told = Telling::begun().shows(1, 0).shows(2, 0).shows(3, 0);
    let told = back(back(told));
    assert_eq!(scene(&told), Scene::Slide(slide(1)));
    let told = again(told);
    assert_eq!(scene(&told), Scene::Slide(slide(2)));
    let told = back(told);
    assert_eq!(scene(&told), Scene::Slide(slide(1)));
    let told = again(again(told));
    assert_eq!(scene(&told), Scene::Slide(slide(3)));
    assert_eq!(redoable(&told.log), None, "nothing is left to do again");
}

#[test]
fn what_was_taken_back_is_not_done_again_after_something_else_was_done() {
    let told = back(Telling::begun().shows(1, 0).shows(2, 0)).shows(3, 0);
    assert_eq!(redoable(&told.log), None);
    assert_eq!(scene(&back(told)), Scene::Slide(slide(1)));
}

#[test]
fn a_beginning_is_not_taken_back() {
    let told = Telling::begun();
    assert_eq!(undoable(&told.log), None);
    assert!(crate::session::Session::of(&told.undone().log).is_some());
}

#[test]
fn beginning_again_is_taken_back_with_its_times() {
    let told = Telling::begun().shows(1, MINUTE).shows(2, MINUTE);
    let before = told.delivery();
    let told = told.then(What::Reset).after(5000);
    assert_eq!(scene(&told), Scene::Title);
    assert_eq!(told.delivery().elapsed(), 0);
    let told = told.undone();
    assert_eq!(scene(&told), Scene::Slide(slide(2)));
    // As if it had never begun again: the room was on the second slide all the time.
    assert_eq!(told.delivery().elapsed(), before.elapsed() + 5000);
}

#[test]
fn a_pause_that_is_taken_back_never_was() {
    let told = Telling::begun().shows(1, MINUTE).then(What::Paused);
    let told = told.after(MINUTE);
    assert_eq!(told.delivery().slides[0].spent, MINUTE);
    assert_eq!(told.undone().delivery().slides[0].spent, 2 * MINUTE);
}

#[test]
fn a_sleep_is_no_step_to_take_back() {
    let told = Telling::begun().shows(1, MINUTE).shows(2, MINUTE);
    let told = told.then(What::Slept).after(20 * MINUTE);
    assert_eq!(told.conduct().pause, Some(20 * MINUTE));
    let told = back(told);
    assert_eq!(scene(&told), Scene::Slide(slide(1)));
    assert_eq!(told.delivery().slides[0].spent, 2 * MINUTE);
    assert!(told.conduct().pause.is_some(), "the clock still stands");
    // One that comes between leaves what was taken back to be done again.
    let told = again(told.then(What::Slept));
    assert_eq!(scene(&told), Scene::Slide(slide(2)));
}

#[test]
fn two_desks_that_take_back_the_same_agree() {
    let told = Telling::begun().shows(1, 0).shows(2, 0);
    let event = undoable(&told.log).unwrap();
    let told = told
        .on(1, What::Undone { event })
        .on(2, What::Undone { event });
    assert_eq!(scene(&told), Scene::Slide(slide(1)));
}

#[test]
fn what_is_later_cannot_be_taken_back_by_what_was_before() {
    let told = Telling::begun();
    let mut event = told.last();
    event.seq += 2;
    let told = told.then(What::Undone { event }).then(shown(1));
    assert_eq!(scene(&told), Scene::Slide(slide(1)));
}

#[test]
fn a_clock_that_stood_by_itself_is_no_step() {
    let told = Telling::begun().shows(1, 0).shows(2, 0);
    let told = told.then(What::Slept).then(What::Woke);
    assert_eq!(scene(&back(told)), Scene::Slide(slide(1)));
}

#[test]
fn whoever_takes_a_slide_back_stays_on_the_one_before() {
    let told = Telling::begun().then(What::AdvanceSet { on: true });
    let told = back(told.shows(1, MINUTE).shows(2, 0));
    assert!(!told.session().advances, "it would come again at once");
    assert!(again(told.clone()).session().advances);
    // Further back, and on again.
    let told = back(told).then(What::AdvanceSet { on: true });
    assert!(told.session().advances);
    let left_out = told.shows(1, 0).then(skipped(1));
    assert!(!back(left_out).session().advances);
}
