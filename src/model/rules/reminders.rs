//! What a reminder's file says, as RFC 5545 has it.

use crate::calendar::{Reminder, file};
use crate::pack::Day;

fn reminder<'a>(title: &'a str, text: &'a str) -> Reminder<'a> {
    Reminder {
        uid: "wirral-1",
        // 1 September 2027, 08:05:09 UTC.
        made: 1_819_785_909_123,
        day: Day::new(2027, 9, 8).unwrap(),
        title,
        text,
    }
}

/// The lines as they were before they were folded.
fn unfolded(file: &str) -> Vec<String> {
    let file = file.replace("\r\n ", "");
    file.split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_reminder_is_an_event_of_one_day_in_a_calendar() {
    assert_eq!(
        unfolded(&file(&reminder("Refresher", "Two more"))),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//seven-minute-briefing//EN",
            "BEGIN:VEVENT",
            "UID:wirral-1@seven-minute-briefing",
            "DTSTAMP:20270901T080509Z",
            "DTSTART;VALUE=DATE:20270908",
            "SUMMARY:Refresher",
            "DESCRIPTION:Two more",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn what_means_something_to_a_calendar_is_escaped() {
    let file = file(&reminder("a,b;c\\d", "one\ntwo\\n"));
    assert!(file.contains("SUMMARY:a\\,b\\;c\\\\d\r\n"), "{file}");
    assert!(file.contains("DESCRIPTION:one\\ntwo\\\\n\r\n"), "{file}");
}

#[test]
fn no_letter_ends_a_line_that_the_calendar_did_not_end() {
    let file = file(&reminder("one\r\ntwo\rthree\u{b}", "\0"));
    assert!(file.contains("SUMMARY:one\\ntwothree\r\n"), "{file:?}");
    assert!(file.contains("DESCRIPTION:\r\n"), "{file:?}");
}

#[test]
fn a_long_line_is_folded_between_letters() {
    // Of one, two, three and four bytes.
    for letter in ["m", "é", "अ", "界", "𐍈"] {
        for before in 0..4 {
            let title = format!("{}{}", "-".repeat(before), letter.repeat(120));
            let file = file(&reminder(&title, ""));
            let mut lines = file.split_terminator("\r\n");
            assert!(lines.all(|line| line.len() <= 75), "{file}");
            assert!(unfolded(&file).contains(&format!("SUMMARY:{title}")));
        }
    }
    let most = "m".repeat(75 - "SUMMARY:".len());
    assert!(file(&reminder(&most, "")).contains(&format!("SUMMARY:{most}\r\n")));
    let more = format!("{most}m");
    assert!(file(&reminder(&more, "")).contains(&format!("SUMMARY:{most}\r\n m\r\n")));
}
