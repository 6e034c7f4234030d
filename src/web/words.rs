//! Every word of the app itself, from `content/words/en.toml`: a constant for each text, a function
//! where something is filled in. Written by `build.rs`.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
