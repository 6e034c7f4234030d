//! Whole numbers and days.

use std::ops::RangeInclusive;

use toml::de::DeValue;

use super::{Table, Written};
use crate::authoring::Kind;
use crate::pack::Day;

impl Table<'_> {
    /// A whole number within bounds that must be there.
    pub fn number(
        &mut self,
        key: &'static str,
        within: RangeInclusive<u32>,
    ) -> Option<Written<u32>> {
        self.take(key)?;
        self.number_if(key, within)
    }

    /// A whole number within bounds that may be left out.
    pub fn number_if(
        &mut self,
        key: &'static str,
        within: RangeInclusive<u32>,
    ) -> Option<Written<u32>> {
        let value = self.peek(key)?;
        let at = self.spot(value);
        let DeValue::Integer(number) = value.get_ref() else {
            let remedy = format!(
                "Write it without quotation marks: {key} = {}.",
                within.end()
            );
            self.wrong_type(key, value, "a whole number", &remedy);
            return None;
        };
        match u32::from_str_radix(number.as_str(), number.radix()) {
            Ok(is) if within.contains(&is) => Some(Written { is, at }),
            _ => {
                let what = format!("{key} is {number}.");
                let remedy = format!(
                    "Write a number from {} to {}.",
                    within.start(),
                    within.end()
                );
                self.problem(Kind::OutOfRange, &at, what, remedy);
                None
            }
        }
    }

    /// A day that must be there.
    pub fn day(&mut self, key: &'static str) -> Option<Written<Day>> {
        self.take(key)?;
        self.day_if(key)
    }

    /// A day that may be left out.
    pub fn day_if(&mut self, key: &'static str) -> Option<Written<Day>> {
        let value = self.peek(key)?;
        let day = match value.get_ref() {
            DeValue::Datetime(written) if written.time.is_none() => written
                .date
                .and_then(|date| Day::new(date.year, date.month, date.day)),
            _ => {
                let remedy = format!("Write it without quotation marks: {key} = 2027-09-01.");
                self.wrong_type(key, value, "a day", &remedy);
                return None;
            }
        };
        // A day that never was is already on the desk: it is not TOML.
        day.map(|is| Written {
            is,
            at: self.spot(value),
        })
    }
}
