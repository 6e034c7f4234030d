//! What whoever leads a group says and does around the slides and the situations.

use serde::Serialize;

use crate::json::fields;
use crate::prose::Prose;

/// The words around a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Guide {
    /// What to do before people come.
    pub before: Vec<String>,
    /// The ground rules, to be read aloud.
    pub rules: Vec<String>,
    /// The parts of twenty minutes, in order. The slides are one of them.
    pub parts: Vec<Part>,
    /// What to ask at the end.
    pub questions: Vec<String>,
    /// What to do when something happens: someone tells of harm, is upset, blames a child.
    pub advice: Vec<Advice>,
}

fields!(Guide {
    before,
    rules,
    parts,
    questions,
    advice
});

/// A part of twenty minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Whether the slides are shown in it.
    pub slides: bool,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// What it is called.
    pub title: String,
    /// What happens in it.
    pub body: Prose,
}

fields!(Part {
    slides,
    minutes,
    title,
    body
});

/// What to do when something happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// What happens.
    pub title: String,
    /// What to do.
    pub body: Prose,
}

fields!(Advice { title, body });
