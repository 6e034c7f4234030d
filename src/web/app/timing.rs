//! What the passing of time brings: beats, gaps, the end of a slide's minute, the next slide.

use model::event::What;
use model::route::Route;
use model::watch::{Advance, Tick, advance};
use yew::prelude::*;

use super::App;
use crate::browser::page;
use crate::words::slide as words;

/// What this page knows of the slide in view, beside what is kept.
#[derive(Default)]
pub struct Timing {
    /// Looks after the ticks.
    pub watch: model::watch::Watch,
    /// What was left of the slide when it came up, in milliseconds.
    pub had: u64,
    /// Whether the learner asked to stay on this slide.
    pub stays: bool,
    /// Whether the clock stood still while nobody could see the page.
    pub stood: bool,
    warned: bool,
    over: bool,
}

impl App {
    /// Looks at the clock; returns whether the screen changes.
    pub(super) fn ticked(&mut self) -> bool {
        self.keep_showing();
        if !self.clock_runs() {
            return false;
        }
        self.cues();
        true
    }

    /// Minds the clock, whatever woke the page: after a sleep it need not be a tick.
    pub(super) fn mind_clock(&mut self) {
        if !self.clock_runs() {
            return;
        }
        match self.timing.watch.tick(self.now) {
            Tick::Quiet => {}
            Tick::Beat => self.happen(What::Beat),
            Tick::Gap(last) => {
                self.happen_at(last, What::SlideHidden);
                self.stood_still();
                self.show();
            }
        }
    }

    /// The slide in view is not seen any more, if one was.
    pub(super) fn rest(&mut self) {
        if self.clock_runs() {
            self.happen(What::SlideHidden);
        }
    }

    /// The page was shown or hidden.
    pub(super) fn seen(&mut self, ctx: &Context<Self>, visible: bool) {
        if !visible {
            if self.clock_runs() {
                self.happen(What::SlideHidden);
                self.timing.stood = true;
            }
            self.keep_what_is_held();
            return;
        }
        // A page that rested, in the background or in the browser's cache, may have missed news.
        self.look_again(ctx);
        if self.timing.stood {
            self.stood_still();
        }
        self.keep_showing();
    }

    fn stood_still(&mut self) {
        self.timing.stood = true;
        self.tell(words::STOOD);
    }

    /// Shows the slide in view anew where the clock neither runs nor is paused: another page took
    /// the clock and closed, or began a new run.
    pub(super) fn keep_showing(&mut self) {
        let stands = |run: &model::record::Run| !run.clock.runs() && !run.clock.is_held();
        let run = self.kept.as_ref().and_then(|kept| kept.record().run());
        let timed = matches!(self.route, Route::Slide(..)) && self.device.settings.takes_time();
        if timed && run.is_some_and(stands) {
            self.show();
        }
    }

    /// A slide came into view on this page.
    pub(super) fn begin_timing(&mut self) {
        self.timing.watch.begin(self.now);
        self.timing.had = self.left_here().unwrap_or(0);
        self.timing.warned = false;
        self.timing.over = self.timing.had == 0;
    }

    /// Milliseconds left of the slide in view.
    pub(super) fn left_here(&self) -> Option<u64> {
        let Route::Slide(_, number) = self.route else {
            return None;
        };
        let slide = self.pack()?.slide(number)?;
        let run = self.kept.as_ref()?.record().run()?;
        let spent = run.clock.spent(&slide.id, self.tab, self.now);
        Some((u64::from(slide.seconds) * 1000).saturating_sub(spent))
    }

    /// Milliseconds until the next slide comes by itself, once that is near.
    pub(super) fn soon(&self) -> Option<u64> {
        match self.moves_on() {
            Advance::Soon(left) => Some(left),
            Advance::Not | Advance::Now => None,
        }
    }

    fn moves_on(&self) -> Advance {
        let chosen = self.device.settings.advances() && !self.timing.stays && self.clock_runs();
        let has_next =
            matches!(self.route, Route::Slide(_, number) if number < model::pack::SLIDES);
        match self.left_here() {
            Some(left) if chosen && has_next => advance(self.timing.had, left),
            _ => Advance::Not,
        }
    }

    /// Says once that the minute is over, or soon will be, and moves on where that was chosen.
    fn cues(&mut self) {
        match self.moves_on() {
            Advance::Now => {
                if let Route::Slide(place, number) = &self.route {
                    page::go(&Route::Slide(place.clone(), number + 1).to_string());
                }
                return;
            }
            Advance::Soon(left) if !self.timing.warned => {
                self.timing.warned = true;
                self.tell(words::soon(left.div_ceil(1000)));
            }
            Advance::Soon(_) | Advance::Not => {}
        }
        let shown = self.device.settings.shows_clock();
        if shown && !self.timing.over && self.left_here() == Some(0) {
            self.timing.over = true;
            self.tell(words::OVER);
        }
    }
}
