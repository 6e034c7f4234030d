//! What holds of any record, its file and its table.

use proptest::collection::vec;
use proptest::prelude::*;

use super::events;
use crate::rules::small::pack;
use crate::session::evidence::csv::file;
use crate::session::paper::MOST_NAMES;
use crate::session::register::names;
use crate::session::{Evidence, Log, Session, SessionId};

/// The cells of a table, as the standard has them, read by a reader of its own.
fn cells(file: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let mut cell = String::new();
    let mut quoted = false;
    let mut letters = file.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => rows
                .last_mut()
                .into_iter()
                .for_each(|row| row.push(std::mem::take(&mut cell))),
            '\n' if !quoted => {
                rows.last_mut()
                    .into_iter()
                    .for_each(|row| row.push(std::mem::take(&mut cell)));
                rows.push(Vec::new());
            }
            '\r' if !quoted => {}
            letter => cell.push(letter),
        }
    }
    rows.pop();
    rows
}

/// What a spreadsheet would take for a formula.
fn is_formula(cell: &str) -> bool {
    let cell = cell.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '"');
    cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[-=+@;,|\"'\t\r\n a1＝＠\u{200b}]{0,12}", ".{0,12}"]
}

proptest! {
    #[test]
    fn a_record_reads_back_as_it_was_written(events in events()) {
        let log: Log = events.into_iter().collect();
        let session = Session::of(&log);
        let evidence = session.map(|session| Evidence::of(SessionId(7), &session, &pack(), None));
        if let Some(evidence) = evidence {
            let back = Evidence::from_text(&evidence.to_text());
            prop_assert_eq!(back, Ok(evidence));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".*") {
        let _ = Evidence::from_text(&text);
    }

    #[test]
    fn a_record_that_was_cut_short_is_refused(events in events(), part in 0_usize..1000) {
        let log: Log = events.into_iter().collect();
        let session = Session::of(&log);
        if let Some(session) = session {
            let text = Evidence::of(SessionId(7), &session, &pack(), None).to_text();
            let end = text.len() * part / 1000;
            let cut = String::from_utf8_lossy(text.as_bytes().get(..end).unwrap_or_default());
            prop_assert!(Evidence::from_text(&cut).is_err());
        }
    }

    #[test]
    fn a_table_has_the_cells_that_were_put_in_and_none_that_begins_a_formula(
        rows in vec(vec(text(), 1..4), 0..4)
    ) {
        let file = file(&rows);
        let there = cells(&file);
        prop_assert_eq!(there.len(), rows.len());
        for (there, row) in there.iter().zip(&rows) {
            prop_assert_eq!(there.len(), row.len());
            for (there, put) in there.iter().zip(row) {
                let letters = |text: &str| {
                    let kept = text.chars().filter(|letter| letter.is_alphanumeric());
                    kept.collect::<String>()
                };
                prop_assert_eq!(letters(there), letters(put));
                prop_assert!(!is_formula(there), "{:?}", there);
            }
        }
        // Whatever a reader takes for the end of a cell.
        for sign in [',', ';', '\t', '|', '\n'] {
            let odd = file.split(sign).find(|cell| is_formula(cell));
            prop_assert_eq!(odd, None);
        }
    }

    #[test]
    fn any_paste_makes_names_that_a_register_holds(pasted in "(.|\n|\t|,|;){0,200}") {
        let names = names(&pasted);
        prop_assert!(names.len() <= MOST_NAMES);
        prop_assert!(names.iter().all(|name| !name.is_empty() && name.trim() == name));
    }
}
