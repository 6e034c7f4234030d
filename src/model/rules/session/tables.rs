//! The table of a record.

use crate::session::evidence::csv::file;

fn cell(text: &str) -> String {
    let file = file(&[vec![text.to_owned()]]);
    let cell = file.strip_prefix("\u{feff}\"").unwrap();
    cell.strip_suffix("\"\r\n").unwrap().to_owned()
}

#[test]
fn a_table_is_as_the_standard_says() {
    let rows = [["a", "b, c"], ["", "é \"d\""]].map(|row| row.map(str::to_owned).to_vec());
    let expected = "\u{feff}\"a\",\"b, c\"\r\n\"\",\"é \"\"d\"\"\"\r\n";
    assert_eq!(file(&rows), expected);
}

#[test]
fn nothing_begins_like_a_formula() {
    for (text, safe) in [
        ("=1+1", "'=1+1"),
        ("+44 1624", "'+44 1624"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("\t=1", " '=1"),
        ("\r=1", " '=1"),
        ("  =1", "  '=1"),
        ("\u{200b}=1", "'=1"),
        ("\u{7}=1", "'=1"),
        ("Ann;=1", "Ann;'=1"),
        ("Ann, @x", "Ann, '@x"),
        ("Ann\n-1", "Ann\r\n'-1"),
        ("Ann\"=1", "Ann\"\"'=1"),
    ] {
        assert_eq!(cell(text), safe, "{text:?}");
    }
}

#[test]
fn what_is_no_formula_stays_as_it_is() {
    for text in [
        "Well-being",
        "A & E",
        "1 + 1 = 2",
        "Ann (lead)",
        "Zoë",
        "李",
        "👩‍🏫",
        "O’Neil",
    ] {
        assert_eq!(cell(text), text);
    }
}
