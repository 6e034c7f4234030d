//! Running other programs: quietly while they succeed, with their own words when they fail.

use crate::{problem::Problem, project, release::SMALL};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How many lines of a failed program's output are worth showing.
const LAST_LINES: usize = 40;

/// A program, run in the project's root, that finds the project's own tools before any other.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(project::root())
        .env("PATH", path_with_tools())
        .stdin(Stdio::null());
    for name in SMALL {
        command.env_remove(name);
    }
    command
}

/// The cargo that runs these chores, so that a chore never mixes two toolchains.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// What a program printed, or `None` where it is missing or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program to its end. What it printed comes back only if it failed.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let name = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    match command.output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
            said.push_str(&String::from_utf8_lossy(&output.stderr));
            Err(Failure { name, said })
        }
        Err(error) => Err(Failure {
            said: format!("{name} could not be started: {error}"),
            name,
        }),
    }
}

/// A program that did not do what it was asked.
#[derive(Debug)]
pub struct Failure {
    name: String,
    /// Everything it printed.
    pub said: String,
}

impl Failure {
    /// Whether it failed for want of a network. Cargo, rustup and apt have no exit code for this.
    pub fn is_no_network(&self) -> bool {
        const SIGNS: [&str; 15] = [
            "Could not resolve",
            "Couldn't resolve",
            "Could not connect",
            "Couldn't connect",
            "Failed to connect",
            "Temporary failure resolving",
            "dns error",
            "error sending request",
            "network failure",
            " timed out",
            "Timeout was reached",
            // More than the word: compilers speak of unreachable code.
            "etwork is unreachable",
            "etwork unreachable",
            "ost is unreachable",
            "onnection refused",
        ];
        SIGNS.iter().any(|sign| self.said.contains(sign))
    }

    /// The failure as a problem: the end of what the program said, then the remedy.
    pub fn with_remedy(self, remedy: impl Into<String>) -> Problem {
        let said = last_lines(&self.said, LAST_LINES);
        Problem::new(format!("{said}\n{} failed.", self.name), remedy)
    }
}

/// The end of a text, without a cut in the middle of a line.
pub fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<_> = text.trim_end().lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

/// A program on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path_with_tools())
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

fn path_with_tools() -> OsString {
    let old = env::var_os("PATH").unwrap_or_default();
    let own = env::current_exe().ok();
    let own = own.as_deref().and_then(Path::parent).map(Path::to_owned);
    let tools = project::tools().join("bin");
    let folders = [tools].into_iter().chain(own).chain(env::split_paths(&old));
    env::join_paths(folders).unwrap_or(old)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_no_network(said: &str) -> bool {
        let failure = Failure {
            name: "cargo".into(),
            said: said.into(),
        };
        failure.is_no_network()
    }

    #[test]
    fn a_missing_network_is_known_by_what_programs_say_of_it() {
        for said in [
            "[6] Could not resolve hostname (Could not resolve host: registry.example)",
            "[7] Failed to connect to registry.example port 443",
            "Connection timed out after 30000 milliseconds",
            "[28] Timeout was reached",
            "Network is unreachable (os error 101)",
            "tcp connect error: Network unreachable",
            "Connection refused (os error 111)",
        ] {
            assert!(is_no_network(said), "{said}");
        }
    }

    #[test]
    fn a_program_that_does_not_compile_is_no_missing_network() {
        for said in [
            "error: linking with `cc` failed",
            "error: unreachable expression",
        ] {
            assert!(!is_no_network(said), "{said}");
        }
    }
}
