//! What the app fetches from its host: for each place a pack, what a room sees and what whoever leads
//! a group has in front of them; the list of places; and the app's own pages.

use std::fs;
use std::path::Path;

use model::authoring::Checked;
use model::pack::{Desk, Index, Pack, Stage};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::content;
use crate::finish::{compress, handouts};
use crate::problem::Problem;

/// Checks the content under `root` and writes what comes of it into a site's folder: `packs/`,
/// `stage/`, `desk/` and `pages/`.
///
/// # Errors
/// The content has errors, which are printed, or a file cannot be written.
pub fn write(root: &Path, site: &Path) -> Result<(), Problem> {
    let checked = content::checked(root)?;
    content::refuse_errors(&checked).inspect_err(|_| {
        for problem in &checked.problems {
            eprintln!("{problem}");
        }
    })?;
    write_checked(&checked, site)?;
    write_pages(&checked, &site.join("pages"))
}

/// Writes packs, and the plain pages of them, for a host that is already running: with their
/// compressed copies, since a host that prefers those would go on serving the old ones.
///
/// # Errors
/// The content has errors, or a file cannot be written.
pub fn write_for_host(checked: &Checked, into: &Path) -> Result<(), Problem> {
    write_checked(checked, into)?;
    handouts::write(into)?;
    compress::beside(into)?;
    println!(
        "The packs are in {}: copy its four folders over those on the host.",
        into.display()
    );
    Ok(())
}

/// Writes the packs of content that has been checked, each with what a group needs besides, under
/// the pack's name in a folder of its own and with the pack's hash.
///
/// # Errors
/// The content has errors, or a file cannot be written.
pub fn write_checked(checked: &Checked, into: &Path) -> Result<(), Problem> {
    content::refuse_errors(checked)?;
    let [packs, stages, desks] = ["packs", "stage", "desk"].map(|folder| into.join(folder));
    for folder in [&packs, &stages, &desks] {
        create(folder)?;
    }
    let group = checked.stages.iter().zip(&checked.desks);
    for (pack, (stage, desk)) in checked.packs.iter().zip(group) {
        let name = format!("{}.json", pack.id);
        let pack = sealed(pack)?;
        put(&packs.join(&name), &json(&pack)?)?;
        let stage = Stage {
            pack: pack.hash.clone(),
            ..stage.clone()
        };
        put(&stages.join(&name), &json(&stage)?)?;
        let desk = Desk {
            pack: pack.hash,
            ..desk.clone()
        };
        put(&desks.join(&name), &json(&desk)?)?;
    }
    put(&packs.join("index.json"), &json(&checked.index)?)
}

fn write_pages(checked: &Checked, into: &Path) -> Result<(), Problem> {
    create(into)?;
    for (page, article) in &checked.articles {
        put(&into.join(format!("{}.json", page.name())), &json(article)?)?;
    }
    Ok(())
}

/// The list of places that lies beside packs.
///
/// # Errors
/// It is not there, or no list of places.
pub fn index(packs: &Path) -> Result<Index, Problem> {
    let file = packs.join("index.json");
    let text = fs::read_to_string(&file).map_err(|error| Problem::with_file(&file, &error))?;
    Index::from_text(&text).map_err(|fault| {
        let what = format!("{} is no list of places: {fault:?}.", file.display());
        Problem::new(what, "Build the packs anew: cargo xtask build")
    })
}

/// A pack with its hash filled in: of its text with an empty one.
fn sealed(pack: &Pack) -> Result<Pack, Problem> {
    let mut pack = pack.clone();
    pack.hash.clear();
    pack.hash = sha256(&json(&pack)?);
    Ok(pack)
}

fn sha256(text: &str) -> String {
    let digest = Sha256::digest(text);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn json(it: &impl Serialize) -> Result<String, Problem> {
    serde_json::to_string(it).map_err(|error| {
        let what = format!("A pack could not be written as JSON: {error}.");
        Problem::new(what, "Check the types in src/model/pack/.")
    })
}

fn create(folder: &Path) -> Result<(), Problem> {
    fs::create_dir_all(folder).map_err(|error| Problem::with_file(folder, &error))
}

fn put(file: &Path, text: &str) -> Result<(), Problem> {
    fs::write(file, text).map_err(|error| Problem::with_file(file, &error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;
    use model::pack::Article;
    use model::route::Page;

    #[test]
    fn the_app_reads_what_was_written_and_the_hash_holds() {
        let folder = tempfile::tempdir().unwrap();
        let checked = content::checked(project::root()).unwrap();
        write_checked(&checked, folder.path()).unwrap();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        let index = index(&folder.path().join("packs")).unwrap();
        assert_eq!(index, checked.index);
        let group = checked.stages.into_iter().zip(checked.desks);
        for (pack, (stage, desk)) in checked.packs.into_iter().zip(group) {
            let place = pack.id.clone();
            let text = read(&format!("packs/{place}.json"));
            let Pack { hash, .. } = Pack::from_text(&text).unwrap();
            assert_eq!(sha256(&text.replacen(&hash, "", 1)), hash, "{place}");
            let pack = Pack { hash, ..pack };
            let hash = || pack.hash.clone();
            let stage = Stage {
                pack: hash(),
                ..stage
            };
            let desk = Desk {
                pack: hash(),
                ..desk
            };
            let read = |folder: &str| read(&format!("{folder}/{place}.json"));
            assert_eq!(Stage::of_place(&place, &read("stage")), Ok(stage));
            assert_eq!(Desk::of_place(&place, &read("desk")), Ok(desk));
            assert_eq!(Pack::of_place(&place, &text), Ok(pack));
        }
    }

    #[test]
    fn every_page_is_there_and_the_app_takes_it() {
        let folder = tempfile::tempdir().unwrap();
        write(project::root(), folder.path()).unwrap();
        for page in Page::ALL {
            let file = folder.path().join(format!("pages/{}.json", page.name()));
            let article = Article::from_text(&fs::read_to_string(file).unwrap()).unwrap();
            assert!(!article.sections.is_empty(), "{}", page.name());
        }
    }
}
