//! The places that the first screen offers before the app has started.

use super::page::escape;
use super::words::Words;
use crate::problem::Problem;
use model::pack::{Index, Listing};
use model::route::Route;

/// The most places that the page lists by itself. Every learner fetches the page, whichever place
/// they come for, so it must not grow with the places; a longer list is left to the app.
const MOST: usize = 12;

/// The list of places, as the app shows it; or, where there are many, that it is coming.
pub fn html(index: &Index, words: &Words) -> Result<String, Problem> {
    if index.places.len() > MOST {
        let coming = words.need("words.start.places_coming")?;
        return Ok(format!("<p>{}</p>", escape(coming)));
    }
    let for_whom = words.need("words.choose.for_whom")?;
    let item = |place: &Listing| {
        let to = Route::Welcome(place.id.clone()).to_string();
        let audience = for_whom.replace("{audience}", &place.audience);
        format!(
            "<li><a href=\"{}\">{}</a><span class=\"quiet\">{}</span></li>",
            escape(&to),
            escape(&place.name),
            escape(&audience)
        )
    };
    let items: String = index.places.iter().map(item).collect();
    Ok(format!("<ul class=\"places\">{items}</ul>"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::id::PlaceId;
    use model::pack::FORMAT;

    fn with(places: usize) -> String {
        let place = |number| Listing {
            id: PlaceId::new(format!("place-{number}")),
            name: format!("Place <{number}>"),
            audience: "nurses & teachers".into(),
        };
        let index = Index {
            format: FORMAT,
            places: (0..places).map(place).collect(),
        };
        let words = "[choose]\nfor_whom = 'For {audience}'\n[start]\nplaces_coming = 'Soon.'";
        html(&index, &Words::read(words).unwrap()).unwrap()
    }

    #[test]
    fn a_place_is_a_plain_link_with_its_audience() {
        assert_eq!(
            with(1),
            "<ul class=\"places\"><li><a href=\"#/place-0\">Place &lt;0&gt;</a>\
             <span class=\"quiet\">For nurses &amp; teachers</span></li></ul>"
        );
    }

    #[test]
    fn many_places_are_left_to_the_app() {
        assert_eq!(with(MOST).matches("<li>").count(), MOST);
        assert_eq!(with(MOST + 1), "<p>Soon.</p>");
    }
}
