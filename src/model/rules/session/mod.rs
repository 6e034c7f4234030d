//! The rules of a session, each on the fewest events that show it.

mod cases;
mod clicking;
mod conducting;
mod counting;
mod cueing;
mod keys;
mod papers;
mod rooms;
pub mod telling;
mod undoing;
