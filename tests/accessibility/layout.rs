//! Everything fits and can be hit: narrow, zoomed, with large text, with text spaced out. And
//! nothing moves for those who asked for less motion.

use serde_json::json;
use xtask::screens::Host;

use crate::visits::{DESK, PHONE, Visit, ZOOMED, every_screen};

const FITS: &str = include_str!("scripts/fits.js");

/// WCAG 1.4.12, to the letter. Adopted, since the page's policy stops any other style.
const SPACED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet]";

/// Text at twice its size, as a reader's own settings would have it.
const LARGE: &str = "document.documentElement.style.fontSize = '200%'";

const PLAIN: &str = "document.adoptedStyleSheets = [];
    document.documentElement.style.fontSize = ''";

#[tokio::test]
async fn everything_fits_and_can_be_hit_and_nothing_moves() {
    let mut visit = Visit::starts().await;
    let less = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    // A room's picture is as large as its screen, at any size of text: the journeys measure it.
    for screen in every_screen().filter(|screen| screen.host != Host::Room) {
        visit.goes_to(screen).await;
        let name = screen.name;
        for look in [PHONE, DESK] {
            visit.looks(look).await;
            let at = format!("{name} at {} pixels", look.width);
            visit.notes(&at, FITS, Vec::new()).await;
            let targets = include_str!("scripts/targets.js");
            visit.notes(&at, targets, Vec::new()).await;
            for (how, script) in [("text spaced out", SPACED), ("text twice as large", LARGE)] {
                visit.asks(script, Vec::new()).await;
                visit.notes(&format!("{at}, {how}"), FITS, Vec::new()).await;
                visit.asks(PLAIN, Vec::new()).await;
            }
        }
        visit.looks(ZOOMED).await;
        visit
            .notes(&format!("{name} at 400 %"), FITS, Vec::new())
            .await;
        visit.cdp("Emulation.setEmulatedMedia", less.clone()).await;
        let moves = include_str!("scripts/moves.js");
        visit.notes(name, moves, Vec::new()).await;
    }
    visit.ends().await;
}
