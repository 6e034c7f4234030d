//! What is wrong with the content, in words that say what to do.

use std::fmt;

use super::Kind;

/// Something wrong, where it is, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What kind of problem it is.
    pub kind: Kind,
    /// What is wrong, in a sentence.
    pub what: String,
    /// What to do, in a sentence.
    pub remedy: String,
}

/// Whether a problem stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It must be mended before packs can be made.
    Error,
    /// It is told and does not stop the build.
    Warning,
}

impl Problem {
    /// Whether it stops the build.
    ///
    /// What turns wrong by the calendar alone only warns: yesterday's content must still build
    /// today, or a correction to it could not be published.
    pub fn severity(&self) -> Severity {
        match self.kind {
            Kind::ReviewPassed | Kind::ReviewAhead | Kind::ContactsUnconfirmed => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            line,
            column,
            what,
            remedy,
            ..
        } = self;
        write!(out, "{path}:{line}:{column}: {what} {remedy}")
    }
}
