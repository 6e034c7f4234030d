//! What a learner did before, as the events the app itself would have kept. Written into the
//! browser's storage, it brings any state up at once and the same every time.

use super::answers::{Answers, choices};
use super::led::{self, Led};
use crate::problem::Problem;
use model::event::{Confidence, Event, EventId, Kind, Step, TabId, What};
use model::id::ScenarioId;
use model::key::{Keys, of_device};
use model::moment::Moment;
use model::pack::{Desk, Pack, Scenario, Slide};
use model::portable::{self, Line};

/// Something a learner did. Slides and situations are numbered from 1.
#[derive(Clone, Copy, Debug)]
pub enum Did {
    /// Chose something for the whole device: a setting, a place, the name for the record.
    Chose(&'static str, &'static str),
    /// Began, and nothing more.
    Began,
    /// Began the whole briefing once more.
    BeganAgain,
    /// Began a refresher.
    BeganRefresher,
    /// Read the slides up to this one, for some time each.
    Read(usize),
    /// Stayed with a slide for so many seconds.
    Stayed(usize, u64),
    /// Paused the clock.
    Paused,
    /// Looked at a situation.
    Visited(usize),
    /// Picked an answer to a step of a situation, without committing it.
    Picked(usize, Step, Answers),
    /// Said how sure they are of the action.
    Rated(usize, Confidence),
    /// Answered a situation up to and including a step.
    Answered(usize, Step, Answers),
    /// Read and answered all there is in this run.
    Finished,
    /// Did something else for so many days.
    Waited(u64),
    /// Had a later version of the app here, which kept something that this one cannot read.
    HadALaterVersion,
    /// As a trainer, led a room somewhere.
    Led(Led),
}

/// The situations of a briefing: one on each point, some with a content note, one that quotes a
/// colleague's poor wording. Named, so that more situations in the bank change no picture.
pub(super) const PLAN: [&str; 5] = [
    "school-nurse-visit",
    "older-teammates",
    "third-visit",
    "early-return",
    NOTHING_TO_NOTICE,
];

/// Everything done, and a point that matters not met: no other situation of the run is about it.
pub(super) const A_POINT_LEFT: &[Did] = &[
    Did::Read(7),
    Did::Answered(1, Step::Act, Answers::Best),
    Did::Answered(2, Step::Act, Answers::Unsafe),
    Did::Answered(3, Step::Act, Answers::Best),
    Did::Answered(4, Step::Act, Answers::Best),
    Did::Answered(5, Step::Act, Answers::Best),
];

/// Everything done, and every point met, though not each time.
pub(super) const A_SITUATION_LEFT: &[Did] = &[
    Did::Read(7),
    Did::Answered(1, Step::Act, Answers::Best),
    Did::Answered(2, Step::Act, Answers::Best),
    Did::Answered(3, Step::Act, Answers::Best),
    Did::Answered(4, Step::Act, Answers::Best),
    Did::Answered(5, Step::Act, Answers::Unsafe),
];

/// A situation that begins with its second question.
const NOTHING_TO_NOTICE: &str = "neighbours-call";

/// The situations of a refresher.
const REFRESHER: [&str; 2] = ["waiting-room", "new-phone"];

/// Decides the order of options.
const SEED: u64 = 7;

/// The name of what only a later version can read.
const LATER: EventId = EventId {
    seq: 900,
    tab: TabId(2),
};

/// How long ago the last of it happened, in milliseconds: "12 minutes ago".
const AGO: u64 = 12 * 60 * 1000;

/// What the storage of the app in `folder` would hold as of `now` in wall milliseconds: keys and
/// texts, those of events apart.
pub fn kept(
    past: &[Did],
    pack: &Pack,
    desk: &Desk,
    folder: &str,
    now: u64,
) -> Result<Vec<(String, String)>, Problem> {
    let keys = Keys::new(folder, &pack.id);
    let events = events(past, pack, now)?;
    let events = events
        .into_iter()
        .map(|event| (keys.of(event.id), event.to_text()));
    let chosen = past.iter().filter_map(|did| match did {
        Did::Chose(name, text) => Some((of_device(folder, name), (*text).to_owned())),
        _ => None,
    });
    let mut kept: Vec<_> = chosen.chain(events).collect();
    for did in past {
        match did {
            Did::Led(to) => kept.extend(led::kept(*to, pack, desk, folder, now)?),
            Did::HadALaterVersion => kept.push((keys.of(LATER), r#"{"later":1}"#.to_owned())),
            _ => {}
        }
    }
    Ok(kept)
}

/// The file that somebody with this past saved on another device.
pub fn file(past: &[Did], pack: &Pack, now: u64) -> Result<String, Problem> {
    let lines: Vec<Line> = events(past, pack, now)?
        .into_iter()
        .map(|event| Line {
            place: pack.id.clone(),
            id: event.id,
            text: event.to_text(),
        })
        .collect();
    Ok(portable::write(&lines))
}

fn events(past: &[Did], pack: &Pack, now: u64) -> Result<Vec<Event>, Problem> {
    let numbered = told(past, pack, now)?.into_iter().zip(1..);
    Ok(numbered
        .map(|((at, what), seq)| Event {
            id: EventId { seq, tab: TabId(1) },
            at,
            run: None,
            what,
        })
        .collect())
}

/// What happened, and when.
pub fn told(past: &[Did], pack: &Pack, now: u64) -> Result<Vec<(Moment, What)>, Problem> {
    let mut story = Story {
        pack,
        kind: Kind::Briefing,
        plan: &[],
        steady: 0,
        all: Vec::new(),
    };
    for did in past {
        story.tell(*did)?;
    }
    let last = story.steady;
    let at = |steady| Moment {
        wall: now.saturating_sub(AGO + last - steady),
        steady,
    };
    let all = story.all.into_iter();
    Ok(all.map(|(steady, what)| (at(steady), what)).collect())
}

struct Story<'a> {
    pack: &'a Pack,
    kind: Kind,
    plan: &'static [&'static str],
    steady: u64,
    all: Vec<(u64, What)>,
}

impl<'a> Story<'a> {
    fn happens(&mut self, what: What) {
        self.all.push((self.steady, what));
    }

    fn begins(&mut self, kind: Kind) {
        self.kind = kind;
        self.plan = match kind {
            Kind::Briefing => &PLAN,
            Kind::Refresher => &REFRESHER,
        };
        let plan: Vec<_> = self.plan.iter().map(|id| ScenarioId::new(*id)).collect();
        self.happens(What::RunStarted {
            seed: SEED,
            version: self.pack.governance.version.clone(),
            marks: self.pack.marks_of(&plan),
            plan,
            hash: self.pack.hash.clone(),
            kind,
        });
    }

    fn tell(&mut self, did: Did) -> Result<(), Problem> {
        if self.all.is_empty() && !matches!(did, Did::Chose(..) | Did::Led(_)) {
            self.begins(Kind::Briefing);
        }
        match did {
            Did::Chose(..) | Did::Led(_) | Did::Began | Did::HadALaterVersion => {}
            Did::BeganAgain => self.begins(Kind::Briefing),
            Did::BeganRefresher => self.begins(Kind::Refresher),
            Did::Waited(days) => self.steady += days * 86_400_000,
            Did::Finished => {
                if self.plan == PLAN {
                    self.tell(Did::Read(self.pack.slides.len()))?;
                }
                for number in 1..=self.plan.len() {
                    self.tell(Did::Answered(number, Step::Act, Answers::Best))?;
                }
            }
            Did::Read(last) => {
                for slide in self.pack.slides.iter().take(last) {
                    self.shows(slide, 40);
                }
            }
            Did::Stayed(number, seconds) => {
                let slide = self
                    .pack
                    .slide(number)
                    .ok_or_else(|| no_such("slide", number))?;
                self.shows(slide, seconds);
            }
            Did::Paused => self.happens(What::ClockHeld),
            Did::Visited(number) => {
                let scenario = self.scenario(number)?.id.clone();
                self.happens(What::SituationShown { scenario });
            }
            Did::Picked(number, step, how) => {
                let scenario = self.scenario(number)?;
                let choices = choices(scenario, step, how);
                let scenario = scenario.id.clone();
                self.happens(What::Picked {
                    scenario,
                    step,
                    choices,
                });
            }
            Did::Rated(number, sure) => {
                let scenario = self.scenario(number)?.id.clone();
                self.happens(What::Rated { scenario, sure });
            }
            Did::Answered(number, last, how) => {
                let scenario = self.scenario(number)?;
                let id = &scenario.id;
                self.happens(What::SituationShown {
                    scenario: id.clone(),
                });
                let asked = self.kind.first_step()..=last;
                for step in scenario.steps().filter(|step| asked.contains(step)) {
                    self.steady += 15_000;
                    self.happens(What::Answered {
                        scenario: id.clone(),
                        step,
                        choices: choices(scenario, step, how),
                    });
                }
            }
        }
        Ok(())
    }

    fn shows(&mut self, slide: &Slide, seconds: u64) {
        self.happens(What::SlideShown {
            slide: slide.id.clone(),
        });
        for _ in 0..seconds / 10 {
            self.steady += 10_000;
            self.happens(What::Beat);
        }
        self.happens(What::SlideHidden);
    }

    fn scenario(&self, number: usize) -> Result<&'a Scenario, Problem> {
        let id = self
            .plan
            .get(number - 1)
            .ok_or_else(|| no_such("situation", number))?;
        let found = self.pack.scenario(&ScenarioId::new(*id));
        found.ok_or_else(|| no_such("situation", number))
    }
}

fn no_such(what: &str, number: usize) -> Problem {
    Problem::new(
        format!("The pack has no {what} {number} for the screens to be shown with."),
        "Name one that it has in src/xtask/screens/past.rs.",
    )
}
