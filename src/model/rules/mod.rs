//! The model's rules, each tried on the smallest pack and the fewest events that show it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where it stands"
)]

mod completion;
mod files;
mod groups;
mod json;
mod kept;
mod names;
mod outcomes;
mod packs;
mod plans;
mod refreshers;
mod reminders;
mod runs;
pub mod session;
mod settings;
mod skips;
pub mod small;
pub mod story;
mod tallies;
mod time;
mod tries;
mod verdicts;
mod watching;
mod windows;
