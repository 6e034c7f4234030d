//! From TOML to texts, names, numbers and passages, each with its place. Problems go to the desk
//! and reading goes on with a stand-in, so that one slip does not hide the next.

mod app;
mod encoding;
pub mod markdown;
mod names;
mod numbers;
mod open;
mod page;
mod refusal;
mod saying;
mod syntax;
mod table;
mod text;
mod texts;
mod unquote;

pub use app::Needed;
pub use encoding::encoding;
pub use markdown::Passage;
pub use syntax::document;
pub use table::Table;
pub use text::Text;

use super::spot::Spot;

/// Something that was written, and where.
#[derive(Clone, Debug)]
pub struct Written<T> {
    /// What it is.
    pub is: T,
    /// Where it stands.
    pub at: Spot,
}

/// An id, as it was written. Empty where it was missing: then that is already on the desk.
pub type Name = Written<String>;
