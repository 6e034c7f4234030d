//! The same seven slides in reveal.js, made from a place's pack as reveal.js's own starting page
//! is made, without any web font.

use super::slides;
use crate::command::{answer, command, find, run};
use crate::finish::compress;
use crate::{problem::Problem, project};
use model::pack::Pack;
use std::fs;
use std::path::{Path, PathBuf};

/// The version that is measured; what was compared once can be compared again.
const VERSION: &str = "6.0.2";

/// How it is called in what is printed.
pub const REVEAL: &str = "reveal.js 6.0.2";

/// What its starting page takes of it.
const FILES: [&str; 4] = ["reset.css", "reveal.css", "theme/simple.css", "reveal.js"];

/// Writes the deck with compressed copies beside its files, and says where.
pub fn make(pack: &Path) -> Result<PathBuf, Problem> {
    let reveal = installed()?;
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
        let text = read(&reveal.join("dist").join(name))?;
        write(name, without_imports(&text))?;
    }
    let pack = Pack::from_text(&read(pack)?).map_err(|fault| super::broke(format!("{fault:?}")))?;
    write("index.html", &slides::html(&pack))?;
    compress::beside(&deck)?;
    Ok(deck)
}

fn installed() -> Result<PathBuf, Problem> {
    let folder = project::tools().join("npm");
    let reveal = folder.join("node_modules/reveal.js");
    let is_here = fs::read_to_string(reveal.join("package.json"))
        .is_ok_and(|text| text.contains(&format!("\"version\": \"{VERSION}\"")));
    if is_here {
        return Ok(reveal);
    }
    let npm = find("npm").filter(|npm| answer(command(npm).arg("--version")).is_some());
    let npm = npm.ok_or_else(|| {
        Problem::new(
            "npm is not installed; only this chore needs it, to get what it compares with.",
            "Install it, for example with `sudo apt install npm`, and run the same command again.",
        )
    })?;
    println!("Installing {REVEAL} into target/tools/npm (seconds, only once)");
    let mut install = command(npm);
    install
        .args([
            "install",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ])
        .arg(&folder)
        .arg(format!("reveal.js@{VERSION}"));
    run(&mut install).map_err(|failure| {
        failure.with_remedy("The first run needs a network connection. Connect and run it again.")
    })?;
    Ok(reveal)
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
