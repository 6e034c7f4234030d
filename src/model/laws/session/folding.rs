//! What holds however the events of a session arrive.

use proptest::prelude::*;

use super::{event, events, moment};
use crate::event::TabId;
use crate::session::undo::{redoable, undoable};
use crate::session::{Conduct, Event, Log, Now, Room, Session, What};

fn undo(log: &Log, what: What) -> Log {
    let mut log = log.clone();
    log.add(Event {
        id: log.next(TabId(9)),
        at: crate::moment::Moment::default(),
        what,
    });
    log
}

/// A session without what an undoing changes whatever it takes back: when it was last touched, and
/// the clocks.
fn seen(log: &Log) -> Option<(crate::session::Delivery, crate::session::paper::Paper)> {
    let session = Session::of(log)?;
    Some((session.delivery, session.paper))
}

proptest! {
    #[test]
    fn an_event_reads_back_as_it_was_written(event in event()) {
        let back = Event::from_text(event.id, &event.to_text());
        prop_assert_eq!(back.ok(), Some(event));
    }

    #[test]
    fn any_text_can_be_refused_as_an_event(text in ".*") {
        let id = crate::event::EventId { seq: 1, tab: TabId(1) };
        let _ = Event::from_text(id, &text);
    }

    #[test]
    fn every_window_agrees_whatever_the_order_in_which_it_hears(
        (events, heard) in events().prop_flat_map(|events| {
            (Just(events.clone()), Just(events).prop_shuffle())
        }),
        tab in 0_u32..4, at in moment(),
    ) {
        let (one, other): (Log, Log) =
            (events.iter().cloned().collect(), heard.into_iter().chain(events).collect());
        let now = Now { tab: TabId(tab), at };
        prop_assert_eq!(Session::of(&one), Session::of(&other));
        prop_assert_eq!(Room::of(&one, now), Room::of(&other, now));
    }

    #[test]
    fn anything_is_shown_at_any_moment_without_a_panic(
        events in events(), tab in 0_u32..4, at in moment()
    ) {
        let log: Log = events.into_iter().collect();
        let now = Now { tab: TabId(tab), at };
        prop_assert!(Room::of(&log, now).is_some());
        let session = Session::of(&log);
        let conduct = session.map(|session| Conduct::of(&session, now));
        prop_assert!(conduct.is_some_and(|conduct| conduct.ahead.len() <= 7));
    }

    #[test]
    fn whatever_happened_is_taken_back_and_done_again(events in events()) {
        let log: Log = events.into_iter().collect();
        if let Some(event) = undoable(&log) {
            let back = undo(&log, What::Undone { event });
            let Some(undoing) = redoable(&back) else {
                return Err(TestCaseError::fail("nothing to do again"));
            };
            let again = undo(&back, What::Undone { event: undoing });
            prop_assert_eq!(seen(&again), seen(&log));
            prop_assert_eq!(undoable(&again), Some(event));
        }
    }

    #[test]
    fn everything_can_be_taken_back_to_the_beginning(events in events()) {
        let mut log: Log = events.into_iter().collect();
        let mut steps = 0;
        while let Some(event) = undoable(&log) {
            log = undo(&log, What::Undone { event });
            steps += 1;
            prop_assert!(steps <= 51, "taking back has no end");
        }
    }
}
