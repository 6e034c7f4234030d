//! Spans of time and days, as people read them.

use model::pack::Day;

use crate::words::{ago as ago_words, date};

/// Milliseconds as minutes and seconds, "0:25", rounded up so that it ends at nought.
pub fn minutes(milliseconds: u64) -> String {
    let seconds = milliseconds.div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// How long ago something was, from milliseconds, as people say it.
pub fn ago(milliseconds: u64) -> String {
    let minutes = milliseconds / 60_000;
    let (hours, days) = (minutes / 60, minutes / 1440);
    match (days, hours, minutes) {
        (0, 0, 0) => ago_words::NOW.to_owned(),
        (0, 0, 1) => ago_words::MINUTE.to_owned(),
        (0, 0, minutes) => ago_words::minutes(minutes),
        (0, 1, _) => ago_words::HOUR.to_owned(),
        (0, hours, _) => ago_words::hours(hours),
        (1, ..) => ago_words::DAY.to_owned(),
        (days, ..) => ago_words::days(days),
    }
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
