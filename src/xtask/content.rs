//! `cargo xtask content`: every problem of everything under `content/`, and what it comes to.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use model::authoring::{Checked, Kind, Severity, Source, Summary, check};
use model::pack::Day;

use crate::problem::Problem;
use crate::{packs, project, walk};

/// Checks the content and, with `--packs DIR`, writes the packs it makes.
///
/// # Errors
/// What is asked for is not understood, a file cannot be read, or the content has errors; these
/// have been printed.
pub fn run(arguments: &[String]) -> Result<(), Problem> {
    let into = match arguments {
        [] => None,
        [option, folder] if option == "--packs" => Some(PathBuf::from(folder)),
        _ => {
            return Err(Problem::new(
                format!("`content {}` is not understood.", arguments.join(" ")),
                "`cargo xtask content` checks; `cargo xtask content --packs DIR` writes what it makes too.",
            ));
        }
    };
    let checked = checked(project::root())?;
    print!("{}", listed(&checked.problems));
    print!("{}", table(&checked.summaries));
    refuse_errors(&checked)?;
    into.map_or(Ok(()), |folder| packs::write_for_host(&checked, &folder))
}

/// Reads and checks everything under `content/`, as of today.
///
/// # Errors
/// A file or a folder that cannot be read.
pub fn checked(root: &Path) -> Result<Checked, Problem> {
    let mut sources = Vec::new();
    for path in walk::files(&root.join("content"))? {
        // What an editor or a system leaves behind is nobody's content.
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || name.ends_with('~') {
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| Problem::with_file(&path, &error))?;
        let inside = path.strip_prefix(root).unwrap_or(&path);
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        sources.push(Source {
            path: parts.join("/"),
            // Windows ends its lines with two characters; they say no more than one does.
            text: String::from_utf8_lossy(&bytes).replace("\r\n", "\n"),
        });
    }
    Ok(check(&sources, today()))
}

/// The problems, a line each. A slip of the pen that keeps a file from being read comes first: a
/// quotation mark too many can make everything after it look wrong.
fn listed(problems: &[model::authoring::Problem]) -> String {
    let line = |problem: &&_| match model::authoring::Problem::severity(problem) {
        Severity::Error => format!("{problem}\n"),
        Severity::Warning => format!("warning: {problem}\n"),
    };
    let unread = |problem: &&model::authoring::Problem| {
        matches!(problem.kind, Kind::Syntax | Kind::TypeWrong)
    };
    let first: String = problems
        .iter()
        .filter(unread)
        .map(|one| line(&one))
        .collect();
    let rest: String = problems
        .iter()
        .filter(|one| !unread(one))
        .map(|one| line(&one))
        .collect();
    if first.is_empty() || rest.is_empty() {
        return first + &rest;
    }
    format!(
        "{first}\nMend the above first, and check again; what follows may only come from it.\n\n{rest}"
    )
}

/// Packs are made of content without an error, or not at all.
///
/// # Errors
/// The content has errors.
pub fn refuse_errors(checked: &Checked) -> Result<(), Problem> {
    let is_error = |problem: &&_| model::authoring::Problem::severity(problem) == Severity::Error;
    match checked.problems.iter().filter(is_error).count() {
        0 => Ok(()),
        1 => Err(Problem::new(
            "The content has an error.",
            "Mend it; it is named above.",
        )),
        count => Err(Problem::new(
            format!("The content has {count} errors."),
            "Mend them; each is named above.",
        )),
    }
}

fn table(summaries: &[Summary]) -> String {
    let heads = [
        "place",
        "words",
        "minutes",
        "scenarios",
        "signs",
        "categories",
        "unconfirmed",
    ];
    let mut rows = vec![heads.map(str::to_owned)];
    for it in summaries {
        let of = |(count, all): (usize, usize)| format!("{count}/{all}");
        rows.push([
            it.place.clone(),
            it.words.to_string(),
            format!("{}.{}", it.tenths / 10, it.tenths % 10),
            it.scenarios.to_string(),
            of(it.signs),
            of(it.categories),
            of(it.unconfirmed),
        ]);
    }
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let mut table = String::from("\n");
    for row in &rows {
        let cells = row.iter().enumerate();
        let padded = cells.map(|(column, cell)| format!("{cell:<0$}", width(column)));
        table.push_str(padded.collect::<Vec<_>>().join("  ").trim_end());
        table.push('\n');
    }
    table
}

/// Today in UTC; a clock set before 1970 counts as that year's first day.
fn today() -> Day {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let milliseconds = since.unwrap_or_default().as_millis();
    Day::of_wall(u64::try_from(milliseconds).unwrap_or(u64::MAX))
}
