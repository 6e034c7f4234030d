//! Leaves out what only those read who change a file: every learner would download it. Who wants to
//! know finds it in the source, and the rest stays as it is written there.

/// How comments that stand on lines of their own begin and end.
const KINDS: [(&str, &str); 3] = [("//", ""), ("/*", "*/"), ("<!--", "-->")];

/// The text without the comments that have lines to themselves.
pub fn left_out(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut end = None;
    for line in text.lines() {
        let starts = |(start, end): (&str, &'static str)| {
            line.trim_start().starts_with(start).then_some(end)
        };
        end = end.or_else(|| KINDS.into_iter().find_map(starts));
        match end {
            Some(closes) if line.trim_end().ends_with(closes) => end = None,
            Some(_) => {}
            None => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_the_rest_stays_as_it_is() {
        let script = "// One.\nlet a = 'https://b'; // Two.\n\n  /**\n   * Three.\n   */\n  a();\n/** Four. */\n";
        assert_eq!(left_out(script), "let a = 'https://b'; // Two.\n\n  a();\n");
        let page = "<!-- One. -->\n<p>\n  <!-- Two\n  lines. -->\n</p>\n";
        assert_eq!(left_out(page), "<p>\n</p>\n");
        let sheet = "/* One,\n   two. */\na {\n  b: c;\n}\n";
        assert_eq!(left_out(sheet), "a {\n  b: c;\n}\n");
    }
}
