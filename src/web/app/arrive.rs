//! Arriving at a screen: fetch what it needs, start a run where one is needed, write it down.

use std::rc::Rc;

use model::event::{Kind, What};
use model::plan::{SITUATIONS, plan};
use model::route::Route;
use yew::prelude::*;

use super::files::{self, Fetched};
use super::kept::Kept;
use super::{App, Msg};
use crate::browser::{clock, page};

impl App {
    /// Takes the address as it is now and goes there.
    pub(super) fn arrive(&mut self, ctx: &Context<Self>) {
        self.route = Route::from_hash(&page::hash());
        self.step = None;
        self.missing = None;
        self.reporting = false;
        self.focus_heading();
        if self.clock_runs() && !matches!(self.route, Route::Slide(..)) {
            self.happen(What::SlideHidden);
        }
        self.fetch(ctx);
        self.settle();
    }

    /// Fetches what the screen needs and is not here yet.
    pub(super) fn fetch(&mut self, ctx: &Context<Self>) {
        let Some(place) = self.route.place().cloned() else {
            if matches!(self.index, Fetched::NotAsked) {
                self.index = Fetched::OnItsWay;
                ctx.link()
                    .send_future(async { Msg::Index(files::index().await) });
            }
            return;
        };
        if self.pack.as_ref().is_some_and(|(here, _)| *here == place) {
            return;
        }
        self.kept = Some(Kept::open(&self.folder, &place));
        self.pack = Some((place.clone(), Fetched::OnItsWay));
        ctx.link().send_future(async move {
            let came = files::pack(&place).await.map(Rc::new);
            Msg::Pack(place, came)
        });
    }

    /// Forgets what could not be fetched, and fetches it again.
    pub(super) fn fetch_again(&mut self, ctx: &Context<Self>) {
        if let Fetched::Failed(_) = self.index {
            self.index = Fetched::NotAsked;
        }
        if let Some((_, Fetched::Failed(_))) = self.pack {
            self.pack = None;
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
        }
        self.show();
    }

    /// Begins a new run.
    pub(super) fn start_run(&mut self) {
        let (Some(pack), Some(kept)) = (self.pack().cloned(), &self.kept) else {
            return;
        };
        let seed = clock::draw();
        let started = What::RunStarted {
            seed,
            version: pack.governance.version.clone(),
            hash: pack.hash.clone(),
            kind: Kind::Briefing,
            plan: plan(&pack, kept.record(), seed),
        };
        self.happen(started);
    }

    /// Writes down what is in view, if it is part of a run and can be seen.
    pub(super) fn show(&mut self) {
        let Some(pack) = self.pack().filter(|_| page::is_visible()) else {
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
            self.last_beat = self.now.steady;
            self.happen(shown);
        }
    }

    /// The situation of that number in the run, from 1.
    pub(super) fn situation_at(&self, number: usize) -> Option<model::id::ScenarioId> {
        let run = self.kept.as_ref()?.record().run()?;
        run.plan.get(number.checked_sub(1)?).cloned()
    }
}
