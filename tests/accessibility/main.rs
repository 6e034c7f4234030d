//! Accessibility: nothing stands in anybody's way, on every screen in every state. The list of
//! screens is in `src/xtask/screens/`; a new screen is tested here as soon as it stands there.
//! `cargo xtask test accessibility` builds the release, gets axe-core and runs all of it.

mod announcements;
mod axe;
mod colours;
mod day;
mod journey;
mod keyboard;
mod layout;
mod room;
mod visits;
