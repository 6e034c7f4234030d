//! What a learner did before, as the events the app itself would have kept. Written into the
//! browser's storage, it brings any state up at once and the same every time.

use crate::problem::Problem;
use model::event::{Event, EventId, Kind, Step, TabId, What};
use model::id::{ChoiceId, ScenarioId};
use model::key::Keys;
use model::moment::Moment;
use model::pack::{ActVerdict, NoticeKind, Pack, RecogniseVerdict, Scenario, Slide};

/// Something a learner did. Slides and situations are numbered from 1.
#[derive(Clone, Copy, Debug)]
pub enum Did {
    /// Began, and nothing more.
    Began,
    /// Read the slides up to this one, for some time each.
    Read(usize),
    /// Stayed with a slide until its time was over.
    Sat(usize),
    /// Paused the clock.
    Paused,
    /// Looked at a situation.
    Visited(usize),
    /// Picked an answer to a step of a situation, without committing it.
    Picked(usize, Step, Answers),
    /// Answered a situation up to and including a step.
    Answered(usize, Step, Answers),
}

/// How a learner answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// As well as can be.
    Best,
    /// With the worst that is offered.
    Unsafe,
}

/// The situations of the run: one on each point, some with a content note, one that quotes a
/// colleague's poor wording. Named, so that more situations in the bank change no picture.
const PLAN: [&str; 5] = [
    "school-nurse-visit",
    "older-teammates",
    "third-visit",
    "early-return",
    "new-phone",
];

/// Decides the order of options.
const SEED: u64 = 7;

/// How long ago the last of it happened, in milliseconds: "12 minutes ago".
const AGO: u64 = 12 * 60 * 1000;

/// Keys and texts for the storage of the app in `folder`, as of `now` in wall milliseconds.
pub fn kept(
    past: &[Did],
    pack: &Pack,
    folder: &str,
    now: u64,
) -> Result<Vec<(String, String)>, Problem> {
    let mut story = Story {
        pack,
        steady: 0,
        all: Vec::new(),
    };
    story.happens(What::RunStarted {
        seed: SEED,
        version: pack.governance.version.clone(),
        plan: PLAN.map(ScenarioId::new).to_vec(),
        hash: pack.hash.clone(),
        kind: Kind::Briefing,
    });
    for did in past {
        story.tell(*did)?;
    }
    let keys = Keys::new(folder, &pack.id);
    let last = story.steady;
    let numbered = story.all.into_iter().zip(1..);
    Ok(numbered
        .map(|((steady, what), seq)| {
            let id = EventId { seq, tab: TabId(1) };
            let wall = now.saturating_sub(AGO + last - steady);
            let at = Moment { wall, steady };
            (
                keys.of(id),
                Event {
                    id,
                    at,
                    run: None,
                    what,
                }
                .to_text(),
            )
        })
        .collect())
}

struct Story<'a> {
    pack: &'a Pack,
    steady: u64,
    all: Vec<(u64, What)>,
}

impl<'a> Story<'a> {
    fn happens(&mut self, what: What) {
        self.all.push((self.steady, what));
    }

    fn tell(&mut self, did: Did) -> Result<(), Problem> {
        match did {
            Did::Began => {}
            Did::Read(last) => {
                for slide in self.pack.slides.iter().take(last) {
                    self.shows(slide, 40);
                }
            }
            Did::Sat(number) => {
                let slide = self
                    .pack
                    .slide(number)
                    .ok_or_else(|| no_such("slide", number))?;
                self.shows(slide, 120);
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
            Did::Answered(number, last, how) => {
                let scenario = self.scenario(number)?;
                let id = &scenario.id;
                self.happens(What::SituationShown {
                    scenario: id.clone(),
                });
                for step in scenario.steps().filter(|step| *step <= last) {
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
        let id = PLAN
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

fn choices(scenario: &Scenario, step: Step, how: Answers) -> Vec<ChoiceId> {
    let best = how == Answers::Best;
    match step {
        Step::Notice => scenario
            .notice
            .iter()
            .filter(|one| matches!(one.is, NoticeKind::Sign(_)) == best)
            .map(|one| one.id.clone())
            .collect(),
        Step::Recognise => scenario
            .recognise
            .iter()
            .filter(|one| (one.verdict == RecogniseVerdict::Best) == best)
            .map(|one| one.id.clone())
            .take(1)
            .collect(),
        Step::Act => {
            let wanted = if best {
                ActVerdict::Best
            } else {
                ActVerdict::Unsafe
            };
            let mut ranked: Vec<_> = scenario.act.iter().collect();
            ranked.sort_by_key(|one| one.verdict != wanted);
            ranked
                .first()
                .map(|one| one.id.clone())
                .into_iter()
                .collect()
        }
    }
}
