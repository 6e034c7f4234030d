//! How the copies of a release come to differ from it: what is missing on the host, what the browser
//! denies, and what another pack holds.

use super::hosts::FOLDER;
use super::past::PLAN;
use crate::problem::Problem;
use model::id::PlaceId;
use model::key::of_device;
use model::pack::{ActVerdict, Day, Index, Listing, Pack, PackFault, Scenario, Status};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Changes the copy in a folder.
pub type Change = fn(&Path) -> Result<(), Problem>;

/// How many places there are where there are many.
const MANY: usize = 300;

const INDEX: &str = "packs/index.json";

/// The pack that changes.
const PACK: &str = "packs/wirral.json";

/// Only the list grows: nobody opens these places.
pub fn lists_many(folder: &Path) -> Result<(), Problem> {
    rewrites(folder, INDEX, |text| {
        let mut index = Index::from_text(text).map_err(|fault| unreadable(INDEX, &fault))?;
        for number in index.places.len() + 1..=MANY {
            index.places.push(Listing {
                id: PlaceId::new(format!("place-{number}")),
                name: format!("Place {number}"),
                audience: "everyone who works with children there".into(),
            });
        }
        Ok(json!(index).to_string())
    })
}

pub fn loses_the_app(folder: &Path) -> Result<(), Problem> {
    let unread = |error| Problem::with_file(folder, &error);
    for entry in fs::read_dir(folder).map_err(unread)? {
        let name = entry.map_err(unread)?.file_name();
        let name = name.to_string_lossy();
        if name.contains(".wasm") {
            remove(folder, &name)?;
        }
    }
    Ok(())
}

pub fn loses_boot(folder: &Path) -> Result<(), Problem> {
    rewrites(folder, "boot.js", |_| Ok(String::new()))
}

pub fn waits_for_ever(folder: &Path) -> Result<(), Problem> {
    before_boot(
        folder,
        "const reallyFetch = window.fetch;
        window.fetch = (address, options) => String(address).includes('/packs/')
            ? new Promise(() => {}) : reallyFetch(address, options);",
    )
}

pub fn loses_lists(folder: &Path) -> Result<(), Problem> {
    for name in [INDEX, "pages/about.json"] {
        // Its compressed copies, too: a host would send those.
        rewrites(folder, name, |_| Ok(String::new()))?;
        remove(folder, name)?;
    }
    Ok(())
}

/// What a browser does whose owner blocks storage.
pub fn keeps_nothing(folder: &Path) -> Result<(), Problem> {
    before_boot(
        folder,
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
            Object.defineProperty(window, name, {
                get() { throw new DOMException('no', 'SecurityError') },
            });",
    )
}

/// A journal is not had for want of room either.
pub fn is_full(folder: &Path) -> Result<(), Problem> {
    before_boot(
        folder,
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') };
        Object.defineProperty(window, 'indexedDB', { value: undefined });",
    )
}

pub fn removes_nothing(folder: &Path) -> Result<(), Problem> {
    before_boot(folder, "Storage.prototype.removeItem = () => {};")
}

pub fn opens_no_window(folder: &Path) -> Result<(), Problem> {
    before_boot(folder, "window.open = () => null;")
}

/// What a projector's window says, over and over.
pub fn has_a_projector(folder: &Path) -> Result<(), Problem> {
    let name = of_device(FOLDER, "group-wirral");
    let says = format!(
        "const room = new BroadcastChannel('{name}');
        setInterval(() => room.postMessage('here\\n1280\\n720'), 500);"
    );
    before_boot(folder, &says)
}

/// The lock of those that lead is never free.
pub fn has_another_desk(folder: &Path) -> Result<(), Problem> {
    has_a_projector(folder)?;
    before_boot(
        folder,
        "navigator.locks.request = () => new Promise(() => {});",
    )
}

pub fn is_overdue(folder: &Path) -> Result<(), Problem> {
    changes_the_pack(folder, |pack| {
        pack.governance.status = Status::SignedOff;
        pack.governance.review_due = Day::of_wall(0);
    })
}

pub fn is_withdrawn(folder: &Path) -> Result<(), Problem> {
    changes_the_pack(folder, |pack| pack.governance.status = Status::Withdrawn)
}

/// Asks for the best action in each of a run's situations.
pub fn is_strict(folder: &Path) -> Result<(), Problem> {
    changes_the_pack(folder, |pack| pack.pass_mark = Some(100))
}

/// The way to report reads otherwise, and so do a slide and two situations; another one is gone.
pub fn is_later(folder: &Path) -> Result<(), Problem> {
    changes_the_pack(folder, |pack| {
        pack.hash = "0".repeat(pack.hash.len());
        pack.governance.version = "9.0.0".into();
        pack.pathway[1].title.push_str(", in other words");
        pack.slides[1].title.push_str(", in other words");
        let of_run = |scenario: &Scenario, nth: usize| scenario.id.as_str() == PLAN[nth];
        pack.scenarios.retain(|scenario| !of_run(scenario, 2));
        for scenario in &mut pack.scenarios {
            if of_run(scenario, 0) || of_run(scenario, 1) {
                scenario.title.push_str(", in other words");
                // An answer that was given is none of these any more.
                scenario.act.retain(|act| act.verdict == ActVerdict::Best);
            }
        }
    })
}

fn changes_the_pack(folder: &Path, change: impl FnOnce(&mut Pack)) -> Result<(), Problem> {
    rewrites(folder, PACK, |text| {
        let mut pack = Pack::from_text(text).map_err(|fault| unreadable(PACK, &fault))?;
        change(&mut pack);
        // Field by field in the order of a pack, by which one version is told from the next.
        serde_json::to_string(&pack)
            .map_err(|error| Problem::with_file(PACK.as_ref(), &error.into()))
    })
}

fn unreadable(name: &str, fault: &PackFault) -> Problem {
    Problem::new(
        format!("{name} cannot be read: {fault:?}."),
        "Run `cargo xtask build`.",
    )
}

fn before_boot(folder: &Path, script: &str) -> Result<(), Problem> {
    rewrites(folder, "boot.js", |boot| Ok(format!("{script}\n{boot}")))
}

/// Writes a file anew, whose compressed copies go.
fn rewrites(
    folder: &Path,
    name: &str,
    anew: impl FnOnce(&str) -> Result<String, Problem>,
) -> Result<(), Problem> {
    let path = folder.join(name);
    let unread = |error| Problem::with_file(&path, &error);
    let text = fs::read_to_string(&path).map_err(unread)?;
    fs::write(&path, anew(&text)?).map_err(unread)?;
    for ending in ["br", "gz"] {
        let copy = format!("{name}.{ending}");
        // Gone already where this is not its first change.
        if folder.join(&copy).exists() {
            remove(folder, &copy)?;
        }
    }
    Ok(())
}

fn remove(folder: &Path, name: &str) -> Result<(), Problem> {
    let path = folder.join(name);
    fs::remove_file(&path).map_err(|error| Problem::with_file(&path, &error))
}
