//! What to say: large enough to be read from a step away.

use model::prose::Prose;
use yew::prelude::*;

use super::super::parts::{element, p_of};
use super::super::prose::prose;

/// The notes of a slide.
pub fn notes(notes: &Prose) -> Html {
    element("div.speak").with([prose(notes)])
}

/// A sentence of the program's own.
pub fn spoken(says: &str) -> Html {
    p_of("speak", says)
}
