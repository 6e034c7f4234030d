//! Long texts into the program at once.
//!
//! wasm-bindgen's script hands each text over letter by letter, up to the first that is not ASCII:
//! quickest for a key, and slow for the long lines of an archive, of which there are a million
//! letters after a thousand runs. The browser's own encoder takes those whole.

use std::fs;
use std::path::Path;

use crate::{problem::Problem, walk::files};

/// How the script goes from letter to letter.
const EACH: &str = "for (; offset < len; offset++) {";

/// The same for short texts alone.
const SHORT: &str = "for (; len < 1e3 && offset < len; offset++) {";

/// Lets the script of each program of a site's folder do so.
pub fn hand_over(site: &Path) -> Result<(), Problem> {
    for wasm in files(site)? {
        let name = wasm.file_name().unwrap_or_default().to_string_lossy();
        let Some(name) = name.strip_suffix("_bg.wasm") else {
            continue;
        };
        let script = wasm.with_file_name(format!("{name}.js"));
        let unusable = |error| Problem::with_file(&script, &error);
        let text = fs::read_to_string(&script).map_err(unusable)?;
        let quicker = quicker(&text).ok_or_else(|| {
            let what = format!("{} hands texts over in another way.", script.display());
            let remedy =
                "Look how this wasm-bindgen does it, and correct src/xtask/finish/texts.rs.";
            Problem::new(what, remedy)
        })?;
        fs::write(&script, quicker).map_err(unusable)?;
    }
    Ok(())
}

/// The script that does so; none if it does not go from letter to letter in one place.
fn quicker(script: &str) -> Option<String> {
    (script.matches(EACH).count() == 1).then(|| script.replace(EACH, SHORT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_short_texts_go_letter_by_letter() {
        let script = format!("let offset = 0;\n\n    {EACH}\n    }}\n");
        let quick = format!("let offset = 0;\n\n    {SHORT}\n    }}\n");
        assert_eq!(quicker(&script), Some(quick));
    }

    #[test]
    fn another_script_is_not_changed_in_silence() {
        assert_eq!(quicker("let offset = 0;"), None);
        assert_eq!(quicker(&[EACH, EACH].concat()), None);
    }
}
