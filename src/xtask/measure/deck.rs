//! The same seven slides in reveal.js, made from a place's pack as reveal.js's own starting page
//! is made, without any web font.

use super::slides;
use crate::finish::compress;
use crate::npm::REVEAL;
use crate::{problem::Problem, project};
use model::pack::Pack;
use std::fs;
use std::path::{Path, PathBuf};

/// What its starting page takes of it.
const FILES: [&str; 4] = ["reset.css", "reveal.css", "theme/simple.css", "reveal.js"];

/// Writes the deck with compressed copies beside its files, and says where.
pub fn make(pack: &Path) -> Result<PathBuf, Problem> {
    let reveal = REVEAL.ensure()?;
    let dist = reveal.parent().unwrap_or(&reveal);
    let deck = project::root().join("target/measure/deck");
    let read =
        |path: &Path| fs::read_to_string(path).map_err(|error| Problem::with_file(path, &error));
    let write = |name: &str, text: &str| {
        let path = deck.join(name);
        let folder = path.parent().unwrap_or(&deck);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| Problem::with_file(&path, &error))
    };
    for name in FILES {
        let text = read(&dist.join(name))?;
        write(name, without_imports(&text))?;
    }
    let pack = Pack::from_text(&read(pack)?).map_err(|fault| super::broke(format!("{fault:?}")))?;
    write("index.html", &slides::html(&pack))?;
    compress::beside(&deck)?;
    Ok(deck)
}

/// A sheet without the web fonts that it imports at its head.
fn without_imports(mut sheet: &str) -> &str {
    while let Some((_, rest)) = sheet
        .strip_prefix("@import ")
        .and_then(|rest| rest.split_once(';'))
    {
        sheet = rest;
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_fonts_go_and_the_rest_stays() {
        let sheet = "@import \"https://fonts.example/a?b=1,2\";@import \"c\";:root{color:red}";
        assert_eq!(without_imports(sheet), ":root{color:red}");
        assert_eq!(without_imports("p{}"), "p{}");
    }
}
