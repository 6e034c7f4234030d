//! The app's state and everything that changes it. The only code that asks the browser for time,
//! chance, storage and files, and the only code that decides which view is shown.

mod arrive;
mod files;
mod intents;
mod kept;
mod screen;

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use model::clock::BEAT;
use model::event::{Step, TabId, What};
use model::id::{PlaceId, ScenarioId};
use model::moment::Moment;
use model::pack::{Index, Pack};
use model::route::Route;
use yew::prelude::*;

use crate::browser::{clock, page, storage};
use crate::view::{self, Intent, PackTrouble};
use files::Fetched;
use kept::Kept;

/// Starts the app in the page's `#app` element, or in its body where that is missing.
pub fn start() {
    match page::root() {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}

/// The app.
pub struct App {
    tab: TabId,
    folder: String,
    route: Route,
    index: Fetched<Index>,
    pack: Option<(PlaceId, Fetched<Rc<Pack>>)>,
    kept: Option<Kept>,
    now: Moment,
    last_beat: u64,
    reporting: bool,
    /// The step of a situation that was asked for, where it is not the first open one.
    step: Option<(ScenarioId, Step)>,
    /// The question that was to be checked with nothing picked.
    missing: Option<(ScenarioId, Step)>,
    /// Whether the screen was moved to, and not the one that the page opened with.
    moved: bool,
    /// What takes the focus once the screen is drawn.
    focus: Option<&'static str>,
    /// Dropped with the app: they end when it does.
    _doors: (Vec<EventListener>, Interval),
}

/// What may come in.
pub enum Msg {
    /// The address changed.
    Moved,
    /// The list of places came, or did not.
    Index(Result<Index, PackTrouble>),
    /// A place's pack came, or did not.
    Pack(PlaceId, Result<Rc<Pack>, PackTrouble>),
    /// Somebody asked for something.
    Asked(Intent),
    /// A second went by.
    Ticked,
    /// The page was shown or hidden.
    Seen(bool),
    /// Another page kept something.
    KeptElsewhere(String, String),
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let mut doors: Vec<EventListener> = Vec::new();
        let moved = link.callback(|()| Msg::Moved);
        doors.extend(page::on_hash(move || moved.emit(())));
        let seen = link.callback(Msg::Seen);
        doors.extend(page::on_visibility(move |visible| seen.emit(visible)));
        let elsewhere = link.callback(|(key, text)| Msg::KeptElsewhere(key, text));
        doors.extend(storage::on_kept_elsewhere(move |key, text| {
            elsewhere.emit((key, text))
        }));
        let ticked = link.callback(|()| Msg::Ticked);
        let ticking = clock::every_second(move || ticked.emit(()));
        let mut app = Self {
            tab: TabId((clock::draw() >> 32) as u32),
            folder: page::folder(),
            route: Route::Choose,
            index: Fetched::NotAsked,
            pack: None,
            kept: None,
            now: clock::now(),
            last_beat: 0,
            reporting: false,
            step: None,
            missing: None,
            moved: false,
            focus: None,
            _doors: (doors, ticking),
        };
        app.arrive(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        self.now = clock::now();
        match msg {
            Msg::Moved => {
                self.moved = true;
                self.arrive(ctx);
            }
            Msg::Index(came) => {
                self.index = came.into();
                self.focus_heading();
            }
            Msg::Pack(place, came) => {
                // Not the route: whoever went back to the list meanwhile may come again. And once
                // only: an answer that comes late must not replace a pack that is here.
                let awaited = |(wanted, fetched): &(PlaceId, Fetched<_>)| {
                    *wanted == place && matches!(fetched, Fetched::OnItsWay)
                };
                if !self.pack.as_ref().is_some_and(awaited) {
                    return false;
                }
                self.pack = Some((place, came.into()));
                self.settle();
                self.focus_heading();
            }
            Msg::Asked(intent) => self.asked(ctx, intent),
            Msg::Ticked => return self.ticked(),
            Msg::Seen(visible) => self.seen(visible),
            Msg::KeptElsewhere(key, text) => {
                let new = self
                    .kept
                    .as_mut()
                    .is_some_and(|kept| kept.hear(&key, &text));
                if new {
                    self.keep_showing();
                }
                return new;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        screen::whole(self, &ctx.link().callback(Msg::Asked))
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        page::set_title(&screen::title(self));
        // Before the focus moves: while a dialog is open, nothing outside it can take the focus,
        // and closing it gives the focus back to the button.
        if self.reporting {
            page::open_dialog(view::REPORT_ID);
        } else {
            page::close_dialog(view::REPORT_ID);
        }
        if let Some(id) = self.focus.take() {
            if id == view::HEADING_ID {
                page::to_top();
            }
            page::focus(id);
        }
    }
}

impl App {
    /// The pack of the place in view, once it is here.
    fn pack(&self) -> Option<&Rc<Pack>> {
        match &self.pack {
            Some((place, Fetched::Here(pack))) if self.route.place() == Some(place) => Some(pack),
            _ => None,
        }
    }

    /// Lets the screen's heading take the focus, if the reader moved there: a page that has just
    /// opened starts at its top, as pages do.
    fn focus_heading(&mut self) {
        self.focus = self.moved.then_some(view::HEADING_ID);
    }

    /// Writes down that something happened.
    fn happen(&mut self, what: What) {
        if let Some(kept) = &mut self.kept {
            kept.happen(self.tab, self.now, what);
        }
    }

    fn clock_runs(&self) -> bool {
        self.kept
            .as_ref()
            .and_then(|kept| kept.record().run())
            .is_some_and(|run| run.clock.runs_on(self.tab))
    }

    fn ticked(&mut self) -> bool {
        self.keep_showing();
        if !self.clock_runs() {
            return false;
        }
        if self.now.steady.saturating_sub(self.last_beat) >= BEAT {
            self.last_beat = self.now.steady;
            self.happen(What::Beat);
        }
        true
    }

    fn seen(&mut self, visible: bool) {
        if !visible {
            if self.clock_runs() {
                self.happen(What::SlideHidden);
            }
            return;
        }
        // A page that rested, in the background or in the browser's cache, may have missed news.
        if let Some(kept) = &mut self.kept {
            kept.catch_up();
        }
        self.keep_showing();
    }

    /// Shows the slide in view anew where the clock neither runs nor is paused: another page took
    /// the clock and closed, or began a new run.
    fn keep_showing(&mut self) {
        let stands = |run: &model::record::Run| !run.clock.runs() && !run.clock.is_held();
        let run = self.kept.as_ref().and_then(|kept| kept.record().run());
        if matches!(self.route, Route::Slide(..)) && run.is_some_and(stands) {
            self.show();
        }
    }
}
