//! The trainer's program: the desk and the projector, which are windows on one session.

mod alone;
mod code;
mod desk;
mod files;
mod live;
mod marks;
mod picture;
mod projector;
mod sessions;

use model::keeping::Stores;
use model::route::Route;
use model::session::Key;
use yew::prelude::*;

use crate::browser::keys::Pressed;
use crate::browser::storage::Local;
use crate::browser::{page, storage};
use desk::Desk;
use projector::Projector;

/// What the channel of a place's windows is called on this device, before the place.
const CHANNEL: &str = "group-";

/// The key that gives the room a short pause, in either window.
const REST_KEY: char = 's';

/// The key that pauses for a question, and goes on, from either window.
const PAUSE_KEY: char = 'q';

/// The key that lets slides come by themselves, or stops that, from either window.
const ADVANCE_KEY: char = 'a';

/// A key as the model knows it.
fn named(pressed: &Pressed) -> Key<'_> {
    Key {
        name: &pressed.key,
        shift: pressed.shift,
        command: false,
        repeats: pressed.repeats,
    }
}

/// Starts the program in the page's `#app` element, or in its body where that is missing.
pub fn start() {
    if Stores::new(Box::new(Local), &page::folder()).is_newer() {
        storage::hold();
    }
    match page::root() {
        Some(root) => yew::Renderer::<Group>::with_root(root).render(),
        None => yew::Renderer::<Group>::new().render(),
    };
}

/// The program: whichever window the address asks for. When the address changes, boot.js loads the
/// page anew.
pub struct Group(Route);

impl Component for Group {
    type Message = ();
    type Properties = ();

    fn create(_ctx: &Context<Self>) -> Self {
        Self(Route::from_hash(&page::hash()))
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        match &self.0 {
            Route::Projector(place) => html! { <Projector place={place.clone()} /> },
            route => match route.place() {
                Some(place) => html! { <Desk place={place.clone()} /> },
                None => html! {},
            },
        }
    }
}
