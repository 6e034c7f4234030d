//! What holds of the record of any events.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{event_of, events};
use crate::event::{Event, EventId, TabId, What};
use crate::log::Log;
use crate::moment::Moment;
use crate::record::Record;

proptest! {
    #[test]
    fn no_events_panic(events in events()) {
        let mut record = Record::default();
        for event in &events {
            record.after(event);
        }
    }

    #[test]
    fn the_order_of_arrival_does_not_matter(
        (events, shuffled) in events().prop_flat_map(|events| {
            (Just(events.clone()), Just(events).prop_shuffle())
        })
    ) {
        let arrived = |events: Vec<Event>| events.into_iter().collect::<Log>();
        prop_assert_eq!(Record::of(&arrived(events)), Record::of(&arrived(shuffled)));
    }

    #[test]
    fn arriving_twice_changes_nothing(events in events()) {
        let once: Log = events.clone().into_iter().collect();
        let twice: Log = events.clone().into_iter().chain(events).collect();
        prop_assert_eq!(Record::of(&once), Record::of(&twice));
    }

    #[test]
    fn the_next_event_comes_after_all_that_was_seen(events in events(), tab in 0_u32..3) {
        let log: Log = events.into_iter().collect();
        let next = log.next(TabId(tab));
        prop_assert!(log.events().all(|event| event.id < next));
    }

    #[test]
    fn whatever_lies_in_storage_the_next_event_has_a_name_of_its_own(
        mut events in events(), strange in vec((any::<u32>(), 0_u32..3), 0..20), tab in 0_u32..3
    ) {
        let highest = [(u32::MAX, 0), (u32::MAX, 1), (u32::MAX, 2)];
        for (seq, tab) in strange.into_iter().chain(highest) {
            let id = EventId { seq, tab: TabId(tab) };
            events.push(Event { id, at: Moment::default(), run: None, what: What::Beat });
        }
        let mut log: Log = events.into_iter().collect();
        for _ in 0..3 {
            let id = log.next(TabId(tab));
            prop_assert!(log.events().all(|event| event.id < id));
            let added = log.add(Event { id, at: Moment::default(), run: None, what: What::Beat });
            prop_assert!(added, "{id} was taken");
            prop_assert!(log.events().any(|event| event.id == id), "{id} does not count");
        }
    }

    #[test]
    fn what_was_committed_is_never_lost_in_any_run(events in events()) {
        let log: Log = events.into_iter().collect();
        let mut record = Record::default();
        for event in log.events() {
            let before = record.clone();
            record.after(event);
            for (before, after) in before.runs().iter().zip(record.runs()) {
                prop_assert_eq!(before.id, after.id);
                prop_assert!(after.attempts().starts_with(before.attempts()));
            }
            prop_assert!(record.runs().len() >= before.runs().len());
        }
    }

    #[test]
    fn a_committed_answer_changes_only_where_its_situation_is_answered_anew(events in events()) {
        let log: Log = events.into_iter().collect();
        let mut record = Record::default();
        for event in log.events() {
            let before = record.clone();
            record.after(event);
            let reopened = match &event.what {
                What::SituationReopened { scenario } => Some(scenario),
                _ => None,
            };
            for (before, after) in before.runs().iter().zip(record.runs()) {
                for one in before.attempts() {
                    let given = before.given(&one.scenario, one.step);
                    if given.is_some() && reopened != Some(&one.scenario) {
                        prop_assert_eq!(after.given(&one.scenario, one.step), given);
                    }
                }
            }
        }
    }
}

#[test]
fn a_number_nobody_can_have_counted_up_to_is_left_out() {
    let beat = |seq| event_of(seq, 0, What::Beat);
    let log: Log = [
        beat(1),
        beat(2),
        beat(40),
        beat(0x7fff_ffff),
        beat(u32::MAX),
    ]
    .into_iter()
    .collect();
    let counted: Vec<u32> = log.events().map(|event| event.id.seq).collect();
    assert_eq!(counted, [1, 2, 40]);
    assert_eq!(log.next(TabId(1)).seq, 41);
}
