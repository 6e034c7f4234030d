//! What is kept on learners' devices is read for ever.

use crate::event::{Completion, Confidence, Event, EventId, Kind, Step, TabId, What};
use crate::id::{ChoiceId, ScenarioId, SlideId};
use crate::moment::Moment;
use crate::pack::Status;

fn event(what: What) -> Event {
    let id = EventId {
        seq: 1,
        tab: TabId(2),
    };
    let at = Moment { wall: 3, steady: 4 };
    Event {
        id,
        at,
        run: None,
        what,
    }
}

#[test]
fn every_event_is_kept_as_it_always_was() {
    let scenario = ScenarioId::new("new-phone");
    let choices = vec![ChoiceId::new("tell"), ChoiceId::new("wait")];
    for (what, text) in [
        (
            What::RunStarted {
                seed: u64::MAX,
                version: "1.0 \"é\"\n".into(),
                hash: "0f".into(),
                plan: vec![scenario.clone(), ScenarioId::new("car-park")],
                kind: Kind::Refresher,
                marks: vec!["signs:1a2b3c4d".into()],
            },
            r#"{"run-started":{"seed":18446744073709551615,"version":"1.0 \"é\"\u000a","hash":"0f","plan":["new-phone","car-park"],"kind":"refresher","marks":["signs:1a2b3c4d"]}}"#,
        ),
        (
            What::SlideShown {
                slide: SlideId::new("signs"),
            },
            r#"{"slide-shown":{"slide":"signs"}}"#,
        ),
        (What::SlideHidden, r#""slide-hidden""#),
        (What::Beat, r#""beat""#),
        (What::ClockHeld, r#""clock-held""#),
        (What::ClockFreed, r#""clock-freed""#),
        (
            What::SituationShown {
                scenario: scenario.clone(),
            },
            r#"{"situation-shown":{"scenario":"new-phone"}}"#,
        ),
        (
            What::Picked {
                scenario: scenario.clone(),
                step: Step::Notice,
                choices: choices.clone(),
            },
            r#"{"picked":{"scenario":"new-phone","step":"notice","choices":["tell","wait"]}}"#,
        ),
        (
            What::Picked {
                scenario: scenario.clone(),
                step: Step::Recognise,
                choices: Vec::new(),
            },
            r#"{"picked":{"scenario":"new-phone","step":"recognise","choices":[]}}"#,
        ),
        (
            What::Answered {
                scenario: scenario.clone(),
                step: Step::Act,
                choices,
            },
            r#"{"answered":{"scenario":"new-phone","step":"act","choices":["tell","wait"]}}"#,
        ),
        (
            What::RunTakenUp {
                run: event(What::Beat).id,
            },
            r#"{"run-taken-up":{"run":"00000001-00000002"}}"#,
        ),
        (
            What::Rated {
                scenario: scenario.clone(),
                sure: Confidence::NotSure,
            },
            r#"{"rated":{"scenario":"new-phone","sure":"not-sure"}}"#,
        ),
        (
            What::SituationAdded {
                scenario: scenario.clone(),
            },
            r#"{"situation-added":{"scenario":"new-phone"}}"#,
        ),
        (
            What::SituationSwapped {
                scenario: scenario.clone(),
                with: ScenarioId::new("car-park"),
            },
            r#"{"situation-swapped":{"scenario":"new-phone","with":"car-park"}}"#,
        ),
        (
            What::RunCompleted(Completion {
                on: 7,
                status: Some(Status::SignedOff),
                points: vec!["Danger first".into()],
            }),
            r#"{"run-completed":{"on":7,"status":"signed-off","points":["Danger first"]}}"#,
        ),
        (
            What::RunCompleted(Completion {
                on: 7,
                status: None,
                points: Vec::new(),
            }),
            r#"{"run-completed":{"on":7,"status":null,"points":[]}}"#,
        ),
        (
            What::SituationReopened { scenario },
            r#"{"situation-reopened":{"scenario":"new-phone"}}"#,
        ),
    ] {
        let kept = format!(r#"{{"at":{{"wall":3,"steady":4}},"what":{text}}}"#);
        let event = event(what);
        assert_eq!(event.to_text(), kept);
        assert_eq!(Event::from_text(event.id, &kept), Ok(event));
    }
}

#[test]
fn an_event_names_its_run_and_one_of_an_older_version_is_read_without() {
    let run = Some(EventId {
        seq: 7,
        tab: TabId(8),
    });
    let event = Event {
        run,
        ..event(What::Beat)
    };
    let kept = r#"{"at":{"wall":3,"steady":4},"run":"00000007-00000008","what":"beat"}"#;
    assert_eq!(event.to_text(), kept);
    assert_eq!(Event::from_text(event.id, kept), Ok(event));
}

#[test]
fn a_run_that_an_older_version_began_is_a_briefing() {
    let kept = r#"{"at":{"wall":3,"steady":4},"what":{"run-started":{"seed":1,"version":"0.1.0","plan":[]}}}"#;
    let what = What::RunStarted {
        seed: 1,
        version: "0.1.0".into(),
        hash: String::new(),
        plan: Vec::new(),
        kind: Kind::Briefing,
        marks: Vec::new(),
    };
    let event = event(what);
    assert_eq!(Event::from_text(event.id, kept), Ok(event));
}

#[test]
fn what_a_newer_version_kept_is_left_alone() {
    for what in [
        r#""slept""#,
        r#"{"slept":{"slide":"signs"}}"#,
        r#"{"slide-shown":{}}"#,
        r#"{"slide-shown":{"slide":7}}"#,
        r#"{"beat":{},"more":{}}"#,
        r#"{"picked":{"scenario":"new-phone","step":"dream","choices":[]}}"#,
        "null",
    ] {
        let kept = format!(r#"{{"at":{{"wall":3,"steady":4}},"what":{what}}}"#);
        let read = Event::from_text(event(What::Beat).id, &kept);
        assert!(read.is_err(), "{kept}");
    }
}
