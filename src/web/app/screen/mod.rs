//! Which view is shown, and with what.

mod briefing;
mod outcome;
mod practice;
mod record;

use model::pack::{Pack, SLIDES, Slide};
use model::record::{Run, Spot};
use model::refresher;
use model::results::Results;
use model::route::{Page, Route};
use yew::prelude::*;

use super::App;
use super::files::Fetched;
use crate::app::calendar::day;
use crate::browser::storage::StorageFault;
use crate::browser::{clock, page};
use crate::view::{self, Dial, Frame, Intent, Resume, Segment};
use crate::words::{
    app as words, article, away, choose, record as record_words, results, settings, trouble,
};

/// The whole page.
pub fn whole(app: &App, emit: &Callback<Intent>) -> Html {
    if app.away {
        return view::away(notice(app).is_some(), emit);
    }
    let pack = app.pack().map(|pack| pack.as_ref());
    let segments = pack
        .map(|pack| segments(app, pack))
        .unwrap_or_else(|| unnamed_segments(0));
    let frame = Frame {
        at: pack.map(|pack| &pack.id),
        place: pack.map(|pack| pack.name.as_str()),
        address: app.route.to_string(),
        home: home(app, pack).to_string(),
        segments: &segments,
        governance: pack.map(|pack| {
            let governance = &pack.governance;
            let today = day(app.now.wall);
            (governance, governance.review_due <= today)
        }),
        notice: notice(app),
        told: &app.told,
        others: !app.is_only_place(),
    };
    view::whole(&frame, screen(app, &segments, emit), pack, emit)
}

fn home(app: &App, pack: Option<&Pack>) -> Route {
    let place = app.route.place().or(pack.map(|pack| &pack.id));
    match place {
        Some(place) => Route::Welcome(place.clone()),
        None => Route::Choose,
    }
}

fn notice(app: &App) -> Option<&'static str> {
    let kept = app.kept.as_ref()?;
    let aside = app.aside.iter().map(|(_, kept)| kept);
    let mut all = [kept].into_iter().chain(aside);
    let fault = all.find_map(|kept| kept.fault(&app.stores.journal));
    Some(match fault {
        _ if app.stores.is_newer() => trouble::NEWER,
        Some(StorageFault::Blocked) => trouble::NOT_KEPT,
        Some(_) => trouble::NOT_SAVED,
        None if kept.holds_newer() => trouble::SOME_NEWER,
        None => return None,
    })
}

/// The page's title: the screen first, since a tab shows little more.
pub fn title(app: &App) -> String {
    if app.away {
        return away::TAB.to_owned();
    }
    let screen = match (&app.route, app.pack()) {
        (Route::Lost(_), _) => trouble::LOST_TITLE.to_owned(),
        (Route::Choose, _) => match app.index {
            Fetched::Failed(_) => trouble::PLACES_TITLE.to_owned(),
            _ => choose::TITLE.to_owned(),
        },
        (Route::Settings, _) => settings::TITLE.to_owned(),
        (Route::Page(page), _) => match &app.article {
            Some((here, Fetched::Here(article))) if here == page => article.title.clone(),
            Some((here, Fetched::Failed(_))) if here == page => trouble::PAGE_TITLE.to_owned(),
            _ => words::LOADING.to_owned(),
        },
        // The trainer's screens are another program's: the page is about to be loaded anew.
        (Route::Welcome(_) | Route::Trainer(_) | Route::Projector(_), Some(pack)) => {
            pack.name.clone()
        }
        (Route::Slide(_, number), Some(pack)) => match pack.slide(*number) {
            Some(slide) => slide.title.clone(),
            None => trouble::LOST_TITLE.to_owned(),
        },
        (Route::Situation(_, number), Some(_)) => practice::title(app, *number),
        (Route::Results(_), Some(_)) => results::TITLE.to_owned(),
        (Route::Record(_), Some(_)) => record_words::TITLE.to_owned(),
        (_, None) => match app.pack {
            Some((_, Fetched::Failed(_))) => trouble::PACK_TITLE.to_owned(),
            _ => words::TOPIC.to_owned(),
        },
    };
    words::page_title(screen, words::TITLE)
}

fn screen(app: &App, segments: &[Segment], emit: &Callback<Intent>) -> Html {
    match &app.route {
        Route::Lost(None) => return view::lost(&Route::Choose),
        Route::Settings => {
            return view::settings(&app.device.settings, app.device.kept, &app.left, emit);
        }
        Route::Page(_) => {
            return match app.article.as_ref().map(|(_, article)| article) {
                Some(Fetched::Here(article)) => view::article(&view::ArticleScreen {
                    article,
                    facts: &facts(app),
                }),
                Some(Fetched::Failed(why)) => {
                    view::pack_trouble(trouble::PAGE_TITLE, why, None, emit)
                }
                _ => view::loading(None),
            };
        }
        _ => {}
    }
    let Some(place) = app.route.place() else {
        return match &app.index {
            Fetched::Here(index) => view::choose(&choose_screen(app, index), emit),
            Fetched::Failed(why) => view::pack_trouble(trouble::PLACES_TITLE, why, None, emit),
            Fetched::NotAsked | Fetched::OnItsWay => view::loading(None),
        };
    };
    if let Route::Lost(_) = app.route {
        return view::lost(&Route::Welcome(place.clone()));
    }
    if let Some((_, Fetched::Failed(why))) = &app.pack {
        return view::pack_trouble(trouble::PACK_TITLE, why, Some(place), emit);
    }
    let Some(pack) = app.pack() else {
        return view::loading(Some(place));
    };
    match &app.route {
        Route::Slide(_, number) => briefing::slide(app, pack, *number, segments, emit),
        Route::Situation(_, number) => practice::situation(app, pack, *number, emit),
        Route::Results(_) => outcome::results(app, pack, emit),
        Route::Record(_) => {
            // Nothing is completed before every slide was opened, in however short a time.
            record::record(app, pack, &unnamed_segments(100), emit)
        }
        _ => welcome(app, pack, segments, emit),
    }
}

/// What this copy of the app is, for whoever has to know exactly.
fn facts(app: &App) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    if app.route == Route::Page(Page::About) {
        if let Some(pack) = app.pack() {
            facts.push((article::PLACE, pack.name.clone()));
            facts.push((article::VERSION, pack.governance.version.clone()));
            facts.push((article::HASH, pack.hash.clone()));
        }
        facts.push((article::BUILD, page::build()));
    }
    facts
}

fn choose_screen<'a>(app: &'a App, index: &'a model::pack::Index) -> view::ChooseScreen<'a> {
    let last = app.device.place.as_ref();
    view::ChooseScreen {
        index,
        last: index.places.iter().find(|one| Some(&one.id) == last),
        search: &app.search,
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
        resume: app.run().and_then(|run| resume(app, pack, run)),
        changes: app.run().and_then(|run| pack.changes_since(run)),
    };
    view::welcome(&props, emit)
}

fn resume(app: &App, pack: &Pack, run: &Run) -> Option<Resume> {
    let record = app.kept.as_ref()?.record();
    let spot = match run.spot.as_ref()? {
        _ if Results::of(pack, run).is_complete(pack) => view::Spot::Finished,
        Spot::Slide(id) => {
            let at = pack.slides.iter().position(|slide| slide.id == *id)?;
            let slide = pack.slides.get(at)?;
            view::Spot::Slide(at + 1, slide.title.clone())
        }
        Spot::Situation(id) => {
            let at = run.plan.iter().position(|scenario| scenario == id)?;
            view::Spot::Situation(at + 1, run.plan.len())
        }
    };
    Some(Resume {
        spot,
        ago: app.now.wall.saturating_sub(run.touched),
        undo: app.undoable().is_some(),
        refresher: refresher::is_due(pack, record, app.now.wall, clock::here),
    })
}

fn spent(app: &App, slide: &Slide) -> u64 {
    let run = app.run();
    run.map_or(0, |run| run.clock.spent(&slide.id, app.tab, app.now))
}

fn allotted(slide: &Slide) -> u64 {
    u64::from(slide.seconds) * 1000
}

fn segments(app: &App, pack: &Pack) -> Vec<Segment> {
    let segment = |(at, slide): (usize, &Slide)| Segment {
        title: slide.title.clone(),
        to: Route::Slide(pack.id.clone(), at + 1).to_string(),
        filled: spent(app, slide) * 100 / allotted(slide).max(1),
        opened: app.run().is_some_and(|run| run.has_opened(&slide.id)),
    };
    pack.slides.iter().enumerate().map(segment).collect()
}

/// For a mark, in which each is filled so far.
fn unnamed_segments(filled: u64) -> Vec<Segment> {
    let unnamed = Segment {
        title: String::new(),
        to: String::new(),
        filled,
        opened: false,
    };
    vec![unnamed; SLIDES]
}
