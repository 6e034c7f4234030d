//! `cargo xtask test`: every layer of tests, and at the end one line for each.

mod layer;
mod list;
mod need;
mod report;
mod step;
mod tally;
mod webkit;

use crate::problem::Problem;
use layer::Layer;
use need::{Need, Ready};
use std::process::ExitCode;

/// Runs all layers, or those that are named, to the end: one that fails does not stop the next.
pub fn run(names: &[String]) -> Result<ExitCode, Problem> {
    let layers = chosen(list::all(), names)?;
    println!(
        "{} of {} layers (on two cores all of them take about an hour)",
        layers.len(),
        list::all().len()
    );
    let mut ready = Ready::default();
    if layers
        .iter()
        .any(|layer| layer.needs.contains(&Need::Release))
    {
        ready.begin_release();
    }
    let mut outcomes = Vec::new();
    for layer in layers {
        outcomes.push(layer.run(&mut ready));
    }
    print!("{}", report::table(&outcomes));
    let all_passed = outcomes.iter().all(|outcome| outcome.tally.failed == 0);
    Ok(if all_passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// `browser` names `browser-chromium` and `browser-firefox`.
fn chosen(layers: Vec<Layer>, names: &[String]) -> Result<Vec<Layer>, Problem> {
    let is_named = |layer: &Layer, name: &String| {
        let rest = layer.name.strip_prefix(name.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    for name in names {
        if !layers.iter().any(|layer| is_named(layer, name)) {
            let known: Vec<_> = layers.iter().map(|layer| layer.name.as_str()).collect();
            return Err(Problem::new(
                format!("There is no layer {name:?}."),
                format!("The layers are: {}.", known.join(", ")),
            ));
        }
    }
    let keep = |layer: &Layer| names.is_empty() || names.iter().any(|name| is_named(layer, name));
    Ok(layers.into_iter().filter(keep).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(asked: &[&str]) -> Vec<String> {
        let asked: Vec<_> = asked.iter().map(|name| (*name).to_owned()).collect();
        let layers = chosen(list::all(), &asked).unwrap();
        layers.into_iter().map(|layer| layer.name).collect()
    }

    #[test]
    fn without_a_name_all_layers_run() {
        assert_eq!(names(&[]).len(), list::all().len());
    }

    #[test]
    fn a_name_stands_for_its_browsers() {
        assert_eq!(
            names(&["browser", "model"]),
            ["model", "browser-chromium", "browser-firefox"]
        );
        assert_eq!(names(&["browser-firefox"]), ["browser-firefox"]);
    }

    #[test]
    fn every_test_binary_is_counted_by_itself() {
        for layer in list::all() {
            assert!(!layer.counts_several(), "{}", layer.name);
        }
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_known_ones() {
        let problem = chosen(list::all(), &["modle".into()]).unwrap_err();
        assert!(problem.to_string().contains("format, lint, model"));
    }
}
