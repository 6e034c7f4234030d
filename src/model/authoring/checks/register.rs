//! Every statement of the source briefings has an entry, and every entry says what became of it.

use crate::authoring::Kind;
use crate::authoring::desk::Desk;
use crate::authoring::near::nearest;
use crate::authoring::spot::Spot;
use crate::authoring::written::Content;

/// F01 to F50, with the lists of F37 and F38.
fn due() -> Vec<String> {
    let whole = (1..=50).map(|number| format!("F{number:02}"));
    let circumstances = (1..=15).map(|number| format!("F37.{number}"));
    let signs = (1..=14).map(|number| format!("F38.{number}"));
    whole.chain(circumstances).chain(signs).collect()
}

/// Reports gaps in the register.
pub fn check(content: &Content, desk: &Desk) {
    let due = due();
    for statement in &content.statements {
        let id = &statement.id;
        if !id.is.is_empty() && !due.contains(&id.is) {
            let what = format!("the source briefings have no statement {}.", id.is);
            let remedy = match nearest(&id.is, due.iter().map(String::as_str)) {
                Some(near) => format!("Did you mean {near}?"),
                None => "They are F01 to F50, F37.1 to F37.15 and F38.1 to F38.14.".to_owned(),
            };
            desk.problem(Kind::StatementUnknown, &id.at, what, remedy);
        }
        if statement.used.is_empty() && statement.left_out.is_none() {
            let what = format!("{} is neither used nor left out.", id.is);
            let remedy = "Add used = […] with what carries it, or left_out = \"why\".";
            desk.problem(Kind::StatementIdle, &id.at, what, remedy);
        }
    }
    let has = |id: &&String| {
        content
            .statements
            .iter()
            .any(|statement| statement.id.is == **id)
    };
    let missing: Vec<&str> = due
        .iter()
        .filter(|id| !has(id))
        .map(String::as_str)
        .collect();
    if !missing.is_empty() {
        let what = format!("there is no entry for {}.", missing.join(", "));
        let remedy = "Add a [[statement]] for each, with used = […] or left_out = \"why\".";
        desk.problem(
            Kind::StatementMissing,
            &Spot::start("content/sources.toml"),
            what,
            remedy,
        );
    }
}
