//! How large a release may become: above this it is not built.

use crate::problem::Problem;
use crate::sizes::Release;

/// What the wasm may take, with brotli: it is what a learner on a slow phone waits for longest. Yew
/// with the simplest of pages takes 43 KB; what is between is all of ours.
pub const WASM: u64 = 110_000;

/// What all that a first visit to one place fetches may take, with brotli: three quarters of a second
/// at 1.6 Mbit/s, the way to the host and back apart.
pub const FIRST_VISIT: u64 = 150_000;

/// What a first visit to a trainer's desk may take: it is opened on a laptop and ahead of time, so
/// it may be larger, but a youth club's wireless is slow too.
pub const GROUP_VISIT: u64 = 230_000;

/// Refuses a release that has grown too large.
pub fn check(release: &Release) -> Result<(), Problem> {
    let wasm = release.wasm().ok_or_else(|| {
        let remedy = "Remove target/dist, and run the same command again.";
        Problem::new("There is no .wasm in the release.", remedy)
    })?;
    within(wasm, release.first_visit(), release.group_visit())
}

fn within((wasm, bytes): (&str, u64), first_visit: u64, group_visit: u64) -> Result<(), Problem> {
    let over = |name: &str, bytes: u64, most: u64| {
        let over = bytes.checked_sub(most).filter(|over| *over > 0)?;
        Some(format!(
            "{name} takes {bytes} bytes with brotli, {over} more than the {most} it may."
        ))
    };
    let too_large: Vec<String> = [
        over(wasm, bytes, WASM),
        over("A first visit", first_visit, FIRST_VISIT),
        over("A trainer's first visit", group_visit, GROUP_VISIT),
    ]
    .into_iter()
    .flatten()
    .collect();
    if too_large.is_empty() {
        return Ok(());
    }
    Err(Problem::new(
        too_large.join("\n"),
        "See in the table above what has grown, and make it smaller; in the wasm, a new generic type \
         or a formatted float costs most. The limits and their reasons are in src/xtask/limits.rs.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(wasm: u64, first_visit: u64) -> String {
        let refused = within(("app.wasm", wasm), first_visit, GROUP_VISIT);
        refused.unwrap_err().to_string()
    }

    #[test]
    fn a_release_may_reach_its_limits() {
        let largest = within(("app.wasm", WASM), FIRST_VISIT, GROUP_VISIT);
        assert_eq!(largest, Ok(()));
    }

    #[test]
    fn what_is_too_large_is_named_with_how_much() {
        let wasm = refused(WASM + 7, FIRST_VISIT);
        assert!(wasm.starts_with("app.wasm takes 110007 bytes with brotli, 7 more"));
        assert!(!wasm.contains("first visit"), "{wasm}");
        let visit = refused(WASM, FIRST_VISIT + 1);
        assert!(visit.starts_with("A first visit takes 150001 bytes with brotli, 1 more"));
        let both = refused(WASM + 1, FIRST_VISIT + 1);
        assert!(both.contains("app.wasm") && both.contains("A first visit"));
        let group = within(("app.wasm", WASM), FIRST_VISIT, GROUP_VISIT + 1).unwrap_err();
        assert!(
            group
                .to_string()
                .starts_with("A trainer's first visit takes 230001")
        );
    }
}
