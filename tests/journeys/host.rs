//! The host that a learner visits: the release under a sub-folder, whole or with a fault in it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use model::id::PlaceId;
use model::pack::{Index, Pack};
use tempfile::TempDir;
use xtask::finish::compress;
use xtask::site::Site;

/// Where the app lies on the host: never at the top, since many hosts are not theirs alone.
pub const FOLDER: &str = "/training/cse/";

/// A host, running until it is dropped.
pub struct Host {
    site: Option<Site>,
    address: String,
    folder: PathBuf,
    _copy: Option<TempDir>,
}

impl Host {
    /// The release as it is.
    pub fn with_the_release() -> Self {
        Self::serving(&release(), None)
    }

    /// A copy of the release in which `change` may break what it likes.
    pub fn with_a_copy(change: impl FnOnce(&Path)) -> Self {
        let copy = tempfile::tempdir().expect("a folder for a copy of the release");
        copy_all(&release(), copy.path());
        change(copy.path());
        let path = copy.path().to_owned();
        Self::serving(&path, Some(copy))
    }

    /// A copy of the release in which a place's pack holds other bytes.
    pub fn with_pack(place: &str, bytes: &[u8]) -> Self {
        Self::with_a_copy(|folder| write_pack(folder, place, bytes))
    }

    fn serving(folder: &Path, copy: Option<TempDir>) -> Self {
        let site = Site::start(folder, FOLDER).unwrap_or_else(|problem| panic!("{problem}"));
        Self {
            address: site.address.clone(),
            site: Some(site),
            folder: folder.to_owned(),
            _copy: copy,
        }
    }

    /// The folder that it serves.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The address of the first page.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// How often it was asked for anything.
    pub fn asked(&self) -> usize {
        self.site.as_ref().map_or(0, Site::asked)
    }

    /// Answers nobody any more.
    pub fn goes_down(&mut self) {
        self.site = None;
    }
}

/// Replaces a pack by other bytes, with no older compressed copy beside it.
pub fn write_pack(folder: &Path, name: &str, bytes: &[u8]) {
    remove_pack(folder, name);
    let path = folder.join(format!("packs/{name}.json"));
    fs::write(path, bytes).expect("the pack is written");
}

/// Copies a pack over the old one with its compressed copies, as the guide for authors says.
pub fn replace_pack(folder: &Path, name: &str, bytes: &[u8]) {
    let made = tempfile::tempdir().expect("a folder");
    fs::write(made.path().join(format!("{name}.json")), bytes).expect("the pack is written");
    compress::beside(made.path()).unwrap_or_else(|problem| panic!("{problem}"));
    copy_all(made.path(), &folder.join("packs"));
}

/// Takes a pack away, with its compressed copies.
pub fn remove_pack(folder: &Path, name: &str) {
    for ending in ["json", "json.br", "json.gz"] {
        // A pack that is not there yet has none of them.
        let _ = fs::remove_file(folder.join(format!("packs/{name}.{ending}")));
    }
}

/// Takes away every file at the top whose name holds this, compressed copies too.
pub fn remove_files(folder: &Path, part: &str) {
    for entry in fs::read_dir(folder).expect("the release") {
        let path = entry.expect("a file").path();
        if path.is_file() && path.to_string_lossy().contains(part) {
            fs::remove_file(path).expect("the file goes");
        }
    }
}

/// The folder that `cargo xtask build` made.
fn release() -> PathBuf {
    let folder =
        env::var_os("BRIEFING_DIST").map_or_else(|| PathBuf::from("target/dist"), PathBuf::from);
    assert!(
        folder.join("index.html").is_file(),
        "there is no release in {}. Run `cargo xtask test journeys`, which builds it first.",
        folder.display()
    );
    folder
}

/// A place's pack, as the release has it.
pub fn pack(place: &str) -> Pack {
    Pack::from_text(&pack_text(place)).expect("a whole pack")
}

/// The release's first page.
pub fn page() -> String {
    fs::read_to_string(release().join("index.html")).expect("the page")
}

/// The text of a place's pack.
pub fn pack_text(place: &str) -> String {
    fs::read_to_string(release().join(format!("packs/{place}.json"))).expect("the place's pack")
}

/// What a group needs of a place: the text of `stage/<place>.json` or `desk/<place>.json`.
pub fn group_file(folder: &str, place: &PlaceId) -> String {
    fs::read_to_string(release().join(format!("{folder}/{place}.json"))).expect("the group's file")
}

/// The list of places, as the release has it.
pub fn index() -> Index {
    let text = fs::read_to_string(release().join("packs/index.json")).expect("the list of places");
    Index::from_text(&text).expect("a whole list")
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the release") {
        let path = entry.expect("a file of the release").path();
        let into = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_all(&path, &into);
        } else {
            fs::copy(&path, &into).expect("a copy");
        }
    }
}
