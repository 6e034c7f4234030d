//! What stands in the page itself, since a file of its own would cost a round trip: the first styles,
//! and the line that begins to fetch the program. The page's policy names each by its hash.

use crate::problem::Problem;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The text of a block, such as that between `<style>` and `</style>`, byte for byte.
pub struct Inline<'a>(&'a str);

impl<'a> Inline<'a> {
    /// Takes a sheet that can stand in a page as it is.
    pub fn sheet(text: &'a str) -> Result<Self, Problem> {
        // A browser ends the block at the first `</style`, reads `<!--` in its own way, and turns
        // a carriage return into a line feed before it takes the hash.
        match text.contains(['<', '\r']) {
            false => Ok(Self(text)),
            true => Err(Problem::new(
                "static/css/first.css holds `<` or a carriage return, so it cannot stand in the page.",
                "Write it without, with line feeds alone.",
            )),
        }
    }

    /// Finds the one script that stands in a page.
    pub fn script(page: &'a str) -> Result<Self, Problem> {
        let mut rest = page.split("<script>").skip(1);
        match (
            rest.next().and_then(|rest| rest.split_once("</script>")),
            rest.next(),
        ) {
            (Some((text, _)), None) => Ok(Self(text)),
            _ => Err(Problem::new(
                "The page does not hold exactly one script without a file, so its policy cannot name it.",
                "It comes from `pattern_preload` in Trunk.toml, and from nowhere else.",
            )),
        }
    }

    /// What stands in the page.
    pub fn text(&self) -> &str {
        self.0
    }

    /// How the policy names it.
    pub fn hash(&self) -> String {
        let digest = Sha256::digest(self.0);
        format!("sha256-{}", BASE64_STANDARD.encode(digest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_that_browsers_compute() {
        // What `openssl dgst -sha256 -binary | base64` makes of the same text.
        let hash = "sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=";
        assert_eq!(Inline::sheet("doSomething();").unwrap().hash(), hash);
        let page = "<head><script>doSomething();</script><script src=a></script></head>";
        assert_eq!(Inline::script(page).unwrap().hash(), hash);
    }

    #[test]
    fn a_sheet_that_would_end_its_block_is_refused() {
        assert!(Inline::sheet("a { content: '</style>' }").is_err());
        assert!(Inline::sheet("a {\r\n}").is_err());
    }

    #[test]
    fn a_page_with_no_script_or_another_is_refused() {
        assert!(Inline::script("<script src=a></script>").is_err());
        assert!(Inline::script("<script>a</script><script>b</script>").is_err());
    }
}
