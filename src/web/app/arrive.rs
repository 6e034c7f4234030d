//! Arriving at a screen: fetch what it needs, start a run where one is needed, write it down.

use std::rc::Rc;

use model::event::What;
use model::id::PlaceId;
use model::keeping::Kept;
use model::pack::{Article, Index, LARGEST, Pack};
use model::plan::SITUATIONS;
use model::route::{Page, Route};
use yew::prelude::*;

use super::files::{Fetched, File};
use super::{App, Msg};
use crate::browser::net::{self, NetFault};
use crate::browser::page;
use crate::view::Deleting;

/// Fetches a file; what comes of it is a message.
fn fetch(ctx: &Context<App>, file: File) {
    ctx.link().send_future(async move {
        let came = net::text(&file.address(), LARGEST).await;
        Msg::Came(file, came)
    });
}

impl App {
    /// Takes the address as it is now and goes there.
    pub(super) fn arrive(&mut self, ctx: &Context<Self>) {
        if self.away && self.moved {
            // Back and forward move nothing behind the neutral page: the place is kept.
            page::replace(&self.route.to_string());
            return;
        }
        let to = Route::from_hash(&page::hash());
        let left = std::mem::replace(&mut self.route, to);
        if left.place().is_some() {
            self.left = left;
        }
        self.step = None;
        self.instead = None;
        self.missing = None;
        self.reporting = false;
        self.search.clear();
        self.import = None;
        self.deleting = Deleting::Not;
        self.told.clear();
        self.timing.stays = false;
        self.timing.stood = false;
        if let Some(place) = self.route.place().cloned() {
            self.place_in_view(place);
        }
        self.focus_heading();
        if self.clock_runs() && !matches!(self.route, Route::Slide(..)) {
            self.happen(What::SlideHidden);
        }
        self.fetch(ctx);
        self.skip_choosing();
        self.settle();
    }

    /// Fetches what the screen needs and is not here yet.
    pub(super) fn fetch(&mut self, ctx: &Context<Self>) {
        match self.route.clone() {
            Route::Choose | Route::Lost(None) => self.fetch_index(ctx),
            Route::Settings => self.fetch_last_pack(ctx),
            Route::Page(page) => {
                self.fetch_article(ctx, page);
                self.fetch_last_pack(ctx);
            }
            _ => {
                // What a file holds is told by the names of its places.
                if self.import.is_some() {
                    self.fetch_index(ctx);
                }
                if let Some(place) = self.route.place().cloned() {
                    self.fetch_pack(ctx, place);
                }
            }
        }
    }

    fn fetch_index(&mut self, ctx: &Context<Self>) {
        if matches!(self.index, Fetched::NotAsked) {
            self.index = Fetched::OnItsWay;
            fetch(ctx, File::Index);
        }
    }

    fn fetch_article(&mut self, ctx: &Context<Self>, page: Page) {
        if self.article.as_ref().is_some_and(|(here, _)| *here == page) {
            return;
        }
        self.article = Some((page, Fetched::OnItsWay));
        fetch(ctx, File::Article(page));
    }

    /// The pack of the place that was opened last, for its way to report.
    fn fetch_last_pack(&mut self, ctx: &Context<Self>) {
        if let (None, Some(place)) = (&self.pack, self.device.place.clone()) {
            self.fetch_pack(ctx, place);
        }
    }

    fn fetch_pack(&mut self, ctx: &Context<Self>, place: PlaceId) {
        if self.pack.as_ref().is_some_and(|(here, _)| *here == place) {
            return;
        }
        self.rest();
        if let (Some(kept), Some((left, _))) = (self.kept.take(), self.pack.take()) {
            self.put_aside(left, kept);
        }
        let aside = self.aside.iter().position(|(one, _)| *one == place);
        self.kept = Some(match aside {
            Some(at) => self.aside.swap_remove(at).1,
            None => Kept::open(self.stores.local.as_ref(), &self.folder, &place),
        });
        // Where local storage is blocked, the journal alone knows the place.
        self.look_again(ctx);
        self.pack = Some((place.clone(), Fetched::OnItsWay));
        fetch(ctx, File::Pack(place));
    }

    /// A file came, or did not; returns whether anybody waited for it.
    pub(super) fn came(
        &mut self,
        ctx: &Context<Self>,
        file: File,
        came: Result<String, NetFault>,
    ) -> bool {
        self.open_journal_soon(ctx);
        match file {
            File::Index => {
                self.index = Fetched::of(came, Index::from_text);
                self.preview();
                if matches!(self.route, Route::Choose) {
                    self.focus_heading();
                }
                self.skip_choosing();
                true
            }
            // Whoever went on meanwhile waits for another.
            File::Article(page) if self.route != Route::Page(page) => false,
            File::Article(page) => {
                self.article = Some((page, Fetched::of(came, Article::from_text)));
                self.focus_heading();
                true
            }
            File::Pack(place) => self.pack_came(place, came),
        }
    }

    /// A host with one place has nothing to ask.
    fn skip_choosing(&self) {
        if let (Route::Choose, Fetched::Here(index)) = (&self.route, &self.index)
            && let [only] = index.places.as_slice()
        {
            page::replace(&Route::Welcome(only.id.clone()).to_string());
        }
    }

    /// Whether it is certain that the host has one place only.
    pub(super) fn is_only_place(&self) -> bool {
        matches!(&self.index, Fetched::Here(index) if index.places.len() == 1)
    }

    fn pack_came(&mut self, place: PlaceId, came: Result<String, NetFault>) -> bool {
        // Not the route: whoever went back to the list meanwhile may come again. And once only: an
        // answer that comes late must not replace a pack that is here.
        let awaited = |(wanted, fetched): &(PlaceId, Fetched<_>)| {
            *wanted == place && matches!(fetched, Fetched::OnItsWay)
        };
        if !self.pack.as_ref().is_some_and(awaited) {
            return false;
        }
        let read = |text: &str| Pack::of_place(&place, text).map(Rc::new);
        self.pack = Some((place.clone(), Fetched::of(came, read)));
        if self.route.place() == Some(&place) {
            self.place_in_view(place);
            self.settle();
            self.focus_heading();
        }
        true
    }

    /// Remembers the place, once it is certain that there is one.
    fn place_in_view(&mut self, place: PlaceId) {
        if matches!(&self.pack, Some((here, Fetched::Here(_))) if *here == place) {
            self.device.remember(&self.stores, &place);
        }
    }

    /// Forgets what could not be fetched, and fetches it again.
    pub(super) fn fetch_again(&mut self, ctx: &Context<Self>) {
        if let Fetched::Failed(_) = self.index {
            self.index = Fetched::NotAsked;
        }
        if let Some((_, Fetched::Failed(_))) = self.pack {
            self.pack = None;
        }
        if let Some((_, Fetched::Failed(_))) = self.article {
            self.article = None;
        }
        self.fetch(ctx);
    }

    /// With pack and address both here: the run that the screen belongs to, and what it shows.
    pub(super) fn settle(&mut self) {
        let training = match self.route {
            Route::Slide(..) => true,
            Route::Situation(_, number) => number <= SITUATIONS,
            _ => false,
        };
        let running = self
            .kept
            .as_ref()
            .is_some_and(|kept| kept.record().run().is_some());
        if training && !running {
            self.start_run();
            // The journal may know of a run that local storage has lost.
            if self.stores.journal.is_asked() {
                self.early = self.run().map(|run| run.id);
            }
        }
        if let (Route::Record(_), Some(kept)) = (&self.route, &mut self.kept) {
            kept.wake();
        }
        self.complete();
        self.show();
    }

    /// Writes down what is in view, if it is part of a run and can be seen.
    pub(super) fn show(&mut self) {
        let Some(pack) = self
            .pack()
            .filter(|_| page::is_visible() && !self.away && !self.reporting)
        else {
            return;
        };
        let shown = match &self.route {
            Route::Slide(_, number) => pack.slide(*number).map(|slide| What::SlideShown {
                slide: slide.id.clone(),
            }),
            Route::Situation(_, number) => self
                .situation_at(*number)
                .map(|scenario| What::SituationShown { scenario }),
            _ => None,
        };
        if let Some(shown) = shown {
            self.happen(shown);
            self.begin_timing();
            if self.clock_runs() && !self.device.settings.takes_time() {
                self.happen(What::SlideHidden);
            }
        }
    }

    /// The situation of that number in the run, from 1.
    pub(super) fn situation_at(&self, number: usize) -> Option<model::id::ScenarioId> {
        let run = self.kept.as_ref()?.record().run()?;
        run.plan.get(number.checked_sub(1)?).cloned()
    }
}
