//! Keeping, as far as the browser answers later: the journal, and what other pages remove.

use model::event::What;
use model::keeping::{Kept, heal};
use model::key::all_of;
use model::route::Route;
use yew::prelude::*;

use super::asking::Asked;
use super::device::Device;
use super::{App, Msg};
use crate::browser::journal::Lines;
use crate::browser::{copies, page, storage};
use crate::view::{DELETED_ID, Deleting};

/// What others removed of what was kept, since that was last looked into.
#[derive(Clone, Copy, Default)]
pub struct Removed {
    /// Something.
    something: bool,
    /// All of local storage at once, as only another app of the host does.
    all: bool,
}

impl App {
    /// The journal did what it was asked for and tells what is in it, or could not; returns
    /// whether the screen changes.
    pub(super) fn told(&mut self, ctx: &Context<Self>, asked: Asked, lines: Option<Lines>) -> bool {
        let looks = matches!(asked, Asked::First | Asked::Again);
        if !self.asking.answered(asked) && !looks {
            // It was given up, and has come about after all: the journal is there. What it lacks by now
            // is in local storage.
            if lines.is_some() && !self.asking.deletes() {
                self.look_again(ctx);
            }
            return false;
        }
        match asked {
            Asked::First | Asked::Again => {
                let here = lines.is_some();
                self.stores.journal.opened(here);
                let lines = lines.unwrap_or_default();
                if self.asking.deletes() {
                    // Nothing of it is to stay.
                } else if asked == Asked::First {
                    self.take_in(&lines);
                } else {
                    let cleared = std::mem::take(&mut self.removed.all) && !here;
                    self.decide(cleared, &lines);
                }
                if here {
                    self.take_up_what_was_lost();
                }
                self.ask_what_waits(ctx);
            }
            Asked::Write => {
                self.stores.journal.written(lines.is_some());
                if let Some(kept) = &mut self.kept
                    && kept.clear_away(&mut self.stores)
                {
                    kept.lay_to_rest(&mut self.stores);
                }
                // Only beside an answer is it said to be saved.
                return lines.is_none() || matches!(self.route, Route::Situation(..));
            }
            Asked::Save => {
                self.save_file(lines.unwrap_or_default());
                return false;
            }
            Asked::Copies => {
                self.deleting = match lines {
                    Some(_) => Deleting::Done,
                    None => Deleting::Failed,
                };
                self.ask(ctx, Asked::Clear, Vec::new());
                return false;
            }
            Asked::Clear | Asked::ClearRest => {
                let rest = asked == Asked::ClearRest;
                // Both times: a page that opens just now may have brought back what it had found.
                let gone = storage::forget(&all_of(&self.folder)).is_ok();
                // A journal that does not open may still hold something.
                if !gone || rest && !lines.is_some_and(|left| left.is_empty()) {
                    self.deleting = Deleting::Failed;
                }
                if !rest {
                    self.ask(ctx, Asked::ClearRest, Vec::new());
                    return false;
                }
                self.focus = Some(DELETED_ID);
                self.forgotten();
            }
        }
        true
    }

    /// Goes back to the run that only the journal knew, unless the one that was begun in its place
    /// has an answer already.
    fn take_up_what_was_lost(&mut self) {
        let (Some(early), Some(kept)) = (self.early.take(), &self.kept) else {
            return;
        };
        let runs = kept.record().runs().iter();
        let is_new = runs.clone().any(|run| run.id == early && run.is_fresh());
        let others = runs.filter(|run| run.id != early);
        let last = others.map(|run| (run.touched, run.id)).max();
        if let Some((_, run)) = last.filter(|_| is_new) {
            self.rest();
            self.happen(What::RunTakenUp { run });
            // Only then: what is in view already keeps its time.
            self.settle();
        }
    }

    /// Takes in what the journal holds, makes both stores one, and lays to rest what is over.
    fn take_in(&mut self, lines: &Lines) {
        let is_torn = heal(&mut self.stores, &self.folder, lines);
        if let Some(kept) = &mut self.kept {
            if is_torn {
                kept.misses_something();
            }
            kept.take_all(lines);
            if let Route::Record(_) = self.route {
                kept.wake();
            }
            kept.go_on(&mut self.stores);
            kept.lay_to_rest(&mut self.stores);
            // With a journal, what this replaces goes once that has written it.
            while kept.clear_away(&mut self.stores) {
                kept.lay_to_rest(&mut self.stores);
            }
        }
    }

    /// Looks whether another page removed something; and where local storage has no room, what other
    /// pages kept: then no page hears of another but by the journal.
    pub(super) fn mind_others(&mut self, ctx: &Context<Self>) {
        let lacks_room = self.kept.as_ref().is_some_and(Kept::lacks_room);
        let apart = lacks_room && self.stores.journal.is_done();
        if std::mem::take(&mut self.removed.something) || apart {
            self.look_again(ctx);
        }
    }

    /// Looks at what both stores hold now: another page may have kept or removed something.
    pub(super) fn look_again(&mut self, ctx: &Context<Self>) {
        if !self.stores.journal.is_asked() {
            self.ask(ctx, Asked::Again, Vec::new());
        }
    }

    /// Whether another page deleted everything, which is so where neither store has the run any
    /// more. Else it tidied up, or somebody cleared local storage, and nothing is lost. Where that was
    /// `cleared` and there is no journal to ask, nobody knows: what this page has stays in its memory.
    fn decide(&mut self, cleared: bool, lines: &Lines) {
        let (Some((place, _)), Some(kept)) = (&self.pack, &mut self.kept) else {
            return;
        };
        let mut now = Kept::open(self.stores.local.as_ref(), &self.folder, place);
        now.take_all(lines);
        if kept.is_gone(&now) {
            if cleared {
                return kept.lost();
            }
            kept.leave_nothing(&mut self.stores, self.tab);
            return self.forgotten();
        }
        if let Ok(here) = storage::all(&all_of(&self.folder)) {
            kept.take_all(&here);
        }
        self.take_in(lines);
        self.keep_showing();
    }

    /// The page goes out of view, and may not come back: what it holds cannot wait to be decided.
    pub(super) fn keep_what_is_held(&mut self) {
        if let Some(kept) = &mut self.kept
            && !self.asking.deletes()
        {
            kept.let_go(&mut self.stores);
        }
    }

    /// Deletes everything this copy of the app keeps, and looks whether it is gone.
    ///
    /// The journal goes first and once more at the end: a page that opens just now may bring what
    /// it still found in one store into the other.
    pub(super) fn delete(&mut self, ctx: &Context<Self>) {
        self.stores.journal.drop_all();
        if let Some(kept) = &mut self.kept {
            kept.hold();
        }
        storage::set_mark(&super::away::mark(&self.folder), false);
        self.asking.awaits(Asked::Copies);
        let link = ctx.link().clone();
        copies::forget(move |gone| {
            link.send_message(Msg::Told(Asked::Copies, gone.then(Vec::new)));
        });
    }

    /// Starts from what storage holds now, which may be nothing.
    fn forgotten(&mut self) {
        self.device = Device::open(&self.folder);
        // It may be in view still, and is not to be remembered anew for that.
        self.device.place = self.pack.as_ref().map(|(place, _)| place.clone());
        self.apply_settings();
        self.import = None;
        self.aside.clear();
        if let Some((place, _)) = &self.pack {
            let local = self.stores.local.as_ref();
            self.kept = Some(Kept::open(local, &self.folder, place));
            if matches!(self.route, Route::Slide(..) | Route::Situation(..)) {
                page::go(&Route::Welcome(place.clone()).to_string());
            }
        }
    }

    /// Whether everything that happened is certain to be there at the next start.
    pub(super) fn saved(&self) -> bool {
        let kept = self.kept.as_ref();
        kept.is_some_and(|kept| kept.is_saved(&self.stores.journal))
    }

    /// Another page kept something, or removed it; returns whether the screen changes.
    pub(super) fn kept_elsewhere(&mut self, key: &str, text: Option<String>) -> bool {
        let Some(text) = text else {
            // Looked at with the next tick, once: whoever deletes everything removes many keys.
            if key.is_empty() || key.starts_with(&all_of(&self.folder)) {
                self.removed.something = true;
                self.removed.all |= key.is_empty();
                if let Some(kept) = &mut self.kept {
                    kept.hold();
                }
            }
            return false;
        };
        if self.device.hear(key, &text) {
            self.apply_settings();
            if self.clock_runs() && !self.device.settings.takes_time() {
                self.happen(What::SlideHidden);
            }
            return true;
        }
        let news = [(key.to_owned(), text)];
        let new = self.kept.as_mut().is_some_and(|kept| kept.take_all(&news));
        if new {
            self.keep_showing();
        }
        new
    }
}
