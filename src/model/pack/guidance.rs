//! What every place shares: the definition, the signs, the circumstances, the categories, the
//! actions and the points nobody may get wrong.

use serde::{Deserialize, Serialize};

use crate::id::{ActionId, CategoryId, PointId, SignId, StatementId, VulnerabilityId};
use crate::prose::Prose;

/// Whose law and definition apply. The Isle of Man is not in the United Kingdom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Jurisdiction {
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
    /// The Isle of Man, a Crown Dependency with its own Act and Safeguarding Board.
    IsleOfMan,
}

/// What child sexual exploitation is, in one jurisdiction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// Whose it is.
    pub jurisdiction: Jurisdiction,
    /// In plain words.
    pub plain: Prose,
    /// The official wording, to the letter, where there is one we may quote.
    pub official: Option<Prose>,
    /// Where the official wording stands, and its status in law.
    pub standing: Prose,
    /// The statements of the source briefings that this carries.
    pub statements: Vec<StatementId>,
}

/// A warning sign. One has many explanations; none is proof; several, or a change, is a concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    /// Its name.
    pub id: SignId,
    /// What a learner reads.
    pub label: String,
    /// The statements of the source briefings that this carries.
    pub statements: Vec<StatementId>,
}

/// A circumstance that people who exploit children may use. It is context, never a cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vulnerability {
    /// Its name.
    pub id: VulnerabilityId,
    /// What a learner reads.
    pub label: String,
    /// The statements of the source briefings that this carries.
    pub statements: Vec<StatementId>,
}

/// A category of exploitation. Nobody needs to choose one in order to act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Its name.
    pub id: CategoryId,
    /// A short name: "Online".
    pub short: String,
    /// What a learner reads: "Online exploitation".
    pub label: String,
    /// What it means, in a sentence.
    pub meaning: String,
    /// The statements of the source briefings that this carries.
    pub statements: Vec<StatementId>,
}

/// Something staff do about a concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Its name.
    pub id: ActionId,
    /// What a learner reads.
    pub label: String,
    /// The statements of the source briefings that this carries.
    pub statements: Vec<StatementId>,
}

/// A point that everybody must get right before a briefing counts as complete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Its name.
    pub id: PointId,
    /// In a few words: "Danger now: call 999".
    pub label: String,
    /// In a sentence or two.
    pub meaning: String,
}
