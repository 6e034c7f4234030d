//! How the time stands: seven minutes that bend.
//!
//! A briefing is promised to end seven minutes after its first slide, by the clock on the wall. So
//! a pause for a question counts towards the seven minutes, while the slide's own clock stands;
//! what a pause, a slide that ran over or an added minute costs is taken from the slides still to
//! come, in proportion, but from none more than down to its minimum. Counting speaking time only
//! would be easier to keep and worth less: people have a next lesson, or patients. Where the end
//! cannot be kept, the conductor says by how much and what would help; a later end can be agreed
//! ([`super::What::EndAgreed`]), and from then on that one is kept. The time of situations is none
//! of the briefing's.
//!
//! The slide in front of the room keeps what it was given when it came, so that its clock goes down
//! by a second a second. Only where the slides to come cannot give any more, it gives too.

use crate::id::SlideId;
use crate::watch::{self, Advance};

use super::budget::{Claim, floors, share, wishes};
use super::delivery::Delivery;
use super::fold::Session;
use super::taught::{MINUTE, Taught};
use super::timeline::{LATEST, Now};

/// How far from its end a briefing may be and still be on time, in milliseconds.
pub const ON_TIME: u64 = 5_000;

/// A second, in milliseconds.
const SECOND: u64 = 1_000;

/// How the time stands at a moment. All times but the hours are in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conduct {
    /// How much of the briefing is over: its slides and the pauses in them.
    pub elapsed: u64,
    /// How long it is to take.
    pub length: u64,
    /// How long the clock has been standing, if it is.
    pub pause: Option<u64>,
    /// The slide in front of the room.
    pub slide: Option<SlideTime>,
    /// What each slide still to come can have.
    pub ahead: Vec<(SlideId, u64)>,
    /// How it compares with the plan.
    pub pace: Pace,
    /// The hour at which it will end, in wall milliseconds, if the clock goes on now.
    pub ends_at: u64,
    /// Whether it can end when it should.
    pub verdict: Verdict,
    /// Whether the next slide comes by itself.
    pub advance: Advance,
    /// How much is left of the talk in pairs, while there is one.
    pub talk_left: Option<u64>,
}

/// The clock of the slide in front of the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlideTime {
    /// Which slide.
    pub id: SlideId,
    /// Its number, from 1.
    pub number: usize,
    /// How long it has been in front of the room.
    pub spent: u64,
    /// How much is left of what it can have.
    pub left: u64,
    /// By how much it ran over that.
    pub over: u64,
}

/// How a briefing compares with its plan, as if every slide still to come took what was planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Within five seconds.
    On,
    /// So much of the plan is already caught up.
    Ahead(u64),
    /// So much has to be caught up.
    Behind(u64),
}

/// Whether a briefing can end when it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It can.
    OnTime,
    /// It cannot, even if every slide still to come is told in its minimum.
    Over {
        /// By how much.
        by: u64,
        /// The slides to skip to end on time after all; none where that would not help.
        skip: Vec<SlideId>,
        /// The whole minute at which it ends if every slide still to come takes what was planned,
        /// in wall milliseconds: an end that can be agreed on, and kept without hurry.
        end_at: u64,
        /// The length to agree on for that: see [`super::What::EndAgreed`].
        length: u64,
    },
    /// Its slides are over.
    Ended,
}

impl Conduct {
    /// How the time of a session stands.
    pub fn of(session: &Session, now: Now) -> Self {
        let delivery = session.delivered(now);
        let wall = now.at.wall.min(LATEST);
        let in_view = delivery.slide_in_view();
        let ahead: Vec<&Taught> = delivery.ahead().collect();
        let claims: Vec<Claim> = ahead.iter().map(|slide| slide.claim()).collect();
        let slide = in_view.and_then(|at| slide_time(&delivery, at, &claims));

        let (elapsed, length) = (delivery.elapsed(), delivery.length);
        let taken = elapsed + slide.as_ref().map_or(0, |slide| slide.left);
        let budgets = share(&claims, length.saturating_sub(taken));
        let ends_in = taken - elapsed + budgets.iter().sum::<u64>();
        let is_over = ahead.is_empty() && slide.is_none();
        let by = (taken + floors(&claims)).saturating_sub(length);

        let wish = in_view.and_then(|at| delivery.slides.get(at));
        let wish = wish.map_or(0, |slide| slide.claim().wish);
        let verdict = match by {
            _ if is_over => Verdict::Ended,
            0..=ON_TIME => Verdict::OnTime,
            by => {
                let left = slide.as_ref().map_or(0, |slide| slide.left);
                let planned = wish.max(left) + wishes(&claims);
                let end_at = (wall + planned).next_multiple_of(MINUTE);
                Verdict::Over {
                    by,
                    skip: to_skip(&ahead, by),
                    end_at,
                    length: elapsed + end_at - wall,
                }
            }
        };
        let runs = session.finished.is_none() && !delivery.is_paused();
        let may_advance = session.advances && runs && !ahead.is_empty();
        let advance = match &slide {
            Some(slide) if may_advance => watch::advance(delivery.given, slide.left),
            _ => Advance::Not,
        };
        let ids = ahead.iter().map(|slide| slide.planned.id.clone());
        Self {
            elapsed,
            length,
            pause: delivery.is_paused().then_some(delivery.pause),
            ahead: ids.zip(budgets).collect(),
            pace: pace(elapsed + wish + wishes(&claims), length),
            ends_at: to_the_minute(wall + ends_in),
            verdict,
            advance,
            talk_left: delivery.talk_left(),
            slide,
        }
    }
}

/// An hour that is less than a second short of a whole minute is that minute: the clock on the wall
/// and the session's own differ by as much, and an end that was agreed on is told as agreed.
fn to_the_minute(hour: u64) -> u64 {
    let minute = hour.next_multiple_of(MINUTE);
    if minute - hour < SECOND { minute } else { hour }
}

fn slide_time(delivery: &Delivery, at: usize, ahead: &[Claim]) -> Option<SlideTime> {
    let slide = delivery.slides.get(at)?;
    let due = delivery.had + delivery.given;
    let spare = delivery.length.saturating_sub(delivery.elapsed());
    let spare = spare.saturating_sub(floors(ahead));
    let left = due.saturating_sub(slide.spent);
    Some(SlideTime {
        id: slide.planned.id.clone(),
        number: at + 1,
        spent: slide.spent,
        left: if delivery.holds {
            left
        } else {
            left.min(spare.max(slide.claim().floor))
        },
        over: slide.spent.saturating_sub(due),
    })
}

fn pace(expected: u64, length: u64) -> Pace {
    match (
        expected.saturating_sub(length),
        length.saturating_sub(expected),
    ) {
        (behind, _) if behind > ON_TIME => Pace::Behind(behind),
        (_, ahead) if ahead > ON_TIME => Pace::Ahead(ahead),
        _ => Pace::On,
    }
}

/// The slides to leave out to win so much: one that wins enough and no more than it must, or else
/// the longest ones until it is enough.
fn to_skip(ahead: &[&Taught], by: u64) -> Vec<SlideId> {
    let mut may: Vec<(u64, &SlideId)> = ahead
        .iter()
        .filter(|slide| !slide.planned.must_say)
        .map(|slide| (slide.claim().floor, &slide.planned.id))
        .collect();
    let enough = may.iter().filter(|(wins, _)| *wins >= by);
    if let Some((_, one)) = enough.min_by_key(|(wins, _)| *wins) {
        return vec![(*one).clone()];
    }
    crate::shuffle::order(&mut may, |(wins, _)| std::cmp::Reverse(*wins));
    let mut won = 0;
    let mut skip = Vec::new();
    for (wins, id) in may {
        if won >= by {
            break;
        }
        won += wins;
        skip.push(id.clone());
    }
    if won < by { Vec::new() } else { skip }
}
