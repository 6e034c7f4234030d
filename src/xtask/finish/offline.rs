//! What the app needs where there is no network: the list of all files of this version, each with its
//! hash, which sw.js keeps whole or not at all; and the name of the version itself.

use super::comments;
use crate::{problem::Problem, project, walk::files};
use model::pack::FORMAT;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Folders with a file or more for each place. A learner needs one, so they are kept as they are
/// opened: 3 places or 300 cost the same.
const OF_PLACES: [&str; 4] = ["packs/", "stage/", "desk/", "handouts/"];

/// Beside the pages of places, these are of every place.
const OF_ALL_PAGES: [&str; 3] = [
    "handouts/paper.css",
    "handouts/dial.svg",
    "handouts/missing.html",
];

/// Whether a file belongs to the program, and is kept with it. A picture for a device's own screen is
/// the device's to keep.
pub fn is_kept(name: &str) -> bool {
    let of_place = OF_PLACES.iter().any(|folder| name.starts_with(folder));
    (!of_place || OF_ALL_PAGES.contains(&name)) && name != SCRIPT && !name.ends_with(".png")
}

const SCRIPT: &str = "sw.js";

/// Names this version in the page, by a hash of all that belongs to it, the page included.
pub fn name_version(staging: &Path) -> Result<(), Problem> {
    let page = staging.join("index.html");
    let unnamed = "data-build=\"\"";
    let named = format!("data-build=\"{}\"", sum(&hashes(staging)?));
    let text = fs::read_to_string(&page).map_err(|error| Problem::with_file(&page, &error))?;
    fs::write(&page, text.replacen(unnamed, &named, 1))
        .map_err(|error| Problem::with_file(&page, &error))
}

/// Writes sw.js with the list of what lies beside it.
pub fn write(site: &Path) -> Result<(), Problem> {
    let source = project::root().join("static").join(SCRIPT);
    let text = fs::read_to_string(&source).map_err(|error| Problem::with_file(&source, &error))?;
    let script = site.join(SCRIPT);
    fs::write(&script, filled(&text, hashes(site)?))
        .map_err(|error| Problem::with_file(&script, &error))
}

fn filled(script: &str, mut hashes: BTreeMap<String, String>) -> String {
    let script = comments::left_out(script);
    let list = serde_json::json!(hashes).to_string();
    // Another script is another version too: two must never share what they keep.
    hashes.insert(SCRIPT.to_owned(), hex(script.as_bytes()));
    let version = sum(&hashes);
    script
        .replace("{{files}}", &list)
        .replace("{{format}}", &FORMAT.to_string())
        .replace("{{version}}", version.get(..16).unwrap_or(&version))
}

fn hashes(staging: &Path) -> Result<BTreeMap<String, String>, Problem> {
    let mut hashes = BTreeMap::new();
    for path in files(staging)? {
        let inner = path.strip_prefix(staging).unwrap_or(&path);
        let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
        let name = parts.join("/");
        if is_kept(&name) {
            let bytes = fs::read(&path).map_err(|error| Problem::with_file(&path, &error))?;
            hashes.insert(name, hex(&bytes));
        }
    }
    Ok(hashes)
}

fn sum(hashes: &BTreeMap<String, String>) -> String {
    let lines = hashes
        .iter()
        .map(|(name, hash)| format!("{hash}  {name}\n"));
    hex(lines.collect::<String>().as_bytes())
}

fn hex(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(app: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for inner in ["packs", "handouts/here"] {
            fs::create_dir_all(folder.path().join(inner)).unwrap();
        }
        for (name, text) in [
            ("index.html", "<div data-build=\"\">"),
            ("app.js", app),
            ("icon.png", ""),
            ("packs/here.json", "{}"),
            ("handouts/here.html", ""),
            ("handouts/here/sheet.html", ""),
            ("handouts/paper.css", ""),
            (SCRIPT, ""),
        ] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn read(folder: &Path, name: &str) -> String {
        fs::read_to_string(folder.join(name)).unwrap()
    }

    #[test]
    fn the_list_holds_what_belongs_to_the_program_and_nothing_of_a_place() {
        let script = filled("// About.\n{{files}}", hashes(site("a").path()).unwrap());
        let list: BTreeMap<String, String> = serde_json::from_str(&script).unwrap();
        let names: Vec<_> = list.keys().map(String::as_str).collect();
        assert_eq!(names, ["app.js", "handouts/paper.css", "index.html"]);
        // What `sha256sum` says of the letter.
        assert_eq!(
            list["app.js"],
            "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
        );
    }

    #[test]
    fn a_version_is_another_with_any_file_and_with_the_script() {
        let version = |app: &str, script: &str| {
            let script = filled(script, hashes(site(app).path()).unwrap());
            script.split('=').next_back().unwrap().to_owned()
        };
        let first = version("a", "version={{version}}");
        assert_eq!(first, version("a", "version={{version}}"));
        assert_ne!(first, version("b", "version={{version}}"));
        assert_ne!(first, version("a", "more;version={{version}}"));
    }

    #[test]
    fn the_page_says_which_build_it_is() {
        let built = |app: &str| {
            let site = site(app);
            name_version(site.path()).unwrap();
            read(site.path(), "index.html")
        };
        assert_eq!(built("a").len(), "<div data-build=\"\">".len() + 64);
        assert_eq!(built("a"), built("a"));
        assert_ne!(built("a"), built("b"));
    }
}
