//! The list of places and the packs: fetched when they are needed, and told plainly when they
//! cannot be used.

use model::id::PlaceId;
use model::pack::{Article, Index, Lack, Pack, PackFault};
use model::route::Page;

use crate::browser::net::{self, NetFault};
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

impl<T> From<Result<T, PackTrouble>> for Fetched<T> {
    fn from(came: Result<T, PackTrouble>) -> Self {
        match came {
            Ok(here) => Self::Here(here),
            Err(trouble) => Self::Failed(trouble),
        }
    }
}

/// The list of places.
pub async fn index() -> Result<Index, PackTrouble> {
    let text = net::text("packs/index.json").await.map_err(not_fetched)?;
    Index::from_text(&text).map_err(not_usable)
}

/// One of the app's own pages.
pub async fn article(page: Page) -> Result<Article, PackTrouble> {
    let address = format!("pages/{}.json", page.name());
    let text = net::text(&address).await.map_err(not_fetched)?;
    Article::from_text(&text).map_err(not_usable)
}

/// A place's pack.
pub async fn pack(place: &PlaceId) -> Result<Pack, PackTrouble> {
    let address = format!("packs/{place}.json");
    let text = net::text(&address).await.map_err(not_fetched)?;
    Pack::of_place(place, &text).map_err(not_usable)
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
