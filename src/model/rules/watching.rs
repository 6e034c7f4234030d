//! What the ticks of a page tell, and when it moves on by itself.

use super::story::{Story, shown};
use crate::clock::BEAT;
use crate::event::{TabId, What};
use crate::id::SlideId;
use crate::moment::Moment;
use crate::settings::Settings;
use crate::watch::{Advance, LONGEST_SEEN, Tick, WARNING, Watch, advance};

const HOUR: u64 = 3_600_000;

fn moment(wall: u64, steady: u64) -> Moment {
    Moment { wall, steady }
}

/// A page that began to watch at one time on both clocks.
fn watching(now: u64) -> Watch {
    let mut watch = Watch::default();
    watch.begin(moment(now, now));
    watch
}

#[test]
fn a_slide_in_view_is_written_down_every_ten_seconds() {
    let mut watch = watching(0);
    let beats: Vec<u64> = (1..=35)
        .map(|second| second * 1000)
        .filter(|now| watch.tick(moment(*now, *now)) == Tick::Beat)
        .collect();
    assert_eq!(beats, [BEAT, 2 * BEAT, 3 * BEAT]);
}

#[test]
fn a_new_slide_begins_its_ten_seconds_anew() {
    let mut watch = watching(0);
    assert_eq!(watch.tick(moment(9000, 9000)), Tick::Quiet);
    watch.begin(moment(9500, 9500));
    assert_eq!(watch.tick(moment(11_000, 11_000)), Tick::Quiet);
    assert_eq!(watch.tick(moment(19_500, 19_500)), Tick::Beat);
}

#[test]
fn a_page_that_is_slowed_down_is_still_read_and_one_that_slept_is_not() {
    let after = |silence| watching(HOUR).tick(moment(HOUR + silence, HOUR + silence));
    assert_eq!(after(9_000), Tick::Quiet);
    assert_eq!(after(LONGEST_SEEN), Tick::Beat);
    let gap = Tick::Gap(moment(HOUR, HOUR));
    assert_eq!(after(LONGEST_SEEN + 1), gap);
    assert_eq!(after(8 * HOUR), gap);
}

#[test]
fn a_steady_clock_that_stood_still_while_the_wall_clock_ran_was_asleep() {
    let mut watch = watching(HOUR);
    let last = moment(HOUR + 1000, HOUR + 1000);
    assert_eq!(watch.tick(last), Tick::Quiet);
    assert_eq!(watch.tick(moment(9 * HOUR, HOUR + 2000)), Tick::Gap(last));
    // And goes on as if nothing had been.
    let woken = moment(9 * HOUR + BEAT - 1000, HOUR + 1000 + BEAT);
    assert_eq!(watch.tick(woken), Tick::Quiet);
    let beat = moment(9 * HOUR + BEAT, HOUR + 2000 + BEAT);
    assert_eq!(watch.tick(beat), Tick::Beat);
}

#[test]
fn a_wall_clock_that_is_set_ends_what_is_known() {
    let gap = Tick::Gap(moment(9 * HOUR, 9 * HOUR));
    for wall in [0, HOUR, 9 * HOUR - 1, 9 * HOUR + 4000, 20 * HOUR] {
        let tick = watching(9 * HOUR).tick(moment(wall, 9 * HOUR + 1000));
        assert_eq!(tick, gap, "{wall}");
    }
    // Clocks that differ by a little are two clocks, no more.
    for wall in [9 * HOUR, 9 * HOUR + 3000] {
        let tick = watching(9 * HOUR).tick(moment(wall, 9 * HOUR + 1000));
        assert_eq!(tick, Tick::Quiet, "{wall}");
    }
}

#[test]
fn a_page_moves_on_when_the_time_is_over_and_says_so_before() {
    assert_eq!(advance(60_000, 60_000), Advance::Not);
    assert_eq!(advance(60_000, WARNING + 1), Advance::Not);
    assert_eq!(advance(60_000, WARNING), Advance::Soon(WARNING));
    assert_eq!(advance(60_000, 1), Advance::Soon(1));
    assert_eq!(advance(60_000, 0), Advance::Now);
    assert_eq!(advance(WARNING, 0), Advance::Now);
}

#[test]
fn a_slide_that_has_no_time_left_for_a_whole_warning_when_it_comes_up_stays() {
    for had in [0, 1, WARNING - 1] {
        for left in [0, 1, WARNING, 60_000] {
            assert_eq!(advance(had, left), Advance::Not, "{had}, {left}");
        }
    }
}

/// What a page with one slide in view would do at each second of a day, with so many milliseconds
/// for the slide.
fn a_day_of_ticks(allotted: u64) -> Vec<Advance> {
    let slide = SlideId::new("slide-1");
    let mut story = Story::begun(&[]).then(1, 0, shown("slide-1"));
    let mut watch = watching(0);
    let mut moves = Vec::new();
    for second in 1..=24 * 3600 {
        let now = second * 1000;
        let at = moment(now, now);
        if watch.tick(at) == Tick::Beat {
            story = story.then(1, now, What::Beat);
        }
        let spent = story.run().clock.spent(&slide, TabId(1), at);
        assert_eq!(spent, now);
        moves.push(advance(allotted, allotted.saturating_sub(spent)));
    }
    moves
}

#[test]
fn in_a_day_of_ticks_a_page_moves_on_only_once_its_time_is_over() {
    let moves = a_day_of_ticks(60_000);
    let first = |wanted: fn(&Advance) -> bool| moves.iter().position(wanted);
    // The first tick is that of the first second.
    assert_eq!(first(|one| matches!(one, Advance::Soon(_))), Some(49));
    assert_eq!(first(|one| *one == Advance::Now), Some(59));
    assert!(moves[..49].iter().all(|one| *one == Advance::Not));
    let back = a_day_of_ticks(0);
    assert!(back.iter().all(|one| *one == Advance::Not));
}

#[test]
fn nothing_moves_on_for_who_has_chosen_nothing() {
    assert!(!Settings::default().advances());
}
