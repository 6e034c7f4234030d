//! The trainer's program: the desk and the projector, which are two windows on one session.

use model::pack::SLIDES;
use yew::prelude::*;

use crate::browser::page;
use crate::view::Segment;
use crate::view::group::{Picture, stage};
use crate::words::app as words;

/// Starts the program in the page's `#app` element, or in its body where that is missing.
pub fn start() {
    match page::root() {
        Some(root) => yew::Renderer::<Group>::with_root(root).render(),
        None => yew::Renderer::<Group>::new().render(),
    };
}

/// The dial before anything has begun.
fn no_segments() -> Vec<Segment> {
    let empty = Segment {
        title: String::new(),
        to: String::new(),
        filled: 0,
        opened: false,
    };
    vec![empty; SLIDES]
}

/// The program.
pub struct Group;

impl Component for Group {
    type Message = ();
    type Properties = ();

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        html! {
            <div class="projector">
                <main>{ stage(&Picture::Title(words::TITLE.to_owned()), &no_segments()) }</main>
            </div>
        }
    }
}
