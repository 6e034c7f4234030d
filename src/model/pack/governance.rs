//! Who answers for a pack, how far it has been checked, and what it rests on.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::id::DocumentId;
use crate::json::{At, Read, fields, names};

/// A calendar day, `YYYY-MM-DD`. Days compare in order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "String")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// A day of the Gregorian calendar, if there is such a day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=last)
            .contains(&day)
            .then_some(Self { year, month, day })
    }

    /// The day of a moment, in UTC, from wall milliseconds.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`,
    /// without its negative eras. Past the year 9999 it stays on that year's last day.
    pub fn of_wall(wall: u64) -> Self {
        let days = wall / 86_400_000 + 719_468;
        let era = days / 146_097;
        let day_of_era = days % 146_097;
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = year_of_era + era * 400 + u64::from(month <= 2);
        let small = |number: u64| u8::try_from(number).ok();
        let last = Self {
            year: 9999,
            month: 12,
            day: 31,
        };
        (|| {
            let year = u16::try_from(year).ok().filter(|year| *year <= 9999)?;
            Self::new(year, small(month)?, small(day)?)
        })()
        .unwrap_or(last)
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl FromStr for Day {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(3, '-');
        let mut part = || parts.next().and_then(|part| part.parse::<u16>().ok());
        let day = (|| Self::new(part()?, part()?.try_into().ok()?, part()?.try_into().ok()?))();
        day.ok_or(())
    }
}

impl Read for Day {
    fn read(at: &At<'_>) -> Self {
        at.text().parse().unwrap_or_else(|()| {
            at.refuse();
            Self::of_wall(0)
        })
    }
}

/// How far a pack has come towards being signed off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Awaiting a safeguarding lead's sign-off; every screen says so.
    Draft,
    /// Signed off by those named.
    SignedOff,
    /// Taken out of use.
    Withdrawn,
}

impl Status {
    /// Its name in a pack and in what is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::SignedOff => "signed-off",
            Self::Withdrawn => "withdrawn",
        }
    }
}

names!(Status:
    "draft" => Draft,
    "signed-off" => SignedOff,
    "withdrawn" => Withdrawn,
);

/// One person's sign-off, by role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignOff {
    /// Their role: "Designated safeguarding lead".
    pub role: String,
    /// Their organisation.
    pub organisation: String,
    /// The day they signed.
    pub on: Day,
    /// What they signed for: "core", "overlay", a scenario's id.
    pub scope: String,
}

fields!(SignOff {
    role,
    organisation,
    on,
    scope
});

/// Who answers for a pack, and how far it has been checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Governance {
    /// The organisation and role that answer for it.
    pub owner: String,
    /// Its version, `major.minor.patch`.
    pub version: String,
    /// How far it has come.
    pub status: Status,
    /// The day it was last reviewed, if it ever was.
    pub reviewed_on: Option<Day>,
    /// The day its next review is due.
    pub review_due: Day,
    /// Who has signed it off; empty for a draft.
    pub sign_off: Vec<SignOff>,
}

fields!(Governance {
    owner,
    version,
    status,
    reviewed_on,
    review_due,
    sign_off
});

/// A document that content rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Its short name: `DFE-2017`.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When, as far as is known: "February 2017", "undated".
    pub published: String,
    /// How it was read: "stored copy, excerpt".
    pub read: String,
}

fields!(Document {
    id,
    title,
    publisher,
    published,
    read
});

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn a_day_reads_back_as_it_was_written() {
        for text in ["2027-09-01", "2024-02-29", "0001-01-01"] {
            let day = text.parse::<Day>().ok();
            assert_eq!(day.map(|day| day.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_moment_falls_on_its_day() {
        for (wall, day) in [
            (0, "1970-01-01"),
            (951_782_399_999, "2000-02-28"),
            (951_782_400_000, "2000-02-29"),
            (1_795_305_600_000, "2026-11-22"),
            (u64::MAX, "9999-12-31"),
        ] {
            assert_eq!(Day::of_wall(wall).to_string(), day);
        }
    }

    #[test]
    fn a_day_that_never_was_is_refused() {
        for text in [
            "2023-02-29",
            "2024-13-01",
            "2024-04-31",
            "2024-1",
            "",
            "soon",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }
}
