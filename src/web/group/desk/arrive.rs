//! What comes to the desk by itself: files, time, other windows, keys.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use model::pack::{self, Pack};
use model::session::event::What;
use model::session::{Conduct, Session, Verdict};
use model::watch::{Advance, LONGEST_TICK, Tick};
use model::windows::Word;
use yew::prelude::*;

use super::keys::Door;
use super::windows::LOOKING;
use super::{Desk, Msg};
use crate::app::files::Fetched;
use crate::browser::lead::{self, Answer};
use crate::browser::net::{self, NetFault};
use crate::browser::{clock, fields, keys, page, storage, window};
use crate::group::files::File;

impl Desk {
    pub(super) fn doors(
        ctx: &Context<Self>,
        door: &Rc<Cell<Door>>,
    ) -> (Vec<EventListener>, Interval) {
        let link = ctx.link().clone();
        let mut doors = Vec::new();
        let elsewhere = link.callback(|(key, text)| Msg::KeptElsewhere(key, text));
        doors.extend(storage::on_kept_elsewhere(move |key, text| {
            elsewhere.emit((key, text))
        }));
        let pressed = link.callback(Msg::Pressed);
        let door = door.clone();
        let presses = keys::on_press(move |key| {
            let ours = door.get().is_ours(&key);
            if ours {
                pressed.emit(key);
            }
            ours
        });
        doors.extend(presses.into_iter().flatten());
        let typed = link.callback(|(field, text)| Msg::Typed(field, text));
        doors.extend(fields::on_typed(move |field, text| {
            typed.emit((field, text))
        }));
        let seen = link.callback(Msg::Seen);
        doors.extend(page::on_visibility(move |visible| seen.emit(visible)));
        let goes = link.callback(|()| Msg::Goes);
        doors.extend(page::on_going(move || goes.emit(())));
        let ticked = link.callback(|()| Msg::Ticked);
        (doors, clock::every_second(move || ticked.emit(())))
    }

    /// Asks to lead, and who is there.
    pub(super) fn arrive(&mut self, ctx: &Context<Self>) {
        self.windows.says(&Word::Opened);
        // Nothing on the one screen there is could say that another desk leads.
        self.asks_to_lead(ctx, self.here);
        self.windows.says(&Word::Looks);
    }

    pub(super) fn asks_to_lead(&mut self, ctx: &Context<Self>, force: bool) {
        if force && self.windows.takes_over_by_talking() {
            return;
        }
        let told = ctx.link().callback(Msg::Leads);
        lead::ask(&self.windows.name, force, move |answer| told.emit(answer));
    }

    pub(super) fn leads(&mut self, ctx: &Context<Self>, answer: Answer) {
        match answer {
            Answer::Leads => {
                self.windows.leads(true);
                self.chosen.look();
            }
            Answer::Lost => {
                self.windows.leads(false);
                // To lead again when the other is gone.
                self.asks_to_lead(ctx, false);
            }
            Answer::NoLocks => {
                self.windows.agrees_by_talking(self.tab.0);
                let link = ctx.link().clone();
                self.asking = Some(Interval::new(LOOKING, move || {
                    link.send_message(Msg::Looks)
                }));
            }
        }
    }

    pub(super) fn fetch(&mut self, ctx: &Context<Self>) {
        let mut wanted = Vec::new();
        if !matches!(self.pack, Fetched::Here(_)) {
            self.pack = Fetched::OnItsWay;
            wanted.push(File::Pack);
        }
        if !matches!(self.stage, Fetched::Here(_)) {
            self.stage = Fetched::OnItsWay;
            wanted.push(File::Stage);
        }
        if !matches!(self.notes, Fetched::Here(_)) {
            self.notes = Fetched::OnItsWay;
            wanted.push(File::Desk);
        }
        for file in wanted {
            let address = file.address(&self.place);
            ctx.link().send_future(async move {
                Msg::Came(file, net::text(&address, pack::LARGEST).await)
            });
        }
    }

    pub(super) fn came(&mut self, file: File, came: Result<String, NetFault>) {
        let place = &self.place;
        match file {
            File::Pack => {
                self.pack = Fetched::of(came, |text| Pack::of_place(place, text).map(Rc::new));
            }
            File::Stage => {
                let read = |text: &str| pack::Stage::of_place(place, text).map(Rc::new);
                self.stage = Fetched::of(came, read);
            }
            File::Desk => {
                let read = |text: &str| pack::Desk::of_place(place, text).map(Rc::new);
                self.notes = Fetched::of(came, read);
            }
        }
    }

    pub(super) fn ticked(&mut self) {
        self.windows.ticks(self.now);
        self.sessions.look();
        self.advance();
    }

    /// The clock stands while the room has a short pause, whoever gave it, and goes on with its end.
    pub(super) fn mind_the_rest(&mut self) {
        let rested = std::mem::replace(&mut self.rested, self.windows.rests);
        if !rested && !self.rested {
            return;
        }
        let sleeps = self.session().filter(Session::is_taught);
        match sleeps.map(|session| session.delivery.sleeps) {
            Some(false) if self.rested => self.happen(What::Slept),
            Some(true) if !self.rested => self.happen(What::Woke),
            _ => {}
        }
    }

    /// Lets the clock stand where the computer slept: since it was last awake, as far as this page
    /// can tell. Whoever wakes it up has to find the room first.
    pub(super) fn wake(&mut self) {
        let Tick::Gap(awake) = self.watch.tick(self.now) else {
            return;
        };
        // A clock on the wall that was set a little is no sleep.
        let slept = self.now.wall.saturating_sub(awake.wall) > LONGEST_TICK;
        let Some(id) = self.sessions.current(self.now).map(|one| one.id) else {
            return;
        };
        let taught = self.session().filter(Session::is_taught);
        let runs = taught.is_some_and(|session| !session.delivery.sleeps);
        if slept && runs && self.windows.leading() {
            self.happen_at(id, awake, What::Slept);
        }
    }

    /// Brings the next slide where that was chosen and the time has come. None comes by itself while
    /// the room would not see it come.
    fn advance(&mut self) {
        let Some(session) = self.session() else {
            return;
        };
        if self.windows.rests || session.ground.is_some() || session.frozen.is_some() {
            return;
        }
        let conduct = Conduct::of(&session, self.present());
        let due = conduct.advance == Advance::Now && conduct.verdict != Verdict::Ended;
        if let Some((next, _)) = conduct.ahead.first().filter(|_| due) {
            self.happen(What::SlideShown {
                slide: next.clone(),
            });
        }
    }

    pub(super) fn heard(&mut self, ctx: &Context<Self>, text: &str) -> bool {
        match Word::from_text(text) {
            Some(Word::Event(key, text)) => return self.sessions.hear(key, text),
            Some(Word::Opened) => {
                for (key, text) in self.sessions.unkept() {
                    self.windows.says_event(key.clone(), text.clone());
                }
                return false;
            }
            Some(Word::Here(width, height)) => {
                self.windows.sees_projector(self.now, width, height);
                self.advance();
            }
            Some(Word::Goes) => self.windows.misses_projector(),
            Some(Word::Rests(rests)) => self.windows.rests = rests,
            Some(Word::Dark(dark)) => self.windows.dark = dark,
            Some(Word::Leads(rank)) => self.windows.hears_leader(rank),
            // Only one desk may answer, or the room would see two steps.
            Some(Word::Pressed(key, shift)) if self.windows.leading() => {
                self.windows.says(&Word::Taken);
                return self.pressed(ctx, &super::keys::from_projector(key, shift));
            }
            Some(Word::Looks) => {
                self.windows.says_that_it_leads();
                return false;
            }
            Some(Word::Pressed(..) | Word::Taken) | None => return false,
        }
        true
    }

    pub(super) fn kept_elsewhere(&mut self, key: &str, text: Option<String>) {
        self.windows.marked_elsewhere(key, text.is_some());
        self.chosen.kept_elsewhere(key, text.as_deref());
        match text {
            Some(text) => {
                self.sessions.take(key, &text);
            }
            None => {
                self.sessions.look();
            }
        }
    }

    pub(super) fn seen(&mut self, visible: bool) {
        if visible {
            self.sessions.look();
            if self.here {
                window::keep_awake();
            }
        }
    }
}
