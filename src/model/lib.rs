//! What is true, with no browser in sight: the content a place teaches ([`pack`]), what has
//! happened ([`event`], [`log`]) and what that adds up to ([`record`]).
//!
//! Nothing here reads a clock, draws a random number, prints or panics on data. Time comes in as
//! a [`moment::Moment`], chance as a seed, so that every rule can be tested a thousand times over.

pub mod id;
pub mod pack;
pub mod prose;

#[cfg(feature = "authoring")]
pub mod authoring;
