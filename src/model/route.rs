//! Addresses: every screen has one, in the part of the URL after `#`, so that the app runs from
//! any folder of any host and a link to any screen works from cold.

use std::fmt;

use crate::id::{PlaceId, is_slug};
use crate::pack::SLIDES;

const SETTINGS: &str = "settings";

/// The highest number of a situation that an address may hold.
const MOST_SITUATIONS: usize = 99;

/// A page about the app itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What this is, who made it, what it rests on.
    About,
    /// The accessibility statement.
    Accessibility,
    /// What is kept where.
    Privacy,
}

impl Page {
    /// Every page.
    pub const ALL: [Self; 3] = [Self::About, Self::Accessibility, Self::Privacy];

    /// Its name in addresses and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Accessibility => "accessibility",
            Self::Privacy => "privacy",
        }
    }
}

/// Names that addresses use for screens of the app, so that no place may have them.
pub const TAKEN: [&str; 4] = [SETTINGS, "about", "accessibility", "privacy"];

/// A screen and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`: choose a place.
    Choose,
    /// `#/<place>`: the welcome.
    Welcome(PlaceId),
    /// `#/<place>/slide/<1..7>`.
    Slide(PlaceId, usize),
    /// `#/<place>/situation/<1..>`.
    Situation(PlaceId, usize),
    /// `#/<place>/results`.
    Results(PlaceId),
    /// `#/<place>/record`: what was completed here, and the file of it.
    Record(PlaceId),
    /// `#/<place>/trainer`: the desk of whoever runs a group session.
    Trainer(PlaceId),
    /// `#/<place>/projector`: what the room sees of it.
    Projector(PlaceId),
    /// `#/settings`.
    Settings,
    /// `#/about`, `#/accessibility`, `#/privacy`.
    Page(Page),
    /// An address that leads nowhere, with its place if it names one.
    Lost(Option<PlaceId>),
}

impl Route {
    /// Reads an address. Total: what cannot be read is [`Route::Lost`].
    pub fn from_hash(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        if path.is_empty() {
            return Self::Choose;
        }
        let mut parts = path.split('/');
        let Some(place) = parts.next().filter(|part| is_slug(part)) else {
            return Self::Lost(None);
        };
        let place = PlaceId::new(place);
        let rest: Vec<&str> = parts.collect();
        if rest.is_empty() && place.as_str() == SETTINGS {
            return Self::Settings;
        }
        let page = Page::ALL
            .into_iter()
            .find(|page| page.name() == place.as_str());
        if let Some(page) = page.filter(|_| rest.is_empty()) {
            return Self::Page(page);
        }
        match *rest.as_slice() {
            _ if TAKEN.contains(&place.as_str()) => Self::Lost(None),
            [] => Self::Welcome(place),
            ["record"] => Self::Record(place),
            ["results"] => Self::Results(place),
            ["trainer"] => Self::Trainer(place),
            ["projector"] => Self::Projector(place),
            ["slide", number] => match within(number, SLIDES) {
                Some(number) => Self::Slide(place, number),
                None => Self::Lost(Some(place)),
            },
            ["situation", number] => match within(number, MOST_SITUATIONS) {
                Some(number) => Self::Situation(place, number),
                None => Self::Lost(Some(place)),
            },
            _ => Self::Lost(Some(place)),
        }
    }

    /// The place that the screen belongs to.
    pub fn place(&self) -> Option<&PlaceId> {
        match self {
            Self::Choose | Self::Settings | Self::Page(_) => None,
            Self::Welcome(place)
            | Self::Slide(place, _)
            | Self::Situation(place, _)
            | Self::Results(place)
            | Self::Record(place)
            | Self::Trainer(place)
            | Self::Projector(place) => Some(place),
            Self::Lost(place) => place.as_ref(),
        }
    }
}

fn within(text: &str, most: usize) -> Option<usize> {
    let number: usize = text.parse().ok()?;
    // One spelling only: "07" and "+7" are not addresses.
    (number.to_string() == text && (1..=most).contains(&number)).then_some(number)
}

impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Choose | Self::Lost(None) => out.write_str("#/"),
            Self::Welcome(place) | Self::Lost(Some(place)) => write!(out, "#/{place}"),
            Self::Slide(place, number) => write!(out, "#/{place}/slide/{number}"),
            Self::Situation(place, number) => write!(out, "#/{place}/situation/{number}"),
            Self::Results(place) => write!(out, "#/{place}/results"),
            Self::Record(place) => write!(out, "#/{place}/record"),
            Self::Trainer(place) => write!(out, "#/{place}/trainer"),
            Self::Projector(place) => write!(out, "#/{place}/projector"),
            Self::Settings => write!(out, "#/{SETTINGS}"),
            Self::Page(page) => write!(out, "#/{}", page.name()),
        }
    }
}
