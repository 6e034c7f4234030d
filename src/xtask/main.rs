//! `cargo xtask`: one command for every chore.

use std::process::ExitCode;
use xtask::args::{Chore, HELP};
use xtask::problem::Problem;
use xtask::{
    audit, content, finish, layers, measure, release, reproduce, screenshots, serve, torture,
};

fn main() -> ExitCode {
    match Chore::asked().and_then(run) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<ExitCode, Problem> {
    match chore {
        Chore::Help => print!("{HELP}"),
        Chore::Serve { port, open } => serve::run(port, open)?,
        Chore::Build { sbom } => release::run_chore(sbom)?,
        Chore::Test { layers } => return layers::run(&layers),
        Chore::Screenshots { only } => screenshots::run(only.as_deref())?,
        Chore::Content { arguments } => content::run(&arguments)?,
        Chore::Reproduce => reproduce::run_chore()?,
        Chore::Audit => audit::run_chore()?,
        Chore::Measure { runs } => measure::run(runs)?,
        Chore::Torture { rounds } => torture::run(rounds)?,
        Chore::Finish => finish::run()?,
    }
    Ok(ExitCode::SUCCESS)
}
