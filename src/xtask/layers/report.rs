//! The end of a test run: one line a layer, then the sum.

use super::layer::Outcome;
use super::tally::Tally;

/// The table, and the plain line that other programs look for.
pub fn table(outcomes: &[Outcome]) -> String {
    let width = |text: fn(&Outcome) -> &str| {
        let widths = outcomes.iter().map(|outcome| text(outcome).len());
        widths.max().unwrap_or(0)
    };
    let names = width(|outcome| &outcome.name);
    let mut table = String::from("\n");
    for outcome in outcomes {
        let Tally { passed, failed } = outcome.tally;
        let time = outcome.time.as_secs_f32();
        let (name, command) = (&outcome.name, &outcome.ran);
        table.push_str(&format!(
            "{name:names$}  {passed:>4} passed {failed:>3} failed {time:>7.1} s  {command}\n"
        ));
    }
    let tallies = outcomes.iter().map(|outcome| outcome.tally);
    let Tally { passed, failed } = tallies.fold(Tally::default(), Tally::and);
    table + &format!("\n{passed} passed, {failed} failed\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn the_last_line_is_the_plain_sum() {
        let outcome = |name: &str, passed, failed| Outcome {
            name: name.into(),
            ran: "cargo test".into(),
            tally: Tally { passed, failed },
            time: Duration::from_millis(1500),
        };
        let table = table(&[outcome("model", 40, 0), outcome("views", 1, 2)]);
        let lines: Vec<_> = table.lines().collect();
        assert_eq!(
            lines[1],
            "model    40 passed   0 failed     1.5 s  cargo test"
        );
        assert_eq!(lines.last(), Some(&"41 passed, 2 failed"));
    }
}
