//! A slide with its clock.

use model::pack::{Pack, Slide};
use model::route::Route;
use model::watch::WARNING;
use yew::prelude::*;

use super::{allotted, spent};
use crate::app::App;
use crate::view::{self, ClockFace, Dial, Intent, Segment};

/// The slide of that number.
pub fn slide(
    app: &App,
    pack: &Pack,
    number: usize,
    segments: &[Segment],
    emit: &Callback<Intent>,
) -> Html {
    let Some(slide) = pack.slide(number) else {
        return view::lost(&Route::Welcome(pack.id.clone()));
    };
    let clock = clock(app, pack, slide).map(|clock| ClockFace {
        // Nothing comes after the last by itself.
        advances: clock.advances && number < pack.slides.len(),
        ..clock
    });
    let middle = clock
        .filter(|clock| clock.shown)
        .map(|clock| view::minutes(clock.left));
    let props = view::SlideScreen {
        pack,
        slide,
        number,
        dial: Dial {
            segments: segments.to_vec(),
            here: Some(number),
            middle,
        },
        clock,
        undo: number == 1 && app.undoable().is_some(),
    };
    view::slide(&props, emit)
}

fn left(app: &App, slide: &Slide) -> u64 {
    allotted(slide).saturating_sub(spent(app, slide))
}

fn clock(app: &App, pack: &Pack, slide: &Slide) -> Option<ClockFace> {
    let settings = &app.device.settings;
    settings.takes_time().then(|| ClockFace {
        left: left(app, slide),
        left_all: pack.slides.iter().map(|slide| left(app, slide)).sum(),
        paused: app.run().is_some_and(|run| run.clock.is_held()),
        stood: app.timing.stood,
        shown: settings.shows_clock(),
        soon: app.soon(),
        advances: settings.advances() && !app.timing.stays && app.timing.had >= WARNING,
    })
}
