//! `cargo xtask`: one command for every chore.

fn main() {}
