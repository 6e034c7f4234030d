//! Every view, drawn on the host from the real content, and read as a reader would.

mod article;
mod choose;
mod drawn;
mod frame;
mod group;
mod guide;
mod handout;
mod hostile;
mod record;
mod report;
mod results;
mod settings;
mod situation;
mod slide;
mod standing;
mod welcome;
