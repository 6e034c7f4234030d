//! Events as they are kept: a line of JSON each. Whatever was ever kept must be read for ever, so
//! a name here never changes.

use super::{Completion, Confidence, Event, EventId, Kind, Step, TabId, What};
use crate::id::{ChoiceId, ScenarioId};
use crate::json::{self, At, Json, Read, fields, names};
use crate::moment::Moment;

struct Written {
    at: Moment,
    run: Option<EventId>,
    what: What,
}

fields!(Written { at, run, what });

fields!(Completion { on, status, points });

impl Event {
    /// The event as it is kept, without its name, which is its key.
    pub fn to_text(&self) -> String {
        self.to_json().to_text()
    }

    /// The same as a tree.
    pub(crate) fn to_json(&self) -> Json {
        let at = Json::fields(vec![
            ("wall", Json::Number(Some(self.at.wall))),
            ("steady", Json::Number(Some(self.at.steady))),
        ]);
        let mut fields = vec![("at", at)];
        fields.extend(self.run.map(|run| ("run", Json::text(&run.to_string()))));
        fields.push(("what", self.what.to_json()));
        Json::fields(fields)
    }

    /// Reads an event back.
    ///
    /// # Errors
    /// A text that is not an event this program knows: damaged, or from a newer version. The
    /// caller leaves it where it is.
    pub fn from_text(id: EventId, text: &str) -> Result<Self, String> {
        Self::of_json(id, &Json::parse(text)?)
    }

    /// The same from a tree.
    pub(crate) fn of_json(id: EventId, json: &Json) -> Result<Self, String> {
        let Written { at, run, what } = json::read(json)?;
        Ok(Self { id, at, run, what })
    }
}

names!(Step:
    "notice" => Notice,
    "recognise" => Recognise,
    "act" => Act,
);

names!(Kind:
    "briefing" => Briefing,
    "refresher" => Refresher,
);

names!(Confidence:
    "not-sure" => NotSure,
    "fairly" => Fairly,
    "sure" => Sure,
);

impl Read for EventId {
    fn read(at: &At<'_>) -> Self {
        at.text().parse().unwrap_or_else(|()| {
            at.refuse();
            Self {
                seq: 0,
                tab: TabId(0),
            }
        })
    }
}

impl Step {
    fn to_json(self) -> Json {
        Json::text(match self {
            Self::Notice => "notice",
            Self::Recognise => "recognise",
            Self::Act => "act",
        })
    }
}

impl Kind {
    fn to_json(self) -> Json {
        Json::text(match self {
            Self::Briefing => "briefing",
            Self::Refresher => "refresher",
        })
    }
}

impl Confidence {
    fn to_json(self) -> Json {
        Json::text(match self {
            Self::NotSure => "not-sure",
            Self::Fairly => "fairly",
            Self::Sure => "sure",
        })
    }
}

impl What {
    fn to_json(&self) -> Json {
        let (name, fields) = match self {
            Self::RunStarted {
                seed,
                version,
                hash,
                plan,
                kind,
                marks,
            } => {
                let plan = plan.iter().map(|id| Json::text(id.as_str())).collect();
                let fields = vec![
                    ("seed", Json::Number(Some(*seed))),
                    ("version", Json::text(version)),
                    ("hash", Json::text(hash)),
                    ("plan", Json::List(plan)),
                    ("kind", kind.to_json()),
                    ("marks", texts(marks)),
                ];
                ("run-started", fields)
            }
            Self::SlideShown { slide } => {
                ("slide-shown", vec![("slide", Json::text(slide.as_str()))])
            }
            Self::SlideHidden => return Json::text("slide-hidden"),
            Self::Beat => return Json::text("beat"),
            Self::ClockHeld => return Json::text("clock-held"),
            Self::ClockFreed => return Json::text("clock-freed"),
            Self::SituationShown { scenario } => ("situation-shown", vec![on(scenario)]),
            Self::Picked {
                scenario,
                step,
                choices,
            } => ("picked", chosen(scenario, *step, choices)),
            Self::Answered {
                scenario,
                step,
                choices,
            } => ("answered", chosen(scenario, *step, choices)),
            Self::RunTakenUp { run } => {
                ("run-taken-up", vec![("run", Json::text(&run.to_string()))])
            }
            Self::Rated { scenario, sure } => {
                ("rated", vec![on(scenario), ("sure", sure.to_json())])
            }
            Self::SituationAdded { scenario } => ("situation-added", vec![on(scenario)]),
            Self::SituationSwapped { scenario, with } => {
                let with = ("with", Json::text(with.as_str()));
                ("situation-swapped", vec![on(scenario), with])
            }
            Self::SituationReopened { scenario } => ("situation-reopened", vec![on(scenario)]),
            Self::RunCompleted(completion) => ("run-completed", completion.to_fields()),
        };
        Json::fields(vec![(name, Json::fields(fields))])
    }
}

impl Completion {
    fn to_fields(&self) -> Vec<(&'static str, Json)> {
        let status = self.status.map(|status| Json::text(status.name()));
        vec![
            ("on", Json::Number(Some(self.on))),
            ("status", status.unwrap_or(Json::Null)),
            ("points", texts(&self.points)),
        ]
    }
}

fn texts(texts: &[String]) -> Json {
    Json::List(texts.iter().map(|text| Json::text(text)).collect())
}

fn on(scenario: &ScenarioId) -> (&'static str, Json) {
    ("scenario", Json::text(scenario.as_str()))
}

fn chosen(scenario: &ScenarioId, step: Step, choices: &[ChoiceId]) -> Vec<(&'static str, Json)> {
    let choices = choices.iter().map(|id| Json::text(id.as_str())).collect();
    let (step, choices) = (step.to_json(), Json::List(choices));
    vec![on(scenario), ("step", step), ("choices", choices)]
}

impl Read for What {
    fn read(at: &At<'_>) -> Self {
        let (name, it) = at.variant();
        match name {
            "run-started" => Self::RunStarted {
                seed: it.field("seed"),
                version: it.field("version"),
                // Older versions of the app kept none of these.
                hash: it.field::<Option<String>>("hash").unwrap_or_default(),
                plan: it.field("plan"),
                kind: it.field::<Option<Kind>>("kind").unwrap_or_default(),
                marks: it.field::<Option<Vec<String>>>("marks").unwrap_or_default(),
            },
            "slide-shown" => Self::SlideShown {
                slide: it.field("slide"),
            },
            "slide-hidden" => Self::SlideHidden,
            "beat" => Self::Beat,
            "clock-held" => Self::ClockHeld,
            "clock-freed" => Self::ClockFreed,
            "situation-shown" => Self::SituationShown {
                scenario: it.field("scenario"),
            },
            "picked" => Self::Picked {
                scenario: it.field("scenario"),
                step: it.field("step"),
                choices: it.field("choices"),
            },
            "answered" => Self::Answered {
                scenario: it.field("scenario"),
                step: it.field("step"),
                choices: it.field("choices"),
            },
            "run-taken-up" => Self::RunTakenUp {
                run: it.field("run"),
            },
            "rated" => Self::Rated {
                scenario: it.field("scenario"),
                sure: it.field("sure"),
            },
            "situation-added" => Self::SituationAdded {
                scenario: it.field("scenario"),
            },
            "situation-swapped" => Self::SituationSwapped {
                scenario: it.field("scenario"),
                with: it.field("with"),
            },
            "situation-reopened" => Self::SituationReopened {
                scenario: it.field("scenario"),
            },
            "run-completed" => Self::RunCompleted(Read::read(&it)),
            _ => {
                at.refuse();
                Self::Beat
            }
        }
    }
}
