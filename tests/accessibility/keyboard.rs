//! With the keyboard alone: everything is reached, in order, both ways; where the focus is can
//! always be seen; and no press loses it.

use std::collections::BTreeSet;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::Value;
use xtask::screens::{Look, Screen};

use crate::visits::{DESK, Visit, ZOOMED, every_screen};

const STOPS: &str = include_str!("scripts/stops.js");

/// More than any screen has.
const MOST_STOPS: usize = 120;

#[tokio::test]
async fn tab_reaches_everything_and_the_focus_is_always_in_view() {
    let mut visit = Visit::starts().await;
    // Three hundred links alike: those that a search leaves stand for them.
    for screen in every_screen().filter(|screen| screen.name != "choose-many") {
        visit.goes_to(screen).await;
        visit.asks(STOPS, Vec::new()).await;
        // The way itself is the same at any size; back goes where the focus has least room.
        for (look, way) in [(DESK, Way::On), (ZOOMED, Way::Back)] {
            visit.looks(look).await;
            let expected = visit.asks("return stops().length", Vec::new()).await;
            let expected = expected.as_u64().expect("a number") as usize;
            let all: Vec<usize> = (0..expected).collect();
            let mut met = walk(&mut visit, screen, look, way).await;
            if way == Way::Back {
                met.reverse();
            }
            if met != all {
                let at = format!("{} {}", screen.name, look.name());
                visit.wrong(&at, format!("{way:?} goes to {met:?} of {expected} stops"));
            }
        }
    }
    visit.ends().await;
}

/// Which way Tab goes; with Shift, back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

const ON: &[Key] = &[Key::Tab];
const BACK: &[Key] = &[Key::Shift, Key::Tab];

/// Goes from one end of the page to the other, and says which stops were met.
async fn walk(visit: &mut Visit, screen: &Screen, look: Look, way: Way) -> Vec<usize> {
    let (keys, from, there_and_back) = match way {
        Way::On => (ON, "stops().at(0)?.focus()", [ON, BACK]),
        Way::Back => (BACK, "stops().at(-1)?.focus()", [BACK, ON]),
    };
    visit.asks(from, Vec::new()).await;
    // A browser shows where the focus is to those who used the keyboard last.
    for keys in there_and_back {
        visit.presses(keys).await;
    }
    let mut met = Vec::new();
    for _ in 0..MOST_STOPS {
        let at_rest = "focusedAtRest(arguments[0])";
        let focused = visit
            .visitor
            .client
            .execute_async(at_rest, Vec::new())
            .await;
        let focused = focused.expect("where the focus is");
        let Some(at) = focused["at"].as_i64() else {
            break;
        };
        let name = format!("{} {}", screen.name, look.name());
        for what in focused["wrong"].as_array().into_iter().flatten() {
            visit.wrong(&name, what.as_str().unwrap_or_default());
        }
        let Ok(at) = usize::try_from(at) else {
            visit.wrong(&name, "the focus is on something that is no stop");
            break;
        };
        if met.contains(&at) {
            break;
        }
        met.push(at);
        visit.presses(keys).await;
    }
    met
}

#[tokio::test]
async fn no_press_loses_the_focus() {
    let mut visit = Visit::starts().await;
    let presses = include_str!("scripts/presses.js");
    let mut pressed = BTreeSet::new();
    for screen in every_screen().filter(|screen| screen.host.has_the_app()) {
        visit.goes_to(screen).await;
        visit.asks(STOPS, Vec::new()).await;
        visit.asks(presses, Vec::new()).await;
        let found = visit.asks("return pressable()", Vec::new()).await;
        let mut fresh = true;
        for one in found.as_array().into_iter().flatten() {
            let (at, kind, element) = (&one[0], text(&one[1]), text(&one[2]));
            if !pressed.insert(kind.clone()) {
                continue;
            }
            if !fresh {
                visit.goes_to(screen).await;
                visit.asks(STOPS, Vec::new()).await;
                visit.asks(presses, Vec::new()).await;
            }
            fresh = false;
            let before = visit.asks(ADDRESS, Vec::new()).await;
            visit
                .asks("stops()[arguments[0]].focus()", vec![at.clone()])
                .await;
            let key = if element == "input" {
                Key::Space
            } else {
                Key::Enter
            };
            visit.presses(&[key]).await;
            let name = format!("{}: {kind}", screen.name);
            if visit
                .visitor
                .becomes_true(KEPT, Vec::new(), &name)
                .await
                .is_err()
            {
                visit.wrong(&name, "the focus is lost");
            }
            let moved = visit.asks(ADDRESS, Vec::new()).await != before;
            let at_rest = visit.visitor.is_at_rest(&name).await;
            at_rest.unwrap_or_else(|problem| panic!("{problem}"));
            if moved {
                let there = visit
                    .visitor
                    .becomes_true(AT_HEADING, Vec::new(), &name)
                    .await;
                if there.is_err() {
                    visit.wrong(&name, "the focus does not go to the new heading");
                }
            }
        }
    }
    visit.ends().await;
}

const ADDRESS: &str = "return location.hash";
const AT_HEADING: &str = "return document.activeElement?.id === 'heading'";

/// What was pressed may take a frame or two to answer.
const KEPT: &str = "return kept()";

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn picking_never_submits() {
    let mut visit = Visit::starts().await;
    let asking = "return !!document.querySelector('form.question')
        && !document.querySelector('#verdict') && !document.querySelector('#missing')?.textContent";
    for screen in every_screen().filter(|screen| screen.address.contains("/situation/")) {
        visit.goes_to(screen).await;
        let question = "const first = document.querySelector('form.question input');
            first?.focus();
            return !!first && !document.querySelector('#missing')?.textContent";
        if visit.asks(question, Vec::new()).await != true {
            continue;
        }
        for key in [Key::Space, Key::Down, Key::Up, Key::Right, Key::Space] {
            visit.presses(&[key]).await;
            if visit.asks(asking, Vec::new()).await != true {
                visit.wrong(screen.name, format!("{key:?} submits"));
            }
        }
    }
    visit.ends().await;
}

impl Visit {
    /// Presses keys together, and lets them go.
    pub async fn presses(&self, keys: &[Key]) {
        let keys: Vec<char> = keys.iter().map(|key| (*key).into()).collect();
        self.strikes(&keys).await;
    }

    /// Types a letter.
    pub async fn types(&self, letter: char) {
        self.strikes(&[letter]).await;
    }

    async fn strikes(&self, keys: &[char]) {
        let down = keys.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let actions = down
            .chain(up)
            .fold(KeyActions::new("keys".into()), |actions, action| {
                actions.then(action)
            });
        let done = self.visitor.client.perform_actions(actions).await;
        done.expect("the keys are pressed");
    }
}
