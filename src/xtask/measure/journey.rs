//! A whole journey with real clicks on a slow processor: how long the slow ones of them take.

use super::slow::Phone;
use super::{Subject, broke};
use crate::browsers::driver::Driver;
use crate::problem::Problem;
use fantoccini::Locator;
use serde_json::Value;

/// More clicks than any journey has: a page that leads nowhere must not keep this for ever.
const MOST_CLICKS: usize = 300;

/// What is clicked next, in a script: an option where one is to be picked, then whatever leads on,
/// until the results. A deck has neither options nor results, so it is walked to and fro.
const NEXT: &str = "
  location.hash.endsWith('/results') ? '' :
  document.querySelector('main .options') && !document.querySelector('main .options :checked')
    ? 'main .options input' :
  document.querySelector('main .primary') ? 'main .primary' :
  !globalThis.Reveal || (globalThis.clicks = (globalThis.clicks ?? 0) + 1) > 48 ? '' :
  (globalThis.clicks - 1) % 12 < 6 ? '.navigate-right' : '.navigate-left'";

/// What changes with every click that had its effect.
const STATE: &str = "[location.hash, document.querySelectorAll(':checked').length,
  document.querySelector('main form') ? 'asks' : 'tells', globalThis.clicks,
  document.querySelector('main h1')?.innerText, document.querySelector('main h2')?.innerText].join()";

/// The duration, in milliseconds, that 98 of 100 interactions of a journey stay within.
pub async fn p98(driver: &Driver, subject: &Subject) -> Result<f64, Problem> {
    let phone = Phone::new(driver, "").await?;
    phone.slow_cpu().await?;
    phone.opens(&subject.address).await?;
    phone.waits(subject.running, "true").await?;
    for _ in 0..MOST_CLICKS {
        let next = phone
            .runs(&format!("globalThis.before = {STATE}; done({NEXT})"))
            .await?;
        let next = next.as_str().filter(|next| !next.is_empty());
        let Some(next) = next else {
            return finish(phone).await;
        };
        let control = phone
            .client()
            .find(Locator::Css(next))
            .await
            .map_err(broke)?;
        control.click().await.map_err(broke)?;
        phone.waits(&format!("{STATE} !== before"), "true").await?;
    }
    Err(broke("a journey does not come to its end"))
}

async fn finish(phone: Phone) -> Result<f64, Problem> {
    let answer = "[performance.interactionCount, Object.values(seen.interactions)]";
    let answer = phone.waits("true", answer).await?;
    phone.closes().await?;
    let count = answer[0].as_u64().unwrap_or(0) as usize;
    let slow = answer[1].as_array().into_iter().flatten();
    let slow: Vec<f64> = slow.filter_map(Value::as_f64).collect();
    if count == 0 {
        return Err(broke("the browser has counted no interaction"));
    }
    Ok(within(98, count, slow))
}

/// The least duration that so many of a hundred stay within. Those that are not among the slow
/// ones took less than the 16 ms from which a browser tells of them.
fn within(percent: usize, count: usize, mut slow: Vec<f64>) -> f64 {
    slow.sort_by(f64::total_cmp);
    let quick = count.saturating_sub(slow.len());
    let rank = (count * percent).div_ceil(100);
    match rank.checked_sub(quick + 1) {
        Some(at) => slow.get(at).copied().unwrap_or(16.0),
        None => 16.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_ones_count_although_nobody_tells_of_them() {
        assert_eq!(within(98, 100, vec![40.0, 30.0, 20.0]), 20.0);
        assert_eq!(within(98, 50, vec![40.0, 30.0]), 30.0);
        assert_eq!(within(98, 10, vec![40.0]), 40.0);
        assert_eq!(within(98, 100, vec![]), 16.0);
    }
}
