//! Names that content and progress share. They are slugs chosen by authors (`front-door`,
//! `sign-missing`) and never change once published: a learner's answers are kept under them.

use std::fmt;

use serde::Serialize;

use crate::json::{At, Read};

/// The longest id, in bytes.
const LONGEST: usize = 60;

macro_rules! slugs {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes any text: whether it is a well-formed slug is checked where people write it.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The slug as it is written in content and in addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Read for $name {
            fn read(at: &At<'_>) -> Self {
                Self(bounded(at))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    )*};
}

slugs! {
    /// A place: one locality with its own briefing and its own way to report (`wirral`).
    PlaceId
    /// One of a place's seven slides (`background`).
    SlideId
    /// One situation of the bank (`new-phone`).
    ScenarioId
    /// One option of a step, unique within its step (`tell-lead`).
    ChoiceId
    /// One of the warning signs (`sign-missing`).
    SignId
    /// A circumstance that someone who exploits children may use (`vuln-young-carer`).
    VulnerabilityId
    /// A category of exploitation (`cat-online`).
    CategoryId
    /// A must-get-right point (`danger-first`).
    PointId
    /// A way to reach someone (`front-door`).
    ContactId
    /// A step of the reporting pathway (`danger`).
    StepId
    /// A document that content rests on (`DFE-2017`).
    DocumentId
}

/// Any text that is no longer than an id may be.
fn bounded(at: &At<'_>) -> String {
    let text = at.text();
    if text.len() > LONGEST {
        at.refuse();
    }
    text.to_owned()
}

/// Whether `text` may be an id: lower-case letters, digits and single hyphens, starting with a
/// letter. The same rule serves addresses, file names and storage keys.
pub fn is_slug(text: &str) -> bool {
    text.len() <= LONGEST
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.split('-').all(|word| !word.is_empty())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::is_slug;

    #[test]
    fn a_slug_is_lower_case_words_joined_by_single_hyphens() {
        for good in ["wirral", "isle-of-man", "slide4", "a"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "Wirral", "-a", "a-", "a--b", "4th", "a b", "a/b", "é"] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
