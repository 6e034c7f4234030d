//! Every view, drawn on the host from the real content, and read as a reader would.

mod drawn;
mod frame;
mod report;
mod results;
mod situation;
mod slide;
mod welcome;
