//! What holds of a record's file, whatever is in it.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{events, id};
use crate::event::Event;
use crate::id::PlaceId;
use crate::log::Log;
use crate::portable::{FileFault, Line, read, write};

fn place() -> impl Strategy<Value = PlaceId> {
    "[a-z]([a-z0-9]|-[a-z0-9]){0,20}".prop_map(PlaceId::new)
}

/// Lines with events of this version and of others.
fn lines() -> impl Strategy<Value = Vec<Line>> {
    let known = super::event().prop_map(|event| event.to_text());
    let word = "[^\"\\\\[:cntrl:]]*";
    let unknown = (word, any::<u32>(), word).prop_map(|(key, number, text)| {
        format!("{{ \"{key}\": [{number}, {{\"a\":\"{text}\"}}]}}")
    });
    let line = (place(), id(), prop_oneof![known, unknown]);
    vec(
        line.prop_map(|(place, id, text)| Line { place, id, text }),
        1..12,
    )
}

proptest! {
    #[test]
    fn a_file_reads_back_as_it_was_written(lines in lines()) {
        let portable = read(&write(&lines));
        prop_assert_eq!(portable.map(|file| (file.lines, file.damaged)), Ok((lines, 0)));
    }

    #[test]
    fn a_cut_costs_no_more_than_the_last_line(lines in lines(), at in any::<prop::sample::Index>()) {
        let file = write(&lines);
        let cut = file.as_bytes().get(..at.index(file.len())).unwrap_or_default();
        let whole = cut.iter().filter(|byte| **byte == b'\n').count().saturating_sub(1);
        match read(&String::from_utf8_lossy(cut)) {
            Ok(portable) => {
                prop_assert!(portable.lines.len() >= whole);
                prop_assert!(portable.lines.len() + portable.damaged <= whole + 1);
                prop_assert!(lines.starts_with(&portable.lines));
            }
            Err(FileFault::Nothing | FileFault::Other) => prop_assert_eq!(whole, 0),
            Err(fault) => prop_assert!(false, "{:?}", fault),
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(.|\n|\r)*") {
        let _ = read(&text);
        if let Ok(portable) = read(&format!("{}{text}", write(&[]))) {
            let again = read(&write(&portable.lines));
            prop_assert_eq!(again.map(|again| again.lines), Ok(portable.lines));
        }
    }

    #[test]
    fn a_record_that_is_brought_in_twice_is_there_once(events in events()) {
        prop_assume!(!events.is_empty());
        let log: Log = events.into_iter().collect();
        let line = |event: &Event| Line {
            place: PlaceId::new("here"),
            id: event.id,
            text: event.to_text(),
        };
        let file = write(&log.events().map(line).collect::<Vec<_>>());
        let brought = || read(&file).into_iter().flat_map(|file| file.lines).filter_map(|line| Event::from_text(line.id, &line.text).ok());
        let mut elsewhere = Log::default();
        for event in brought() {
            prop_assert!(elsewhere.add(event));
        }
        prop_assert_eq!(&elsewhere, &log);
        for event in brought() {
            prop_assert!(!elsewhere.add(event), "an event came in twice");
        }
        prop_assert_eq!(elsewhere, log);
    }
}
