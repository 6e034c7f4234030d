//! A hundred laps through the seven slides: what stays in memory.

use super::slow::Phone;
use super::{Subject, broke};
use crate::browsers::driver::Driver;
use crate::problem::Problem;
use serde_json::json;

/// Bytes in use once all that nobody needs is gone.
pub struct Memory {
    /// After the second lap: by then everything has been shown once and once again.
    pub early: f64,
    /// After the hundredth.
    pub late: f64,
    /// What of the latter is WebAssembly's own and so not counted as JavaScript's.
    pub wasm: f64,
}

/// Walks the laps.
pub async fn memory(driver: &Driver, subject: &Subject) -> Result<Memory, Problem> {
    let phone = Phone::new(driver, "").await?;
    phone.opens(&subject.address).await?;
    phone.waits(subject.running, "true").await?;
    walk(&phone, subject, 2).await?;
    let (early, _) = in_use(&phone).await?;
    // A script may take half a minute.
    for _ in 0..14 {
        walk(&phone, subject, 7).await?;
    }
    let (late, wasm) = in_use(&phone).await?;
    phone.closes().await?;
    Ok(Memory { early, late, wasm })
}

/// Asks again with every frame: Chromium lets a page change its address 200 times in ten seconds
/// and leaves out the rest.
async fn walk(phone: &Phone, subject: &Subject, laps: usize) -> Result<(), Problem> {
    let script = format!(
        "const frame = () => new Promise(requestAnimationFrame);
         (async () => {{
           for (let lap = 0; lap < {laps}; lap++) {{
             for (let number = 1; number <= 7; number++) {{
               do {{ {}; await frame(); }} while (!({}));
             }}
           }}
           done(true);
         }})();",
        subject.goes, subject.there
    );
    phone.runs(&script).await.map(drop)
}

/// The bytes in use, and those of them that are WebAssembly's.
async fn in_use(phone: &Phone) -> Result<(f64, f64), Problem> {
    phone.asks("Performance.enable", json!({})).await?;
    // What is freed first may be all that held something else.
    for _ in 0..2 {
        phone.asks("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let metrics = phone.asks("Performance.getMetrics", json!({})).await?;
    let heap = metrics["metrics"]
        .as_array()
        .and_then(|all| all.iter().find(|one| one["name"] == "JSHeapUsedSize"))
        .and_then(|one| one["value"].as_f64());
    // A second start of the app's module only hands out what runs already.
    let script = "const js = document.querySelector('script[data-js]')?.dataset.js;
        const module = js ? import(new URL(js, document.baseURI)) : { default: () => undefined };
        Promise.resolve(module).then(it => it.default())
          .then(wasm => done(wasm ? wasm.memory.buffer.byteLength : 0), why => done(String(why)))";
    let wasm = phone.runs(script).await?;
    match (heap, wasm.as_f64()) {
        (Some(heap), Some(wasm)) => Ok((heap + wasm, wasm)),
        _ => Err(broke(format!("the memory in use is not told: {wasm}"))),
    }
}
