//! The chores behind `cargo xtask`, and what the journeys share with them: the file server, the
//! browsers and their drivers.

pub mod args;
pub mod audit;
pub mod browsers;
pub mod command;
pub mod content;
pub mod finish;
pub mod headers;
pub mod layers;
pub mod limits;
pub mod measure;
pub mod memory;
pub mod npm;
pub mod packs;
pub mod problem;
pub mod project;
pub mod release;
pub mod reproduce;
pub mod sbom;
pub mod screens;
pub mod screenshots;
pub mod serve;
pub mod site;
pub mod sizes;
pub mod toolchain;
pub mod tools;
pub mod torture;
pub mod walk;
