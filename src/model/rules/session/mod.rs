//! The rules of a session, each on the fewest events that show it.

mod cases;
mod choices;
mod clicking;
mod conducting;
mod counting;
mod cueing;
mod evidences;
mod keys;
mod papers;
mod pausing;
mod registers;
mod rooms;
mod tables;
pub mod telling;
mod undoing;
