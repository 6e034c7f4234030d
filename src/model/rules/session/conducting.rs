//! How the time stands.

use super::telling::{MINUTE, SECOND, TEN, Telling, longer, shown, skipped, slide};
use crate::session::{Conduct, Pace, Verdict, What};
use crate::watch::Advance;

fn left(told: &Telling) -> u64 {
    told.conduct().slide.unwrap().left
}

fn ahead(told: &Telling) -> Vec<u64> {
    let ahead = told.conduct().ahead;
    ahead.into_iter().map(|(_, budget)| budget).collect()
}

#[test]
fn a_briefing_that_keeps_its_plan_ends_seven_minutes_after_its_first_slide() {
    let told = Telling::begun().after(5 * MINUTE).shows(1, 20 * SECOND);
    let conduct = told.conduct();
    assert_eq!((conduct.elapsed, conduct.length), (20 * SECOND, 7 * MINUTE));
    assert_eq!(left(&told), 40 * SECOND);
    assert_eq!(ahead(&told), [MINUTE; 6]);
    assert_eq!(conduct.pace, Pace::On);
    assert_eq!(conduct.ends_at, TEN + 12 * MINUTE);
    assert_eq!(conduct.verdict, Verdict::OnTime);
}

#[test]
fn a_slide_that_ran_over_is_paid_for_by_those_still_to_come() {
    let told = Telling::begun().shows(1, 2 * MINUTE);
    assert_eq!(told.conduct().slide.unwrap().over, MINUTE);
    assert_eq!(ahead(&told), [50 * SECOND; 6]);
    assert_eq!(told.conduct().pace, Pace::Behind(MINUTE));
    assert_eq!(told.conduct().verdict, Verdict::OnTime);
    let told = told.shows(2, 0);
    assert_eq!(left(&told), 50 * SECOND);
    assert_eq!(left(&told.after(20 * SECOND)), 30 * SECOND);
}

#[test]
fn a_slide_that_was_short_leaves_more_for_the_others() {
    let told = Telling::begun().shows(1, 30 * SECOND).shows(2, 0);
    assert_eq!(left(&told), 65 * SECOND);
    assert_eq!(told.conduct().pace, Pace::Ahead(30 * SECOND));
    assert_eq!(told.conduct().ends_at, TEN + 7 * MINUTE);
}

#[test]
fn while_the_clock_stands_the_slide_keeps_its_time_and_the_others_pay() {
    let told = Telling::begun().shows(1, 20 * SECOND).then(What::Paused);
    let told = told.after(MINUTE);
    assert_eq!(told.conduct().pause, Some(MINUTE));
    assert_eq!(left(&told), 40 * SECOND);
    assert_eq!(ahead(&told), [50 * SECOND; 6]);
    assert_eq!(told.conduct().ends_at, TEN + 7 * MINUTE);
    let told = told.then(What::Resumed).after(10 * SECOND);
    assert_eq!(told.conduct().pause, None);
    assert_eq!(left(&told), 30 * SECOND);
    let spent = told.delivery().slides[0].spent;
    assert_eq!((spent, told.delivery().paused), (30 * SECOND, MINUTE));
}

#[test]
fn when_the_others_have_no_more_to_give_the_slide_in_view_gives_down_to_its_minimum() {
    let told = Telling::begun().shows_upto(6).shows(7, 10 * SECOND);
    let told = told.then(What::Paused);
    assert_eq!(left(&told), 50 * SECOND);
    assert_eq!(left(&told.clone().after(10 * SECOND)), 40 * SECOND);
    // It was in view for ten of the thirty seconds it cannot do without.
    assert_eq!(left(&told.clone().after(60 * SECOND)), 20 * SECOND);
}

#[test]
fn an_end_that_cannot_be_kept_is_told_with_what_would_help() {
    // Five minutes and five seconds on the first slide leave less than six times thirty seconds.
    let told = Telling::begun().shows(1, 305 * SECOND);
    let Verdict::Over {
        by,
        skip,
        end_at,
        length,
    } = told.conduct().verdict
    else {
        panic!("{:?}", told.conduct());
    };
    assert_eq!(by, 65 * SECOND);
    // The fourth and the seventh must be said.
    assert_eq!(skip, [slide(2), slide(3), slide(5)]);
    // What the six still to come were meant to take, up to the whole minute.
    assert_eq!(end_at, TEN + 12 * MINUTE);
    let told = told.then(What::EndAgreed { length });
    assert_eq!(told.conduct().verdict, Verdict::OnTime);
    assert_eq!(told.conduct().ends_at, TEN + 12 * MINUTE);
    // Nobody has to hurry for an end that was agreed on.
    let pace = told.conduct().pace;
    assert!(matches!(pace, Pace::On | Pace::Ahead(_)), "{pace:?}");
    assert!(ahead(&told).iter().all(|budget| *budget >= MINUTE));
}

#[test]
fn an_end_that_was_agreed_is_told_as_agreed_though_clocks_differ() {
    let told = Telling::begun().shows(1, 305 * SECOND);
    let Verdict::Over { end_at, length, .. } = told.conduct().verdict else {
        panic!("{:?}", told.conduct());
    };
    let told = told.then(What::EndAgreed { length });
    let mut now = told.now(1);
    now.at.wall -= 999;
    assert_eq!(Conduct::of(&told.session(), now).ends_at, end_at);
}

#[test]
fn skipping_what_was_suggested_keeps_the_end() {
    let told = Telling::begun().shows(1, 265 * SECOND);
    let Verdict::Over { by, skip, .. } = told.conduct().verdict else {
        panic!("{:?}", told.conduct());
    };
    assert_eq!((by, skip.len()), (25 * SECOND, 1));
    let told = told.then(What::SlideSkipped {
        slide: skip[0].clone(),
    });
    assert_eq!(told.conduct().verdict, Verdict::OnTime);
    assert_eq!(told.conduct().ends_at, TEN + 7 * MINUTE);
}

#[test]
fn where_skipping_would_not_help_nothing_is_suggested() {
    let told = Telling::begun().shows_upto(3).shows(4, 10 * MINUTE);
    let verdict = told.conduct().verdict;
    assert!(matches!(verdict, Verdict::Over { skip, .. } if skip.is_empty()));
}

#[test]
fn no_slide_is_given_less_than_its_minimum() {
    let told = Telling::begun().shows(1, 6 * MINUTE);
    assert_eq!(ahead(&told), [30 * SECOND; 6]);
    assert_eq!(left(&told.shows(2, 0)), 30 * SECOND);
}

#[test]
fn five_seconds_are_no_matter() {
    let told = Telling::begun().shows(1, 245 * SECOND);
    assert_eq!(told.conduct().verdict, Verdict::OnTime);
    let told = told.after(1);
    assert!(matches!(told.conduct().verdict, Verdict::Over { .. }));
}

#[test]
fn a_minute_that_is_added_is_paid_for_by_those_still_to_come() {
    let told = Telling::begun().shows(1, 30 * SECOND).then(longer(1));
    assert_eq!(left(&told), 90 * SECOND);
    assert_eq!(ahead(&told), [50 * SECOND; 6]);
    assert_eq!(told.conduct().pace, Pace::Behind(MINUTE));
    assert_eq!(left(&told.undone()), 30 * SECOND);
}

#[test]
fn a_minute_that_was_added_is_not_taken_away_by_those_that_cannot_pay() {
    let told = Telling::begun().shows_upto(6).shows(7, 0).then(longer(7));
    assert_eq!(left(&told), 120 * SECOND);
    let verdict = told.conduct().verdict;
    assert!(
        matches!(verdict, Verdict::Over { by: MINUTE, .. }),
        "{verdict:?}"
    );
}

#[test]
fn a_slide_that_is_skipped_gives_its_time_to_the_others() {
    let told = Telling::begun().shows(1, 0).then(skipped(5));
    assert_eq!(left(&told), 70 * SECOND);
    assert_eq!(ahead(&told), [70 * SECOND; 5]);
    // Showing it takes it in again.
    let told = told.then(shown(5)).then(shown(4));
    assert_eq!(told.conduct().ahead.len(), 3);
}

#[test]
fn the_slide_in_view_is_skipped_for_the_next() {
    let told = Telling::begun().shows(1, 30 * SECOND).then(skipped(1));
    assert_eq!(told.conduct().slide.unwrap().id, slide(2));
    let told = told.undone();
    assert_eq!(told.conduct().slide.unwrap().id, slide(1));
}

#[test]
fn the_time_of_situations_is_none_of_the_briefings() {
    let opened = What::SituationOpened {
        scenario: super::telling::danger(),
    };
    let told = Telling::begun().shows_upto(3).then(opened);
    let told = told.after(10 * MINUTE);
    assert_eq!(told.conduct().elapsed, 3 * MINUTE);
    assert_eq!(told.conduct().ends_at, TEN + 17 * MINUTE);
    assert_eq!(left(&told.then(shown(4))), MINUTE);
}

#[test]
fn a_briefing_is_over_when_its_last_slide_is_left() {
    let told = Telling::begun().shows_upto(7).after(MINUTE);
    assert!(matches!(told.conduct().verdict, Verdict::Over { .. }));
    let told = told.then(What::InvitationShown);
    assert_eq!(told.conduct().verdict, Verdict::Ended);
}

#[test]
fn the_next_slide_comes_by_itself_only_where_that_was_asked_for() {
    let told = Telling::begun().shows(1, MINUTE);
    assert_eq!(told.conduct().advance, Advance::Not);
    let told = told.then(What::AdvanceSet { on: true });
    assert_eq!(told.conduct().advance, Advance::Now);
    let paused = told.clone().then(What::Paused);
    assert_eq!(paused.conduct().advance, Advance::Not);
    let told = told.shows(2, 0).after(55 * SECOND);
    assert_eq!(told.conduct().advance, Advance::Soon(5 * SECOND));
    // Nothing comes after the last.
    let told = told.shows(7, 10 * MINUTE);
    assert_eq!(told.conduct().advance, Advance::Not);
}

#[test]
fn a_session_that_is_finished_grows_no_older_whatever_is_typed() {
    let typed = || What::RoleGiven {
        text: "Lead".to_owned(),
    };
    let told = Telling::begun().shows(1, MINUTE).then(What::Finished);
    let told = told.after(MINUTE).then(typed()).after(MINUTE);
    assert_eq!(told.delivery().elapsed(), MINUTE);
}

#[test]
fn a_session_that_goes_on_after_all_told_nothing_meanwhile() {
    let told = Telling::begun().shows(1, MINUTE).then(What::Finished);
    let event = told.last();
    let told = told.after(MINUTE).then(What::RoleGiven {
        text: "Lead".to_owned(),
    });
    let told = told.after(MINUTE).then(What::Undone { event });
    assert_eq!(told.session().finished, None);
    assert_eq!(told.delivery().elapsed(), MINUTE);
    assert_eq!(told.after(5 * SECOND).delivery().elapsed(), 65 * SECOND);
}

#[test]
fn a_session_that_is_finished_after_all_stays_finished() {
    let told = Telling::begun().shows(1, MINUTE).then(What::Finished);
    let told = told.undone().undone().after(MINUTE);
    assert!(told.session().finished.is_some());
    assert_eq!(told.delivery().elapsed(), MINUTE);
}

#[test]
fn nothing_comes_by_itself_once_a_session_is_finished() {
    let told = Telling::begun().then(What::AdvanceSet { on: true });
    let told = told.shows(1, 5 * MINUTE);
    assert_eq!(told.conduct().advance, Advance::Now);
    assert_eq!(told.then(What::Finished).conduct().advance, Advance::Not);
}
