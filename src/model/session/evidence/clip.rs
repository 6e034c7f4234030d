//! How much a record may hold: whoever writes it and whoever reads it agree.

use super::super::paper::{LONGEST_LINE, LONGEST_TEXT, MOST_PEOPLE, clipped};
use super::super::timeline::LATEST;
use super::Evidence;

/// The longest option, in letters.
const LONGEST_OPTION: usize = 500;

/// The most slides, situations and options.
pub(super) const MOST_PARTS: usize = 100;

impl Evidence {
    /// The record with nothing in it that is longer, or later, than it may be.
    pub(super) fn clipped(mut self) -> Self {
        line(&mut self.place_name);
        line(&mut self.version);
        line(&mut self.hash);
        line(&mut self.role);
        line(&mut self.team);
        self.reflection = clipped(&self.reflection, LONGEST_TEXT);
        self.begun = self.begun.min(LATEST);
        self.finished = self.finished.map(|at| at.min(LATEST));
        self.people = self.people.map(|people| people.min(MOST_PEOPLE));
        self.paused = self.paused.min(LATEST);
        for slide in &mut self.slides {
            line(&mut slide.title);
            slide.planned = slide.planned.min(LATEST);
            slide.spent = slide.spent.min(LATEST);
        }
        for case in &mut self.situations {
            line(&mut case.title);
            case.options.truncate(MOST_PARTS);
            for option in &mut case.options {
                option.text = clipped(&option.text, LONGEST_OPTION);
            }
        }
        self.questions.iter_mut().for_each(line);
        for row in &mut self.actions {
            line(&mut row.what);
            line(&mut row.who);
            line(&mut row.by);
        }
        for one in &mut self.register {
            line(&mut one.name);
        }
        self
    }
}

fn line(text: &mut String) {
    *text = clipped(text, LONGEST_LINE);
}
