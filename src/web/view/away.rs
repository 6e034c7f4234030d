//! Stepping away: a neutral page in place of everything, until the reader comes back.

use yew::prelude::*;

use super::{HEADING_ID, Intent};
use crate::words::away as words;

/// The neutral page. It says nothing of what lies behind it.
pub fn away(emit: &Callback<Intent>) -> Html {
    html! {
        <main class="away">
            <h1 id={HEADING_ID} tabindex="-1">{ words::TITLE }</h1>
            <p>{ words::WHAT }</p>
            <p class="ways">
                <button type="button" onclick={emit.reform(|_| Intent::ComeBack)}>{ words::BACK }</button>
            </p>
        </main>
    }
}
