//! What is seen and touched. `app` keeps the state and decides what is shown, `view` turns it into
//! markup, `browser` is the only room that knows there is a browser.

pub mod app;
pub mod browser;
pub mod group;
pub mod view;
pub mod words;
