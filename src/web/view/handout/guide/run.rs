//! The run-sheets: seven minutes slide by slide, and twenty minutes part by part.

use model::pack::{Desk, DeskSlide, Guide, Pack, Part, Slide};
use yew::prelude::*;

use crate::view::handout::titled;
use crate::view::parts::{all, element, h2, nothing, p, text};
use crate::view::prose::{prose, together};
use crate::view::time;
use crate::words::guide as words;

/// When each slide begins, how long it takes and how far it bends.
pub fn seven(pack: &Pack, desk: &Desk) -> Html {
    let mut begins = 0;
    let mut rows = Vec::new();
    for (at, (slide, desk)) in pack.slides.iter().zip(&desk.slides).enumerate() {
        rows.push(row(at + 1, begins, slide, desk));
        begins += slide.seconds;
    }
    let heads = [words::AT, words::SLIDE, words::TAKES, words::LEAST];
    element("section").with([
        h2(words::SEVEN),
        p(words::SEVEN_HOW),
        element("table").with([
            element("thead").with([element("tr").with([all(heads.iter().map(|says| head(says)))])]),
            element("tbody").with([
                all(rows),
                element("tr").with([
                    cell(&clock(begins)),
                    element("td").has(&["colspan"], ["3"]).says(words::OVER),
                ]),
            ]),
        ]),
    ])
}

fn row(number: usize, begins: u32, slide: &Slide, desk: &DeskSlide) -> Html {
    element("tr").with([
        cell(&clock(begins)),
        element("th")
            .has(&["scope"], ["row"])
            .with([text(together(&titled(number, &slide.title))), must(desk)]),
        cell(&clock(slide.seconds)),
        cell(&clock(desk.minimum)),
    ])
}

/// Whether the slide is one that no group goes without.
pub fn must(desk: &DeskSlide) -> Html {
    if desk.must_say {
        all([text(" · "), element("em").says(words::MUST)])
    } else {
        nothing()
    }
}

/// What happens in each part of twenty minutes.
pub fn twenty(guide: &Guide) -> Html {
    let mut begins = 0;
    let mut parts = Vec::new();
    for part in &guide.parts {
        parts.push(one_part(begins, part));
        begins += part.minutes;
    }
    element("section.parts").with([h2(words::TWENTY), all(parts)])
}

fn one_part(begins: u32, part: &Part) -> Html {
    element("div.part").with([
        element("h3").with([
            element("span.number").says(&words::from_to(begins, begins + part.minutes)),
            text(" "),
            text(together(&part.title)),
        ]),
        prose(&part.body),
    ])
}

fn head(says: &str) -> Html {
    element("th").has(&["scope"], ["col"]).says(says)
}

fn cell(says: &str) -> Html {
    element("td").says(says)
}

/// Seconds as minutes and seconds.
pub fn clock(seconds: u32) -> String {
    time::minutes(u64::from(seconds) * 1000)
}
