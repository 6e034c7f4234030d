//! A small copy of the room's screen, of the same shape.

use yew::prelude::*;

use super::super::dial::Segment;
use super::stage::{Picture, stage};

/// What a projector sends unless it says otherwise.
const USUAL: (u32, u32) = (16, 9);

/// The copy: `size` is the projector's, where there is one. An empty drawing of that size gives the
/// copy its shape, since the page's policy lets in no styles of elements.
pub fn miniature(
    label: &'static str,
    picture: &Picture,
    dial: &[Segment],
    dark: bool,
    size: Option<(u32, u32)>,
) -> Html {
    let seen = |(width, height): &(u32, u32)| *width > 0 && *height > 0;
    let (width, height) = size.filter(seen).unwrap_or(USUAL);
    let shape = ["0", "0", &width.to_string(), &height.to_string()].join(" ");
    html! {
        <div class="small-stage" role="img" aria-label={label}>
            <svg viewBox={shape} aria-hidden="true" focusable="false" />
            { stage(picture, dial, dark) }
        </div>
    }
}
