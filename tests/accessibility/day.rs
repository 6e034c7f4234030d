//! A day goes by on a page that is open and in view, and nothing moves: the learner alone moves on,
//! unless they chose otherwise.

use std::time::{Duration, Instant};

use briefing::words::slide;
use serde_json::json;

use crate::journey::Journey;
use crate::visits::Visit;

/// Milliseconds of the page's own time.
const DAY: u64 = 24 * 60 * 60 * 1000;

/// After so long a page hangs. A slow computer takes a good five minutes over a day.
const PATIENCE: Duration = Duration::from_secs(1200);

/// What must be the same after it.
const STATE: &str = "return [location.hash, document.title, document.querySelector('h1').innerText,
    document.activeElement.outerHTML, scrollX, scrollY, history.length]";

#[tokio::test]
async fn nothing_moves_in_a_day() {
    let mut visit = Journey::begins_at("slide-2").await.visit;
    let set_out =
        "document.querySelector('.sources summary').focus(); scrollTo(0, 40); heard.length = 0";
    visit.asks(set_out, Vec::new()).await;
    let before = visit.asks(STATE, Vec::new()).await;
    passes(&mut visit).await;
    let after = visit.asks(STATE, Vec::new()).await;
    assert_eq!(after, before);
    let over = "return document.querySelector('.middle').textContent";
    let over = visit.asks(over, Vec::new()).await;
    assert_eq!(over, "0:00", "the time of the slide has gone by");
    // One cue, and no second one however long it takes.
    let heard = visit.asks("return heard", Vec::new()).await;
    assert_eq!(heard, json!([["live", format!("status: {}", slide::OVER)]]));
    visit.ends().await;
}

#[tokio::test]
async fn nothing_moves_in_a_day_before_after_and_between_slides() {
    for screen in ["welcome-resumed-slide", "act-picked", "results-partly"] {
        let mut visit = Journey::begins_at(screen).await.visit;
        let set_out = "document.querySelector('main a, main input').focus(); heard.length = 0";
        visit.asks(set_out, Vec::new()).await;
        let before = visit.asks(STATE, Vec::new()).await;
        passes(&mut visit).await;
        assert_eq!(visit.asks(STATE, Vec::new()).await, before, "{screen}");
        let heard = visit.asks("return heard", Vec::new()).await;
        assert_eq!(heard, json!([]), "{screen}");
        visit.ends().await;
    }
}

#[tokio::test]
async fn who_chose_so_is_moved_on_after_a_warning_each_and_no_further_than_the_last_slide() {
    let mut visit = Journey::begins_at("slide-advancing").await.visit;
    let pack = visit.visitor.pack("wirral").expect("the pack");
    passes(&mut visit).await;
    let address = visit.asks("return location.hash", Vec::new()).await;
    assert_eq!(address, "#/wirral/slide/7");
    let mut expected = Vec::new();
    for next in &pack.slides[2..] {
        expected.push(format!("status: {}", slide::soon(10)));
        expected.push(format!("heading 1 \"{}\"", next.title));
    }
    expected.push(format!("status: {}", slide::OVER));
    let told = "return heard.filter(([kind]) => kind !== 'title').map(([, text]) => text)";
    let told = visit.asks(told, Vec::new()).await;
    assert_eq!(told, json!(expected));
    visit.ends().await;
}

/// Lets a day pass, as fast as the page can follow, every timer called in its turn.
async fn passes(visit: &mut Visit) {
    let now = "return performance.now()";
    let begun = visit.asks(now, Vec::new()).await.as_f64().expect("a time");
    let fast =
        json!({ "policy": "advance", "budget": DAY, "maxVirtualTimeTaskStarvationCount": 100_000 });
    visit.cdp("Emulation.setVirtualTimePolicy", fast).await;
    let start = Instant::now();
    let mut gone = 0.0;
    while gone < DAY as f64 && start.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(200)).await;
        gone = visit.asks(now, Vec::new()).await.as_f64().expect("a time") - begun;
    }
    let seconds = start.elapsed().as_secs_f32();
    println!("{:.1} h went by in {seconds:.0} s", gone / 3.6e6);
    assert!(gone >= DAY as f64, "the page hangs");
}
