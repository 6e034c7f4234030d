//! Names out of whatever is pasted: a column of a spreadsheet, a row of one, the line of addresses
//! of a message.

use super::paper::{LONGEST_LINE, MOST_NAMES};

/// The most letters that are looked at.
const MOST_LETTERS: usize = TOO_MANY * (LONGEST_LINE + 2);

/// The most names that come out: one more than a register holds, by which it is known that there
/// are too many.
pub const TOO_MANY: usize = MOST_NAMES + 1;

/// What a first row says that is no name, but tells what stands below it.
const HEADINGS: [&str; 9] = [
    "name",
    "names",
    "full name",
    "first name",
    "last name",
    "forename",
    "surname",
    "family name",
    "given name",
];

/// The names in a text, each no longer than a register holds, and no more than [`TOO_MANY`].
///
/// A line is somebody, and what stands in its cells belongs together: always in those of a
/// spreadsheet, and between commas where every line has as many, as "Smith, Ann". Where lines have
/// more commas or fewer, those part one from another, as they do in a text of one line; semicolons
/// always do. What marks or numbers the items of a list goes, and so do addresses and a row of
/// headings: nobody asked for them.
pub fn names(text: &str) -> Vec<String> {
    let text: String = text.chars().take(MOST_LETTERS).collect();
    let lines = text.split(['\n', '\r']);
    let mut lines: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
    let commas = |line: &&str| line.matches(',').count();
    let mut is_table = false;
    if let [first, rest @ ..] = lines.as_slice()
        && !rest.is_empty()
    {
        is_table = rest.iter().all(|line| commas(line) == commas(first));
        if is_heading(first) {
            lines.remove(0);
        }
    }
    let parts = lines.into_iter().flat_map(|line| {
        let sign = match line {
            _ if line.contains('\t') => None,
            _ if line.contains(';') => Some(';'),
            _ if is_table => None,
            _ => Some(','),
        };
        match sign {
            Some(sign) => line.split(sign).map(tidy).collect(),
            None => vec![person(line)],
        }
    });
    parts
        .filter(|name| !name.is_empty())
        .take(TOO_MANY)
        .collect()
}

fn is_heading(line: &str) -> bool {
    let mut cells = line.split(['\t', ',', ';']);
    cells.any(|cell| HEADINGS.contains(&cell.trim().to_lowercase().as_str()))
}

/// One person out of the cells of a line. A number before the name counts the rows.
fn person(line: &str) -> String {
    let (sign, between) = match line.contains('\t') {
        true => ('\t', " "),
        false => (',', ", "),
    };
    let is_number = |cell: &&str| cell.chars().all(|letter| letter.is_ascii_digit());
    let is_address = |cell: &&str| cell.contains('@') && !cell.contains(' ');
    let cells = line.split(sign).map(str::trim).skip_while(is_number);
    let cells = cells.filter(|cell| !cell.is_empty() && !is_address(cell));
    tidy(&cells.collect::<Vec<_>>().join(between))
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
    let name: String = name.replace('"', "").chars().filter(shown).collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_LINE).collect()
}
