//! In every colour scheme, the reader's own included: where the focus is and what is picked can be
//! told apart from the rest, and no text keeps the page's colours against the reader's wish.

use fantoccini::key::Key;
use xtask::screens::{Colours, Look};

use crate::visits::{Visit, every_screen};

#[tokio::test]
async fn focus_and_choice_show_in_every_colour_scheme() {
    let mut visit = Visit::starts().await;
    for screen in every_screen() {
        visit.goes_to(screen).await;
        let stops = include_str!("scripts/stops.js");
        visit.asks(stops, Vec::new()).await;
        // The focus is shown to those who used the keyboard last, and in a page that they have not
        // left at its end.
        visit.asks("stops().at(0)?.focus()", Vec::new()).await;
        visit.presses(&[Key::Tab]).await;
        visit.presses(&[Key::Shift, Key::Tab]).await;
        for colours in [Colours::Light, Colours::Dark, Colours::Forced] {
            let look = Look::new(1280, 800, colours);
            visit.looks(look).await;
            let at = format!("{} {}", screen.name, look.name());
            let focus = "return stops().flatMap(one => { one.focus(); return indicated(one) })";
            visit.notes(&at, focus, Vec::new()).await;
            let picked = include_str!("scripts/picked.js");
            visit.notes(&at, picked, Vec::new()).await;
            if colours == Colours::Forced {
                visit.notes(&at, STUBBORN, Vec::new()).await;
            }
        }
    }
    visit.ends().await;
}

/// Whatever holds on to the page's colours. Drawings do by themselves; the style sheet gives
/// theirs back.
const STUBBORN: &str = "return [...document.querySelectorAll('body *')]
    .filter(one => !one.closest('svg') && getComputedStyle(one).forcedColorAdjust !== 'auto')
    .map(one => `${one.localName}.${one.className} keeps its own colours`)";
