//! The small parts that every screen is made of.

use model::id::PlaceId;
use model::route::Route;
use yew::prelude::*;

use super::{HEADING_ID, Intent};
use crate::words::record as words;

pub use super::element::{Element, When, element, keyed};

/// One part after another.
pub fn all(parts: impl IntoIterator<Item = Html>) -> Html {
    parts.into_iter().collect()
}

/// A text.
pub fn text(says: impl Into<Html>) -> Html {
    says.into()
}

/// No part.
pub fn nothing() -> Html {
    Html::default()
}

/// The part, where something holds.
pub fn when(holds: bool, part: Html) -> Html {
    if holds { part } else { nothing() }
}

/// The heading of a screen, which takes the focus when it comes up.
pub fn heading(says: &str) -> Html {
    at("h1", HEADING_ID, "").says(says)
}

/// A heading within a screen.
pub fn h2(says: &str) -> Html {
    element("h2").says(says)
}

/// A heading below that.
pub fn h3(says: &str) -> Html {
    element("h3").says(says)
}

/// A paragraph.
pub fn p(says: &str) -> Html {
    element("p").says(says)
}

/// A paragraph of a class of its own.
pub fn p_of(class: &str, says: &str) -> Html {
    element(&["p.", class].concat()).says(says)
}

/// A paragraph that takes the focus where something changed, and so is read.
pub fn p_at(id: &str, class: &str, says: &str) -> Html {
    at("p", id, class).says(says)
}

/// An element that takes the focus when it comes up.
pub fn at(tag: &str, id: &str, class: &str) -> Element {
    let class = Some(class).filter(|class| !class.is_empty());
    element(tag).may_have(&["id", "class", "tabindex"], [Some(id), class, Some("-1")])
}

/// A paragraph in a quiet colour.
pub fn quiet(says: &str) -> Html {
    p_of("quiet", says)
}

/// An item of a list.
pub fn item(says: &str) -> Html {
    li(says.into())
}

/// An item that is more than a text.
pub fn li(within: Html) -> Html {
    element("li").with([within])
}

/// The ways on, side by side.
pub fn ways<const N: usize>(within: [Html; N]) -> Html {
    element("p.ways").with(within)
}

/// What is thought of something: by shape and word first, by colour second.
pub fn tag(shape: &str, says: &str) -> Html {
    element("span.tag").with([icon("", &[shape, " "].concat()), text(says.to_owned())])
}

/// A shape that is said in words beside it.
pub fn icon(class: &str, shape: &str) -> Html {
    let class = Some(class).filter(|class| !class.is_empty());
    let span = element("span").may_have(&["class", "aria-hidden"], [class, Some("true")]);
    span.says(shape)
}

/// A button.
pub fn button(says: &str, asks: Intent, emit: &Callback<Intent>) -> Html {
    button_of("", asks, emit).says(says)
}

/// The button that most will want.
pub fn primary(says: &str, asks: Intent, emit: &Callback<Intent>) -> Html {
    button_of("primary", asks, emit).says(says)
}

/// A button that looks like a link, for what few will want.
pub fn plain(says: &str, asks: Intent, emit: &Callback<Intent>) -> Html {
    button_of("plain", asks, emit).says(says)
}

fn button_of(class: &str, asks: Intent, emit: &Callback<Intent>) -> Element {
    let class = Some(class).filter(|class| !class.is_empty());
    element("button")
        .may_have(&["type", "class"], [Some("button"), class])
        .asks(When::Click, asks, emit)
}

/// A button that is called something else where it is heard than where it is seen.
pub fn button_called(called: &str, says: &str, asks: Intent, emit: &Callback<Intent>) -> Html {
    element("button")
        .has(&["type", "aria-label"], ["button", called])
        .asks(When::Click, asks, emit)
        .says(says)
}

/// The words of a field.
pub fn label_for(id: &str, says: &str) -> Html {
    element("label").has(&["for"], [id]).says(says)
}

/// A link to a screen.
pub fn link(to: &Route, says: &str) -> Html {
    link_of("", &to.to_string()).says(says)
}

/// A link to a screen that looks like a button.
pub fn way(to: &Route, says: &str) -> Html {
    link_of("button", &to.to_string()).says(says)
}

/// The link that most will want.
pub fn primary_way(to: &Route, says: &str) -> Html {
    link_of("button.primary", &to.to_string()).says(says)
}

/// What stands where there is nothing yet, and the way to where it begins.
pub fn not_begun(place: &PlaceId, says: &str) -> Html {
    let begin = primary_way(&Route::Welcome(place.clone()), words::TO_BRIEFING);
    element("div").with([p_of("lead", says), ways([begin])])
}

/// A link of a class of its own.
pub fn link_of(class: &str, to: &str) -> Element {
    let class = Some(class).filter(|class| !class.is_empty());
    element("a").may_have(&["class", "href"], [class, Some(to)])
}
