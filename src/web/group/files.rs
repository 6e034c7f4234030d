//! What the trainer's program fetches of a place. The projector fetches one file, in which nothing
//! stands that the room must not see.

use model::id::PlaceId;

/// A file of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// What a room may see.
    Stage,
    /// What whoever leads has in front of them.
    Desk,
    /// What everybody is taught.
    Pack,
}

impl File {
    /// Its address, relative to the page.
    pub fn address(self, place: &PlaceId) -> String {
        let folder = match self {
            Self::Stage => "stage",
            Self::Desk => "desk",
            Self::Pack => "packs",
        };
        format!("{folder}/{place}.json")
    }
}
