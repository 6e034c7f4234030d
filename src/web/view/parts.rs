//! The small parts that every screen is made of. As functions, since `html!` writes every element
//! out anew wherever it stands, and a learner would download each of them.

use model::route::Route;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

use super::{HEADING_ID, Intent};

/// An element and its classes, as a style sheet names them: `p.quiet`.
pub fn element(called: &str) -> Element<'_> {
    Element(called)
}

/// An element, before anything is in it.
pub struct Element<'a>(&'a str);

impl<'a> Element<'a> {
    /// Gives it a key, by which it is told from its neighbours when they change.
    pub fn keyed(self, key: &'a str) -> Keyed<'a> {
        Keyed(self.0, key)
    }

    /// Puts parts into it.
    pub fn with<const N: usize>(self, parts: [Html; N]) -> Html {
        tag_of(self.0, parts.into()).into()
    }

    /// Puts a text into it.
    pub fn says(self, says: &str) -> Html {
        self.with([says.into()])
    }
}

/// An element with a key.
pub struct Keyed<'a>(&'a str, &'a str);

impl Keyed<'_> {
    /// Puts parts into it.
    pub fn with<const N: usize>(self, parts: [Html; N]) -> Html {
        let mut element = tag_of(self.0, parts.into());
        element.key = Some(self.1.into());
        element.into()
    }
}

fn tag_of(called: &str, parts: Vec<Html>) -> VTag {
    let (tag, classes) = called.split_once('.').unwrap_or((called, ""));
    let mut element = VTag::new(tag.to_owned());
    if !classes.is_empty() {
        let classes = AttributeOrProperty::Attribute(classes.replace('.', " ").into());
        element.set_attributes(Attributes::Dynamic {
            keys: &["class"],
            values: Box::new([Some(classes)]),
        });
    }
    element.add_children(parts);
    element
}

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

/// The same part with a key, by which it is told from its neighbours when they change.
pub fn keyed(key: &str, part: Html) -> Html {
    html! { <key={key}>{ part }</> }
}

/// The heading of a screen, which takes the focus when it comes up.
pub fn heading(says: &str) -> Html {
    html! { <h1 id={HEADING_ID} tabindex="-1">{ says }</h1> }
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
pub fn p_at(id: &'static str, class: &'static str, says: &str) -> Html {
    html! { <p {id} {class} tabindex="-1">{ says }</p> }
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
pub fn tag(icon: &'static str, says: &str) -> Html {
    html! {
        <span class="tag"><span aria-hidden="true">{ icon }{ " " }</span>{ says }</span>
    }
}

/// A button.
pub fn button(says: &str, asks: Intent, emit: &Callback<Intent>) -> Html {
    html! { <button type="button" onclick={on(asks, emit)}>{ says }</button> }
}

/// The button that most will want.
pub fn primary(says: &str, asks: Intent, emit: &Callback<Intent>) -> Html {
    html! { <button type="button" class="primary" onclick={on(asks, emit)}>{ says }</button> }
}

/// A button that looks like a link, for what few will want.
pub fn plain(says: &str, asks: Intent, emit: &Callback<Intent>) -> Html {
    html! { <button type="button" class="plain" onclick={on(asks, emit)}>{ says }</button> }
}

/// A link to a screen.
pub fn link(to: &Route, says: &str) -> Html {
    html! { <a href={to.to_string()}>{ says }</a> }
}

/// A link to a screen that looks like a button.
pub fn way(to: &Route, says: &str) -> Html {
    html! { <a class="button" href={to.to_string()}>{ says }</a> }
}

/// The link that most will want.
pub fn primary_way(to: &Route, says: &str) -> Html {
    html! { <a class="button primary" href={to.to_string()}>{ says }</a> }
}

/// What asks for something when it is touched.
pub fn on<Event: 'static>(asks: Intent, emit: &Callback<Intent>) -> Callback<Event> {
    emit.reform(move |_| asks.clone())
}
