//! The briefing on paper: one page, then the situations to answer, then their key.

use model::pack::Pack;
use yew::prelude::*;

use super::{HEADING_ID, Intent};
use crate::words::handout as words;

/// The handout.
pub fn handout(_pack: &Pack, emit: &Callback<Intent>) -> Html {
    html! {
        <section class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ words::TITLE }</h1>
            <button type="button" onclick={emit.reform(|_| Intent::Print)}>{ words::PRINT }</button>
        </section>
    }
}
