//! With the keyboard alone: everything is reached, in order, both ways; where the focus is can
//! always be seen; and no press loses it.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use xtask::screens::{Look, Screen};

use crate::visits::{DESK, Visit, ZOOMED, every_screen};

const STOPS: &str = include_str!("scripts/stops.js");

/// More than any screen has.
const MOST_STOPS: usize = 120;

#[tokio::test]
async fn tab_reaches_everything_and_the_focus_is_always_in_view() {
    let mut visit = Visit::starts().await;
    for screen in every_screen() {
        visit.goes_to(screen).await;
        visit.asks(STOPS, Vec::new()).await;
        for look in [DESK, ZOOMED] {
            visit.looks(look).await;
            let expected = visit.asks("return stops().length", Vec::new()).await;
            let expected = expected.as_u64().expect("a number") as usize;
            let there = walk(&mut visit, screen, look, Way::On).await;
            let back = walk(&mut visit, screen, look, Way::Back).await;
            let all: Vec<usize> = (0..expected).collect();
            for (way, mut met) in [("Tab", there), ("Shift and Tab", back)] {
                if way != "Tab" {
                    met.reverse();
                }
                if met != all {
                    let at = format!("{} {}", screen.name, look.name());
                    visit.wrong(&at, format!("{way} goes to {met:?} of {expected} stops"));
                }
            }
        }
    }
    visit.ends().await;
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

const ON: &[Key] = &[Key::Tab];
const BACK: &[Key] = &[Key::Shift, Key::Tab];

/// Goes from one end of the page to the other, and says which stops were met.
async fn walk(visit: &mut Visit, screen: &Screen, look: Look, way: Way) -> Vec<usize> {
    let keys = match way {
        Way::On => ON,
        Way::Back => BACK,
    };
    let (from, there_and_back) = match way {
        Way::On => ("stops().at(0).focus()", [ON, BACK]),
        Way::Back => ("stops().at(-1).focus()", [BACK, ON]),
    };
    visit.asks(from, Vec::new()).await;
    // A browser shows where the focus is to those who used the keyboard last.
    for keys in there_and_back {
        visit.presses(keys).await;
    }
    let mut met = Vec::new();
    for _ in 0..MOST_STOPS {
        let focused = visit.asks("return focused()", Vec::new()).await;
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

impl Visit {
    /// Presses keys together, and lets them go.
    pub async fn presses(&self, keys: &[Key]) {
        let down = keys.iter().map(|key| KeyAction::Down {
            value: (*key).into(),
        });
        let up = keys.iter().rev().map(|key| KeyAction::Up {
            value: (*key).into(),
        });
        let actions = down
            .chain(up)
            .fold(KeyActions::new("keys".into()), |actions, action| {
                actions.then(action)
            });
        let done = self.visitor.client.perform_actions(actions).await;
        done.expect("the keys are pressed");
    }
}
