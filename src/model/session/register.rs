//! Names out of whatever is pasted: a column of a spreadsheet, a row of one, the line of addresses
//! of a message.

use super::paper::{LONGEST_LINE, MOST_NAMES};

/// The most letters that are looked at.
const MOST_LETTERS: usize = TOO_MANY * (LONGEST_LINE + 2);

/// The most names that come out: one more than a register holds, by which it is known that there
/// are too many.
pub const TOO_MANY: usize = MOST_NAMES + 1;

/// The names in a text, each no longer than a register holds, and no more than [`TOO_MANY`].
///
/// Lines come first: a line is somebody, and what stands in its columns belongs together. "Smith,
/// Ann" is one person; a line with semicolons or more commas than one lists several, and so do the
/// columns or commas of a text of one line. What marks the items of a list goes, and so do
/// addresses: nobody asked for them.
pub fn names(text: &str) -> Vec<String> {
    let text: String = text.chars().take(MOST_LETTERS).collect();
    let mut lines = text
        .split(['\n', '\r'])
        .filter(|line| !line.trim().is_empty());
    let is_one_line = lines.clone().nth(1).is_none();
    let mut names = Vec::new();
    let mut put = |name: &str| {
        let name = tidy(name);
        if !name.is_empty() && names.len() < TOO_MANY {
            names.push(name);
        }
    };
    if is_one_line {
        let line = lines.next().unwrap_or_default();
        let sign = ['\t', ';', ',']
            .into_iter()
            .find(|sign| line.contains(*sign));
        match sign {
            Some(sign) => line.split(sign).for_each(&mut put),
            None => put(line),
        }
        return names;
    }
    for line in lines {
        if line.contains(';') {
            line.split(';').for_each(&mut put);
        } else if line.matches(',').count() > 1 {
            line.split(',').for_each(&mut put);
        } else {
            put(line);
        }
    }
    names
}

/// A name without what stands around it in lists and messages.
fn tidy(name: &str) -> String {
    let name = name.trim();
    let name = name
        .trim_start_matches(['-', '*', '•', '–', '·'])
        .trim_start();
    let rest = name.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let name = match rest.strip_prefix(['.', ')']) {
        Some(after) if rest.len() < name.len() => after,
        _ => name,
    };
    // "Ann Smith <ann.smith@host>"
    let name = match name.split_once('<') {
        Some((before, _)) if !before.trim().is_empty() => before,
        _ => name,
    };
    let shown = |letter: &char| !letter.is_control();
    let name = name.replace('\t', " ");
    let name: String = name.replace('"', "").chars().filter(shown).collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_LINE).collect()
}
