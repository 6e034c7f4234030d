//! Addresses: every screen has one, in the part of the URL after `#`, so that the app runs from
//! any folder of any host and a link to any screen works from cold.

use std::fmt;

use crate::id::{PlaceId, is_slug};
use crate::pack::SLIDES;

/// The highest number of a situation that an address may hold.
const MOST_SITUATIONS: usize = 99;

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
        match *rest.as_slice() {
            [] => Self::Welcome(place),
            ["results"] => Self::Results(place),
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
            Self::Choose => None,
            Self::Welcome(place)
            | Self::Slide(place, _)
            | Self::Situation(place, _)
            | Self::Results(place) => Some(place),
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
        }
    }
}
