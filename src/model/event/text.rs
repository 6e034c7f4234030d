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
        let mut at = Fields::default();
        at.number("wall", self.at.wall);
        at.number("steady", self.at.steady);
        let mut fields = Fields::default();
        fields.put("at", Json::Fields(at.0));
        if let Some(run) = self.run {
            fields.text("run", &run.to_string());
        }
        fields.put("what", self.what.to_json());
        Json::Fields(fields.0)
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
    fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Recognise => "recognise",
            Self::Act => "act",
        }
    }
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Briefing => "briefing",
            Self::Refresher => "refresher",
        }
    }
}

impl Confidence {
    fn name(self) -> &'static str {
        match self {
            Self::NotSure => "not-sure",
            Self::Fairly => "fairly",
            Self::Sure => "sure",
        }
    }
}

/// The fields of something that happened, one after another.
#[derive(Default)]
struct Fields(Vec<(String, Json)>);

impl Fields {
    fn put(&mut self, name: &str, json: Json) {
        self.0.push((name.to_owned(), json));
    }

    fn number(&mut self, name: &str, number: u64) {
        self.put(name, Json::Number(Some(number)));
    }

    fn text(&mut self, name: &str, text: &str) {
        self.put(name, Json::text(text));
    }

    fn texts(&mut self, name: &str, texts: &mut dyn Iterator<Item = &str>) {
        let mut list = Vec::new();
        for text in texts {
            list.push(Json::text(text));
        }
        self.put(name, Json::List(list));
    }

    fn scenario(&mut self, scenario: &ScenarioId) {
        self.text("scenario", scenario.as_str());
    }

    fn chosen(&mut self, scenario: &ScenarioId, step: Step, choices: &[ChoiceId]) {
        self.scenario(scenario);
        self.text("step", step.name());
        self.texts("choices", &mut choices.iter().map(ChoiceId::as_str));
    }
}

impl What {
    fn to_json(&self) -> Json {
        let mut it = Fields::default();
        let name = match self {
            Self::RunStarted {
                seed,
                version,
                hash,
                plan,
                kind,
                marks,
            } => {
                it.number("seed", *seed);
                it.text("version", version);
                it.text("hash", hash);
                it.texts("plan", &mut plan.iter().map(ScenarioId::as_str));
                it.text("kind", kind.name());
                it.texts("marks", &mut marks.iter().map(String::as_str));
                "run-started"
            }
            Self::SlideShown { slide } => {
                it.text("slide", slide.as_str());
                "slide-shown"
            }
            Self::SlideHidden => "slide-hidden",
            Self::Beat => "beat",
            Self::ClockHeld => "clock-held",
            Self::ClockFreed => "clock-freed",
            Self::SituationShown { scenario } => {
                it.scenario(scenario);
                "situation-shown"
            }
            Self::Picked {
                scenario,
                step,
                choices,
            } => {
                it.chosen(scenario, *step, choices);
                "picked"
            }
            Self::Answered {
                scenario,
                step,
                choices,
            } => {
                it.chosen(scenario, *step, choices);
                "answered"
            }
            Self::RunTakenUp { run } => {
                it.text("run", &run.to_string());
                "run-taken-up"
            }
            Self::Rated { scenario, sure } => {
                it.scenario(scenario);
                it.text("sure", sure.name());
                "rated"
            }
            Self::SituationAdded { scenario } => {
                it.scenario(scenario);
                "situation-added"
            }
            Self::SituationSwapped { scenario, with } => {
                it.scenario(scenario);
                it.text("with", with.as_str());
                "situation-swapped"
            }
            Self::SituationReopened { scenario } => {
                it.scenario(scenario);
                "situation-reopened"
            }
            Self::RunCompleted(Completion { on, status, points }) => {
                it.number("on", *on);
                let status = status.map(|status| Json::text(status.name()));
                it.put("status", status.unwrap_or(Json::Null));
                it.texts("points", &mut points.iter().map(String::as_str));
                "run-completed"
            }
        };
        if it.0.is_empty() {
            return Json::text(name);
        }
        Json::fields(vec![(name, Json::Fields(it.0))])
    }
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
