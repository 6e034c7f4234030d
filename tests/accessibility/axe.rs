//! axe-core on every screen, in every colour scheme and on the narrowest phone: all of its rules,
//! and what it cannot decide counts as wrong unless it stands in the list below.

use std::fs;

use serde_json::json;
use xtask::npm::AXE;
use xtask::screens::Colours;

use crate::visits::{DESK, PHONE, Visit, every_screen};

/// What axe leaves undecided, and why that is well: rule, selector, reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[];

#[tokio::test]
async fn axe_finds_no_barrier_on_any_screen() {
    let axe = fs::read_to_string(AXE.path())
        .expect("axe-core, which `cargo xtask test accessibility` installs");
    let exceptions: Vec<_> = EXCEPTIONS
        .iter()
        .map(|(rule, selector, _)| [rule, selector])
        .collect();
    let dark = xtask::screens::Look::new(DESK.width, DESK.height, Colours::Dark);
    let forced = xtask::screens::Look::new(DESK.width, DESK.height, Colours::Forced);
    let mut visit = Visit::starts().await;
    for screen in every_screen() {
        visit.goes_to(screen).await;
        visit.asks(&axe, Vec::new()).await;
        for look in [DESK, dark, forced, PHONE] {
            visit.looks(look).await;
            let at = format!("{} {}", screen.name, look.name());
            visit
                .notes_later(&at, include_str!("scripts/axe.js"), vec![json!(exceptions)])
                .await;
        }
    }
    visit.ends().await;
}
