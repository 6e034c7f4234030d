//! Whatever bytes come from a host or in a file, they are read or refused.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::event::{Event, EventId, TabId};
use crate::id::PlaceId;
use crate::pack::{Article, Desk, Index, LARGEST, Pack, PackFault, Stage};
use crate::portable;
use crate::rules::small::written;

/// Reads a text as everything that the app reads.
fn read_as_all(text: &str) {
    let here = PlaceId::new("here");
    let _ = (Pack::of_place(&here, text), Index::from_text(text));
    let _ = (Stage::of_place(&here, text), Desk::of_place(&here, text));
    let _ = (Article::from_text(text), portable::read(text));
    let _ = Event::from_text(
        EventId {
            seq: 1,
            tab: TabId(1),
        },
        text,
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        read_as_all(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_pack_with_any_bytes_in_it_is_read_or_refused(
        at in any::<prop::sample::Index>(), gone in 0_usize..40, bytes in vec(any::<u8>(), 0..40)
    ) {
        let mut pack = written().to_string().into_bytes();
        let at = at.index(pack.len());
        pack.splice(at..pack.len().min(at + gone), bytes);
        read_as_all(&String::from_utf8_lossy(&pack));
    }
}

#[test]
fn what_is_larger_than_any_pack_is_refused_unread() {
    let mut text = written().to_string();
    text.push_str(&" ".repeat(LARGEST - text.len()));
    assert!(Pack::from_text(&text).is_ok());
    text.push(' ');
    assert!(matches!(
        Pack::from_text(&text),
        Err(PackFault::Malformed(_))
    ));
}

#[test]
fn a_file_of_too_many_lines_or_places_is_read_as_far_as_anybody_needs() {
    let file = |line: &dyn Fn(usize) -> String| {
        let all: String = (0..60_000).map(line).collect();
        portable::read(&format!("{}{all}", portable::write(&[]))).unwrap_or_default()
    };
    let lines = file(&|at| format!("here {at:08x}-00000001 {{}}\n"));
    assert_eq!((lines.lines.len(), lines.damaged), (20_000, 40_000));
    let places = file(&|at| format!("place-{at} 00000001-00000001 {{}}\n"));
    assert_eq!((places.lines.len(), places.damaged), (100, 59_900));
}
