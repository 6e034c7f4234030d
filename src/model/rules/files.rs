//! What a record's file holds, and what is refused.

use crate::event::{EventId, TabId};
use crate::id::PlaceId;
use crate::portable::{FileFault, LARGEST, Line, Portable, read, write};

const HEADER: &str = "seven-minute-briefing record 1";

fn line(seq: u32, text: &str) -> Line {
    Line {
        place: PlaceId::new("isle-of-man"),
        id: EventId {
            seq,
            tab: TabId(0xab),
        },
        text: text.to_owned(),
    }
}

/// Two events; this app knows neither.
fn lines() -> Vec<Line> {
    vec![
        line(1, r#"{"from":"a newer app", "odd" :  [1,{"é":"}"}] }"#),
        line(2, r#"{"what":{"beat":{}},"at":{}}"#),
    ]
}

fn whole(lines: Vec<Line>) -> Result<Portable, FileFault> {
    Ok(Portable { lines, damaged: 0 })
}

#[test]
fn a_file_has_a_line_for_each_event_after_its_first() {
    let file = write(&[line(3, "{}")]);
    assert_eq!(
        file,
        format!("{HEADER}\nisle-of-man 00000003-000000ab {{}}\n")
    );
}

#[test]
fn what_this_app_does_not_know_goes_in_and_out_byte_for_byte() {
    let file = write(&lines());
    assert_eq!(read(&file), whole(lines()));
    assert_eq!(write(&read(&file).unwrap().lines), file);
}

#[test]
fn what_an_editor_does_to_a_file_does_no_harm() {
    let file = write(&lines());
    for edited in [
        format!("\u{feff}{file}"),
        file.replace('\n', "\r\n"),
        format!("\u{feff}{}", file.replace('\n', "\r\n")),
        file.trim_end().to_owned(),
        format!("{file}\n\n \n"),
        file.replacen('\n', "  \n\n", 1),
    ] {
        assert_eq!(read(&edited), whole(lines()), "{edited:?}");
    }
}

#[test]
fn a_file_that_was_cut_short_loses_its_last_line_and_no_more() {
    for file in [write(&lines()), write(&lines()).replace('\n', "\r\n")] {
        for end in 0..file.len() {
            let cut = String::from_utf8_lossy(file.as_bytes().get(..end).unwrap());
            // How many events are there to the last brace.
            let kept: Vec<Line> = lines()
                .into_iter()
                .filter(|line| cut.contains(&line.text))
                .collect();
            match read(&cut) {
                Ok(portable) => {
                    assert_eq!(
                        portable.lines.len() + portable.damaged,
                        cut.lines().count() - 1
                    );
                    assert!(portable.damaged <= 1, "cut at {end}");
                    // Cut between the two letters of a line's end, even a whole event may go.
                    let most = kept.len() - usize::from(cut.ends_with('\r'));
                    assert!(portable.lines.len() >= most, "cut at {end}");
                    assert!(kept.starts_with(&portable.lines), "cut at {end}: {cut}");
                }
                Err(fault) => {
                    let header = cut.trim_end() == HEADER || cut.contains('\n');
                    let expected = if header {
                        FileFault::Nothing
                    } else {
                        FileFault::Other
                    };
                    assert_eq!(fault, expected, "cut at {end}");
                    assert!(kept.is_empty() || cut.ends_with('\r'), "cut at {end}");
                }
            }
        }
    }
}

#[test]
fn lines_that_cannot_be_read_are_counted_and_the_others_kept() {
    for damage in [
        "isle-of-man 00000003-000000ab",
        "isle-of-man 00000003-000000ab ",
        "isle-of-man 00000003-000000ab {\"at\":{}",
        "isle-of-man 00000003-000000ab 7}",
        "isle-of-man 3-ab {}",
        "Isle 00000003-000000ab {}",
        " 00000003-000000ab {}",
        "no such thing",
    ] {
        let file = format!("{}{damage}\n{}", write(&lines()), "");
        let expected = Portable {
            lines: lines(),
            damaged: 1,
        };
        assert_eq!(read(&file), Ok(expected), "{damage}");
    }
}

#[test]
fn a_file_that_is_no_record_is_refused_for_its_reason() {
    let rest = "\nisle-of-man 00000003-000000ab {}\n";
    let fault = |first: &str| read(&format!("{first}{rest}")).err();
    assert_eq!(fault(HEADER), None);
    for newer in [
        "seven-minute-briefing record 2",
        "seven-minute-briefing record 10",
    ] {
        assert_eq!(fault(newer), Some(FileFault::Newer), "{newer}");
    }
    for other in [
        "",
        "{}",
        "BEGIN:VCALENDAR",
        "seven-minute-briefing record",
        "x record 1",
    ] {
        assert_eq!(fault(other), Some(FileFault::Other), "{other}");
    }
    assert_eq!(read(""), Err(FileFault::Other));
    assert_eq!(read(HEADER), Err(FileFault::Nothing));
    assert_eq!(read(&write(&[])), Err(FileFault::Nothing));
    assert_eq!(read(&format!("{HEADER}\nx\n")), Err(FileFault::Nothing));
}

#[test]
fn a_file_larger_than_any_record_is_refused_unread() {
    let mut file = write(&lines());
    file.push_str(&" ".repeat(LARGEST - file.len()));
    assert_eq!(read(&file), whole(lines()));
    file.push(' ');
    assert_eq!(read(&file), Err(FileFault::TooLarge));
}
