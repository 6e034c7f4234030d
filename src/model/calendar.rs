//! A calendar file that reminds of the refresher.
//!
//! Source: RFC 5545, "Internet Calendaring and Scheduling" (iCalendar): an all-day event, lines
//! that end with CR LF and hold at most 75 bytes, commas, semicolons and backslashes escaped.

use crate::pack::Day;

/// The most bytes that a line may hold before it is folded.
const LINE: usize = 75;

/// A day to be reminded of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder<'a> {
    /// A name that no other event has, without spaces.
    pub uid: &'a str,
    /// When the file was made, in wall milliseconds.
    pub made: u64,
    /// The day.
    pub day: Day,
    /// What a calendar shows. Others may see it, so it should be discreet.
    pub title: &'a str,
    /// More, for whoever opens the entry.
    pub text: &'a str,
}

/// The file's text.
pub fn file(reminder: &Reminder) -> String {
    let compact = |day: Day| format!("{:04}{:02}{:02}", day.year(), day.month(), day.day());
    let seconds = reminder.made / 1000 % 86_400;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let made = compact(Day::of_wall(reminder.made));
    let mut file = String::new();
    for line in [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//seven-minute-briefing//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@seven-minute-briefing", reminder.uid),
        format!("DTSTAMP:{made}T{hour:02}{minute:02}{second:02}Z"),
        format!("DTSTART;VALUE=DATE:{}", compact(reminder.day)),
        format!("SUMMARY:{}", escaped(reminder.title)),
        format!("DESCRIPTION:{}", escaped(reminder.text)),
        "TRANSP:TRANSPARENT".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ] {
        push_folded(&mut file, &line);
    }
    file
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if matches!(letter, '\\' | ';' | ',' | '\n') {
            escaped.push('\\');
        }
        escaped.push(if letter == '\n' { 'n' } else { letter });
    }
    escaped
}

fn push_folded(file: &mut String, line: &str) {
    let mut used = 0;
    // A control character would end the line, or spoil the file.
    for letter in line.chars().filter(|letter| !letter.is_control()) {
        if used + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            used = 1;
        }
        file.push(letter);
        used += letter.len_utf8();
    }
    file.push_str("\r\n");
}
