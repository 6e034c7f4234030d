//! Ports: thin doors to the browser that decide nothing. Each answers with a `Result` or an
//! `Option` where the browser may say no, and none of them panics when it does.

pub mod channel;
pub mod clock;
pub mod copies;
pub mod fields;
pub mod file;
pub mod journal;
pub mod keys;
pub mod lead;
mod loose;
pub mod net;
pub mod page;
pub mod storage;
pub mod window;
