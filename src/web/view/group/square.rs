//! A code for a telephone's camera, drawn in one path.

use yew::prelude::*;

use crate::words::room as words;

/// The code: how many modules it has to a side, and the path over the dark ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Square {
    /// Modules to a side.
    pub side: u32,
    /// The dark ones, as the path of a drawing.
    pub path: String,
}

/// The light border that a camera needs around it, in modules.
const BORDER: u32 = 4;

/// Where the border begins, across and down.
const CORNER: &str = "-4";

/// The drawing: black on white on any ground, since cameras expect that.
pub fn square(code: &Square) -> Html {
    let whole = (code.side + 2 * BORDER).to_string();
    let around = [CORNER, CORNER, &whole, &whole].join(" ");
    html! {
        <svg class="code" viewBox={around} role="img"
            preserveAspectRatio="xMaxYMin" aria-label={words::CODE} shape-rendering="crispEdges">
            <rect class="light" x={CORNER} y={CORNER} width={whole.clone()} height={whole} />
            <path class="dark" d={code.path.clone()} />
        </svg>
    }
}
