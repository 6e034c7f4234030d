//! A situation that staff might meet, in up to three steps: notice, recognise, act.

use serde::Serialize;

use crate::id::{CategoryId, ChoiceId, PointId, ScenarioId, SignId, VulnerabilityId};
use crate::json::{At, Read, fields, names};
use crate::prose::Prose;

/// A situation. Fictional, never graphic, and it never tells "what really happened".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Scenario {
    /// Its name; answers are kept under it.
    pub id: ScenarioId,
    /// A short neutral title: "A new phone".
    pub title: String,
    /// Where it happens: "School, registration".
    pub setting: String,
    /// Whose shoes the learner is in: "form tutor".
    pub learner: String,
    /// What it may touch on, so that people can choose: "self-harm".
    pub content_tags: Vec<String>,
    /// The must-get-right point that its best action shows.
    pub point: PointId,
    /// The categories it may be; not a verdict, since nobody needs one to act.
    pub categories: Vec<CategoryId>,
    /// What happens, in under 70 words.
    pub story: Prose,
    /// Why the wording harms, where the story quotes a colleague's poor wording.
    pub challenge: Option<String>,
    /// Which warning signs are here: pick several. May be empty.
    pub notice: Vec<NoticeChoice>,
    /// Which category might it be: pick one. May be empty.
    pub recognise: Vec<RecogniseChoice>,
    /// What do you do next: pick one.
    pub act: Vec<ActChoice>,
    /// What to take away.
    pub learning: String,
}

fields!(Scenario {
    id,
    title,
    setting,
    learner,
    content_tags,
    point,
    categories,
    story,
    challenge,
    notice,
    recognise,
    act,
    learning
});

/// Something in the story that a learner may pick as a warning sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeChoice {
    /// Its name within the step.
    pub id: ChoiceId,
    /// What it says.
    pub text: String,
    /// What it is.
    pub is: NoticeKind,
    /// Why.
    pub feedback: String,
}

fields!(NoticeChoice {
    id,
    text,
    is,
    feedback
});

/// What something noticed turns out to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// A warning sign: to be picked.
    Sign(SignId),
    /// It may be this sign or it may have another explanation: right either way.
    PossibleSign(SignId),
    /// A circumstance, which is context and not a sign: not to be picked.
    Circumstance(Option<VulnerabilityId>),
    /// A fact that neither adds to nor takes away from the concern: not to be picked.
    Reassuring,
}

impl Read for NoticeKind {
    fn read(at: &At<'_>) -> Self {
        let (name, it) = at.variant();
        match name {
            "sign" => Self::Sign(Read::read(&it)),
            "possible-sign" => Self::PossibleSign(Read::read(&it)),
            "circumstance" => Self::Circumstance(Read::read(&it)),
            "reassuring" => Self::Reassuring,
            _ => {
                at.refuse();
                Self::Reassuring
            }
        }
    }
}

/// A category that a learner may pick.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecogniseChoice {
    /// Its name within the step.
    pub id: ChoiceId,
    /// Which category.
    pub category: CategoryId,
    /// How well it fits.
    pub verdict: RecogniseVerdict,
    /// Why.
    pub feedback: String,
}

fields!(RecogniseChoice {
    id,
    category,
    verdict,
    feedback
});

/// How well a category fits a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecogniseVerdict {
    /// It fits best with what is known so far.
    Best,
    /// It may be this as well.
    Possible,
    /// Nothing here points to it yet.
    Unlikely,
}

names!(RecogniseVerdict:
    "best" => Best,
    "possible" => Possible,
    "unlikely" => Unlikely,
);

/// Something that a learner may do next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActChoice {
    /// Its name within the step.
    pub id: ChoiceId,
    /// What it says.
    pub text: String,
    /// How good it is.
    pub verdict: ActVerdict,
    /// What follows for the child's safety, and what to do instead.
    pub feedback: String,
}

fields!(ActChoice {
    id,
    text,
    verdict,
    feedback
});

/// How good an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActVerdict {
    /// The best answer.
    Best,
    /// Right as far as it goes, but not enough on its own.
    Incomplete,
    /// It costs time in which a child may be harmed.
    Delays,
    /// It could put a child in more danger.
    Unsafe,
}

names!(ActVerdict:
    "best" => Best,
    "incomplete" => Incomplete,
    "delays" => Delays,
    "unsafe" => Unsafe,
);
