//! Which character of a TOML string was written where.

/// For a string of TOML as it stands in the file (from `start` on, with its quotation marks) and
/// what it says: where the two get out of step, as pairs of a byte in what it says and an offset
/// in the file.
pub fn steps(raw: &str, start: usize, says: &str) -> Vec<(usize, usize)> {
    let long = raw.starts_with("\"\"\"") || raw.starts_with("'''");
    let escapes = raw.starts_with('"');
    let mut at = match raw.chars().next() {
        Some('"' | '\'') if long => 3,
        Some('"' | '\'') => 1,
        _ => 0,
    };
    let rest = |at: usize| raw.get(at..).unwrap_or_default();
    if long {
        // The line break right after the opening marks does not count.
        at += usize::from(rest(at).starts_with("\r\n"));
        at += usize::from(rest(at).starts_with('\n'));
    }
    let mut steps = vec![(0, start + at)];
    for (byte, said) in says.char_indices() {
        let before = at;
        while escapes && long && is_continued(rest(at)) {
            at += 1 + blank(rest(at + 1));
        }
        if rest(at).starts_with("\r\n") && said == '\n' {
            at += 1;
        }
        if at != before {
            steps.push((byte, start + at));
        }
        if escapes && rest(at).starts_with('\\') {
            at += escape(rest(at));
            steps.push((byte + said.len_utf8(), start + at));
        } else {
            at += said.len_utf8();
        }
    }
    steps
}

/// A backslash at the end of a line: it and all blanks up to the next word do not count.
fn is_continued(rest: &str) -> bool {
    rest.strip_prefix('\\')
        .map(|after| after.trim_start_matches([' ', '\t']))
        .is_some_and(|after| after.starts_with(['\n', '\r']))
}

fn blank(rest: &str) -> usize {
    rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len()
}

fn escape(rest: &str) -> usize {
    match rest.chars().nth(1) {
        Some('x') => 4,
        Some('u') => 6,
        Some('U') => 10,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::steps;

    fn place(raw: &str, says: &str, word: &str) -> Option<usize> {
        let byte = says.find(word)?;
        let steps = steps(raw, 0, says);
        let step = steps.iter().rev().find(|(from, _)| *from <= byte)?;
        Some(step.1 + byte - step.0)
    }

    #[test]
    fn a_word_is_found_where_it_was_written() {
        for (raw, says) in [
            (r#""plain word""#, "plain word"),
            (r#""a \"b\" \u00e9 word""#, "a \"b\" é word"),
            ("'''\nlit \\n word'''", "lit \\n word"),
            ("\"\"\"\none\ntwo word\"\"\"", "one\ntwo word"),
            ("\"\"\"\r\none\r\ntwo word\"\"\"", "one\ntwo word"),
            ("\"\"\"one \\\n   two word\"\"\"", "one two word"),
        ] {
            assert_eq!(place(raw, says, "word"), raw.find("word"), "{raw}");
        }
    }
}
