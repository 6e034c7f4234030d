//! A record line by line, for paper and for a table: what each holds, in no words of ours.

use crate::pack::ActVerdict;

use super::Evidence;

/// One line of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// The place.
    Place(&'a str),
    /// The team.
    Team(&'a str),
    /// When it began, in wall milliseconds.
    Begun(u64),
    /// When it was finished, in wall milliseconds.
    Finished(u64),
    /// The pack's version.
    Version(&'a str),
    /// The pack's hash.
    Hash(&'a str),
    /// The role of whoever led it.
    Role(&'a str),
    /// How many people were there.
    People(u32),
    /// A slide.
    Slide {
        /// Its heading.
        title: &'a str,
        /// How long it was meant to take, in milliseconds.
        planned: u64,
        /// How long it took; none where it was left out.
        spent: Option<u64>,
    },
    /// How long the clock stood for questions, in milliseconds.
    Paused(u64),
    /// A situation, and whether its best answer was revealed.
    Situation {
        /// Its title.
        title: &'a str,
        /// Whether it was.
        was_revealed: bool,
    },
    /// An option of it.
    Option {
        /// What it says.
        text: &'a str,
        /// How good it is, where that is known.
        verdict: Option<ActVerdict>,
        /// The hands of the votes that were taken.
        hands: [Option<u32>; 2],
    },
    /// How many passed in the votes that were taken.
    Passed([Option<u32>; 2]),
    /// A question parked for later.
    Question(&'a str),
    /// A line of what the team takes from it.
    Reflection(&'a str),
    /// A row of the action plan.
    Action {
        /// What will be done.
        what: &'a str,
        /// Who does it.
        who: &'a str,
        /// By when.
        by: &'a str,
    },
    /// Somebody on the register.
    Attendee {
        /// The name.
        name: &'a str,
        /// Whether they confirmed that they took part.
        has_confirmed: bool,
    },
}

impl Evidence {
    /// The record line by line. What nobody wrote down has none.
    pub fn lines(&self) -> Vec<Line<'_>> {
        let mut lines = vec![Line::Place(&self.place_name)];
        lines.extend(said(&self.team, Line::Team));
        lines.push(Line::Begun(self.begun));
        lines.extend(self.finished.map(Line::Finished));
        lines.extend([Line::Version(&self.version), Line::Hash(&self.hash)]);
        lines.extend(said(&self.role, Line::Role));
        lines.extend(self.people.map(Line::People));
        lines.extend(self.slides.iter().map(|slide| Line::Slide {
            title: &slide.title,
            planned: slide.planned,
            spent: slide.was_shown.then_some(slide.spent),
        }));
        lines.push(Line::Paused(self.paused));
        for case in &self.situations {
            let totals = case.totals();
            let taken = |both: [u32; 2]| {
                let [first, second] = totals.map(|total| total > 0);
                let [before, after] = both;
                [first.then_some(before), second.then_some(after)]
            };
            lines.push(Line::Situation {
                title: &case.title,
                was_revealed: case.was_revealed,
            });
            lines.extend(case.options.iter().map(|option| Line::Option {
                text: &option.text,
                verdict: option.verdict,
                hands: taken(option.hands),
            }));
            lines.push(Line::Passed(taken(case.passed)));
        }
        lines.extend(
            self.questions
                .iter()
                .map(|question| Line::Question(question)),
        );
        lines.extend(self.reflection.lines().map(Line::Reflection));
        lines.extend(self.actions.iter().map(|row| Line::Action {
            what: &row.what,
            who: &row.who,
            by: &row.by,
        }));
        lines.extend(self.register.iter().map(|one| Line::Attendee {
            name: &one.name,
            has_confirmed: one.has_confirmed,
        }));
        lines
    }
}

fn said<'a>(text: &'a str, line: fn(&'a str) -> Line<'a>) -> Option<Line<'a>> {
    (!text.is_empty()).then(|| line(text))
}
