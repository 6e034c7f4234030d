//! Which view is shown, and with what.

use model::event::Step;
use model::pack::{Day, Pack, Scenario};
use model::plan::another;
use model::record::{Answer, Run, Spot};
use model::results::{PointResult, Results, Standing};
use model::route::Route;
use yew::prelude::*;

use super::App;
use super::files::Fetched;
use crate::browser::storage::StorageFault;
use crate::view::{self, Dial, Frame, Intent, Resume, Segment};
use crate::words::{app as words, choose, results, situation, trouble};

/// The whole page.
pub fn whole(app: &App, emit: &Callback<Intent>) -> Html {
    let pack = app.pack().map(|pack| pack.as_ref());
    let segments = pack
        .map(|pack| segments(app, pack))
        .unwrap_or_else(no_segments);
    let frame = Frame {
        place: pack.map(|pack| pack.name.as_str()),
        address: app.route.to_string(),
        home: home(app).to_string(),
        segments: &segments,
        governance: pack.map(|pack| {
            let governance = &pack.governance;
            (
                governance,
                governance.review_due <= Day::of_wall(app.now.wall),
            )
        }),
        notice: notice(app),
    };
    html! {
        <>
            { view::frame(&frame, screen(app, &segments, emit), emit) }
            { view::report(pack, emit) }
        </>
    }
}

fn home(app: &App) -> Route {
    match app.route.place() {
        Some(place) => Route::Welcome(place.clone()),
        None => Route::Choose,
    }
}

fn notice(app: &App) -> Option<&'static str> {
    match app.kept.as_ref()?.fault()? {
        StorageFault::Blocked => Some(trouble::NOT_KEPT),
        StorageFault::Refused | StorageFault::Lost => Some(trouble::NOT_SAVED),
    }
}

/// The page's title: the screen first, since a tab shows little more.
pub fn title(app: &App) -> String {
    let pack = app.pack();
    let screen = match (&app.route, pack) {
        (Route::Lost(_), _) => trouble::LOST_TITLE.to_owned(),
        (Route::Choose, _) => choose::TITLE.to_owned(),
        (Route::Welcome(_), Some(pack)) => pack.name.clone(),
        (Route::Slide(_, number), Some(pack)) => match pack.slide(*number) {
            Some(slide) => slide.title.clone(),
            None => trouble::LOST_TITLE.to_owned(),
        },
        (Route::Situation(_, number), Some(_)) => match app.situation_at(*number) {
            Some(_) => situation::of(*number, run(app).map_or(0, |run| run.plan.len())),
            None => trouble::LOST_TITLE.to_owned(),
        },
        (Route::Results(_), Some(_)) => results::TITLE.to_owned(),
        (_, _) => words::TOPIC.to_owned(),
    };
    words::page_title(screen, words::TITLE)
}

fn run(app: &App) -> Option<&Run> {
    app.kept.as_ref()?.record().run()
}

fn screen(app: &App, segments: &[Segment], emit: &Callback<Intent>) -> Html {
    let Some(place) = app.route.place() else {
        return match (&app.route, &app.index) {
            (Route::Lost(_), _) => view::lost(&Route::Choose),
            (_, Fetched::Here(index)) => view::choose(index),
            (_, Fetched::Failed(why)) => view::pack_trouble(trouble::PLACES_TITLE, why, emit),
            (_, Fetched::NotAsked | Fetched::OnItsWay) => view::loading(),
        };
    };
    if let Route::Lost(_) = app.route {
        return view::lost(&Route::Welcome(place.clone()));
    }
    if let Some((_, Fetched::Failed(why))) = &app.pack {
        return view::pack_trouble(trouble::PACK_TITLE, why, emit);
    }
    let Some(pack) = app.pack() else {
        return view::loading();
    };
    match &app.route {
        Route::Slide(_, number) => slide(app, pack, *number, segments, emit),
        Route::Situation(_, number) => situation_screen(app, pack, *number, emit),
        Route::Results(_) => results_screen(app, pack, emit),
        _ => welcome(app, pack, segments, emit),
    }
}

fn welcome(app: &App, pack: &Pack, segments: &[Segment], emit: &Callback<Intent>) -> Html {
    let props = view::WelcomeScreen {
        pack,
        dial: Dial {
            segments: segments.to_vec(),
            here: None,
            middle: None,
        },
        kept: notice(app).is_none(),
        resume: run(app).and_then(|run| resume(pack, run)),
    };
    view::welcome(&props, emit)
}

fn resume(pack: &Pack, run: &Run) -> Option<Resume> {
    if Results::of(pack, run).is_complete(pack) {
        return Some(Resume::Finished);
    }
    match run.spot.as_ref()? {
        Spot::Slide(id) => {
            let at = pack.slides.iter().position(|slide| slide.id == *id)?;
            let slide = pack.slides.get(at)?;
            Some(Resume::Slide(at + 1, slide.title.clone()))
        }
        Spot::Situation(id) => {
            let at = run.plan.iter().position(|scenario| scenario == id)?;
            Some(Resume::Situation(at + 1, run.plan.len()))
        }
    }
}

fn spent(app: &App, slide: &model::pack::Slide) -> u64 {
    run(app).map_or(0, |run| run.clock.spent(&slide.id, app.tab, app.now))
}

fn allotted(slide: &model::pack::Slide) -> u64 {
    u64::from(slide.seconds) * 1000
}

fn left(app: &App, slide: &model::pack::Slide) -> u64 {
    allotted(slide).saturating_sub(spent(app, slide))
}

fn segments(app: &App, pack: &Pack) -> Vec<Segment> {
    let segment = |(at, slide): (usize, &model::pack::Slide)| Segment {
        title: slide.title.clone(),
        to: Route::Slide(pack.id.clone(), at + 1).to_string(),
        filled: spent(app, slide) * 100 / allotted(slide).max(1),
        opened: run(app).is_some_and(|run| run.has_opened(&slide.id)),
    };
    pack.slides.iter().enumerate().map(segment).collect()
}

fn no_segments() -> Vec<Segment> {
    let empty = Segment {
        title: String::new(),
        to: String::new(),
        filled: 0,
        opened: false,
    };
    vec![empty; model::pack::SLIDES]
}

fn slide(
    app: &App,
    pack: &Pack,
    number: usize,
    segments: &[Segment],
    emit: &Callback<Intent>,
) -> Html {
    let Some(slide) = pack.slide(number) else {
        return view::lost(&Route::Welcome(pack.id.clone()));
    };
    let left_here = left(app, slide);
    let props = view::SlideScreen {
        pack,
        slide,
        number,
        dial: Dial {
            segments: segments.to_vec(),
            here: Some(number),
            middle: Some(view::minutes(left_here)),
        },
        left: left_here,
        left_all: pack.slides.iter().map(|slide| left(app, slide)).sum(),
        paused: run(app).is_some_and(|run| run.clock.is_held()),
    };
    view::slide(&props, emit)
}

fn situation_screen(app: &App, pack: &Pack, number: usize, emit: &Callback<Intent>) -> Html {
    let welcome = Route::Welcome(pack.id.clone());
    let Some(run) = run(app) else {
        return view::lost(&welcome);
    };
    let Some(id) = app.situation_at(number) else {
        return view::lost(&welcome);
    };
    let of = run.plan.len();
    let Some(scenario) = pack.scenario(&id) else {
        return view::gone(&pack.id, number, of);
    };
    let step = step_in_view(app, run, scenario);
    let props = view::SituationScreen {
        pack,
        scenario,
        number,
        of,
        seed: run.seed,
        step,
        picked: match run.answer(&id, step) {
            Answer::Open(picked) => picked,
            Answer::Given(_) => Vec::new(),
        },
        given: scenario
            .steps()
            .filter_map(|step| Some((step, run.given(&id, step)?.to_vec())))
            .collect(),
        missing: app.missing.as_ref() == Some(&(id.clone(), step)),
        saved: app.kept.as_ref().is_some_and(|kept| kept.fault().is_none()),
    };
    view::situation(&props, emit)
}

/// Whether a point needs another situation: it was missed, or none of this run is about it, as when
/// a newer pack has dropped the one that was.
fn can_be_tried(pack: &Pack, run: &Run, result: &PointResult) -> bool {
    let mut asked = run.plan.iter().filter_map(|id| pack.scenario(id));
    match result.standing {
        Standing::Met => false,
        Standing::Missed => true,
        Standing::Open => asked.all(|scenario| scenario.point != result.point),
    }
}

/// The step that was asked for, else the first that is open, else the last.
fn step_in_view(app: &App, run: &Run, scenario: &Scenario) -> Step {
    let asked = app.step.as_ref().filter(|(id, _)| *id == scenario.id);
    if let Some((_, step)) = asked {
        return *step;
    }
    scenario
        .steps()
        .find(|step| run.given(&scenario.id, *step).is_none())
        .or_else(|| scenario.steps().last())
        .unwrap_or(Step::Act)
}

fn results_screen(app: &App, pack: &Pack, emit: &Callback<Intent>) -> Html {
    let run = run(app);
    let results = run.map(|run| Results::of(pack, run));
    let more = match (&results, run) {
        (Some(results), Some(run)) => results
            .points
            .iter()
            .filter(|point| can_be_tried(pack, run, point))
            .filter(|point| another(pack, run, &point.point).is_some())
            .map(|point| point.point.clone())
            .collect(),
        _ => Vec::new(),
    };
    let unopened = pack
        .slides
        .iter()
        .position(|slide| run.is_none_or(|run| !run.has_opened(&slide.id)));
    let props = view::ResultsScreen {
        pack,
        results,
        unopened: unopened.map(|at| at + 1),
        more,
        spent: run.map_or(0, |run| run.clock.total()),
    };
    view::results(&props, emit)
}
