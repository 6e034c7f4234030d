//! A screen that nobody sees, for a browser that cannot do without one.

use crate::command::find;
use crate::problem::Problem;
use std::env;
use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};

const PROGRAM: &str = "Xvfb";

/// A screen of this program's own. It ends when it is dropped.
#[derive(Debug)]
pub struct Display {
    /// What programs that are to use it are told in `DISPLAY`, for example `:7`.
    pub name: String,
    process: Child,
}

impl Display {
    /// Whether programs find a screen here already.
    pub fn is_there() -> bool {
        ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
    }

    /// Whether there is a screen, or one can be made.
    pub fn can_be_had() -> bool {
        Self::is_there() || find(PROGRAM).is_some()
    }

    /// Makes a screen and waits until it is there.
    pub fn start() -> Result<Self, Problem> {
        Self::started().map_err(|error| {
            Problem::new(
                format!("{PROGRAM} gives no screen: {error}."),
                "Install it, for example with `sudo apt install xvfb`, and run the same command again.",
            )
        })
    }

    fn started() -> io::Result<Self> {
        let mut process = Command::new(PROGRAM)
            // It takes a number that is free, and says which once it can be used.
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut number = String::new();
        let read = match process.stdout.take() {
            Some(said) => BufReader::new(said).read_line(&mut number),
            None => Ok(0),
        };
        let display = Self {
            name: format!(":{}", number.trim()),
            process,
        };
        match read? {
            0 => Err(io::Error::other("it ended at once")),
            _ => Ok(display),
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
