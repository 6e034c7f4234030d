//! The page's own styles. A sheet of its own would cost a round trip before anything is painted,
//! so these stand in the page, and its policy names them by their hash.

use crate::problem::Problem;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The text between `<style>` and `</style>`, byte for byte.
pub struct Style(String);

impl Style {
    /// Takes a sheet that can stand in a page as it is.
    pub fn of(sheet: &str) -> Result<Self, Problem> {
        // A browser ends the block at the first `</style`, reads `<!--` in its own way, and turns
        // a carriage return into a line feed before it takes the hash.
        match sheet.contains(['<', '\r']) {
            false => Ok(Self(sheet.to_owned())),
            true => Err(Problem::new(
                "static/css/first.css holds `<` or a carriage return, so it cannot stand in the page.",
                "Write it without, with line feeds alone.",
            )),
        }
    }

    /// What stands in the page.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// How the policy names it.
    pub fn hash(&self) -> String {
        let digest = Sha256::digest(&self.0);
        format!("sha256-{}", BASE64_STANDARD.encode(digest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_that_browsers_compute() {
        // What `openssl dgst -sha256 -binary | base64` makes of the same text.
        let hash = Style::of("doSomething();").unwrap().hash();
        assert_eq!(hash, "sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=");
    }

    #[test]
    fn a_sheet_that_would_end_its_block_is_refused() {
        assert!(Style::of("a { content: '</style>' }").is_err());
        assert!(Style::of("a {\r\n}").is_err());
    }
}
