//! A browser that is killed at any moment, with no chance to write anything more.

use super::broke;
use super::page::Page;
use crate::browsers::Browser;
use crate::{problem::Problem, site::Site};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How many rounds a profile lives, so that what was killed is killed again.
const LIVES: usize = 10;

/// The longest that a browser answers before it is killed, in milliseconds.
const LONGEST: u64 = 2500;

/// How long what was saved may take to be there again.
const PATIENCE: Duration = Duration::from_secs(20);

/// Answers, kills the browser, and looks what came back; round after round. Returns how many
/// answers are lost.
pub async fn rounds(browser: Browser, site: &Site, rounds: usize) -> Result<usize, Problem> {
    let start = Instant::now();
    let (mut said, mut lost, mut late) = (0, 0, 0);
    let mut left = rounds;
    while left > 0 {
        let profile = tempfile::tempdir().map_err(broke)?;
        let lives = LIVES.min(left);
        left -= lives;
        // All that this profile was ever told is saved, and of that what its last life was told.
        let (mut saved, mut new) = (0, 0);
        for life in 0..=lives {
            let page = Page::opens(browser, profile.path()).await?;
            if life > 0 {
                let old = saved - new;
                let in_time = in_local_storage(&page, site).await?.saturating_sub(old);
                late += new.saturating_sub(in_time);
                let there = back_again(&page, site, saved).await?;
                lost += saved.saturating_sub(there);
                // Answers that were kept and not yet said to be: they count from now on.
                saved = there;
            }
            if life < lives {
                new = answers_until_killed(page, site).await?;
                said += new;
                saved += new;
            }
        }
    }
    println!(
        "  killed {rounds} times, up to {LIVES} times a profile: {said} answers said to be saved, {lost} lost; \
         local storage alone had lost {late} ({:.0} s)",
        start.elapsed().as_secs_f32()
    );
    Ok(lost)
}

/// Answers for a time that nobody knows beforehand; how many were said to be saved when the
/// browser was killed, at least.
async fn answers_until_killed(page: Page, site: &Site) -> Result<usize, Problem> {
    begins_to_answer(&page, site).await?;
    let long = Duration::from_millis(chance() % LONGEST);
    let start = Instant::now();
    let mut said = 0;
    while start.elapsed() < long || said == 0 {
        said = page.said().await?;
    }
    drop(page);
    Ok(said)
}

/// Goes on from wherever an earlier life stopped, and answers without an end.
pub async fn begins_to_answer(page: &Page, site: &Site) -> Result<(), Problem> {
    page.goes_to_a_situation(&site.address, 1).await?;
    let again =
        "const one = [...document.querySelectorAll('main .onward button')].at(-1); one?.click()";
    page.asks(again, Vec::new()).await?;
    page.answers(usize::MAX >> 12).await
}

/// Every answer that is there again, as the app gives it out.
pub async fn back_again(page: &Page, site: &Site, saved: usize) -> Result<usize, Problem> {
    let start = Instant::now();
    loop {
        let there = page.gives_out(&site.address).await?.len();
        if there >= saved || start.elapsed() > PATIENCE {
            return Ok(there);
        }
    }
}

/// How many answers local storage has by itself, before the app runs.
async fn in_local_storage(page: &Page, site: &Site) -> Result<usize, Problem> {
    page.goes_to(&format!("{}boot.js", site.address)).await?;
    let count =
        "return Object.values(localStorage).filter(text => text.includes('{\"answered\":')).length";
    let count = page.asks(count, Vec::new()).await?;
    Ok(count.as_u64().unwrap_or(0) as usize)
}

/// A number that nobody knows beforehand.
fn chance() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let nanoseconds = now.map_or(0, |now| u64::from(now.subsec_nanos()));
    model::shuffle::rank(nanoseconds, "")
}
