//! The app's state and everything that changes it. The only code that asks the browser for time,
//! chance, storage and files, and the only code that decides which view is shown.

mod arrive;
mod asking;
mod away;
pub(crate) mod calendar;
mod device;
pub(crate) mod files;
mod intents;
mod kept;
mod portable;
mod runs;
mod screen;
mod timing;

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use model::event::{EventId, Step, TabId};
use model::id::{PlaceId, ScenarioId};
use model::keeping::{Kept, Stores};
use model::moment::Moment;
use model::pack::{Article, Index, Pack};
use model::presses::Presses;
use model::route::{Page, Route};
use yew::prelude::*;

use crate::browser::file::FileTrouble;
use crate::browser::journal::{Journal, Lines};
use crate::browser::net::NetFault;
use crate::browser::{clock, page, storage};
use crate::view::{self, Deleting, Intent};
use asking::{Asked, Asking};
use device::Device;
use files::{Fetched, File};
use kept::Removed;
use portable::Import;
use timing::Timing;

/// Starts the app in the page's `#app` element, or in its body where that is missing.
pub fn start() {
    // Asked here, since the first screen with its links goes when the app is drawn.
    let props = Opened {
        used: page::has_focus(),
    };
    match page::root() {
        Some(root) => yew::Renderer::<App>::with_root_and_props(root, props).render(),
        None => yew::Renderer::<App>::with_props(props).render(),
    };
}

/// How the app found the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Properties)]
pub struct Opened {
    /// Whether somebody was at a link of the first screen, whose focus must not be lost.
    used: bool,
}

/// The app.
pub struct App {
    tab: TabId,
    folder: String,
    route: Route,
    /// The place's screen that was in view last, which the settings lead back to.
    left: Route,
    device: Device,
    index: Fetched<Index>,
    article: Option<(Page, Fetched<Article>)>,
    pack: Option<(PlaceId, Fetched<Rc<Pack>>)>,
    stores: Stores,
    asking: Asking,
    kept: Option<Kept>,
    /// What storage would not take at places that are not in view: it stays until the page closes.
    aside: Vec<(PlaceId, Kept)>,
    now: Moment,
    /// The run that was begun before the journal told whether there was one.
    early: Option<EventId>,
    timing: Timing,
    reporting: bool,
    /// Whether a neutral page stands in place of everything.
    away: bool,
    presses: Presses,
    /// The step of a situation that was asked for, where it is not the first open one.
    step: Option<(ScenarioId, Step)>,
    /// The question that was to be checked with nothing picked.
    missing: Option<(ScenarioId, Step)>,
    /// The situation that came in place of one that was skipped.
    instead: Option<ScenarioId>,
    /// What is typed to search the list of places.
    search: String,
    import: Option<Import>,
    deleting: Deleting,
    /// What others removed of what was kept.
    removed: Removed,
    /// What was told last to those who cannot see the screen.
    told: String,
    /// Whether the screen was moved to, and not the one that an untouched page opened with.
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
    /// A file came, or did not.
    Came(File, Result<String, NetFault>),
    /// Somebody asked for something.
    Asked(Intent),
    /// A second went by.
    Ticked,
    /// The page was shown or hidden.
    Seen(bool),
    /// Another page kept something, or removed it.
    KeptElsewhere(String, Option<String>),
    /// A key went down, or came up.
    Key(String, bool),
    /// A chosen file was read, or could not be.
    FileRead(Result<String, FileTrouble>),
    /// The journal is open, or there is none.
    Opened(Option<Journal>),
    /// The journal did what it was asked for, or could not.
    Told(Asked, Option<Lines>),
}

impl Component for App {
    type Message = Msg;
    type Properties = Opened;

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
        let key = link.callback(|(name, down)| Msg::Key(name, down));
        doors.extend(page::on_key(move |name, down| key.emit((name, down))));
        let ticked = link.callback(|()| Msg::Ticked);
        let ticking = clock::every_second(move || ticked.emit(()));
        let folder = page::folder();
        let device = Device::open(&folder);
        let mut app = Self {
            tab: TabId((clock::draw() >> 32) as u32),
            away: storage::has_mark(&away::mark(&folder)),
            stores: Stores::new(Box::new(storage::Local), &folder),
            asking: Asking::default(),
            folder,
            route: Route::Choose,
            left: device.place.clone().map_or(Route::Choose, Route::Welcome),
            device,
            index: Fetched::NotAsked,
            article: None,
            pack: None,
            kept: None,
            aside: Vec::new(),
            now: clock::now(),
            early: None,
            timing: Timing::default(),
            reporting: false,
            presses: Presses::default(),
            step: None,
            missing: None,
            instead: None,
            search: String::new(),
            import: None,
            deleting: Deleting::Not,
            removed: Removed::default(),
            told: String::new(),
            moved: false,
            focus: None,
            _doors: (doors, ticking),
        };
        app.apply_settings();
        app.arrive(ctx);
        if ctx.props().used {
            app.moved = true;
            app.focus_heading();
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        self.now = clock::now();
        self.mind_clock();
        let changes = self.takes(ctx, msg);
        self.write_down(ctx);
        changes
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
    /// Takes in what came; returns whether the screen changes.
    fn takes(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Moved => {
                self.moved = true;
                self.arrive(ctx);
            }
            Msg::Came(file, came) => return self.came(ctx, file, came),
            Msg::Asked(intent) => self.asked(ctx, intent),
            Msg::Ticked => {
                self.open_journal(ctx);
                let late = self.mind_journal(ctx);
                self.mind_others(ctx);
                return self.ticked() || late;
            }
            Msg::Seen(visible) => self.seen(ctx, visible),
            Msg::KeptElsewhere(key, text) => return self.kept_elsewhere(&key, text),
            Msg::Key(name, down) => return self.key(&name, down),
            Msg::FileRead(text) => {
                self.file_read(text);
                self.fetch(ctx);
            }
            Msg::Opened(journal) => {
                self.journal_opened(ctx, journal);
                return false;
            }
            Msg::Told(asked, lines) => return self.told(ctx, asked, lines),
        }
        true
    }

    /// The pack of the place in view; on the app's own pages that of the place that was last in
    /// view, so that its way to report stays one touch away.
    fn pack(&self) -> Option<&Rc<Pack>> {
        let own = matches!(self.route, Route::Settings | Route::Page(_));
        match &self.pack {
            Some((place, Fetched::Here(pack))) if own || self.route.place() == Some(place) => {
                Some(pack)
            }
            _ => None,
        }
    }

    /// Lets the screen's heading take the focus, if the reader moved there: a page that has just
    /// opened starts at its top, as pages do.
    fn focus_heading(&mut self) {
        self.focus = self.moved.then_some(view::HEADING_ID);
    }

    /// Says something to those who cannot see that the screen changed. They hear the same again only
    /// where the text becomes another: then it ends in a space.
    fn tell(&mut self, says: impl Into<String>) {
        if std::mem::replace(&mut self.told, says.into()) == self.told {
            self.told.push('\u{a0}');
        }
    }

    fn clock_runs(&self) -> bool {
        self.run().is_some_and(|run| run.clock.runs_on(self.tab))
    }

    /// The run that is under way, or was last.
    fn run(&self) -> Option<&model::record::Run> {
        self.kept.as_ref()?.record().run()
    }
}
