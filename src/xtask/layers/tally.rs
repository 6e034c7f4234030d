//! Counting tests in what a test runner printed.

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that held.
    pub passed: usize,
    /// Tests that did not, or could not be run.
    pub failed: usize,
}

impl Tally {
    /// One check that has no parts.
    pub fn of_one(passed: bool) -> Self {
        Self {
            passed: usize::from(passed),
            failed: usize::from(!passed),
        }
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

/// Adds up the `test result:` lines. cargo's harness and wasm-bindgen's write the same.
/// A run without any test is a failure: a layer that tests nothing protects nothing.
pub fn tally(said: &str, succeeded: bool) -> Tally {
    let counted = said
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("test result: "))
        .map(|line| Tally {
            passed: before(line, " passed"),
            failed: before(line, " failed"),
        })
        .fold(Tally::default(), Tally::and);
    if succeeded && counted.passed > 0 || counted.failed > 0 {
        counted
    } else {
        // It did not compile, or ended before it could count.
        counted.and(Tally::of_one(false))
    }
}

fn before(line: &str, word: &str) -> usize {
    let number = line
        .find(word)
        .and_then(|end| line[..end].split(' ').next_back());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn counts(said: &str, succeeded: bool, passed: usize, failed: usize) {
        assert_eq!(tally(said, succeeded), Tally { passed, failed });
    }

    #[test]
    fn results_of_several_binaries_are_added() {
        let said = "running 3 tests\n\
            test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
            test result: FAILED. 2 passed; 1 failed; 0 ignored";
        counts(said, false, 14, 1);
    }

    #[test]
    fn a_run_that_does_not_compile_has_failed() {
        counts("error[E0425]: cannot find value", false, 0, 1);
    }

    #[test]
    fn a_run_that_crashes_after_its_tests_has_failed() {
        counts("test result: ok. 3 passed; 0 failed", false, 3, 1);
    }

    #[test]
    fn a_run_without_tests_has_failed() {
        counts("no tests to run!", true, 0, 1);
        counts("test result: ok. 0 passed; 0 failed", true, 0, 1);
    }
}
