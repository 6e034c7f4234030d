//! The list of places and the packs: fetched when they are needed, and told plainly when they
//! cannot be used.

use model::id::PlaceId;
use model::pack::{Lack, PackFault};
use model::route::Page;

use crate::browser::net::NetFault;
use crate::view::PackTrouble;
use crate::words::trouble;

/// Something that is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched<T> {
    /// Nobody needed it yet.
    NotAsked,
    /// On its way.
    OnItsWay,
    /// Here.
    Here(T),
    /// It could not be used, and why.
    Failed(PackTrouble),
}

/// A file that is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum File {
    /// The list of places.
    Index,
    /// One of the app's own pages.
    Article(Page),
    /// A place's pack.
    Pack(PlaceId),
}

impl File {
    /// Its address, relative to the page.
    pub fn address(&self) -> String {
        match self {
            Self::Index => "packs/index.json".to_owned(),
            Self::Article(page) => format!("pages/{}.json", page.name()),
            Self::Pack(place) => format!("packs/{place}.json"),
        }
    }
}

impl<T> Fetched<T> {
    /// What came, read; or why it cannot be used.
    pub fn of(
        came: Result<String, NetFault>,
        read: impl FnOnce(&str) -> Result<T, PackFault>,
    ) -> Self {
        let read = came
            .map_err(not_fetched)
            .and_then(|text| read(&text).map_err(not_usable));
        match read {
            Ok(here) => Self::Here(here),
            Err(trouble) => Self::Failed(trouble),
        }
    }
}

fn not_fetched(fault: NetFault) -> PackTrouble {
    match fault {
        NetFault::Status(404 | 410) => PackTrouble {
            says: trouble::PACK_MISSING.to_owned(),
            detail: None,
        },
        NetFault::Status(status) => PackTrouble {
            says: trouble::pack_refused(status),
            detail: None,
        },
        NetFault::Broken => PackTrouble {
            says: trouble::PACK_NETWORK.to_owned(),
            detail: None,
        },
    }
}

fn not_usable(fault: PackFault) -> PackTrouble {
    match fault {
        PackFault::Malformed(where_) => PackTrouble {
            says: trouble::PACK_MALFORMED.to_owned(),
            detail: Some(where_),
        },
        PackFault::Newer(format) => PackTrouble {
            says: trouble::PACK_NEWER.to_owned(),
            detail: Some(format.to_string()),
        },
        PackFault::Misplaced(other) => PackTrouble {
            says: trouble::PACK_MISPLACED.to_owned(),
            detail: Some(other.to_string()),
        },
        PackFault::Incomplete(lack) => PackTrouble {
            says: trouble::pack_incomplete(lacking(lack)),
            detail: None,
        },
    }
}

fn lacking(lack: Lack) -> &'static str {
    match lack {
        Lack::Slides => trouble::INCOMPLETE_SLIDES,
        Lack::Pathway => trouble::INCOMPLETE_PATHWAY,
        Lack::Situations => trouble::INCOMPLETE_SITUATIONS,
        Lack::Places => trouble::INCOMPLETE_PLACES,
    }
}
