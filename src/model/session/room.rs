//! What the room sees, and nothing else. There is no field here for notes, names, counts that are
//! hidden or reasons that were not revealed: whatever draws a [`Room`] cannot show them.

use crate::id::{ScenarioId, SlideId};

use super::Log;
use super::case::{Case, Reason, Vote};
use super::fold::Session;
use super::scene::{Ground, Phase, Round, Scene};
use super::timeline::{Now, Timeline};

/// What the room sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// The plain ground that hides the picture.
    pub ground: Option<Ground>,
    /// The picture.
    pub picture: Picture,
    /// The dial: a segment for each slide.
    pub dial: Vec<Segment>,
    /// How the votes are split, while the trainer shows it and there is any.
    pub split: Option<Split>,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// The title.
    Title,
    /// A slide.
    Slide(SlideId),
    /// A situation's story.
    Story(ScenarioId),
    /// The options of a situation, for a vote.
    Vote(ScenarioId, Round),
    /// Talk in pairs: so many milliseconds are left.
    Talk(ScenarioId, u64),
    /// The reasons that were revealed, in the order in which they came.
    Reasons(ScenarioId, Vec<Reason>),
    /// What to take away.
    Learning(ScenarioId, Vec<String>),
    /// Where everybody finds the part that they do alone.
    Invitation,
}

/// A segment of the dial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The slide.
    pub slide: SlideId,
    /// Whether it is in front of the room.
    pub is_in_view: bool,
    /// How much of its time has passed, per mille.
    pub passed: u32,
}

/// How the votes are split: those of the two in which anybody was counted, one at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Before the talk.
    pub first: Option<Vote>,
    /// After it.
    pub second: Option<Vote>,
}

impl Room {
    /// What the room sees now; none where the session has not begun. While the picture is frozen,
    /// that is what it saw when it froze, to the second; a plain ground hides it all the same.
    pub fn of(log: &Log, now: Now) -> Option<Self> {
        let session = Session::of(log)?;
        let Some(frozen) = session.frozen else {
            let time = session.time(now);
            return Some(Self::seen(&session, time));
        };
        let mut timeline = Timeline::default();
        let mut then = Log::default();
        for event in log.events() {
            let time = timeline.take(event);
            if event.id == frozen {
                let seen = Self::seen(&Session::of(&then)?, time);
                return Some(Self {
                    ground: session.ground,
                    ..seen
                });
            }
            then.add(event.clone());
        }
        None
    }

    fn seen(session: &Session, time: u64) -> Self {
        let delivery = session.delivered_at(time);
        let in_view = delivery.slide_in_view();
        let segment = |(at, slide): (usize, &super::Taught)| Segment {
            slide: slide.planned.id.clone(),
            is_in_view: in_view == Some(at),
            passed: per_mille(slide.spent, u64::from(slide.planned.seconds) * 1000),
        };
        let case = match &delivery.scene {
            Scene::Situation(scenario, _) => delivery.case(scenario),
            _ => None,
        };
        Self {
            ground: session.ground,
            dial: delivery.slides.iter().enumerate().map(segment).collect(),
            split: case.filter(|case| case.is_split_shown).and_then(split),
            picture: match (&delivery.scene, case) {
                (Scene::Slide(slide), _) => Picture::Slide(slide.clone()),
                (Scene::Situation(_, phase), Some(case)) => picture(case, *phase),
                (Scene::Invitation, _) => Picture::Invitation,
                (Scene::Title | Scene::Situation(..), _) => Picture::Title,
            },
        }
    }
}

fn picture(case: &Case, phase: Phase) -> Picture {
    let scenario = case.scenario.clone();
    match phase {
        Phase::Story => Picture::Story(scenario),
        Phase::FirstVote => Picture::Vote(scenario, Round::First),
        Phase::Talk => Picture::Talk(scenario, case.talk_left()),
        Phase::SecondVote => Picture::Vote(scenario, Round::Second),
        Phase::Reveal => Picture::Reasons(scenario, case.reasons.clone()),
        Phase::Learning => Picture::Learning(scenario, case.learning.clone()),
    }
}

fn split(case: &Case) -> Option<Split> {
    let taken = |vote: &Vote| (vote.total() > 0).then(|| vote.clone());
    let (first, second) = (taken(&case.first), taken(&case.second));
    (first.is_some() || second.is_some()).then_some(Split { first, second })
}

fn per_mille(part: u64, whole: u64) -> u32 {
    let passed = part.saturating_mul(1000).checked_div(whole).unwrap_or(0);
    u32::try_from(passed.min(1000)).unwrap_or(1000)
}
