//! From what the room may know to what stands on its screen.

use model::id::ChoiceId;
use model::pack::{self, SLIDES, StageSituation};
use model::session::room::{self, Split};
use model::session::{self, Room, Vote, What};

use super::code;
use crate::view::Segment;
use crate::view::group::{Ground, Picture, Reason, Row, verdict};
use crate::view::minutes;
use crate::words::room as says;

/// What stands on the room's screen. Whatever is missing, the title stands in its place.
pub fn picture(room: Option<&Room>, stage: Option<&pack::Stage>, rests: bool) -> Picture {
    if rests {
        return Picture::Rest;
    }
    let (Some(room), Some(stage)) = (room, stage) else {
        return Picture::title(stage);
    };
    match room.ground {
        Some(session::Ground::Black) => return Picture::Ground(Ground::Black),
        Some(session::Ground::White) => return Picture::Ground(Ground::White),
        None => {}
    }
    shown(room, stage).unwrap_or_else(|| Picture::title(Some(stage)))
}

fn shown(room: &Room, stage: &pack::Stage) -> Option<Picture> {
    Some(match &room.picture {
        room::Picture::Title => Picture::title(Some(stage)),
        room::Picture::Slide(id) => {
            let slide = stage.slides.iter().find(|slide| slide.id == *id)?;
            Picture::Lines(slide.title.clone(), slide.lines.clone())
        }
        room::Picture::Story(id) => story(stage.situation(id)?),
        room::Picture::Vote(id, _) => {
            let situation = stage.situation(id)?;
            match &room.split {
                Some(split) => Picture::Split(rows(situation, split)),
                None => vote(situation),
            }
        }
        room::Picture::Talk(id, left) => {
            Picture::Talk(stage.situation(id)?.ask.clone(), minutes(*left))
        }
        room::Picture::Reasons(id, reasons) => {
            let situation = stage.situation(id)?;
            match (&room.split, reasons.last()) {
                (Some(split), _) => Picture::Split(rows(situation, split)),
                (None, Some(latest)) => reason(situation, latest)?,
                (None, None) => vote(situation),
            }
        }
        room::Picture::Learning(id, lines) => {
            stage.situation(id)?;
            Picture::Lines(says::LEARNING.to_owned(), lines.clone())
        }
        room::Picture::Invitation => invitation(stage),
    })
}

/// The picture that something would bring in front of the room, where it brings one.
pub fn preview(what: &What, stage: &pack::Stage) -> Option<Picture> {
    use model::session::Phase;
    Some(match what {
        What::SlideShown { slide } => {
            let slide = stage.slides.iter().find(|one| one.id == *slide)?;
            Picture::Lines(slide.title.clone(), slide.lines.clone())
        }
        What::SituationOpened { scenario } => story(stage.situation(scenario)?),
        What::PhaseShown { scenario, phase } => {
            let situation = stage.situation(scenario)?;
            match phase {
                Phase::Story => story(situation),
                Phase::FirstVote | Phase::SecondVote | Phase::Reveal => vote(situation),
                Phase::Talk => {
                    Picture::Talk(situation.ask.clone(), minutes(model::session::case::TALK))
                }
                Phase::Learning => return None,
            }
        }
        What::Revealed {
            scenario,
            choice,
            verdict,
            lines,
        } => {
            let latest = session::Reason {
                choice: choice.clone(),
                verdict: *verdict,
                lines: lines.clone(),
            };
            reason(stage.situation(scenario)?, &latest)?
        }
        What::LearningShown { lines, .. } => {
            Picture::Lines(says::LEARNING.to_owned(), lines.clone())
        }
        What::InvitationShown => invitation(stage),
        _ => return None,
    })
}

/// The options with their letters, as the voting cards have them.
pub fn lettered(situation: &StageSituation) -> Vec<(ChoiceId, char, String)> {
    let options = situation.lettered();
    let one = |(letter, option): (char, &pack::StageOption)| {
        (option.id.clone(), letter, option.text.clone())
    };
    options.map(one).collect()
}

fn story(situation: &StageSituation) -> Picture {
    Picture::Lines(situation.title.clone(), situation.story.clone())
}

fn vote(situation: &StageSituation) -> Picture {
    let options = lettered(situation).into_iter();
    let options = options.map(|(_, letter, says)| (letter, says)).collect();
    Picture::Vote(says::VOTE.to_owned(), options)
}

fn reason(situation: &StageSituation, latest: &session::Reason) -> Option<Picture> {
    let mut options = lettered(situation).into_iter();
    let (_, letter, option) = options.find(|(id, ..)| *id == latest.choice)?;
    Some(Picture::Reason(Reason {
        letter,
        option,
        verdict: verdict(latest.verdict),
        lines: latest.lines.clone(),
    }))
}

fn rows(situation: &StageSituation, split: &Split) -> Vec<Row> {
    let hands = |vote: &Option<Vote>, choice: Option<&ChoiceId>| {
        let vote = vote.as_ref()?;
        Some(vote.of(choice))
    };
    let of = |choice: Option<&ChoiceId>, option| Row {
        option,
        first: hands(&split.first, choice),
        second: hands(&split.second, choice),
    };
    let options = situation.lettered();
    let mut rows: Vec<Row> = options
        .map(|(letter, option)| of(Some(&option.id), Some((letter, option.label.clone()))))
        .collect();
    rows.push(of(None, None));
    rows
}

/// Where everybody finds the part that they do alone: the learner's welcome of the same copy of the
/// app.
fn invitation(stage: &pack::Stage) -> Picture {
    let route = model::route::Route::Welcome(stage.id.clone()).to_string();
    let address = [crate::browser::page::address(), route].concat();
    Picture::Invitation {
        code: code::square(&address),
        address: short(&address),
    }
}

/// An address as people type it.
fn short(address: &str) -> String {
    let rest = address
        .strip_prefix("https://")
        .or(address.strip_prefix("http://"));
    rest.unwrap_or(address).to_owned()
}

/// The dial: as far as each slide has come, or empty.
pub fn dial(room: Option<&Room>) -> Vec<Segment> {
    let empty = || Segment {
        title: String::new(),
        to: String::new(),
        filled: 0,
        opened: false,
    };
    let Some(room) = room else {
        return vec![empty(); SLIDES];
    };
    let segment = |segment: &room::Segment| Segment {
        filled: u64::from(segment.passed) / 10,
        ..empty()
    };
    room.dial.iter().map(segment).collect()
}
