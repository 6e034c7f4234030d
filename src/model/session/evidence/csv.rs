//! A table that a spreadsheet opens without a warning.
//!
//! Source: RFC 4180, every cell in quotation marks, lines that end with CR LF. Before it stands the
//! mark by which Excel knows UTF-8.
//!
//! What is typed by one person may be opened by another, and a spreadsheet takes a cell that begins
//! like a formula for one, in quotation marks or not (OWASP, "CSV Injection"). So an apostrophe
//! goes before each such beginning: at the front of a cell, and wherever a program that splits at
//! something else than we do would begin a cell of its own.

/// The file with these rows of cells.
pub fn file(rows: &[Vec<String>]) -> String {
    let mut file = String::from("\u{feff}");
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                file.push(',');
            }
            file.push('"');
            push_cell(&mut file, cell);
            file.push('"');
        }
        file.push_str("\r\n");
    }
    file
}

fn push_cell(file: &mut String, cell: &str) {
    let mut begins = true;
    for letter in cell.chars() {
        // A tab, or half of a line's end, may begin a formula or end a cell; a line's end may not
        // be half of one. What else has no shape has no place in a table.
        let letter = match letter {
            '\t' | '\r' => ' ',
            letter => letter,
        };
        if letter.is_control() && letter != '\n' || begins && is_hidden(letter) {
            continue;
        }
        if begins && begins_formula(letter) {
            file.push('\'');
        }
        begins = match letter {
            ',' | ';' | '|' | '"' | '\n' => true,
            letter => begins && letter.is_whitespace(),
        };
        match letter {
            '"' => file.push_str("\"\""),
            '\n' => file.push_str("\r\n"),
            letter => file.push(letter),
        }
    }
}

fn begins_formula(letter: char) -> bool {
    matches!(
        letter,
        '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '−' | '﹣' | '﹢' | '﹦' | '﹫'
    )
}

/// Signs without width, which would stand before a formula unseen. Within a word they may join
/// letters.
fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
