//! A day goes by on a page that is open and in view, and nothing moves: the learner alone moves on.

use std::time::{Duration, Instant};

use serde_json::json;
use xtask::screens::begun;

use crate::visits::{DESK, Visit};

/// Milliseconds of the page's own time.
const DAY: u64 = 24 * 60 * 60 * 1000;

/// What a live region may say meanwhile: that the time of a slide is over, and such.
const CUES: &[&str] = &[];

/// How long a computer may take over it.
const PATIENCE: Duration = Duration::from_secs(300);

/// What must be the same after it.
const STATE: &str = "return [location.hash, document.title, document.querySelector('h1').innerText,
    document.activeElement.outerHTML, scrollX, scrollY, history.length]";

#[tokio::test]
async fn nothing_moves_in_a_day() {
    let visit = Visit::starts().await;
    visit.looks(DESK).await;
    visit.goes_to(&begun("wirral/slide/2")).await;
    let recorder = include_str!("scripts/recorder.js");
    visit.asks(recorder, Vec::new()).await;
    let set_out =
        "document.querySelector('.sources summary').focus(); scrollTo(0, 40); heard.length = 0;
        return performance.now()";
    let begun = visit
        .asks(set_out, Vec::new())
        .await
        .as_f64()
        .expect("a time");
    let before = visit.asks(STATE, Vec::new()).await;
    // Time that goes as fast as the page can follow, every timer called in its turn.
    let fast =
        json!({ "policy": "advance", "budget": DAY, "maxVirtualTimeTaskStarvationCount": 100_000 });
    visit.cdp("Emulation.setVirtualTimePolicy", fast).await;
    let start = Instant::now();
    let mut gone = 0.0;
    while gone < DAY as f64 && start.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let now = visit.asks("return performance.now()", Vec::new()).await;
        gone = now.as_f64().expect("a time") - begun;
    }
    println!(
        "{:.1} h went by in {:.0} s",
        gone / 3.6e6,
        start.elapsed().as_secs_f32()
    );
    let after = visit.asks(STATE, Vec::new()).await;
    let heard = visit.asks("return heard", Vec::new()).await;
    let over = visit
        .asks(
            "return document.querySelector('.middle').textContent",
            Vec::new(),
        )
        .await;
    assert_eq!(over, "0:00", "the time of the slide has gone by");
    assert!(gone >= DAY as f64, "a day takes too long here");
    assert_eq!(after, before);
    for one in heard.as_array().into_iter().flatten() {
        let text = one[1].as_str().unwrap_or_default();
        assert!(CUES.contains(&text), "{text:?} was told meanwhile");
    }
    visit.ends().await;
}
