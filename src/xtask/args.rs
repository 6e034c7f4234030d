//! What was asked for on the command line.

use crate::{measure, problem::Problem, serve, torture};
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
The chores of this project.

  cargo xtask serve [--port N] [--open]   build the training and serve it on this machine
  cargo xtask build [--sbom]              build the release into target/dist
  cargo xtask test [LAYER…]               run every test, or only some layers
  cargo xtask screenshots [--only NAME]   picture every screen into target/screenshots
  cargo xtask content [--packs DIR]       check everything under content/, and write its packs
  cargo xtask measure [--runs N]          measure the release beside the same slides in reveal.js
  cargo xtask reproduce                   build the release twice, and compare every byte
  cargo xtask torture [--rounds N]        kill browsers while they save, and count what is lost
  cargo xtask audit                       check licences and sources of what is used

Whatever they need beyond Rust they install into target/tools, once.
";

/// One chore, with all it needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chore {
    /// Say what there is.
    Help,
    /// Build and serve.
    Serve {
        /// Where to listen.
        port: u16,
        /// Whether to show it in a browser.
        open: bool,
    },
    /// Build the release.
    Build {
        /// Whether to write what it is made of.
        sbom: bool,
    },
    /// Run tests.
    Test {
        /// The layers to run; none means all.
        layers: Vec<String>,
    },
    /// Picture the screens.
    Screenshots {
        /// Only those with this in their names.
        only: Option<String>,
    },
    /// Check the content.
    Content {
        /// What follows the word `content`.
        arguments: Vec<String>,
    },
    /// Measure the release beside another way to show slides.
    Measure {
        /// How many times.
        runs: usize,
    },
    /// Build twice, and compare.
    Reproduce,
    /// Do to browsers what they do at their worst.
    Torture {
        /// How often each is killed.
        rounds: usize,
    },
    /// Check the crates that are used.
    Audit,
    /// Trunk's last step of a build; people do not call it.
    Finish,
}

impl Chore {
    /// The chore this process was asked for.
    pub fn asked() -> Result<Self, Problem> {
        Self::parse(std::env::args_os().skip(1)).map_err(|error| {
            Problem::new(
                format!("{error}."),
                "`cargo xtask help` shows what there is.",
            )
        })
    }

    fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Self, lexopt::Error> {
        let mut parser = Parser::from_args(words);
        let name = match parser.next()? {
            None | Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Self::Help),
            Some(Arg::Value(name)) => name.string()?,
            Some(other) => return Err(other.unexpected()),
        };
        let chore = match name.as_str() {
            "help" => Self::Help,
            "serve" => return serve_options(parser),
            "measure" => {
                let runs = many(parser, "runs", measure::RUNS)?;
                return Ok(Self::Measure { runs });
            }
            "torture" => {
                let rounds = many(parser, "rounds", torture::ROUNDS)?;
                return Ok(Self::Torture { rounds });
            }
            "screenshots" => return screenshots_options(parser),
            "build" => return build_options(parser),
            "test" => Self::Test {
                layers: rest(&mut parser)?,
            },
            "content" => Self::Content {
                arguments: rest(&mut parser)?,
            },
            "audit" => Self::Audit,
            "reproduce" => Self::Reproduce,
            "finish" => Self::Finish,
            other => return Err(format!("there is no chore {other:?}").into()),
        };
        match parser.next()? {
            None => Ok(chore),
            Some(other) => Err(other.unexpected()),
        }
    }
}

fn build_options(mut parser: Parser) -> Result<Chore, lexopt::Error> {
    let mut sbom = false;
    while let Some(option) = parser.next()? {
        match option {
            Arg::Long("sbom") => sbom = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Chore::Build { sbom })
}

fn serve_options(mut parser: Parser) -> Result<Chore, lexopt::Error> {
    let (mut port, mut open) = (serve::PORT, false);
    while let Some(option) = parser.next()? {
        match option {
            Arg::Long("port") | Arg::Short('p') => port = parser.value()?.parse()?,
            Arg::Long("open") => open = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Chore::Serve { port, open })
}

fn many(mut parser: Parser, name: &str, usual: usize) -> Result<usize, lexopt::Error> {
    let mut many = usual;
    while let Some(option) = parser.next()? {
        match option {
            Arg::Long(found) if found == name => {
                many = parser.value()?.parse::<std::num::NonZero<usize>>()?.get();
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(many)
}

fn screenshots_options(mut parser: Parser) -> Result<Chore, lexopt::Error> {
    let mut only = None;
    while let Some(option) = parser.next()? {
        match option {
            Arg::Long("only") => only = Some(parser.value()?.string()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Chore::Screenshots { only })
}

fn rest(parser: &mut Parser) -> Result<Vec<String>, lexopt::Error> {
    parser.raw_args()?.map(ValueExt::string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn asks(line: &str, expected: Chore) {
        let chore = Chore::parse(line.split_whitespace().map(OsString::from));
        assert_eq!(chore.unwrap(), expected, "{line}");
    }

    #[track_caller]
    fn is_refused(line: &str, reason: &str) {
        let chore = Chore::parse(line.split_whitespace().map(OsString::from));
        let error = chore.unwrap_err().to_string();
        assert!(error.contains(reason), "{line}: {error}");
    }

    #[test]
    fn each_chore_has_its_word() {
        asks("", Chore::Help);
        asks("--help", Chore::Help);
        asks("build", Chore::Build { sbom: false });
        asks("build --sbom", Chore::Build { sbom: true });
        asks("audit", Chore::Audit);
        let (port, open) = (serve::PORT, false);
        asks("serve", Chore::Serve { port, open });
        let (port, open) = (9000, true);
        asks("serve --open --port 9000", Chore::Serve { port, open });
        asks("measure --runs 3", Chore::Measure { runs: 3 });
        asks("torture", Chore::Torture { rounds: 3 });
        asks("torture --rounds 100", Chore::Torture { rounds: 100 });
        let only = Some("welcome".into());
        asks("screenshots --only welcome", Chore::Screenshots { only });
        let layers = vec!["model".into(), "views".into()];
        asks("test model views", Chore::Test { layers });
    }

    #[test]
    fn what_is_not_understood_is_named() {
        is_refused("sevre", "sevre");
        is_refused("build --fast", "--fast");
        is_refused("serve --port many", "many");
        is_refused("serve 9000", "9000");
        is_refused("measure --runs 0", "0");
    }
}
