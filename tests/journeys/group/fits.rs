//! Everything that a room is shown can be read from the last row: every slide and every situation of
//! every place, at the shapes that projectors have, and nothing runs over.

use model::event::TabId;
use model::id::ScenarioId;
use model::moment::Moment;
use model::pack::{Desk, Pack, Stage};
use model::session::{Answers, Event, Log, Phase, Plan, Round, SessionId, SessionKeys, What};
use serde_json::{Value, json};
use xtask::browsers::{Browser, session};

use crate::host::{FOLDER, group_file, index, pack};
use crate::learner::Learner;

/// 4:3, 16:9 twice, and a wall of pixels; and 16:10, which laptops send.
const SIZES: [(u32, u32); 5] = [
    (1024, 768),
    (1280, 720),
    (1280, 800),
    (1920, 1080),
    (3840, 2160),
];

/// Says one event after another to the page, as a desk would, and measures each picture.
const MEASURE: &str = include_str!("fits.js");

#[tokio::test]
async fn every_slide_and_situation_of_every_place_fits_every_projector() {
    if Browser::chosen() != Browser::Chromium {
        // A window's size cannot be set to these there; its own window is walked in the journeys.
        return;
    }
    let mut wrong = Vec::new();
    for place in index().places {
        let place = place.id.as_str();
        let room = Learner::opens(&format!("#/{place}/projector")).await;
        room.finds_true("document.querySelector('.stage h1')").await;
        let looks = SIZES.map(|size| (size, false)).into_iter();
        // Colours are the same at any size.
        let looks = looks.chain([((1024, 768), true)]);
        for (number, ((width, height), dark)) in (1..).zip(looks) {
            let metrics = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            });
            let sized = session::cdp(room.client(), "Emulation.setDeviceMetricsOverride", metrics);
            sized.await.expect("the size is set");
            let found = room
                .asks_later(
                    MEASURE,
                    vec![json!(delivery(&pack(place), number)), json!(dark)],
                )
                .await;
            let found = found
                .as_array()
                .expect("a list of what does not fit")
                .clone();
            let at = |one: Value| format!("{place}, {width}x{height}, dark {dark}: {one}");
            wrong.extend(found.into_iter().map(at));
        }
        room.leaves().await;
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// What happens when everything there is, is shown: as events, each with its key. A session of a
/// higher number takes the place of the one before.
fn delivery(pack: &Pack, session: u64) -> Vec<(String, String)> {
    let place = &pack.id;
    let desk = Desk::of_place(place, &group_file("desk", place)).expect("the desk's file");
    let stage = Stage::of_place(place, &group_file("stage", place)).expect("the room's file");
    let keys = SessionKeys::new(FOLDER, place, SessionId(session));
    let mut log = Log::default();
    let mut lines = Vec::new();
    let mut happens = |what: What| {
        let event = Event {
            id: log.next(TabId(1)),
            at: Moment {
                wall: now(),
                steady: 0,
            },
            what,
        };
        lines.push((keys.of(event.id), event.to_text()));
        log.add(event);
    };
    let all: Vec<ScenarioId> = stage.situations.iter().map(|one| one.id.clone()).collect();
    happens(What::Begun(Plan::of(pack, &desk.slides, all)));
    for slide in &pack.slides {
        happens(What::SlideShown {
            slide: slide.id.clone(),
        });
    }
    for situation in &stage.situations {
        let scenario = situation.id.clone();
        happens(What::SituationOpened {
            scenario: scenario.clone(),
        });
        let phase = |phase| What::PhaseShown {
            scenario: scenario.clone(),
            phase,
        };
        happens(phase(Phase::FirstVote));
        happens(phase(Phase::Talk));
        happens(phase(Phase::SecondVote));
        for (hands, option) in (100..).zip(&situation.options) {
            for round in [Round::First, Round::Second] {
                happens(What::Counted {
                    scenario: scenario.clone(),
                    round,
                    choice: Some(option.id.clone()),
                    hands,
                });
            }
        }
        happens(What::SplitShown {
            scenario: scenario.clone(),
        });
        happens(What::SplitHidden {
            scenario: scenario.clone(),
        });
        let told = desk
            .situations
            .iter()
            .find(|one| one.id == scenario)
            .expect("reasons");
        let lines = |choice: &model::id::ChoiceId| {
            let reason = told.reasons.iter().find(|one| one.choice == *choice);
            vec![reason.expect("a reason for each option").text.clone()]
        };
        let answers = Answers::of(pack.scenario(&scenario).expect("it"), &lines);
        for option in &situation.options {
            happens(answers.of_choice(&option.id).expect("a reason"));
        }
        happens(answers.learning());
    }
    happens(What::InvitationShown);
    lines
}

/// The wall clock.
pub fn now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.expect("a clock after 1970").as_millis() as u64
}
