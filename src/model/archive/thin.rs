//! What of a run can still matter once it is over.

use super::{Part, Sum};
use crate::event::{Event, What};
use crate::run::Run;

/// What is left of a run, given all its events in order and what they add up to.
///
/// Every answer stays, and everything that says how the run went. What goes is what was picked
/// and not committed, and each tick of the clock, for which sums stand.
pub fn thin(run: &Run, events: &[&Event]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut sums: Vec<Sum> = run.clock.sums().to_vec();
    let is_spot = |event: &&&Event| {
        let what = &event.what;
        matches!(what, What::SlideShown { .. } | What::SituationShown { .. })
    };
    let spot = events.iter().rfind(is_spot).map(|event| event.id);
    let end = events.last().map(|event| event.id);
    for event in events {
        let stays = match &event.what {
            What::SlideShown { slide } => run.opened_at(slide) == Some(event.at.wall),
            What::SituationShown { .. }
            | What::SlideHidden
            | What::Beat
            | What::ClockHeld
            | What::ClockFreed
            | What::Picked { .. } => false,
            _ => true,
        };
        let id = Some(event.id);
        if stays || id == end || id == spot || event.at.wall == run.touched {
            parts.push((event.id, event.to_json()));
        }
        match sums.iter_mut().find(|sum| sum.upto.tab == event.id.tab) {
            Some(sum) => sum.upto = sum.upto.max(event.id),
            None => sums.push(Sum {
                run: run.id,
                upto: event.id,
                spent: Vec::new(),
            }),
        }
    }
    for mut sum in sums {
        sum.spent = run.clock.of_page(sum.upto.tab);
        parts.push(sum.to_part());
    }
    parts
}
