//! The plain pages: `handouts/`, which need neither script nor wasm. The views draw them, in a
//! program of their own, so that a chore that draws nothing does not wait for Yew.

use std::fs;
use std::path::Path;

use crate::command::{cargo, run};
use crate::{problem::Problem, project};

/// What the pages look like, in this order: the app's own sheets, then what only they need. One file
/// without a hash in its name, since pages may be replaced on a host one by one.
const SHEETS: [&str; 4] = ["first.css", "app.css", "print.css", "paper.css"];

/// Writes the pages of the packs that lie in a site's folder.
pub fn write(site: &Path) -> Result<(), Problem> {
    run(cargo()
        .args(["run", "--quiet", "--locked", "--features", "paper"])
        .args(["--bin", "paper", "--"])
        .arg(site))
    .map_err(|failure| {
        failure.with_remedy("Correct what the lines above name, and run the same command again.")
    })?;
    let mark = project::root().join("static/icons/dial.svg");
    fs::copy(&mark, site.join("handouts/dial.svg"))
        .map_err(|error| Problem::with_file(&mark, &error))?;
    let style = site.join("handouts/paper.css");
    fs::write(&style, style_of(project::root())?)
        .map_err(|error| Problem::with_file(&style, &error))
}

fn style_of(root: &Path) -> Result<String, Problem> {
    let mut style = String::new();
    for name in SHEETS {
        let sheet = root.join("static/css").join(name);
        let text =
            fs::read_to_string(&sheet).map_err(|error| Problem::with_file(&sheet, &error))?;
        if name == "print.css" {
            style.push_str(&format!("@media print {{\n{text}}}\n"));
        } else {
            style.push_str(&text);
        }
    }
    Ok(style)
}
