//! One cargo command of a layer, with its output kept in a file.

use super::tally::{Tally, tally};
use crate::command::{cargo, last_lines};
use crate::{problem::Problem, project};
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};

/// How much of a failed step is shown; all of it is in its log.
const SHOWN_LINES: usize = 200;

/// What is run, and how it is counted.
#[derive(Debug)]
pub struct Step {
    /// The command itself, open to more variables.
    pub command: Command,
    /// The command as a person would type it.
    pub shown: String,
    /// Whether its output names the tests it ran; else the step itself is the test.
    counts: bool,
}

impl Step {
    /// A cargo command.
    pub fn new(arguments: &[&str], counts: bool) -> Self {
        let mut command = cargo();
        command
            .args(arguments)
            .env("CARGO_TERM_COLOR", "never")
            // A test says what it saw; where in the libraries it stood helps nobody read that.
            .env("RUST_BACKTRACE", "0");
        Self {
            command,
            shown: format!("cargo {}", arguments.join(" ")),
            counts,
        }
    }

    /// Whether several test binaries would be counted as one, an empty one among them.
    #[cfg(test)]
    pub fn counts_several(&self) -> bool {
        self.counts && self.shown.matches(" --test ").count() > 1
    }

    /// Runs it, and shows what it printed if anything failed.
    pub fn run(mut self, log: &Path) -> Result<Tally, Problem> {
        let (status, said) =
            output(&mut self.command, log).map_err(|error| Problem::with_file(log, &error))?;
        let tally = if self.counts {
            tally(&said, status.success())
        } else {
            Tally::of_one(status.success())
        };
        if tally.failed > 0 {
            println!("{}", last_lines(&said, SHOWN_LINES));
            println!("\nAll of it is in {}\n", project::shown(log));
        }
        Ok(tally)
    }
}

/// Both streams go into one file: a test's message then stands beside the test's name.
fn output(command: &mut Command, log: &Path) -> io::Result<(ExitStatus, String)> {
    fs::create_dir_all(project::logs())?;
    let file = File::create(log)?;
    let status = command.stdout(file.try_clone()?).stderr(file).status()?;
    Ok((
        status,
        String::from_utf8_lossy(&fs::read(log)?).into_owned(),
    ))
}
