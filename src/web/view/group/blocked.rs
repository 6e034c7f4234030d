//! Where the browser would not open the projector's window: the same by hand.

use yew::prelude::*;

use super::super::parts::{nothing, text};
use crate::words::desk as words;

/// A plain link, which no browser blocks, beside the button that did not help. `projector` is the
/// address, where that is so.
pub fn blocked(projector: Option<&str>) -> Html {
    let Some(address) = projector else {
        return nothing();
    };
    html! {
        <p key="blocked" class="notice" role="status">
            { words::BLOCKED }{ " " }
            <a href={address.to_owned()} target="projector">{ words::BLOCKED_LINK }</a>
            { " " }{ text(words::BLOCKED_DRAG) }
        </p>
    }
}
