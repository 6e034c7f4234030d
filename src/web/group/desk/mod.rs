//! The trainer's desk: its state, and everything that changes it.

mod arrive;
mod asked;
mod chosen;
mod drafts;
mod keys;
mod prepared;
mod record;
mod said;
mod screen;
mod steer;
mod typed;
mod windows;

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use model::event::TabId;
use model::id::{PlaceId, ScenarioId};
use model::key::of_device;
use model::moment::Moment;
use model::pack::{self, Pack};
use model::session::choosing::Wish;
use model::session::event::What;
use model::session::evidence::Evidence;
use model::session::{Clicker, Counting, Now, Room, Round, Session, SessionId};
use model::watch::Watch;
use yew::prelude::*;

use super::files::File;
use super::marks::{self, HERE, NO_KEYS};
use super::projector::AtPlace;
use super::sessions::Sessions;
use crate::app::files::Fetched;
use crate::browser::channel::Channel;
use crate::browser::file::FileTrouble;
use crate::browser::keys::Pressed;
use crate::browser::lead::Answer;
use crate::browser::net::NetFault;
use crate::browser::{clock, page, storage, window};
use crate::view::group::{Ask, Brought, Over, Wrong};
use crate::view::{HEADING_ID, REPORT_ID};
use crate::words::trainer as words;
use chosen::Chosen;
use drafts::Drafts;
use keys::Door;
use windows::Windows;

/// The desk.
pub struct Desk {
    place: PlaceId,
    tab: TabId,
    now: Moment,
    pack: Fetched<Rc<Pack>>,
    stage: Fetched<Rc<pack::Stage>>,
    notes: Fetched<Rc<pack::Desk>>,
    sessions: Sessions,
    windows: Windows,
    chosen: Chosen,
    /// Which situations are shown to choose from.
    wish: Wish,
    clicker: Clicker,
    counting: Counting,
    /// The vote that is being counted.
    voted: Option<(ScenarioId, Round)>,
    /// Whether the room had a short pause when this was last minded.
    rested: bool,
    /// Tells when the computer slept.
    watch: Watch,
    /// Whether the room's picture fills this window.
    here: bool,
    /// What lies over it.
    over: Over,
    reporting: bool,
    /// What the door for keys has to know.
    door: Rc<Cell<Door>>,
    /// The record that is open, of the list or out of a file.
    looking: Option<Evidence>,
    /// What keeps that one from being kept, where it came out of a file.
    brought: Option<Brought>,
    /// Why a file could not be read.
    trouble: Option<&'static str>,
    /// The session that may be deleted, once somebody says yes.
    deleting: Option<SessionId>,
    /// What is being typed.
    drafts: Drafts,
    /// What was typed and could not be taken.
    wrong: Option<Wrong>,
    /// Whether to print, once everything that is known is on the page.
    printing: bool,
    focus: Option<&'static str>,
    /// Asks who leads, where only talking tells.
    asking: Option<Interval>,
    /// Dropped with the window: they end when it does.
    _doors: (Vec<EventListener>, Interval),
}

/// What may come in.
pub enum Msg {
    /// A file came, or did not.
    Came(File, Result<String, NetFault>),
    /// Somebody asked for something.
    Asked(Ask),
    /// A key was pressed, here or at the projector.
    Pressed(Pressed),
    /// Something was typed into a field: its id, and its text.
    Typed(String, String),
    /// A second went by.
    Ticked,
    /// It is time to ask who leads.
    Looks,
    /// Another window said something.
    Heard(String),
    /// Another window kept something, or removed it.
    KeptElsewhere(String, Option<String>),
    /// What came of asking to lead.
    Leads(Answer),
    /// The page was shown or hidden.
    Seen(bool),
    /// A chosen file was read, or could not be.
    FileRead(Result<String, FileTrouble>),
    /// The page goes: its window closes, or shows another page.
    Goes,
}

impl Component for Desk {
    type Message = Msg;
    type Properties = AtPlace;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let place = ctx.props().place.clone();
        let folder = page::folder();
        let door = Rc::new(Cell::new(Door {
            letters: !marks::is_set(&folder, NO_KEYS),
            ..Door::default()
        }));
        let (doors, ticking) = Self::doors(ctx, &door);
        let heard = link.callback(Msg::Heard);
        let name = of_device(&folder, &format!("{}{place}", super::CHANNEL));
        let here = storage::has_mark(&of_device(&folder, HERE));
        let channel = Channel::open(&name, move |text| heard.emit(text));
        let mut desk = Self {
            tab: TabId((clock::draw() >> 32) as u32),
            now: clock::now(),
            pack: Fetched::NotAsked,
            stage: Fetched::NotAsked,
            notes: Fetched::NotAsked,
            sessions: Sessions::open(&folder, &place),
            chosen: Chosen::open(&folder, &place),
            windows: Windows::new(folder, &place, channel, name, clock::now()),
            place,
            wish: Wish::default(),
            clicker: Clicker::default(),
            counting: Counting::default(),
            voted: None,
            rested: false,
            watch: Watch::default(),
            here,
            over: Over::Nothing,
            reporting: false,
            door,
            looking: None,
            brought: None,
            trouble: None,
            deleting: None,
            drafts: Drafts::default(),
            wrong: None,
            printing: false,
            focus: None,
            asking: None,
            _doors: (doors, ticking),
        };
        desk.watch.begin(desk.now);
        desk.rested = desk.windows.rests;
        if desk.here {
            window::keep_awake();
        }
        desk.fetch(ctx);
        desk.arrive(ctx);
        desk
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        self.now = clock::now();
        // Before all else: what comes first after a sleep may be a key.
        self.wake();
        let changed = self.take_in(ctx, msg);
        self.mind_the_rest();
        self.mind_the_vote();
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        screen::whole(self, &ctx.link().callback(Msg::Asked))
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        page::set_title(words::WINDOW);
        self.mind_the_door();
        self.mind_the_drafts();
        if self.reporting {
            page::open_dialog(REPORT_ID);
        } else {
            page::close_dialog(REPORT_ID);
        }
        if let Some(id) = self.focus.take() {
            if id == HEADING_ID {
                page::to_top();
            }
            page::focus(id);
        }
        if std::mem::take(&mut self.printing) {
            page::print();
        }
    }
}

impl Desk {
    /// Takes in what came; returns whether the screen may be another.
    fn take_in(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Came(file, came) => self.came(file, came),
            Msg::Asked(ask) => self.asked(ctx, ask),
            Msg::Pressed(key) => return self.pressed(ctx, &key),
            Msg::Typed(field, text) => {
                self.drafts.typed(&field, text);
                return false;
            }
            Msg::Ticked => self.ticked(),
            Msg::Looks => return self.windows.asks_who_leads(),
            Msg::Heard(text) => return self.heard(ctx, &text),
            Msg::KeptElsewhere(key, text) => self.kept_elsewhere(&key, text),
            Msg::Leads(answer) => self.leads(ctx, answer),
            Msg::Seen(visible) => self.seen(visible),
            Msg::FileRead(text) => self.file_read(text),
            Msg::Goes => {
                self.settle_count();
                let _ = self.takes_typed();
            }
        }
        true
    }

    /// The session that is under way.
    fn session(&self) -> Option<Session> {
        Some(self.sessions.current(self.now)?.session.clone())
    }

    /// What the room sees of it.
    fn room(&self) -> Option<Room> {
        let current = self.sessions.current(self.now)?;
        Room::of(current.log, self.present())
    }

    fn present(&self) -> Now {
        Now {
            tab: self.tab,
            at: self.now,
        }
    }

    /// Keeps to the session that this desk leads, and fills its fields once they are there.
    fn mind_the_drafts(&mut self) {
        let leads = self.windows.leading();
        let session = self.sessions.current(self.now).filter(|_| leads);
        let keys = session.map(|session| self.sessions.keys(session.id));
        self.drafts.turn_to(keys);
        self.drafts.show();
    }

    /// Writes down that something happened, and says it to the other windows. A desk that only
    /// looks on does nothing.
    fn happen(&mut self, what: What) {
        let current = self.sessions.current(self.now).map(|one| one.id);
        if let Some(id) = current.filter(|_| self.windows.leading()) {
            self.happen_in(id, what);
        }
    }

    fn happen_in(&mut self, id: SessionId, what: What) {
        self.happen_at(id, self.now, what);
    }

    fn happen_at(&mut self, id: SessionId, at: Moment, what: What) {
        let (key, text) = self.sessions.happen(id, self.tab, at, what);
        self.windows.says_event(key, text);
    }
}
