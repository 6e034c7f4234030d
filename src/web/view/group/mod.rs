//! What is seen of a group session: the room's screen, and the trainer's desk with a small copy of
//! it.

mod stage;

pub use stage::{Picture, stage};
