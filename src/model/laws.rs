//! Laws that hold for any events in any order, tried on thousands of them.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::clock::BEAT;
use crate::event::{Confidence, Event, EventId, Kind, Step, TabId, What};
use crate::id::{ChoiceId, PlaceId, ScenarioId, SlideId};
use crate::key::Keys;
use crate::log::Log;
use crate::moment::Moment;
use crate::record::Record;
use crate::route::{Page, Route, TAKEN};

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
            kind: Kind::Briefing
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

    #[test]
    fn an_event_reads_back_as_it_was_written(event in event()) {
        let back = Event::from_text(event.id, &event.to_text());
        prop_assert_eq!(back.ok(), Some(event));
    }

    #[test]
    fn any_text_can_be_refused_as_an_event(text in ".*") {
        let id = EventId { seq: 1, tab: TabId(1) };
        let _ = Event::from_text(id, &text);
    }

    #[test]
    fn a_key_names_its_event_and_no_other(seq in any::<u32>(), tab in any::<u32>(), text in ".*") {
        let keys = Keys::new("/training/", &PlaceId::new("wirral"));
        let id = EventId { seq, tab: TabId(tab) };
        prop_assert_eq!(keys.read(&keys.of(id)), Some(id));
        prop_assert_eq!(Keys::new("/", &PlaceId::new("wirral")).read(&keys.of(id)), None);
        if let Some(other) = keys.read(&text) {
            prop_assert_eq!(keys.of(other), text);
        }
    }

    #[test]
    fn every_screen_has_an_address_that_leads_back_to_it(
        place in "[a-z]([a-z0-9]|-[a-z0-9]){0,20}", slide in 1_usize..=7, situation in 1_usize..=99
    ) {
        prop_assume!(!TAKEN.contains(&place.as_str()));
        let place = PlaceId::new(place);
        for route in [
            Route::Choose,
            Route::Settings,
            Route::Page(Page::About),
            Route::Page(Page::Accessibility),
            Route::Page(Page::Privacy),
            Route::Record(place.clone()),
            Route::Handout(place.clone()),
            Route::Welcome(place.clone()),
            Route::Slide(place.clone(), slide),
            Route::Situation(place.clone(), situation),
            Route::Results(place),
        ] {
            prop_assert_eq!(Route::from_hash(&route.to_string()), route);
        }
    }

    #[test]
    fn any_address_leads_somewhere_whose_address_is_its_own(text in ".*") {
        let route = Route::from_hash(&text);
        if !matches!(route, Route::Lost(_)) {
            prop_assert_eq!(Route::from_hash(&route.to_string()), route);
        }
    }

    #[test]
    fn time_with_a_slide_is_told_from_moments(start in 0_u64..1 << 40, beats in vec(1_u64..=BEAT, 0..40)) {
        let slide = SlideId::new("signs");
        let mut record = Record::default();
        let run = What::RunStarted { seed: 1, version: String::new(), hash: String::new(), plan: Vec::new(), kind: Kind::Briefing };
        record.after(&event_of(1, start, run));
        record.after(&event_of(2, start, What::SlideShown { slide: slide.clone() }));
        let mut now = start;
        for (at, beat) in beats.iter().enumerate() {
            now += beat;
            record.after(&event_of(3 + at as u32, now, What::Beat));
        }
        let spent = record.run().map(|run| run.clock.total());
        prop_assert_eq!(spent, Some(beats.iter().sum::<u64>()));
    }
}

#[test]
fn a_computer_that_slept_did_not_read() {
    let slide = SlideId::new("signs");
    let mut record = Record::default();
    let run = What::RunStarted {
        seed: 1,
        version: String::new(),
        hash: String::new(),
        plan: Vec::new(),
        kind: Kind::Briefing,
    };
    record.after(&event_of(1, 0, run));
    record.after(&event_of(2, 0, What::SlideShown { slide }));
    record.after(&event_of(3, 8 * 3_600_000, What::Beat));
    let spent = record.run().map_or(0, |run| run.clock.total());
    assert!(
        spent < 80_000,
        "{spent} ms were credited for eight hours asleep"
    );
}

#[test]
fn a_paused_clock_stands_still_until_it_is_let_go_on() {
    let slide = SlideId::new("signs");
    let mut record = Record::default();
    let happened = [
        What::RunStarted {
            seed: 1,
            version: String::new(),
            hash: String::new(),
            plan: Vec::new(),
            kind: Kind::Briefing,
        },
        What::SlideShown {
            slide: slide.clone(),
        },
        What::ClockHeld,
        What::SlideShown {
            slide: slide.clone(),
        },
        What::Beat,
        What::ClockFreed,
        What::SlideShown {
            slide: slide.clone(),
        },
        What::SlideHidden,
        What::Beat,
    ];
    for (at, what) in happened.into_iter().enumerate() {
        let seq = at as u32 + 1;
        record.after(&event_of(seq, u64::from(seq) * 1000, what));
    }
    // One second before the pause, one between going on and being hidden.
    assert_eq!(record.run().map(|run| run.clock.total()), Some(2000));
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
