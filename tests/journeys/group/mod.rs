//! A trainer in front of a room: two windows on one session.

mod alone;
mod anew;
mod asleep;
mod devices;
mod fits;
mod keys;
mod next_group;
mod one_screen;
mod projector;
mod record;
mod time;
mod trainer;
mod typed;
mod windows;
