//! One layer: what it needs, what it runs, and how that went.

use super::need::{Need, Ready};
use super::step::Step;
use super::tally::Tally;
use crate::browsers::Browser;
use crate::project;
use std::ffi::OsStr;
use std::time::{Duration, Instant};

/// Tests that are run together.
#[derive(Debug)]
pub struct Layer {
    /// As it is called on the command line.
    pub name: String,
    /// What has to be there before it runs.
    pub needs: Vec<Need>,
    steps: Vec<Step>,
}

/// How a layer went.
pub struct Outcome {
    /// The layer's name.
    pub name: String,
    /// What was run.
    pub ran: String,
    /// How many passed and failed.
    pub tally: Tally,
    /// How long all of it took.
    pub time: Duration,
}

impl Layer {
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            needs: Vec::new(),
            steps: Vec::new(),
        }
    }

    pub fn needs(mut self, need: Need) -> Self {
        self.needs.push(need);
        self
    }

    /// A cargo command that is one test by itself.
    pub fn checks(self, arguments: &[&str]) -> Self {
        self.step(arguments, false)
    }

    /// Tests of the project, counted one by one.
    pub fn tests(self, arguments: &[&str]) -> Self {
        self.step(&[&["test", "--locked"], arguments].concat(), true)
    }

    fn step(mut self, arguments: &[&str], counts: bool) -> Self {
        self.steps.push(Step::new(arguments, counts));
        self
    }

    /// A variable for all the steps so far.
    pub fn with(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        for step in &mut self.steps {
            step.command.env(name, &value);
        }
        self
    }

    /// wasm-bindgen's runner takes the first driver it finds, so it is shown only one.
    pub fn driven_by(mut self, browser: Browser) -> Self {
        for other in Browser::ALL
            .into_iter()
            .filter_map(Browser::driver_variable)
        {
            for step in &mut self.steps {
                step.command.env_remove(other);
            }
        }
        match browser.driver_variable() {
            Some(variable) => self.with(variable, browser.driver_program()),
            None => self,
        }
    }

    #[cfg(test)]
    pub fn counts_several(&self) -> bool {
        self.steps.iter().any(Step::counts_several)
    }

    /// Runs it to the end, whatever happens on the way.
    pub fn run(self, ready: &mut Ready) -> Outcome {
        let start = Instant::now();
        let ran: Vec<_> = self.steps.iter().map(|step| step.shown.clone()).collect();
        let ran = ran.join(" && ");
        println!("{}: {ran}", self.name);
        let mut sum = Tally::default();
        let got: Result<Vec<()>, _> = self.needs.iter().map(|need| ready.get(*need)).collect();
        match got {
            Err(problem) => {
                eprintln!("error: {problem}");
                sum.failed = 1;
            }
            Ok(_) => {
                for (number, step) in self.steps.into_iter().enumerate() {
                    let log = format!("{}-{number}.log", self.name);
                    match step.run(&project::logs().join(log)) {
                        Ok(tally) => sum = sum.and(tally),
                        Err(problem) => {
                            eprintln!("error: {problem}");
                            sum.failed += 1;
                        }
                    }
                }
            }
        }
        Outcome {
            name: self.name,
            ran,
            tally: sum,
            time: start.elapsed(),
        }
    }
}
