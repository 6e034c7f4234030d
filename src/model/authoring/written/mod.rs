//! What people wrote, with the place of each thing. Loose on purpose: an id here may lead
//! nowhere, a list may be empty. The checks see to that; only then is a pack made of it.

mod article;
mod choices;
mod documents;
mod group;
mod language;
mod national;
mod place;
mod register;
mod reporting;
mod scenario;
mod shelf;
mod slide;
mod words;

pub use article::{Article, Section};
pub use choices::{Act, Notice, Noticed, Recognise};
pub use documents::Document;
pub use group::{Advice, Group, Part};
pub use language::Accepted;
pub use national::{Action, Category, Definition, Labelled, Point, slug};
pub use place::{Governance, Place, SignOff, Support, Taught};
pub use register::Statement;
pub use reporting::{Contact, Reached, Step};
pub use scenario::{About, Scenario};
pub use slide::Slide;

use shelf::Shelf;

use super::Source;
use super::desk::Desk;

/// Everything under `content/`.
#[derive(Default)]
pub struct Content {
    /// The definitions, one a jurisdiction.
    pub definitions: Vec<Definition>,
    /// The categories.
    pub categories: Vec<Category>,
    /// The warning signs.
    pub signs: Vec<Labelled>,
    /// The circumstances.
    pub vulnerabilities: Vec<Labelled>,
    /// What staff do.
    pub actions: Vec<Action>,
    /// The points nobody may get wrong.
    pub points: Vec<Point>,
    /// What whoever leads a group says and does.
    pub group: Option<Group>,
    /// The bank of scenarios.
    pub scenarios: Vec<Scenario>,
    /// The places.
    pub places: Vec<Place>,
    /// The app's own pages.
    pub articles: Vec<Article>,
    /// The statements of the source briefings.
    pub statements: Vec<Statement>,
    /// The documents that the content rests on.
    pub documents: Vec<Document>,
    /// The warnings of the language lint that a reviewer accepted.
    pub accepted: Vec<Accepted>,
}

/// Reads everything, from whichever files are there.
pub fn read(sources: &[Source], desk: &Desk) -> Content {
    let shelf = Shelf::new(sources, desk);
    let content = Content {
        definitions: shelf.list("national/definition.toml", "definition", Definition::read),
        categories: shelf.list("national/categories.toml", "category", Category::read),
        signs: shelf.list("national/signs.toml", "sign", Labelled::read),
        vulnerabilities: shelf.list(
            "national/vulnerabilities.toml",
            "vulnerability",
            Labelled::read,
        ),
        actions: shelf.list("national/actions.toml", "action", Action::read),
        points: shelf.list("national/points.toml", "point", Point::read),
        group: shelf.whole("national/group.toml", Group::read),
        scenarios: shelf.folder("national/scenarios/", Scenario::read),
        places: place::all(&shelf),
        articles: article::all(&shelf),
        statements: shelf.list("sources.toml", "statement", Statement::read),
        documents: shelf.list("documents.toml", "document", Document::read),
        accepted: shelf.list("language-accepted.toml", "accepted", Accepted::read),
    };
    words::read(&shelf);
    shelf.close();
    content
}
