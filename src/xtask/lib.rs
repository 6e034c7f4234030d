//! The chores behind `cargo xtask`.
