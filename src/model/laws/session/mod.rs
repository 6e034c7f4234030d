//! Laws of sessions, for any events in any order.

mod days;
mod deliveries;
mod desks;
mod folding;
mod groups;
mod records;
mod sharing;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::id;
use crate::event::EventId;
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::moment::Moment;
use crate::pack::ActVerdict;
use crate::session::paper::Entry;
use crate::session::{Event, Ground, Phase, Plan, PlannedSlide, Round, What};

fn slide() -> impl Strategy<Value = SlideId> {
    (1_usize..=8).prop_map(|number| SlideId::new(format!("slide-{number}")))
}

fn scenario() -> impl Strategy<Value = ScenarioId> {
    prop_oneof!["new-phone", "group-chat"].prop_map(ScenarioId::new)
}

fn choice() -> impl Strategy<Value = ChoiceId> {
    "[a-d]".prop_map(ChoiceId::new)
}

fn round() -> impl Strategy<Value = Round> {
    prop_oneof![Just(Round::First), Just(Round::Second)]
}

fn verdict() -> impl Strategy<Value = ActVerdict> {
    prop_oneof![
        Just(ActVerdict::Best),
        Just(ActVerdict::Incomplete),
        Just(ActVerdict::Delays),
        Just(ActVerdict::Unsafe)
    ]
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    vec(".{0,8}", 0..3)
}

fn entry() -> impl Strategy<Value = Entry> {
    (id(), 0_u32..3).prop_map(|(event, place)| Entry { event, place })
}

/// Seven slides of any length, some of which must be said.
pub fn plan() -> impl Strategy<Value = Plan> {
    let slide = (30_u32..120, 10_u32..60, any::<bool>());
    let slides = vec(slide, 7..=7);
    (slides, vec(scenario(), 0..3)).prop_map(|(slides, situations)| Plan {
        version: "1.0.0".to_owned(),
        hash: "abc".to_owned(),
        slides: (1..)
            .zip(slides)
            .map(|(number, (seconds, minimum, must_say))| PlannedSlide {
                id: SlideId::new(format!("slide-{number}")),
                seconds,
                minimum: minimum.min(seconds),
                must_say,
            })
            .collect(),
        situations,
    })
}

fn on_the_way() -> impl Strategy<Value = What> {
    prop_oneof![
        6 => slide().prop_map(|slide| What::SlideShown { slide }),
        1 => slide().prop_map(|slide| What::SlideSkipped { slide }),
        1 => slide().prop_map(|slide| What::MinuteAdded { slide }),
        1 => any::<u64>().prop_map(|length| What::EndAgreed { length }),
        2 => Just(What::Paused),
        1 => Just(What::Slept),
        2 => Just(What::Resumed),
        1 => any::<bool>().prop_map(|on| What::AdvanceSet { on }),
        1 => prop_oneof![Just(Ground::Black), Just(Ground::White)]
            .prop_map(|ground| What::Blanked { ground }),
        1 => Just(What::Unblanked),
        1 => Just(What::Frozen),
        1 => Just(What::Thawed),
        1 => Just(What::Reset),
        1 => Just(What::InvitationShown),
        1 => Just(What::Finished),
        3 => id().prop_map(|event| What::Undone { event }),
    ]
}

fn of_case() -> impl Strategy<Value = What> {
    let phase = (0_usize..6).prop_map(|at| Phase::ALL[at]);
    let counted = (scenario(), round(), option::of(choice()), any::<u32>());
    let revealed = (scenario(), choice(), verdict(), lines());
    prop_oneof![
        vec(scenario(), 0..3).prop_map(|situations| What::SituationsChosen { situations }),
        scenario().prop_map(|scenario| What::SituationOpened { scenario }),
        (scenario(), phase).prop_map(|(scenario, phase)| What::PhaseShown { scenario, phase }),
        scenario().prop_map(|scenario| What::TalkExtended { scenario }),
        counted.prop_map(|(scenario, round, choice, hands)| What::Counted {
            scenario,
            round,
            choice,
            hands
        }),
        (scenario(), round()).prop_map(|(scenario, round)| What::Miscounted { scenario, round }),
        scenario().prop_map(|scenario| What::SplitShown { scenario }),
        scenario().prop_map(|scenario| What::SplitHidden { scenario }),
        revealed.prop_map(|(scenario, choice, verdict, lines)| What::Revealed {
            scenario,
            choice,
            verdict,
            lines
        }),
        (scenario(), lines()).prop_map(|(scenario, lines)| What::LearningShown { scenario, lines }),
    ]
}

fn typed() -> impl Strategy<Value = What> {
    let text = ".{0,8}";
    let row = || option::of(id());
    prop_oneof![
        (row(), text).prop_map(|(row, text)| What::Parked { row, text }),
        text.prop_map(|text| What::Reflected { text }),
        (row(), text, text, text).prop_map(|(row, what, who, by)| What::Agreed {
            row,
            what,
            who,
            by
        }),
        text.prop_map(|text| What::RoleGiven { text }),
        text.prop_map(|text| What::TeamGiven { text }),
        any::<Option<u32>>().prop_map(|people| What::PeopleCounted { people }),
        lines().prop_map(|names| What::Registered { names }),
        entry().prop_map(|entry| What::Struck { entry }),
        (vec(entry(), 0..3), any::<bool>())
            .prop_map(|(entries, yes)| What::Confirmed { entries, yes }),
    ]
}

/// Anything that can happen.
fn what() -> impl Strategy<Value = What> {
    prop_oneof![
        1 => plan().prop_map(What::Begun),
        10 => on_the_way(),
        8 => of_case(),
        6 => typed(),
    ]
}

fn moment() -> impl Strategy<Value = Moment> {
    prop_oneof![
        (any::<u64>(), any::<u64>()),
        (0_u64..10_000_000, 0_u64..10_000_000)
    ]
    .prop_map(|(wall, steady)| Moment { wall, steady })
}

fn event() -> impl Strategy<Value = Event> {
    (id(), moment(), what()).prop_map(|(id, at, what)| Event { id, at, what })
}

/// Events that each have a name of their own, as pages write them, after a beginning.
fn events() -> impl Strategy<Value = Vec<Event>> {
    (plan(), vec(event(), 0..50)).prop_map(|(plan, events)| {
        let first = EventId {
            seq: 1,
            tab: crate::event::TabId(0),
        };
        let mut named = vec![Event {
            id: first,
            at: Moment::default(),
            what: What::Begun(plan),
        }];
        for event in events {
            if named.iter().all(|seen| seen.id != event.id) {
                named.push(event);
            }
        }
        named
    })
}
