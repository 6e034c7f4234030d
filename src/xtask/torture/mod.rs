//! `cargo xtask torture`: whether what the app says is saved is there again, when a browser does
//! to it what browsers do at their worst. Real browsers, the release, and nothing in between.

mod kills;
mod page;
mod tabs;
mod torn;

use crate::browsers::{Browser, install};
use crate::{problem::Problem, project, release, site::Site};
use std::fmt::Display;

/// How often a browser is killed where nobody asks for more: enough to see that it works.
pub const ROUNDS: usize = 3;

/// Where the app lies, as on a host that is not its own.
const FOLDER: &str = "/training/cse/";

/// Runs all of it in both browsers; anything that is lost is a problem.
pub fn run(rounds: usize) -> Result<(), Problem> {
    release::build()?;
    let site = Site::start(&project::dist(), FOLDER)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(broke)?;
    let mut lost = 0;
    for browser in [Browser::Chromium, Browser::Firefox] {
        install::ensure(browser)?;
        println!("{}:", browser.name());
        lost += runtime.block_on(tabs::two(browser, &site))?;
        lost += runtime.block_on(tabs::twenty(browser, &site))?;
        lost += runtime.block_on(torn::end(browser, &site))?;
        lost += runtime.block_on(kills::rounds(browser, &site, rounds))?;
    }
    if lost > 0 {
        return Err(Problem::new(
            format!("{lost} answers that were said to be saved are lost, or tabs do not agree."),
            "Find out how: src/model/laws/keeping tries every fault that is known so far.",
        ));
    }
    println!("Nothing was lost.");
    Ok(())
}

/// Something in the way, and no answer lost.
fn broke(error: impl Display) -> Problem {
    Problem::new(
        format!("The torture broke off: {error}."),
        "Run it again; if it breaks off at the same place, a screen has changed and src/xtask/torture has not.",
    )
}
