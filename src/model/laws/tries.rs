//! What holds of points and completion, however often one tries.

use proptest::collection::vec;
use proptest::prelude::*;

use super::sure;
use crate::event::{Confidence, Event, EventId, Kind, Step, TabId, What};
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::moment::Moment;
use crate::pack::Pack;
use crate::plan::{another, comes_back};
use crate::record::{Record, Run};
use crate::results::{Results, Standing};
use crate::rules::small::{pack, pack_with};

fn situation() -> impl Strategy<Value = ScenarioId> {
    prop_oneof!["danger-1", "danger-2", "tell-1", "tell-2", "gone"].prop_map(ScenarioId::new)
}

fn answered() -> impl Strategy<Value = What> {
    let step = prop_oneof![1 => Just(Step::Notice), 4 => Just(Step::Act)];
    let choice = prop_oneof!["best", "unsafe", "no-such-choice"].prop_map(ChoiceId::new);
    (situation(), step, choice).prop_map(|(scenario, step, choice)| What::Answered {
        scenario,
        step,
        choices: vec![choice],
    })
}

fn tried() -> impl Strategy<Value = What> {
    let rated = |(scenario, sure): (ScenarioId, Confidence)| What::Rated { scenario, sure };
    prop_oneof![
        6 => answered(),
        2 => (1_usize..=7).prop_map(|number| What::SlideShown {
            slide: SlideId::new(format!("slide-{number}"))
        }),
        2 => situation().prop_map(|scenario| What::SituationReopened { scenario }),
        1 => (situation(), sure()).prop_map(rated),
        1 => situation().prop_map(|scenario| What::SituationAdded { scenario }),
        1 => (situation(), situation())
            .prop_map(|(scenario, with)| What::SituationSwapped { scenario, with }),
    ]
}

/// What happened in a run, most of whose slides were opened, with the wall time of each.
fn told(walls: impl Strategy<Value = u64>) -> impl Strategy<Value = Vec<(u64, What)>> {
    (vec((walls, tried()), 0..60), 0_usize..=3).prop_map(|(mut told, left)| {
        for number in 1..=7 - left {
            let slide = SlideId::new(format!("slide-{number}"));
            told.insert(0, (0, What::SlideShown { slide }));
        }
        told
    })
}

/// Each state of a briefing with the wall time of the event that led to it.
fn states(told: Vec<(u64, What)>) -> Vec<(u64, Run)> {
    let plan = ["danger-1", "tell-1"].map(ScenarioId::new).to_vec();
    let started = What::RunStarted {
        seed: 1,
        version: String::new(),
        hash: String::new(),
        plan,
        kind: Kind::Briefing,
        marks: Vec::new(),
    };
    let mut record = Record::default();
    let mut states = Vec::new();
    for (place, (wall, what)) in [(0, started)].into_iter().chain(told).enumerate() {
        let id = EventId {
            seq: place as u32 + 1,
            tab: TabId(1),
        };
        record.after(&Event {
            id,
            at: Moment { wall, steady: 0 },
            run: None,
            what,
        });
        states.extend(record.run().map(|run| (wall, run.clone())));
    }
    states
}

fn completed_at(pack: &Pack, run: &Run) -> Option<u64> {
    Results::of(pack, run).completed_at(pack, run)
}

proptest! {
    #[test]
    fn no_try_loses_a_point_or_a_completion(told in told(any::<u64>())) {
        let pack = pack();
        let states = states(told);
        for pair in states.windows(2) {
            let [(_, before), (_, after)] = pair else { continue };
            let points = Results::of(&pack, before).points;
            for (was, is) in points.iter().zip(&Results::of(&pack, after).points) {
                if was.standing == Standing::Met {
                    prop_assert_eq!(was, is);
                }
                prop_assert!(was.standing == Standing::Open || is.standing != Standing::Open);
                prop_assert_eq!(is.met_at.is_some(), is.standing == Standing::Met);
            }
            let was = completed_at(&pack, before);
            prop_assert!(was.is_none() || was == completed_at(&pack, after));
        }
    }

    #[test]
    fn a_briefing_was_completed_at_the_first_moment_at_which_all_was_done(
        told in told(1_u64..1000)
    ) {
        let pack = pack();
        let mut now = 0;
        let told = told.into_iter().map(|(later, what)| { now += later; (now, what) }).collect();
        let mut completed = None;
        for (wall, run) in states(told) {
            if Results::of(&pack, &run).is_complete(&pack) {
                completed = completed.or(Some(wall));
            }
            prop_assert_eq!(completed_at(&pack, &run), completed);
        }
    }

    #[test]
    fn what_is_offered_is_on_the_point_and_new_to_the_run(told in told(any::<u64>())) {
        let pack = pack_with(3);
        for (_, run) in states(told) {
            let new = |id: &ScenarioId| !run.plan.contains(id) && !run.skipped.contains(id);
            for point in &pack.points {
                if let Some(id) = another(&pack, &[], &run, &point.id) {
                    prop_assert!(new(&id));
                    prop_assert_eq!(pack.scenario(&id).map(|one| &one.point), Some(&point.id));
                }
            }
            for id in &run.plan {
                let point = |id| pack.scenario(id).map(|one| &one.point);
                if let Some(back) = comes_back(&pack, &[], &run, id) {
                    prop_assert!(new(&back));
                    prop_assert_eq!(point(&back), point(id));
                }
            }
        }
    }
}
