//! Spans of time and days, as people read them.

use model::pack::Day;

use crate::words::date;

/// Milliseconds as minutes and seconds, "0:25", rounded up so that it ends at nought.
pub fn minutes(milliseconds: u64) -> String {
    let seconds = milliseconds.div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A day in words: "1 September 2027".
pub fn day(day: Day) -> String {
    let month = match day.month() {
        1 => date::JANUARY,
        2 => date::FEBRUARY,
        3 => date::MARCH,
        4 => date::APRIL,
        5 => date::MAY,
        6 => date::JUNE,
        7 => date::JULY,
        8 => date::AUGUST,
        9 => date::SEPTEMBER,
        10 => date::OCTOBER,
        11 => date::NOVEMBER,
        _ => date::DECEMBER,
    };
    date::day(day.day(), month, day.year())
}
