//! What went wrong, said once and with the way out.

use std::fmt;
use std::path::Path;

/// One message for the person at the keyboard: what is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    what: String,
    remedy: String,
}

impl Problem {
    /// A problem and its remedy, both whole sentences.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    /// A file or folder that could not be read or written.
    pub fn with_file(path: &Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("{} could not be used: {error}.", path.display()),
            "Check that it is there, that you may change it, and that the disk is not full.",
        )
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  {}", self.what, self.remedy)
    }
}

impl std::error::Error for Problem {}
