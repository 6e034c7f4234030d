//! axe-core on every screen, in every colour scheme and on the narrowest phone: all of its rules,
//! and what it cannot decide counts as wrong unless it stands in the list below.

use std::fs;

use serde_json::json;
use xtask::browsers::Browser;
use xtask::npm::AXE;
use xtask::screens::{Colours, Look};

use crate::visits::{DESK, PHONE, Visit, every_screen};

/// What axe leaves undecided, and why that is well: rule, selector, reason. What it finds wrong
/// has no exceptions.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "color-contrast",
        UNDECIDED,
        "too short or not letters for axe; measured below instead",
    ),
    (
        "color-contrast-enhanced",
        UNDECIDED,
        "too short or not letters for axe; measured below instead",
    ),
    (
        "hidden-content",
        "*",
        "says only that something is hidden: what can be shown is a state in the list of screens",
    ),
];

/// Numerals of the dial, the signs that stand before words and say the same, and on the trainer's
/// desk the letters of options, the keys on buttons and the numbers of slides and hands.
const UNDECIDED: &str = ".dial text, span[aria-hidden=true], .letter, kbd, output, .slides button";

/// Rules that are off in two cases. In forced colours, Chromium paints the reader's colours but
/// tells a script the page's, so axe would judge a pair that nobody sees; that every text takes
/// part in the reader's colours is tested in `colours.rs`. And Firefox counts the width of a line
/// to its box, so axe takes the dial to lie over its neighbours; the colours are those of Chromium,
/// and that nothing covers what can be pressed is tested in `keyboard.rs`.
const CONTRAST_RULES: &[&str] = &["color-contrast", "color-contrast-enhanced"];

/// Contrast of text, as WCAG asks at level AAA.
const CONTRAST: f64 = 7.0;

#[tokio::test]
async fn axe_finds_no_barrier_on_any_screen() {
    let axe = fs::read_to_string(AXE.path())
        .expect("axe-core, which `cargo xtask test accessibility` installs");
    let exceptions: Vec<_> = EXCEPTIONS
        .iter()
        .map(|(rule, selector, _)| [rule, selector])
        .collect();
    let mut visit = Visit::starts().await;
    for screen in every_screen() {
        visit.goes_to(screen).await;
        visit.asks(&axe, Vec::new()).await;
        let desk = |colours| Look::new(DESK.width, DESK.height, colours);
        let looks = [DESK, desk(Colours::Dark), desk(Colours::Forced), PHONE];
        let looks = match Browser::chosen() {
            Browser::Chromium => &looks[..],
            Browser::Firefox | Browser::WebKit => &looks[..1],
        };
        for look in looks {
            visit.looks(*look).await;
            let (off, measured) = match (Browser::chosen(), look.colours) {
                (Browser::Chromium, Colours::Forced) => (CONTRAST_RULES, ".dial text"),
                (Browser::Chromium, _) => (&[][..], UNDECIDED),
                (Browser::Firefox | Browser::WebKit, _) => (CONTRAST_RULES, UNDECIDED),
            };
            let at = format!("{} {}", screen.name, look.name());
            // Where the page was scrolled, axe cannot tell the ground of what the header covers.
            visit.asks("scrollTo(0, 0)", Vec::new()).await;
            let axe = include_str!("scripts/axe.js");
            let told = vec![json!(exceptions), json!(off)];
            visit.notes_later(&at, axe, told).await;
            let contrast = include_str!("scripts/contrast.js");
            let told = vec![json!(measured), json!(CONTRAST)];
            visit.notes(&at, contrast, told).await;
        }
    }
    visit.ends().await;
}
