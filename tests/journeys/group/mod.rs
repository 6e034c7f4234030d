//! A trainer in front of a room: two windows on one session.

mod asleep;
mod fits;
mod next_group;
mod record;
mod trainer;
mod windows;
