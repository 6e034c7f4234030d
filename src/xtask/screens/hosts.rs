//! The hosts that a visitor goes to: the release as it is, and copies of it that differ.

use crate::{problem::Problem, site::Site};
use model::id::PlaceId;
use model::pack::{Index, Listing};
use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Where the app lies on every host.
pub const FOLDER: &str = "/training/cse/";

/// How many places there are where there are many.
const MANY: usize = 300;

/// A host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// The release as it is.
    Release,
    /// With so many places that one has to search.
    ManyPlaces,
    /// The release's plain pages, beside the app.
    PlainPages,
    /// The release as it is, in a projector's window: nobody reads it at their own size, and there is
    /// nothing to press.
    Room,
    /// Without the program: the page's own first screen is all there is.
    WithoutTheApp,
    /// In a browser that lets the page keep nothing.
    WithoutStorage,
}

impl Host {
    /// Whether what is shown there is the app, and not a page that nobody but the browser minds.
    pub fn has_the_app(self) -> bool {
        matches!(
            self,
            Self::Release | Self::ManyPlaces | Self::WithoutStorage
        )
    }
}

/// All of them, each started when somebody first goes there.
pub struct Hosts {
    release: PathBuf,
    plain: Site,
    many: OnceCell<Copy>,
    without: OnceCell<Copy>,
    unkept: OnceCell<Copy>,
}

/// A host with a copy of the release, both gone when dropped.
struct Copy {
    site: Site,
    _folder: TempDir,
}

/// How a copy comes to differ.
type Change = fn(&Path) -> Result<(), Problem>;

impl Hosts {
    /// Starts the release's own.
    pub fn start(release: &Path) -> Result<Self, Problem> {
        Ok(Self {
            release: release.to_owned(),
            plain: Site::start(release, FOLDER)?,
            many: OnceCell::new(),
            without: OnceCell::new(),
            unkept: OnceCell::new(),
        })
    }

    /// The address of a host's first page.
    pub fn address(&self, host: Host) -> Result<String, Problem> {
        let (cell, change): (_, Change) = match host {
            Host::Release | Host::PlainPages | Host::Room => return Ok(self.plain.address.clone()),
            Host::ManyPlaces => (&self.many, lists_many),
            Host::WithoutTheApp => (&self.without, loses_the_app),
            Host::WithoutStorage => (&self.unkept, keeps_nothing),
        };
        if let Some(copy) = cell.get() {
            return Ok(copy.site.address.clone());
        }
        let folder =
            tempfile::tempdir().map_err(|error| Problem::with_file(FOLDER.as_ref(), &error))?;
        copy_all(&self.release, folder.path())?;
        change(folder.path())?;
        let site = Site::start(folder.path(), FOLDER)?;
        let made = Copy {
            site,
            _folder: folder,
        };
        Ok(cell.get_or_init(|| made).site.address.clone())
    }
}

/// Only the list grows: nobody opens these places.
fn lists_many(folder: &Path) -> Result<(), Problem> {
    let path = folder.join("packs/index.json");
    let unread = |error| Problem::with_file(&path, &error);
    let text = fs::read_to_string(&path).map_err(unread)?;
    let mut index = Index::from_text(&text).map_err(|fault| {
        Problem::new(
            format!("The list of places cannot be read: {fault:?}."),
            "Run `cargo xtask build`.",
        )
    })?;
    for number in index.places.len() + 1..=MANY {
        index.places.push(Listing {
            id: PlaceId::new(format!("place-{number}")),
            name: format!("Place {number}"),
            audience: "everyone who works with children there".into(),
        });
    }
    remove(folder, "packs/index.json.br")?;
    remove(folder, "packs/index.json.gz")?;
    let text = serde_json::json!(index).to_string();
    fs::write(&path, text).map_err(unread)
}

fn loses_the_app(folder: &Path) -> Result<(), Problem> {
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

/// What a browser does whose owner blocks storage.
const BLOCKED: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
  Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } });
";

fn keeps_nothing(folder: &Path) -> Result<(), Problem> {
    let path = folder.join("boot.js");
    let unread = |error| Problem::with_file(&path, &error);
    let boot = fs::read_to_string(&path).map_err(unread)?;
    remove(folder, "boot.js.br")?;
    remove(folder, "boot.js.gz")?;
    fs::write(&path, format!("{BLOCKED}{boot}")).map_err(unread)
}

fn remove(folder: &Path, name: &str) -> Result<(), Problem> {
    let path = folder.join(name);
    fs::remove_file(&path).map_err(|error| Problem::with_file(&path, &error))
}

fn copy_all(from: &Path, to: &Path) -> Result<(), Problem> {
    let unread = |error| Problem::with_file(from, &error);
    fs::create_dir_all(to).map_err(unread)?;
    for entry in fs::read_dir(from).map_err(unread)? {
        let entry = entry.map_err(unread)?;
        let into = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &into)?;
        } else {
            fs::copy(entry.path(), &into).map_err(unread)?;
        }
    }
    Ok(())
}
