//! What the app fetches from its host: a pack for each place, the list of places, and the app's own
//! pages.

use std::fs;
use std::path::Path;

use model::authoring::Checked;
use model::pack::{Index, Pack};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::content;
use crate::finish::compress;
use crate::problem::Problem;

/// Checks the content under `root` and writes what comes of it into a site's folder: `packs/` and
/// `pages/`.
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
    write_checked(&checked, &site.join("packs"))?;
    write_pages(&checked, &site.join("pages"))
}

/// Writes packs for a host that is already running: with their compressed copies, since a host that
/// prefers those would go on serving the old ones.
///
/// # Errors
/// The content has errors, or a file cannot be written.
pub fn write_for_host(checked: &Checked, into: &Path) -> Result<(), Problem> {
    write_checked(checked, into)?;
    compress::beside(into)?;
    println!(
        "The packs are in {}: copy them, with the .br and .gz beside each, into packs/ on the host.",
        into.display()
    );
    Ok(())
}

/// Writes the packs of content that has been checked.
///
/// # Errors
/// The content has errors, or a file cannot be written.
pub fn write_checked(checked: &Checked, into: &Path) -> Result<(), Problem> {
    content::refuse_errors(checked)?;
    fs::create_dir_all(into).map_err(|error| Problem::with_file(into, &error))?;
    for pack in &checked.packs {
        let file = into.join(format!("{}.json", pack.id));
        put(&file, &sealed(pack)?)?;
    }
    put(&into.join("index.json"), &json(&checked.index)?)
}

fn write_pages(checked: &Checked, into: &Path) -> Result<(), Problem> {
    fs::create_dir_all(into).map_err(|error| Problem::with_file(into, &error))?;
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

/// A pack's text with its hash filled in: of the text with an empty one.
fn sealed(pack: &Pack) -> Result<String, Problem> {
    let mut pack = pack.clone();
    pack.hash.clear();
    pack.hash = sha256(&json(&pack)?);
    json(&pack)
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
        let index = index(folder.path()).unwrap();
        assert_eq!(index, checked.index);
        for pack in checked.packs {
            let text = read(&format!("{}.json", pack.id));
            let Pack { hash, .. } = Pack::from_text(&text).unwrap();
            assert_eq!(sha256(&text.replacen(&hash, "", 1)), hash, "{}", pack.id);
            let sealed = Pack { hash, ..pack };
            assert_eq!(Pack::of_place(&sealed.id, &text), Ok(sealed));
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
