//! Journeys: what people do, in a real browser, in the release as it lies on a host, under a
//! sub-folder. `cargo xtask test journeys` builds the release and runs them in each browser.

mod again;
mod away;
mod extensions;
mod faults;
mod first_screen;
mod group;
mod host;
mod hostile;
mod keeping;
mod learner;
mod offline;
mod places;
mod policy;
mod print;
mod record;
mod settings;
mod stopped;
mod stores;
mod training;
mod unstarted;
mod walk;
