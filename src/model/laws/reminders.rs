//! What holds of a reminder's file, whatever is written in it.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::calendar::{Reminder, file};
use crate::pack::Day;

fn text() -> impl Strategy<Value = String> {
    vec(
        prop_oneof![any::<char>(), proptest::char::range(' ', '~'), Just('\n')],
        0..200,
    )
    .prop_map(String::from_iter)
}

/// What a calendar reads in an escaped text.
fn read(escaped: &str) -> String {
    let mut letters = escaped.chars();
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        text.extend(match letter {
            '\\' => letters
                .next()
                .map(|next| if next == 'n' { '\n' } else { next }),
            _ => Some(letter),
        });
    }
    text
}

proptest! {
    #[test]
    fn any_text_in_any_script_comes_through_a_calendar_of_the_right_shape(
        title in text(), text in text(), made: u64, wall: u64, uid in "[a-z0-9-]{1,90}"
    ) {
        let day = Day::of_wall(wall);
        let file = file(&Reminder { uid: &uid, made, day, title: &title, text: &text });

        let lines: Vec<&str> = file.split_terminator("\r\n").collect();
        prop_assert!(file.ends_with("\r\n"));
        for line in lines {
            prop_assert!(line.len() <= 75, "{} bytes", line.len());
            prop_assert!(!line.is_empty());
            prop_assert!(!line.chars().any(char::is_control), "{line:?}");
        }
        let unfolded = file.replace("\r\n ", "");
        let unfolded: Vec<&str> = unfolded.split_terminator("\r\n").collect();
        let names: Vec<&str> = unfolded.iter().filter_map(|line| line.split([':', ';']).next()).collect();
        prop_assert_eq!(names, [
            "BEGIN", "VERSION", "PRODID", "BEGIN", "UID", "DTSTAMP", "DTSTART", "SUMMARY",
            "DESCRIPTION", "TRANSP", "END", "END",
        ]);
        let value = |name: &str| unfolded.iter().find_map(|line| line.strip_prefix(name)).map(read);
        let seen = |text: &str| text.chars().filter(|one| *one == '\n' || !one.is_control()).collect::<String>();
        prop_assert_eq!(value("SUMMARY:"), Some(seen(&title)));
        prop_assert_eq!(value("DESCRIPTION:"), Some(seen(&text)));
        prop_assert_eq!(value("UID:"), Some(format!("{uid}@seven-minute-briefing")));
        let stamp = value("DTSTAMP:").unwrap_or_default();
        prop_assert!(stamp.len() == 16 && stamp.ends_with('Z'), "{stamp}");
        prop_assert_eq!(value("DTSTART;VALUE=DATE:"), Some(day.to_string().replace('-', "")));
    }
}
