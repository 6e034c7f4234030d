//! What is true, with no browser in sight: the content a place teaches ([`pack`]), what has
//! happened ([`event`], [`log`]) and what that adds up to ([`record`]).
//!
//! Nothing here reads a clock, draws a random number, prints or panics on data. Time comes in as
//! a [`moment::Moment`], chance as a seed, so that every rule can be tested a thousand times over.

pub mod answer;
pub mod archive;
pub mod calendar;
pub mod clock;
pub mod event;
pub mod id;
pub mod journal;
pub mod json;
pub mod keeping;
pub mod key;
pub mod log;
pub mod moment;
pub mod pack;
pub mod plan;
pub mod portable;
pub mod presses;
pub mod prose;
pub mod record;
pub mod refresher;
pub mod results;
pub mod route;
pub mod run;
pub mod session;
pub mod settings;
pub mod shuffle;
pub mod store;
pub mod verdict;
pub mod watch;
pub mod windows;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod rules;

#[cfg(feature = "authoring")]
pub mod authoring;
