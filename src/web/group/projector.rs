//! The projector's window. It shows the room's picture and nothing else: no error, no notice, no
//! pointer. Whatever goes wrong, the last picture stays.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use model::event::TabId;
use model::id::PlaceId;
use model::key::of_device;
use model::pack::{LARGEST, Stage};
use model::session::{Ask as Cue, Clicker, Room};
use model::windows::Word;
use yew::prelude::*;

use super::alone::{ANSWERED, Asked};
use super::files::File;
use super::live::Live;
use super::marks::{self, DARK};
use super::picture::{dial, picture};
use super::sessions::Sessions;
use super::{CHANNEL, named};
use crate::browser::channel::Channel;
use crate::browser::keys::{self, Pressed};
use crate::browser::net::{self, NetFault};
use crate::browser::{clock, page, storage, window};
use crate::view::Segment;
use crate::view::group::{Picture, stage};
use crate::words::room as words;

/// The projector's window.
pub struct Projector {
    pub(super) folder: String,
    pub(super) place: PlaceId,
    pub(super) tab: TabId,
    stage: Option<Rc<Stage>>,
    /// The pack of the session for which the stage was fetched last.
    sought: Option<String>,
    live: Live,
    pub(super) sessions: Sessions,
    pub(super) channel: Channel,
    pub(super) rests: bool,
    dark: bool,
    pub(super) clicker: Clicker,
    /// What was asked for here, until a desk has taken the key; and until when that is waited for.
    pub(super) asked: Option<(Asked, Timeout)>,
    shown: Shown,
    /// Dropped with the window: they end when it does.
    _doors: (Vec<EventListener>, Interval),
}

/// What stands in the window: the picture, the dial, and whether it is dark.
type Shown = (Picture, Vec<Segment>, bool);

/// Which place's projector it is.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AtPlace {
    /// The place.
    pub place: PlaceId,
}

/// What may come in.
pub enum Msg {
    /// What the room may see came, or did not.
    Came(Result<String, NetFault>),
    /// Another window said something.
    Heard(String),
    /// Another window kept something, or removed it.
    KeptElsewhere(String, Option<String>),
    /// A key was pressed.
    Pressed(Pressed),
    /// No desk has taken the key.
    Alone,
    /// Somebody clicked.
    Clicked,
    /// A second went by.
    Ticked,
    /// The page was shown or hidden.
    Seen(bool),
}

impl Component for Projector {
    type Message = Msg;
    type Properties = AtPlace;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let place = ctx.props().place.clone();
        let folder = page::folder();
        let heard = link.callback(Msg::Heard);
        let name = of_device(&folder, &format!("{CHANNEL}{place}"));
        let channel = Channel::open(&name, move |text| heard.emit(text));
        let mut doors = Vec::new();
        let elsewhere = link.callback(|(key, text)| Msg::KeptElsewhere(key, text));
        doors.extend(storage::on_kept_elsewhere(move |key, text| {
            elsewhere.emit((key, text))
        }));
        let pressed = link.callback(Msg::Pressed);
        let presses = keys::on_press(move |key| {
            let ours = !key.is_taken && (named(&key).steers() || named(&key).letter().is_some());
            if ours {
                pressed.emit(key);
            }
            ours
        });
        doors.extend(presses.into_iter().flatten());
        let seen = link.callback(Msg::Seen);
        doors.extend(page::on_visibility(move |visible| seen.emit(visible)));
        // Said at once: a window that closes does nothing later.
        let last = Channel::open(&name, |_| {});
        doors.extend(page::on_going(move || last.say(&Word::Goes.to_text())));
        let ticked = link.callback(|()| Msg::Ticked);
        let ticking = clock::every_second(move || ticked.emit(()));
        let mut projector = Self {
            sessions: Sessions::open(&folder, &place),
            rests: marks::is_set(&folder, &marks::rest(&place)),
            dark: marks::is_set(&folder, DARK),
            folder,
            place,
            tab: TabId((clock::draw() >> 32) as u32),
            stage: None,
            sought: None,
            live: Live::default(),
            channel,
            clicker: Clicker::default(),
            asked: None,
            shown: (
                Picture::Ground(crate::view::group::Ground::White),
                Vec::new(),
                false,
            ),
            _doors: (doors, ticking),
        };
        projector.look();
        projector.fetch(ctx);
        window::keep_awake();
        projector.channel.say(&Word::Opened.to_text());
        projector.says_here();
        projector
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Came(Ok(text)) => {
                if let Ok(stage) = Stage::of_place(&self.place, &text) {
                    self.stage = Some(Rc::new(stage));
                    self.says_here();
                }
            }
            // Tried again with the next tick: there is nobody here to be told.
            Msg::Came(Err(_)) => {}
            Msg::Heard(text) => self.heard(&text),
            Msg::KeptElsewhere(key, text) => self.kept_elsewhere(&key, text),
            Msg::Pressed(key) => self.pressed(ctx, &key),
            Msg::Alone => self.leads_on(),
            Msg::Clicked => window::fill_screen(),
            Msg::Ticked => {
                self.sessions.look();
                if self.lacks_stage() {
                    self.fetch(ctx);
                }
                // A desk that nobody sees is let tick once a minute, and hears all the same.
                self.says_here();
            }
            Msg::Seen(true) => {
                window::keep_awake();
                self.sessions.look();
            }
            Msg::Seen(false) => {}
        }
        self.look()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (picture, dial, dark) = &self.shown;
        let clicked = ctx.link().callback(|_: MouseEvent| Msg::Clicked);
        // A plain ground says nothing to anybody who looks, and this to whoever listens.
        let is_plain = matches!(picture, Picture::Ground(_));
        html! {
            <div class="projector" onclick={clicked}>
                <main>
                    if is_plain {
                        <h1 class="heard">{ words::WINDOW }</h1>
                    }
                    { stage(picture, dial, *dark) }
                </main>
            </div>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, first: bool) {
        if first {
            page::set_title(words::WINDOW);
        }
    }
}

impl Projector {
    fn fetch(&self, ctx: &Context<Self>) {
        let address = File::Stage.address(&self.place);
        ctx.link()
            .send_future(async move { Msg::Came(net::text(&address, LARGEST).await) });
    }

    /// Whether the words for the room are not here, or are another version's than those that a session
    /// was begun with: the host may have got new ones since. Those are asked for once.
    fn lacks_stage(&mut self) -> bool {
        let Some(stage) = &self.stage else {
            return true;
        };
        let current = self.sessions.current(clock::now());
        let begun = current.map(|current| current.session.plan.hash.clone());
        let is_apart = begun.as_ref().is_some_and(|begun| *begun != stage.pack);
        let lacks = is_apart && begun != self.sought;
        if lacks {
            self.sought = begun;
        }
        lacks
    }

    /// An event came from another window, if it was new.
    fn has_come(&mut self, is_new: bool) {
        if !is_new {
            return;
        }
        let now = clock::now();
        let current = self.sessions.current(now);
        let latest = current.and_then(|current| current.log.events().last());
        self.live = Live::of(latest.map(|latest| latest.at), now);
    }

    /// Looks at what the room is to see; returns whether that is something else than before.
    fn look(&mut self) -> bool {
        let now = clock::now();
        let room = self.sessions.current(now);
        let room = room.and_then(|current| Room::of(current.log, self.live.present(self.tab, now)));
        let shown = (
            picture(room.as_ref(), self.stage.as_deref(), self.rests),
            dial(room.as_ref()),
            self.dark,
        );
        let changed = shown != self.shown;
        self.shown = shown;
        changed
    }

    fn heard(&mut self, text: &str) {
        match Word::from_text(text) {
            Some(Word::Event(key, text)) => {
                let is_new = self.sessions.hear(key, text);
                self.has_come(is_new);
            }
            Some(Word::Looks) => self.says_here(),
            Some(Word::Taken) => self.asked = None,
            Some(Word::Rests(rests)) => self.rests = rests,
            Some(Word::Dark(dark)) => self.dark = dark,
            _ => {}
        }
    }

    fn kept_elsewhere(&mut self, key: &str, text: Option<String>) {
        if key == of_device(&self.folder, &marks::rest(&self.place)) {
            self.rests = text.is_some();
        } else if key == of_device(&self.folder, DARK) {
            self.dark = text.is_some();
        } else if let Some(text) = text {
            let is_new = self.sessions.take(key, &text);
            self.has_come(is_new);
        } else {
            self.sessions.look();
        }
    }

    fn pressed(&mut self, ctx: &Context<Self>, key: &Pressed) {
        if key.repeats {
            return;
        }
        if let Some(asked) = self.asks(named(key)) {
            if let Asked::Cue(Cue::Begin | Cue::Resume) = asked {
                window::fill_screen();
            }
            let link = ctx.link().clone();
            let alone = Timeout::new(ANSWERED, move || link.send_message(Msg::Alone));
            self.asked = Some((asked, alone));
        }
        let word = Word::Pressed(key.key.clone(), key.shift);
        self.channel.say(&word.to_text());
    }

    /// Says that the room has a projector, once it can show a picture.
    fn says_here(&self) {
        if self.stage.is_none() {
            return;
        }
        let (width, height) = window::size();
        self.channel.say(&Word::Here(width, height).to_text());
    }
}
