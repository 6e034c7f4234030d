//! Laws that hold for any events in any order, tried on thousands of them.

#![allow(clippy::indexing_slicing, reason = "a test may stop where it stands")]

mod devices;
mod files;
mod folding;
mod hostile;
mod keeping;
mod names;
mod reminders;
mod session;
mod times;
mod tries;
mod watching;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::event::{Confidence, Event, EventId, Kind, Step, TabId, What};
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::moment::Moment;

fn slide() -> impl Strategy<Value = SlideId> {
    prop_oneof!["background", "signs", "action"].prop_map(SlideId::new)
}

fn scenario() -> impl Strategy<Value = ScenarioId> {
    prop_oneof!["new-phone", "group-chat", "gone"].prop_map(ScenarioId::new)
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![Just(Step::Notice), Just(Step::Recognise), Just(Step::Act)]
}

fn choices() -> impl Strategy<Value = Vec<ChoiceId>> {
    vec("[a-c]".prop_map(ChoiceId::new), 0..3)
}

fn what() -> impl Strategy<Value = What> {
    prop_oneof![
        (any::<u64>(), vec(scenario(), 0..6)).prop_map(|(seed, plan)| What::RunStarted {
            seed,
            version: "0.1.0".into(),
            hash: String::new(),
            plan,
            kind: Kind::Briefing,
            marks: Vec::new()
        }),
        slide().prop_map(|slide| What::SlideShown { slide }),
        Just(What::SlideHidden),
        Just(What::Beat),
        Just(What::ClockHeld),
        Just(What::ClockFreed),
        scenario().prop_map(|scenario| What::SituationShown { scenario }),
        (scenario(), step(), choices()).prop_map(|(scenario, step, choices)| What::Picked {
            scenario,
            step,
            choices
        }),
        (scenario(), step(), choices()).prop_map(|(scenario, step, choices)| What::Answered {
            scenario,
            step,
            choices
        }),
        scenario().prop_map(|scenario| What::SituationAdded { scenario }),
        (scenario(), sure()).prop_map(|(scenario, sure)| What::Rated { scenario, sure }),
        (scenario(), scenario())
            .prop_map(|(scenario, with)| What::SituationSwapped { scenario, with }),
        scenario().prop_map(|scenario| What::SituationReopened { scenario }),
        id().prop_map(|run| What::RunTakenUp { run }),
    ]
}

fn sure() -> impl Strategy<Value = Confidence> {
    prop_oneof![
        Just(Confidence::NotSure),
        Just(Confidence::Fairly),
        Just(Confidence::Sure)
    ]
}

fn id() -> impl Strategy<Value = EventId> {
    (1_u32..60, 0_u32..3).prop_map(|(seq, tab)| EventId {
        seq,
        tab: TabId(tab),
    })
}

fn event() -> impl Strategy<Value = Event> {
    let moment = (any::<u64>(), any::<u64>()).prop_map(|(wall, steady)| Moment { wall, steady });
    (id(), moment, option::of(id()), what()).prop_map(|(id, at, run, what)| Event {
        id,
        at,
        run,
        what,
    })
}

/// Events that each have a name of their own, as pages write them.
fn events() -> impl Strategy<Value = Vec<Event>> {
    vec(event(), 0..80).prop_map(|events| {
        let mut named: Vec<Event> = Vec::new();
        for event in events {
            if named.iter().all(|seen| seen.id != event.id) {
                named.push(event);
            }
        }
        named
    })
}

fn event_of(seq: u32, steady: u64, what: What) -> Event {
    Event {
        id: EventId { seq, tab: TabId(1) },
        at: Moment { wall: 0, steady },
        run: None,
        what,
    }
}
