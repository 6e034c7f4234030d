//! JSON as a tree, and from the tree into types.
//!
//! Packs are written with serde, by programs whose size is nobody's concern. They are read here,
//! because derived readers are compiled anew for each type and were a third of what a learner
//! downloads. So the text is parsed by one plain function into a [`Json`], and each type says with
//! [`fields`] or [`Read`] how it is found in that tree, at the cost of one call a field.

mod parse;
mod read;
mod write;

pub use read::{At, Read, read};
pub(crate) use read::{fields, names};

/// A value of JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number; none where it is not a whole number from nought that fits.
    Number(Option<u64>),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object, in the order in which it is written.
    Fields(Vec<(String, Self)>),
}
