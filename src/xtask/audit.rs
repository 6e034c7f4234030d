//! `cargo xtask audit`: what the project is made of, and under which licences.

use crate::command::{Failure, cargo, run};
use crate::{problem::Problem, tools::CARGO_DENY};

const RULES: &str = "src/xtask/deny.toml";

/// Checks licences, sources and doubled crates, and known flaws where their list can be had.
pub fn run_chore() -> Result<(), Problem> {
    CARGO_DENY.ensure()?;
    check(&["licenses", "bans", "sources"]).map_err(|failure| {
        failure.with_remedy(format!("The rules, with reasons, are in {RULES}."))
    })?;
    println!("Licences, bans and sources: nothing to object.");
    match check(&["advisories"]) {
        Ok(()) => println!("Advisories: no known flaw."),
        Err(failure) if is_out_of_reach(&failure) => println!(
            "Advisories: NOT CHECKED. The list of known flaws cannot be reached from here; \
             run this again where it can."
        ),
        Err(failure) => {
            return Err(failure.with_remedy("Update the crates it names, or replace them."));
        }
    }
    Ok(())
}

fn check(what: &[&str]) -> Result<(), Failure> {
    run(cargo()
        .args(["deny", "--workspace", "--config", RULES])
        .args(["check", "--hide-inclusion-graph"])
        .args(what))
}

fn is_out_of_reach(failure: &Failure) -> bool {
    failure.is_no_network() || failure.said.contains("failed to fetch advisory database")
}
