//! What every place shares: the definition, the signs, the circumstances, the categories and
//! the points nobody may get wrong.

use serde::Serialize;

use crate::id::{CategoryId, PointId, SignId, VulnerabilityId};
use crate::json::{fields, names};
use crate::prose::Prose;

/// Whose law and definition apply. The Isle of Man is not in the United Kingdom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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

names!(Jurisdiction:
    "england" => England,
    "scotland" => Scotland,
    "wales" => Wales,
    "northern-ireland" => NorthernIreland,
    "isle-of-man" => IsleOfMan,
);

/// What child sexual exploitation is, in one jurisdiction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Definition {
    /// Whose it is.
    pub jurisdiction: Jurisdiction,
    /// In plain words.
    pub plain: Prose,
    /// The official wording, to the letter, where there is one we may quote.
    pub official: Option<Prose>,
    /// Where the official wording stands, and its status in law.
    pub standing: Prose,
}

fields!(Definition {
    jurisdiction,
    plain,
    official,
    standing
});

/// A warning sign. One has many explanations; none is proof; several, or a change, is a concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sign {
    /// Its name.
    pub id: SignId,
    /// What a learner reads.
    pub label: String,
}

fields!(Sign { id, label });

/// A circumstance that people who exploit children may use. It is context, never a cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Vulnerability {
    /// Its name.
    pub id: VulnerabilityId,
    /// What a learner reads.
    pub label: String,
}

fields!(Vulnerability { id, label });

/// A category of exploitation. Nobody needs to choose one in order to act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Category {
    /// Its name.
    pub id: CategoryId,
    /// A short name: "Online".
    pub short: String,
    /// What a learner reads: "Online exploitation".
    pub label: String,
    /// What it means, in a sentence.
    pub meaning: String,
}

fields!(Category {
    id,
    short,
    label,
    meaning
});

/// A point that everybody must get right before a briefing counts as complete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// Its name.
    pub id: PointId,
    /// In a few words: "Danger now: call 999".
    pub label: String,
    /// In a sentence or two.
    pub meaning: String,
}

fields!(Point { id, label, meaning });
