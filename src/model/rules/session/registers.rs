//! Names out of what is pasted.

use crate::session::paper::LONGEST_LINE;
use crate::session::register::{TOO_MANY, names};

#[test]
fn names_come_out_of_whatever_they_were_in() {
    for (pasted, expected) in [
        ("", vec![]),
        (" \n\t\r\n ", vec![]),
        ("Ann", vec!["Ann"]),
        (
            "Ann Smith\nBo Khan\r\nCy Lee\n",
            vec!["Ann Smith", "Bo Khan", "Cy Lee"],
        ),
        ("Ann, Bo, Cy", vec!["Ann", "Bo", "Cy"]),
        // A row of a spreadsheet is one person, however many cells it has.
        ("Smith\tAnn\tNurse", vec!["Smith Ann Nurse"]),
        (
            "Smith, Ann, Ward 4\nKhan, Bo, Ward 4",
            vec!["Smith, Ann, Ward 4", "Khan, Bo, Ward 4"],
        ),
        ("1\tAnn Smith", vec!["Ann Smith"]),
        ("1\tAnn Smith\n2\tBo Khan", vec!["Ann Smith", "Bo Khan"]),
        ("1, Smith, Ann\n2, Khan, Bo", vec!["Smith, Ann", "Khan, Bo"]),
        ("Name\nAnn\nBo", vec!["Ann", "Bo"]),
        (
            "No.\tFirst name\tSurname\te-mail\n1\tAnn\tSmith\tann@host",
            vec!["Ann Smith"],
        ),
        ("Surname, Forename\nSmith, Ann", vec!["Smith, Ann"]),
        // Alone, it may well be somebody.
        ("Name", vec!["Name"]),
        ("Smith, Ann; Khan, Bo", vec!["Smith, Ann", "Khan, Bo"]),
        ("Smith, Ann\nKhan, Bo", vec!["Smith, Ann", "Khan, Bo"]),
        ("Ann, Bo, Cy\nDi", vec!["Ann", "Bo", "Cy", "Di"]),
        // Two columns of a spreadsheet: first names and last names.
        ("Ann\tSmith\nBo\tKhan", vec!["Ann Smith", "Bo Khan"]),
        ("1. Ann\n2) Bo\n- Cy\n• Di", vec!["Ann", "Bo", "Cy", "Di"]),
        (
            "Ann Smith <ann@host>; \"Bo\" <bo@host>",
            vec!["Ann Smith", "Bo"],
        ),
        ("Ann;;Bo;", vec!["Ann", "Bo"]),
        ("  Ann   Smith  ", vec!["Ann Smith"]),
    ] {
        assert_eq!(names(pasted), expected, "{pasted:?}");
    }
}

#[test]
fn sixty_people_come_in_at_once() {
    let pasted: String = (1..=60)
        .map(|number| format!("Person {number}\n"))
        .collect();
    assert_eq!(names(&pasted).len(), 60);
}

#[test]
fn no_more_come_out_than_tell_that_there_are_too_many() {
    let pasted = "Ann\n".repeat(100_000);
    assert_eq!(names(&pasted).len(), TOO_MANY);
    let long = names(&"é".repeat(1_000_000));
    assert_eq!(long[0].chars().count(), LONGEST_LINE);
}
