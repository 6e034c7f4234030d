//! What holds where two desks write at once, and while the room's picture is frozen.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{events, what};
use crate::event::TabId;
use crate::moment::Moment;
use crate::session::{Event, Log, Now, Room, Session, What};

/// Something is typed on a desk.
fn typed() -> impl Strategy<Value = What> {
    let text = "[a-z]{1,8}";
    prop_oneof![
        text.prop_map(|text| What::Parked { row: None, text }),
        text.prop_map(|what| What::Agreed {
            row: None,
            what,
            who: String::new(),
            by: String::new(),
        }),
        vec(text, 1..4).prop_map(|names| What::Registered { names }),
    ]
}

/// A desk that has seen a log writes on, without seeing what the other writes.
fn written(log: &Log, tab: u32, whats: &[What]) -> Log {
    let mut log = log.clone();
    for what in whats {
        log.add(Event {
            id: log.next(TabId(tab)),
            at: Moment::default(),
            what: what.clone(),
        });
    }
    log
}

fn rows(log: &Log) -> usize {
    let paper = Session::of(log).map(|session| session.paper);
    paper.map_or(0, |paper| {
        paper.parked.len() + paper.actions.len() + paper.register.len()
    })
}

fn said(whats: &[What]) -> usize {
    let rows = whats.iter().map(|what| match what {
        What::Registered { names } => names.len(),
        _ => 1,
    });
    rows.sum()
}

proptest! {
    #[test]
    fn nothing_that_two_desks_type_at_once_is_lost(
        events in events(), one in vec(typed(), 0..8), other in vec(typed(), 0..8)
    ) {
        let log: Log = events.into_iter().collect();
        let desks = [written(&log, 11, &one), written(&log, 12, &other)];
        let both: Log = desks.iter().flat_map(|log| log.events().cloned()).collect();
        prop_assert_eq!(rows(&both), rows(&log) + said(&one) + said(&other));
    }

    #[test]
    fn a_frozen_picture_stays_whatever_happens(
        events in events(), after in vec(what(), 0..20), wall in 0_u64..10_000_000
    ) {
        let log: Log = events.into_iter().collect();
        let log = written(&log, 11, &[What::Thawed, What::Frozen]);
        let frozen = log.events().last().map(|event| event.id);
        let at = |wall| Now { tab: TabId(99), at: Moment { wall, steady: 0 } };
        let picture = |log: &Log, wall| {
            Room::of(log, at(wall)).map(|room| (room.picture, room.dial, room.split))
        };
        let before = picture(&log, 0);
        let thaws = |what: &What| match what {
            What::Thawed => true,
            // Whatever led to the freezing may be taken back, but not the freezing itself.
            What::Undone { event } => Some(*event) == frozen,
            _ => false,
        };
        let after: Vec<What> = after.into_iter().filter(|what| !thaws(what)).collect();
        let log = written(&log, 11, &after);
        prop_assert_eq!(picture(&log, wall), before);
    }
}
