//! Many tabs at once.

use super::broke;
use super::page::{Page, words};
use crate::browsers::Browser;
use crate::{problem::Problem, site::Site};
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How many answers each of two tabs gives.
const ANSWERS: usize = 300;

/// How many tabs answer one question at once.
const TABS: usize = 20;

/// How long these may take until all show the same, in milliseconds.
const CONVERGE: u64 = 1000;

/// How often they may try to be in time.
const TRIES: usize = 3;

/// How long two tabs may take for all their answers.
const PATIENCE: Duration = Duration::from_secs(300);

/// Two tabs answer side by side; both must have all of it. Returns how many answers are lost.
pub async fn two(browser: Browser, site: &Site) -> Result<usize, Problem> {
    let profile = tempfile::tempdir().map_err(broke)?;
    let page = Page::opens(browser, profile.path()).await?;
    page.goes_to_a_situation(&site.address, 1).await?;
    let first = page.client.window().await.map_err(broke)?;
    let second = page.client.new_window(true).await.map_err(broke)?.handle;
    let start = Instant::now();
    for (number, tab) in [(2, &second), (1, &first)] {
        page.client
            .switch_to_window(tab.clone())
            .await
            .map_err(broke)?;
        page.goes_to_a_situation(&site.address, number).await?;
        page.answers(ANSWERS).await?;
    }
    let mut said = 0;
    for tab in [&second, &first] {
        page.client
            .switch_to_window(tab.clone())
            .await
            .map_err(broke)?;
        loop {
            let here = page.said().await?;
            if here >= ANSWERS || start.elapsed() > PATIENCE {
                said += here;
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
    let took = start.elapsed().as_secs_f32();
    let one = page.gives_out(&site.address).await?;
    page.client.switch_to_window(second).await.map_err(broke)?;
    let other = page.gives_out(&site.address).await?;
    let differ = one.symmetric_difference(&other).count();
    let lost = said.saturating_sub(one.len());
    println!(
        "  two tabs: {said} answers said to be saved in {took:.1} s, {} there, {lost} lost, {differ} in one tab only",
        one.len()
    );
    let missing = (2 * ANSWERS).saturating_sub(said);
    Ok(lost + differ + missing)
}

/// Twenty tabs answer the same question at once in different ways; all must show the same answer
/// soon. Returns how many do not. A machine that does other work may make them late, and only late:
/// so they have a few tries to be in time, and at each they must agree.
pub async fn twenty(browser: Browser, site: &Site) -> Result<usize, Problem> {
    let mut differ = 0;
    for _ in 0..TRIES {
        let (one_differs, took) = all_at_once(browser, site).await?;
        differ += one_differs;
        if took <= CONVERGE {
            return Ok(differ);
        }
    }
    Ok(differ + 1)
}

/// How many tabs show another answer than the first, or none; and after how many milliseconds they
/// had settled.
async fn all_at_once(browser: Browser, site: &Site) -> Result<(usize, u64), Problem> {
    let profile = tempfile::tempdir().map_err(broke)?;
    let page = Page::opens(browser, profile.path()).await?;
    let mut tabs = vec![page.client.window().await.map_err(broke)?];
    for _ in 1..TABS {
        tabs.push(page.client.new_window(true).await.map_err(broke)?.handle);
    }
    for (nth, tab) in tabs.iter().enumerate() {
        page.client
            .switch_to_window(tab.clone())
            .await
            .map_err(broke)?;
        page.goes_to_a_situation(&site.address, 1).await?;
        let script = include_str!("at_once.js");
        page.asks(script, vec![json!(nth), words()?]).await?;
    }
    // The sender of a message does not get it, so a page of its own gives the sign.
    let sign = page.client.new_window(true).await.map_err(broke)?.handle;
    page.client.switch_to_window(sign).await.map_err(broke)?;
    page.goes_to(&format!("{}boot.js", site.address)).await?;
    let go = "new BroadcastChannel('torture').postMessage(0)";
    page.asks(go, Vec::new()).await?;
    let (mut shown, mut answered, mut settled) = (Vec::new(), Vec::new(), Vec::new());
    for told in seen(&page, &tabs).await? {
        shown.push(told[0].as_str().unwrap_or_default().to_owned());
        answered.push(told[1].as_u64().unwrap_or(0));
        settled.push(told[2].as_u64().unwrap_or(0));
    }
    let last = answered.iter().max().copied().unwrap_or(0);
    let took = settled.iter().max().map_or(0, |at| at.saturating_sub(last));
    let agree = shown.iter().filter(|one| **one == shown[0]).count();
    println!("  {TABS} tabs: {agree} show the same answer, {took} ms after the last answered");
    Ok((TABS - agree + usize::from(shown[0].is_empty()), took))
}

/// What each tab shows, seconds after all have answered.
async fn seen(page: &Page, tabs: &[WindowHandle]) -> Result<Vec<Value>, Problem> {
    for tab in tabs {
        page.client
            .switch_to_window(tab.clone())
            .await
            .map_err(broke)?;
        page.waits("window.done").await?;
    }
    let mut seen = Vec::new();
    for tab in tabs {
        page.client
            .switch_to_window(tab.clone())
            .await
            .map_err(broke)?;
        let script = "return [window.shown, window.answered, window.settled]";
        seen.push(page.asks(script, Vec::new()).await?);
    }
    Ok(seen)
}
