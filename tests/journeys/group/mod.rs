//! A trainer in front of a room: two windows on one session.

mod fits;
mod record;
mod trainer;
mod windows;
