//! What the events of a session add up to, for the desk.

use crate::event::EventId;

use super::Log;
use super::delivery::Delivery;
use super::event::{Event, What};
use super::paper::Paper;
use super::plan::Plan;
use super::scene::{Ground, Scene};
use super::timeline::{Now, Timeline};
use super::undo::settled;

/// Everything about a session: what the trainer may know. The room may know less, see
/// [`super::Room`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// When it began, in wall milliseconds.
    pub begun: u64,
    /// When something last happened in it, in wall milliseconds.
    pub touched: u64,
    /// When it was finished, in wall milliseconds.
    pub finished: Option<u64>,
    /// What it was going to be. The situations may have been chosen anew since.
    pub plan: Plan,
    /// What was delivered up to its latest event.
    pub delivery: Delivery,
    /// What was typed.
    pub paper: Paper,
    /// Whether the next slide comes by itself.
    pub advances: bool,
    /// The plain ground that hides the picture.
    pub ground: Option<Ground>,
    /// The event at which the room's picture was frozen.
    pub frozen: Option<EventId>,
    /// The event that finished it, as long as that was not taken back.
    over: Option<EventId>,
    timeline: Timeline,
}

impl Session {
    /// What a log adds up to; none where the session has not begun.
    pub fn of(log: &Log) -> Option<Self> {
        let mut timeline = Timeline::default();
        let mut session = None;
        let mut settled = settled(log).into_iter().peekable();
        for event in log.events() {
            // What was taken back tells the time all the same.
            let time = timeline.take(event);
            let stands = settled.next_if(|next| next.id == event.id).is_some();
            match (&mut session, &event.what) {
                (None, What::Begun(plan)) if stands => {
                    session = Some(Self::begun(plan, event, time));
                }
                (None, _) => {}
                (Some(session), What::Undone { event: target }) => {
                    session.despite(event, time);
                    // Whoever takes a slide back wants to stay: it would come by itself again.
                    session.advances &= !(stands && leads_on(log, *target));
                }
                (Some(session), _) if stands => session.after(event, time),
                (Some(session), _) => session.despite(event, time),
            }
        }
        session.map(|session| Self {
            timeline,
            ..session
        })
    }

    fn begun(plan: &Plan, event: &Event, time: u64) -> Self {
        Self {
            begun: event.at.wall,
            touched: event.at.wall,
            finished: None,
            plan: plan.clone(),
            delivery: Delivery::new(plan, time),
            paper: Paper::default(),
            advances: false,
            ground: None,
            frozen: None,
            over: None,
            timeline: Timeline::default(),
        }
    }

    /// Takes one more event in. Total: an event that makes no sense changes nothing.
    fn after(&mut self, event: &Event, time: u64) {
        self.touched = self.touched.max(event.at.wall);
        self.pass(time);
        match &event.what {
            What::Begun(_) | What::Undone { .. } => {}
            What::SituationsChosen { situations } => self.plan.situations.clone_from(situations),
            What::AdvanceSet { on } => self.advances = *on,
            What::Blanked { ground } => self.ground = Some(*ground),
            What::Unblanked => self.ground = None,
            What::Frozen => self.frozen = self.frozen.or(Some(event.id)),
            What::Thawed => self.frozen = None,
            What::Reset => self.delivery = Delivery::new(&self.plan, time),
            What::Finished => {
                self.finished = Some(event.at.wall);
                self.over = Some(event.id);
            }
            what => {
                self.delivery.after(what);
                self.paper.after(event);
            }
        }
        if self.frozen.is_none() {
            self.delivery.see();
        }
    }

    /// What a session that was finished and goes on after all keeps of that, though it was taken
    /// back: the record was written meanwhile, and no slide was told.
    fn despite(&mut self, event: &Event, time: u64) {
        match &event.what {
            What::Finished => {
                self.pass(time);
                self.over = Some(event.id);
            }
            // Taking it back may have been taken back in turn.
            What::Undone { event } if self.over == Some(*event) && self.finished.is_none() => {
                self.pass(time);
                self.over = None;
            }
            _ => {}
        }
    }

    fn pass(&mut self, time: u64) {
        if self.over.is_some() {
            self.delivery.wait(time);
        } else {
            self.delivery.pass(time);
        }
    }

    /// Whether anything is in front of the room whose time counts.
    pub fn is_taught(&self) -> bool {
        self.finished.is_none() && self.delivery.scene != Scene::Title
    }

    /// What was delivered up to the present.
    pub fn delivered(&self, now: Now) -> Delivery {
        self.delivered_at(self.time(now))
    }

    /// The time of the session at the present, in milliseconds since its first event.
    pub fn time(&self, now: Now) -> u64 {
        self.timeline.at(now)
    }

    /// What was delivered up to a time of the session, in milliseconds.
    pub(super) fn delivered_at(&self, time: u64) -> Delivery {
        let mut delivery = self.delivery.clone();
        // A finished session does not grow older.
        if self.over.is_none() {
            delivery.pass(time);
        }
        delivery
    }
}

/// Whether an event brought another slide.
fn leads_on(log: &Log, target: EventId) -> bool {
    let moves = |what: &What| matches!(what, What::SlideShown { .. } | What::SlideSkipped { .. });
    log.events()
        .any(|event| event.id == target && moves(&event.what))
}
