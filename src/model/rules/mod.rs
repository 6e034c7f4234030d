//! The model's rules, each tried on the smallest pack and the fewest events that show it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

mod json;
mod outcomes;
mod packs;
mod plans;
mod small;
mod story;
mod time;
mod verdicts;
