//! Two columns of numbers and how they compare.

/// The rows that goals are about.
pub const VISIT: &str = "first visit, sent";
pub const PAINTED: &str = "first content painted";
pub const RUNNING: &str = "running";
pub const P98: &str = "98 of 100 interactions within";
pub const LAP_2: &str = "memory after lap 2";
pub const LAP_100: &str = "memory after lap 100";

/// What was measured of both, a value a run.
#[derive(Default)]
pub struct Pair {
    /// Of the release.
    pub ours: Vec<f64>,
    /// Of the deck.
    pub reveal: Vec<f64>,
}

impl Pair {
    /// How many times reveal.js's median ours is.
    pub fn ratio(&self) -> f64 {
        median(&self.ours) / median(&self.reveal)
    }
}

/// A line of the table.
pub struct Row {
    /// What was measured.
    pub name: &'static str,
    /// In which unit.
    pub unit: &'static str,
    /// The values.
    pub pair: Pair,
}

/// The value in the middle.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = sorted.get(sorted.len() / 2);
    let lower = sorted.get(sorted.len().saturating_sub(1) / 2);
    match (lower, upper) {
        (Some(lower), Some(upper)) => (lower + upper) / 2.0,
        _ => f64::NAN,
    }
}

/// All rows, side by side.
pub fn compare(rows: &[Row]) -> String {
    let head = ["", "ours", "reveal.js", "ratio"];
    let mut table = line(head.map(str::to_owned));
    for row in rows {
        table.push_str(&line([
            row.name.to_owned(),
            cell(&row.pair.ours, row.unit),
            cell(&row.pair.reveal, row.unit),
            ratio(&row.pair),
        ]));
    }
    table
}

fn ratio(pair: &Pair) -> String {
    match pair.ratio() {
        ratio if ratio.is_finite() => format!("{ratio:.2}"),
        // Nothing to compare with.
        _ => String::new(),
    }
}

fn line([name, ours, reveal, ratio]: [String; 4]) -> String {
    format!("{name:<30} {ours:>28} {reveal:>28} {ratio:>6}\n")
}

fn cell(values: &[f64], unit: &str) -> String {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let figure = |value: f64| match unit {
        "KB" => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    };
    let middle = figure(median(values));
    if least == most {
        return format!("{middle} {unit}").trim_end().to_owned();
    }
    format!("{middle} {unit} ({} to {})", figure(least), figure(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle_whatever_the_order() {
        assert_eq!(median(&[9.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&[4.0, 1.0, 2.0, 9.0]), 3.0);
        assert!(median(&[]).is_nan());
    }

    #[test]
    fn a_cell_shows_its_spread_where_there_is_one() {
        assert_eq!(cell(&[3.0, 1.0, 2.0], "ms"), "2 ms (1 to 3)");
        assert_eq!(cell(&[7.0, 7.0], ""), "7");
    }
}
