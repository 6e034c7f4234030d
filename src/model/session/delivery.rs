//! What was delivered so far, and how long each part of it took.

use crate::id::{ScenarioId, SlideId};

use super::budget::{Claim, share};
use super::case::Case;
use super::event::What;
use super::plan::Plan;
use super::scene::{Phase, Scene};
use super::taught::{MINUTE, Taught};

/// The longest that a briefing can be agreed to take, in milliseconds: a day.
const LONGEST: u64 = 24 * 60 * MINUTE;

/// What was delivered: all that beginning again resets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// What is in front of the room; while its picture is frozen, what the desk looks at.
    pub scene: Scene,
    /// Whether the clock stands for a question.
    asks: bool,
    /// Whether it stands since nobody teaches.
    pub sleeps: bool,
    /// The slides, in order.
    pub slides: Vec<Taught>,
    /// The situations that were opened, in the order in which they first were.
    pub cases: Vec<Case>,
    /// How long the briefing is to take from its first slide, pauses and all, in milliseconds.
    pub length: u64,
    /// How long the clock stood in all while a slide was in front of the room.
    pub paused: u64,
    /// How much of that was for questions.
    pub asked: u64,
    /// How long the clock stands by now.
    pub pause: u64,
    /// What the room saw last.
    seen: Scene,
    /// The place of the slide that is in front of the room, or was last.
    pub(super) spot: Option<usize>,
    /// What the slide was given when it came, or when the plan last changed under it.
    pub(super) given: u64,
    /// What it had taken by then.
    pub(super) had: u64,
    /// Whether it was given a minute since, so that nothing of this is taken away.
    pub(super) holds: bool,
    /// The time of the session up to which everything is credited.
    time: u64,
}

impl Delivery {
    pub(super) fn new(plan: &Plan, time: u64) -> Self {
        Self {
            scene: Scene::Title,
            asks: false,
            sleeps: false,
            slides: plan.slides.iter().map(Taught::new).collect(),
            cases: Vec::new(),
            length: plan.length(),
            paused: 0,
            asked: 0,
            pause: 0,
            seen: Scene::Title,
            spot: None,
            given: 0,
            had: 0,
            holds: false,
            time,
        }
    }

    /// Whether the clock stands.
    pub fn is_paused(&self) -> bool {
        self.asks || self.sleeps
    }

    /// Milliseconds of the briefing so far: its slides and the pauses in them, no situations.
    pub fn elapsed(&self) -> u64 {
        let spent = self.slides.iter().map(|slide| slide.spent);
        spent.sum::<u64>() + self.paused
    }

    /// The situation of that name, if it was opened.
    pub fn case(&self, scenario: &ScenarioId) -> Option<&Case> {
        self.cases.iter().find(|case| case.scenario == *scenario)
    }

    /// Milliseconds that are left of the talk in pairs, while there is one.
    pub fn talk_left(&self) -> Option<u64> {
        match &self.scene {
            Scene::Situation(scenario, Phase::Talk) => self.case(scenario).map(Case::talk_left),
            _ => None,
        }
    }

    /// The place of the slide in front of the room, if one is.
    pub fn slide_in_view(&self) -> Option<usize> {
        self.spot.filter(|_| matches!(self.scene, Scene::Slide(_)))
    }

    /// The slides that are still to come, in order.
    pub fn ahead(&self) -> impl Iterator<Item = &Taught> {
        let from = self.spot.map_or(0, |spot| spot + 1);
        let slides = self.slides.iter().skip(from);
        slides.filter(|slide| !slide.is_skipped)
    }

    /// Lets the time up to `time` go by without crediting it.
    pub(super) fn wait(&mut self, time: u64) {
        self.time = self.time.max(time);
    }

    /// Credits the time up to `time` to what the room sees.
    pub(super) fn pass(&mut self, time: u64) {
        let more = time.saturating_sub(self.time);
        self.wait(time);
        let stands = self.is_paused();
        if stands {
            self.pause += more;
        }
        match &self.seen {
            Scene::Slide(_) if stands => {
                self.paused += more;
                self.asked += if self.sleeps { 0 } else { more };
            }
            Scene::Slide(slide) => {
                let mut slides = self.slides.iter_mut();
                if let Some(slide) = slides.find(|one| one.planned.id == *slide) {
                    slide.spent += more;
                }
            }
            Scene::Situation(scenario, phase) if !stands => {
                let mut cases = self.cases.iter_mut();
                if let Some(case) = cases.find(|case| case.scenario == *scenario) {
                    case.pass(*phase, more);
                }
            }
            _ => {}
        }
    }

    /// The room sees what is in front of it, for its picture is not frozen. Whoever goes on to
    /// something new has answered the question; whoever goes back may do so to answer it.
    pub(super) fn see(&mut self) {
        let moved = self.seen != self.scene;
        self.seen = self.scene.clone();
        let goes_on = match &self.scene {
            Scene::Slide(_) => {
                let slide = self.spot.and_then(|spot| self.slides.get_mut(spot));
                slide.is_some_and(|slide| !std::mem::replace(&mut slide.was_shown, true))
            }
            Scene::Situation(scenario, phase) => {
                let mut cases = self.cases.iter_mut();
                if let Some(case) = cases.find(|case| case.scenario == *scenario) {
                    case.see(*phase);
                }
                moved
            }
            Scene::Title | Scene::Invitation => false,
        };
        if goes_on {
            (self.asks, self.sleeps) = (false, false);
        }
        if moved {
            self.plan_anew();
        }
    }

    /// Takes in what happened. What makes no sense here changes nothing.
    pub(super) fn after(&mut self, what: &What) {
        match what {
            What::SlideShown { slide } => self.show(slide),
            What::SlideSkipped { slide } => self.skip(slide),
            What::MinuteAdded { slide } => self.add_minute(slide),
            What::EndAgreed { length } => {
                self.length = (*length).min(LONGEST);
                self.plan_anew();
            }
            What::Paused | What::Slept => {
                if !self.is_paused() {
                    self.pause = 0;
                }
                match what {
                    What::Paused => self.asks = true,
                    _ => self.sleeps = true,
                }
            }
            What::Resumed => (self.asks, self.sleeps) = (false, false),
            What::Woke => self.sleeps = false,
            What::SituationOpened { scenario } => self.phase(scenario, Phase::Story),
            What::PhaseShown { scenario, phase } => self.phase(scenario, *phase),
            What::Revealed { scenario, .. } => {
                self.phase(scenario, Phase::Reveal);
                self.in_case(scenario, what);
            }
            What::LearningShown { scenario, .. } => {
                self.phase(scenario, Phase::Learning);
                self.in_case(scenario, what);
            }
            What::TalkExtended { scenario }
            | What::Counted { scenario, .. }
            | What::Miscounted { scenario, .. }
            | What::SplitShown { scenario }
            | What::SplitHidden { scenario } => self.in_case(scenario, what),
            What::InvitationShown => self.scene = Scene::Invitation,
            _ => {}
        }
    }

    fn show(&mut self, slide: &SlideId) {
        let Some(at) = self.place_of(slide) else {
            return;
        };
        if self.slide_in_view() == Some(at) {
            return;
        }
        self.spot = Some(at);
        self.scene = Scene::Slide(slide.clone());
        if let Some(slide) = self.slides.get_mut(at) {
            slide.is_skipped = false;
        }
        self.plan_anew();
    }

    fn skip(&mut self, slide: &SlideId) {
        let Some(at) = self.place_of(slide) else {
            return;
        };
        if let Some(slide) = self.slides.get_mut(at) {
            slide.is_skipped = true;
        }
        let next = self.ahead().next();
        match next.map(|next| next.planned.id.clone()) {
            Some(next) if self.slide_in_view() == Some(at) => self.show(&next),
            _ => self.plan_anew(),
        }
    }

    fn add_minute(&mut self, slide: &SlideId) {
        let at = self.place_of(slide);
        if let Some(slide) = at.and_then(|at| self.slides.get_mut(at)) {
            slide.minutes_added += 1;
            if self.slide_in_view() == at {
                self.given += MINUTE;
                self.holds = true;
            }
        }
    }

    fn phase(&mut self, scenario: &ScenarioId, phase: Phase) {
        let open = |one: &Case| one.scenario == *scenario;
        if !self.cases.iter().any(open) {
            self.cases.push(Case::new(scenario));
        }
        if let Some(case) = self.cases.iter_mut().find(|one| open(one)) {
            case.moved(phase);
        }
        self.scene = Scene::Situation(scenario.clone(), phase);
    }

    fn in_case(&mut self, scenario: &ScenarioId, what: &What) {
        let mut cases = self.cases.iter_mut();
        if let Some(case) = cases.find(|case| case.scenario == *scenario) {
            case.after(what);
        }
    }

    fn place_of(&self, slide: &SlideId) -> Option<usize> {
        let mut slides = self.slides.iter();
        slides.position(|one| one.planned.id == *slide)
    }

    /// Shares the time that is left out anew, from the slide in front of the room on.
    fn plan_anew(&mut self) {
        let Some(at) = self.slide_in_view() else {
            return;
        };
        let in_view = self.slides.get(at).into_iter();
        let claims: Vec<Claim> = in_view.chain(self.ahead()).map(Taught::claim).collect();
        let left = self.length.saturating_sub(self.elapsed());
        self.given = share(&claims, left).first().copied().unwrap_or(0);
        self.holds = false;
        self.had = self.slides.get(at).map_or(0, |slide| slide.spent);
    }
}
