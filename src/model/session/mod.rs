//! A trainer in front of a room: the session of a group.
//!
//! A session has a log of its own, and everything that the desk and the projector show is a fold of
//! it: [`Session`] is what the trainer may know, [`Room`] is what the room may see, [`Conduct`] is
//! how the time stands. What a trainer takes back is taken back by one more event ([`undo`]).
//!
//! Nothing is written down as time goes by: a session of an hour in which nobody touches anything
//! has as many events after it as before.

pub mod answers;
pub mod budget;
pub mod case;
pub mod choosing;
pub mod clicker;
pub mod conductor;
pub mod counting;
pub mod cue;
pub mod delivery;
pub mod event;
pub mod evidence;
mod fold;
pub mod key;
pub mod keyboard;
pub mod paper;
pub mod plan;
pub mod register;
pub mod room;
pub mod scene;
mod taught;
mod text;
pub mod timeline;
pub mod undo;

pub use answers::Answers;
pub use case::{Case, Reason, Vote};
pub use clicker::{Ask, Clicker, Pressed};
pub use conductor::{Conduct, Pace, Verdict};
pub use counting::{Counted, Counting, Pile};
pub use cue::{cue, onwards};
pub use delivery::Delivery;
pub use event::{Event, What};
pub use evidence::Evidence;
pub use fold::Session;
pub use key::{SessionId, SessionKeys};
pub use keyboard::Key;
pub use plan::{Plan, PlannedSlide};
pub use room::Room;
pub use scene::{Ground, Phase, Round, Scene};
pub use taught::Taught;
pub use timeline::Now;

/// The events of one session.
pub type Log = crate::log::Log<Event>;
