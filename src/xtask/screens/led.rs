//! What a trainer led a room to, as the events that the desk would have kept. The projector's window
//! finds them and shows the picture, with no desk beside it.

use crate::problem::Problem;
use model::event::TabId;
use model::id::{ChoiceId, PlaceId, ScenarioId};
use model::moment::Moment;
use model::pack::{Desk, Pack};
use model::session::{
    Answers, Event, Ground, Log, Phase, Plan, Round, SessionId, SessionKeys, What,
};

/// Where a room was led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Led {
    /// To a slide, numbered from 1.
    Slide(usize),
    /// To a situation's story.
    Story,
    /// To its first vote.
    Vote,
    /// To how it voted, before the talk and after it.
    Split,
    /// To the talk in pairs.
    Talk,
    /// To the best answer, with its reason.
    Reveal,
    /// To what to take away.
    Learning,
    /// To where everybody goes on alone.
    Invitation,
    /// To a slide, and then to a black screen.
    Black,
    /// To the same, and to a white one.
    White,
    /// To how it voted once, before the talk.
    FirstSplit,
    /// To a slide, where a question pauses the clock.
    Question,
    /// To the first slide, five minutes ago.
    Late,
    /// Back to the second slide, which the room still sees, from the third.
    Frozen,
}

/// The situation: one that the screens of learners show as well.
const SITUATION: &str = "early-return";

/// How long a room has been on a slide that takes too long, in milliseconds.
const LATE: u64 = 5 * 60 * 1000;

/// What storage holds then: the keys of events, and their texts.
pub fn kept(
    led: Led,
    pack: &Pack,
    desk: &Desk,
    folder: &str,
    now: u64,
) -> Result<Vec<(String, String)>, Problem> {
    let keys = SessionKeys::new(folder, &pack.id, SessionId(1));
    let mut log = Log::default();
    let mut lines = Vec::new();
    let wall = match led {
        Led::Late => now - LATE,
        _ => now,
    };
    for (what, steady) in happened(led, pack, desk)?
        .into_iter()
        .zip((0..).step_by(20))
    {
        let event = Event {
            id: log.next(TabId(1)),
            at: Moment { wall, steady },
            what,
        };
        lines.push((keys.of(event.id), event.to_text()));
        log.add(event);
    }
    Ok(lines)
}

fn happened(led: Led, pack: &Pack, desk: &Desk) -> Result<Vec<What>, Problem> {
    let scenario = ScenarioId::new(SITUATION);
    let situation = pack.scenario(&scenario).ok_or_else(|| lost(&pack.id))?;
    let told = desk.situations.iter().find(|one| one.id == scenario);
    let told = told.ok_or_else(|| lost(&pack.id))?;
    let reason = |choice: &ChoiceId| {
        let reasons = told.reasons.iter().filter(|one| one.choice == *choice);
        reasons.map(|one| one.text.clone()).collect()
    };
    let answers = Answers::of(situation, &reason);
    let to = |phase| What::PhaseShown {
        scenario: scenario.clone(),
        phase,
    };
    let counted = |round, hands: [u32; 3]| {
        let scenario = scenario.clone();
        let options = situation.act.iter().zip(hands);
        options.map(move |(option, hands)| What::Counted {
            scenario: scenario.clone(),
            round,
            choice: Some(option.id.clone()),
            hands,
        })
    };
    let slide = |number: usize| {
        let slide = pack.slide(number).ok_or_else(|| lost(&pack.id))?;
        let slide = slide.id.clone();
        Ok(What::SlideShown { slide })
    };
    let blank = |ground| What::Blanked { ground };
    let mut all = vec![What::Begun(Plan::of(
        pack,
        &desk.slides,
        vec![scenario.clone()],
    ))];
    match led {
        Led::Slide(number) => all.push(slide(number)?),
        Led::Story => all.push(to(Phase::Story)),
        Led::Vote => all.push(to(Phase::FirstVote)),
        Led::Talk => all.push(to(Phase::Talk)),
        Led::Split => {
            all.push(to(Phase::SecondVote));
            all.extend(counted(Round::First, [12, 31, 3]));
            all.extend(counted(Round::Second, [4, 39, 3]));
            all.push(What::SplitShown {
                scenario: scenario.clone(),
            });
        }
        Led::Reveal => {
            let best = answers.reasons.last().ok_or_else(|| lost(&pack.id))?;
            all.extend(answers.of_choice(&best.choice));
        }
        Led::Learning => all.push(answers.learning()),
        Led::Invitation => all.push(What::InvitationShown),
        Led::FirstSplit => {
            all.push(to(Phase::FirstVote));
            all.extend(counted(Round::First, [12, 31, 3]));
            all.push(What::SplitShown {
                scenario: scenario.clone(),
            });
        }
        Led::Black => all.extend([slide(1)?, blank(Ground::Black)]),
        Led::White => all.extend([slide(1)?, blank(Ground::White)]),
        Led::Question => all.extend([slide(4)?, What::Paused]),
        Led::Late => all.push(slide(1)?),
        Led::Frozen => all.extend([slide(2)?, What::Frozen, slide(3)?]),
    }
    Ok(all)
}

fn lost(place: &PlaceId) -> Problem {
    Problem::new(
        format!("{place} has no {SITUATION}, or not the slide that a room is shown."),
        "Name one that it has in src/xtask/screens/led.rs.",
    )
}
