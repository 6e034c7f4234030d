//! Every screen, in the states that look unlike each other, as data; and a visitor who gets to each.
//! The screenshots and the tests of accessibility go through the same list, so a new screen is one
//! line there.

mod answers;
mod changes;
mod group;
mod hosts;
mod led;
mod list;
mod look;
mod past;
mod then;
mod visitor;

pub use answers::{Answers, choices};
pub use hosts::Host;
pub use led::Led;
pub use look::{Colours, Look};
pub use past::{Did, told};
pub use then::Then;
pub use visitor::{Visitor, now};

/// Everything there is to see.
pub fn all() -> impl Iterator<Item = &'static Screen> {
    list::LEARNERS.iter().chain(group::GROUP)
}

/// A screen in one of its states, and how a browser that knows nothing gets there.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// As it is called in the names of pictures and in what the tests say.
    pub name: &'static str,
    /// Where it is visited.
    pub host: Host,
    /// Its address after `#/`; that of a plain page, from the app's folder.
    pub address: &'static str,
    /// What the learner did before.
    pub past: &'static [Did],
    /// What the learner does once there.
    pub then: &'static [Then],
    /// What is there once the state is: a CSS selector.
    pub shows: &'static str,
}

impl Screen {
    const fn new(name: &'static str, address: &'static str) -> Self {
        Self {
            name,
            host: Host::Release,
            address,
            past: &[],
            then: &[],
            shows: "#heading",
        }
    }

    /// A plain page, which has no app in it.
    const fn plain(name: &'static str, address: &'static str) -> Self {
        Self {
            host: Host::PlainPages,
            ..Self::new(name, address)
        }
    }

    /// The projector's window, in front of a room that was led there; `shows` selects the picture.
    const fn room(name: &'static str, past: &'static [Did], shows: &'static str) -> Self {
        Self {
            host: Host::Room,
            past,
            shows,
            ..Self::new(name, "wirral/projector")
        }
    }

    /// With this past.
    const fn after(mut self, past: &'static [Did]) -> Self {
        self.past = past;
        self
    }

    /// With this done there, which brings up what `shows` selects.
    const fn then(mut self, then: &'static [Then], shows: &'static str) -> Self {
        self.then = then;
        self.shows = shows;
        self
    }

    /// On another host than the release as it is, with what `shows` selects.
    const fn on(mut self, host: Host, shows: &'static str) -> Self {
        self.host = host;
        self.shows = shows;
        self
    }
}

/// Any address, in a run that has just begun and whose situations are always the same.
pub fn begun(address: &'static str) -> Screen {
    Screen::new("begun", address).after(&[Did::Began])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_screens_have_the_same_name() {
        let names: BTreeSet<_> = all().map(|screen| screen.name).collect();
        assert_eq!(names.len(), all().count());
    }
}
