//! The rules of a session, each on the fewest events that show it.

mod cases;
mod conducting;
mod keys;
mod papers;
mod rooms;
pub mod telling;
mod undoing;
