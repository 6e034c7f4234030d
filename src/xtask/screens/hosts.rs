//! The hosts that a visitor goes to: the release as it is, and copies of it that differ.

use super::changes;
use crate::{problem::Problem, site::Site};
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Where the app lies on every host.
pub const FOLDER: &str = "/training/cse/";

/// A host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// The release as it is.
    Release,
    /// The release's plain pages, beside the app.
    PlainPages,
    /// The release as it is, in a projector's window: nobody reads it at their own size, and there is
    /// nothing to press.
    Room,
    /// With so many places that one has to search.
    ManyPlaces,
    /// Without the program: the page's own first screen is all there is.
    WithoutTheApp,
    /// Without what starts the program, or says that it does not start.
    WithoutBoot,
    /// With a list of places and packs that never come.
    WithoutPacks,
    /// Without the list of places, and without one of the app's own pages.
    WithoutLists,
    /// In a browser that lets the page keep nothing.
    WithoutStorage,
    /// In a browser whose storage is full.
    FullStorage,
    /// In a browser that removes nothing.
    ReadOnlyStorage,
    /// With a pack that somebody signed off, and that nobody reviewed since.
    Overdue,
    /// With a pack that was withdrawn.
    Withdrawn,
    /// With a pack in which every situation has to go well.
    Strict,
    /// With a pack of a later version.
    Later,
    /// In a browser that opens no window by itself.
    NoWindows,
    /// With the projector's window open beside the page.
    BesideProjector,
    /// With that, and with a desk that leads.
    BesideDesk,
}

impl Host {
    /// Whether what is shown there is the app, and not a page that nobody but the browser minds.
    pub fn has_the_app(self) -> bool {
        use Host::{PlainPages, Room, WithoutBoot, WithoutTheApp};
        !matches!(self, PlainPages | Room | WithoutBoot | WithoutTheApp)
    }

    /// How the copy of the release comes to differ; none where it does not.
    fn change(self) -> Option<changes::Change> {
        Some(match self {
            Self::Release | Self::PlainPages | Self::Room => return None,
            Self::ManyPlaces => changes::lists_many,
            Self::WithoutTheApp => changes::loses_the_app,
            Self::WithoutBoot => changes::loses_boot,
            Self::WithoutPacks => changes::waits_for_ever,
            Self::WithoutLists => changes::loses_lists,
            Self::WithoutStorage => changes::keeps_nothing,
            Self::FullStorage => changes::is_full,
            Self::ReadOnlyStorage => changes::removes_nothing,
            Self::Overdue => changes::is_overdue,
            Self::Withdrawn => changes::is_withdrawn,
            Self::Strict => changes::is_strict,
            Self::Later => changes::is_later,
            Self::NoWindows => changes::opens_no_window,
            Self::BesideProjector => changes::has_a_projector,
            Self::BesideDesk => changes::has_another_desk,
        })
    }
}

/// All of them, each started when somebody first goes there.
pub struct Hosts {
    release: PathBuf,
    plain: Site,
    copies: RefCell<Vec<(Host, Copy)>>,
}

/// A host with a copy of the release, both gone when dropped.
struct Copy {
    site: Site,
    _folder: TempDir,
}

impl Hosts {
    /// Starts the release's own.
    pub fn start(release: &Path) -> Result<Self, Problem> {
        Ok(Self {
            release: release.to_owned(),
            plain: Site::start(release, FOLDER)?,
            copies: RefCell::default(),
        })
    }

    /// The address of a host's first page.
    pub fn address(&self, host: Host) -> Result<String, Problem> {
        let Some(change) = host.change() else {
            return Ok(self.plain.address.clone());
        };
        let mut copies = self.copies.borrow_mut();
        if let Some((_, copy)) = copies.iter().find(|(one, _)| *one == host) {
            return Ok(copy.site.address.clone());
        }
        let folder =
            tempfile::tempdir().map_err(|error| Problem::with_file(FOLDER.as_ref(), &error))?;
        copy_all(&self.release, folder.path())?;
        change(folder.path())?;
        let site = Site::start(folder.path(), FOLDER)?;
        let address = site.address.clone();
        let copy = Copy {
            site,
            _folder: folder,
        };
        copies.push((host, copy));
        Ok(address)
    }
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
