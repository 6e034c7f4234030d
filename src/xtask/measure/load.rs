//! A first visit: what is fetched, when something is painted, and when it can be used.

use super::slow::Phone;
use super::{Subject, broke};
use crate::browsers::driver::Driver;
use crate::problem::Problem;
use serde::Deserialize;

/// One first visit; times in milliseconds from the click on the link that leads here.
#[derive(Deserialize)]
pub struct Load {
    /// All that was fetched.
    pub files: Vec<File>,
    /// Anything but the empty page.
    pub first_paint: f64,
    /// The first text or picture.
    pub content_paint: f64,
    /// The largest text or picture.
    pub largest_paint: f64,
    /// It is there for its user.
    pub running: f64,
    /// The longest that the page did not answer.
    pub longest_task: f64,
}

/// A file that was fetched.
#[derive(Deserialize)]
pub struct File {
    name: String,
    /// As it travelled.
    sent: f64,
    raw: f64,
}

impl Load {
    /// Bytes that travelled, without headers.
    pub fn sent(&self) -> f64 {
        self.files.iter().map(|file| file.sent).sum()
    }

    /// Bytes as they lie on the host.
    pub fn raw(&self) -> f64 {
        self.files.iter().map(|file| file.raw).sum()
    }
}

const ANSWER: &str = "{
  files: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .map(({ name, encodedBodySize: sent, decodedBodySize: raw }) =>
      ({ name: new URL(name).pathname, sent, raw })),
  first_paint: performance.getEntriesByName('first-paint')[0].startTime,
  content_paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
  largest_paint: seen.largest,
  running: seen.running,
  longest_task: seen.longest,
}";

/// Watches a first visit without touching anything.
pub async fn watch(driver: &Driver, subject: &Subject) -> Result<Load, Problem> {
    let note = format!(
        "const look = () => {{
           if ({}) seen.running = performance.now(); else requestAnimationFrame(look);
         }};
         look();",
        subject.running
    );
    let phone = visit(driver, subject, &note).await?;
    let answer = phone.waits("seen.running", ANSWER).await?;
    phone.closes().await?;
    serde_json::from_value(answer).map_err(broke)
}

/// How long it takes until a click on what leads on has its effect, for somebody who clicks as soon
/// as it is there, and again until it works.
pub async fn first_click(driver: &Driver, subject: &Subject) -> Result<f64, Problem> {
    let click = format!(
        "const click = () => {{
           if ({}) {{ seen.moved = performance.now(); return; }}
           document.querySelector('{}')?.click();
           requestAnimationFrame(click);
         }};
         click();",
        subject.moved, subject.on
    );
    let phone = visit(driver, subject, &click).await?;
    let answer = phone.waits("seen.moved", "seen.moved").await?;
    phone.closes().await?;
    answer
        .as_f64()
        .ok_or_else(|| broke("no click had its effect"))
}

async fn visit(driver: &Driver, subject: &Subject, script: &str) -> Result<Phone, Problem> {
    let phone = Phone::new(driver, script).await?;
    phone.slow_cpu().await?;
    phone.slow_network().await?;
    phone.opens(&subject.address).await?;
    Ok(phone)
}

/// What the first of some visits fetched, file by file.
pub fn files(loads: &[Load], whose: &str) -> String {
    let mut table = format!("{:<60} {:>10} {:>10}\n", whose, "raw", "sent");
    for load in loads.iter().take(1) {
        for file in &load.files {
            table.push_str(&format!(
                "{:<60} {:>10} {:>10}\n",
                file.name, file.raw, file.sent
            ));
        }
        table.push_str(&format!(
            "{:<60} {:>10} {:>10}\n",
            "first visit",
            load.raw(),
            load.sent()
        ));
    }
    table
}
