//! Which run is under way once a file was taken in.

use super::briefing;
use super::faulty::Faulty;
use super::page::Page;
use crate::event::EventId;
use crate::id::PlaceId;
use crate::moment::Moment;
use crate::portable::Line;

/// A device on which so much of a briefing happened, as the file of its record and the run of it.
fn file(number: u32, happened: usize) -> (Vec<Line>, Option<EventId>) {
    let mut page = Page::opens(number, &Faulty::default(), None);
    for what in briefing(number).into_iter().take(happened) {
        page.happens(1000, what);
    }
    let line = |(id, text)| Line {
        place: PlaceId::new("here"),
        id,
        text,
    };
    let lines = page.kept.lines().into_iter().map(line).collect();
    (lines, page.kept.record().run().map(|run| run.id))
}

/// The run under way on a device after a file of another, later one was taken in.
fn under_way(here: &[Line], file: &[Line]) -> Option<EventId> {
    let mut page = Page::opens(7, &Faulty::default(), None);
    for lines in [here, file] {
        let at = Moment::default();
        let (kept, stores) = (&mut page.kept, &mut page.stores);
        kept.take_in(stores, crate::event::TabId(7), at, lines.iter());
    }
    page.kept.record().run().map(|run| run.id)
}

#[test]
fn a_file_goes_on_with_what_was_done_last_but_leaves_nothing_completed_for_less() {
    let whole = briefing(1).len();
    let (done, first) = file(1, whole);
    // More events than the whole, too, so that it comes last in the order of events.
    let (half, later) = file(2, whole - 1);
    let (also_done, last) = file(3, whole);
    assert_eq!(under_way(&done, &half), first, "the results stay in reach");
    assert_eq!(under_way(&done, &also_done), last);
    assert_eq!(under_way(&half, &also_done), last);
    let (begun, sooner) = file(1, 3);
    assert_eq!(under_way(&begun, &half), later);
    assert_eq!(under_way(&half, &begun), later);
    assert_ne!(sooner, later);
}
