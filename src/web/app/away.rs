//! Stepping away and coming back.

use super::App;
use crate::browser::{page, storage};
use crate::view::HEADING_ID;
use crate::words::away as words;

/// The mark by which a tab that was reloaded knows that the reader is away.
pub fn mark(folder: &str) -> String {
    model::key::of_device(folder, "away")
}

impl App {
    /// Hides everything; the clock stands still and the place is kept.
    pub(super) fn step_away(&mut self) {
        self.rest();
        self.reporting = false;
        self.away = true;
        self.told.clear();
        self.focus = Some(HEADING_ID);
        storage::set_mark(&mark(&self.folder), true);
    }

    /// Shows everything again, where it was.
    pub(super) fn come_back(&mut self) {
        self.away = false;
        self.focus = Some(HEADING_ID);
        storage::set_mark(&mark(&self.folder), false);
        self.show();
    }

    /// A key went down or came up; returns whether the screen changes.
    pub(super) fn key(&mut self, name: &str, down: bool) -> bool {
        if self.away {
            return false;
        }
        if down {
            self.presses.down(name);
            return false;
        }
        match self.presses.up(name, self.now) {
            Some(0) => self.step_away(),
            Some(left) => self.tell(words::presses_left(left)),
            None => return false,
        }
        true
    }

    /// Lets the style sheet see what is chosen.
    pub(super) fn apply_settings(&mut self) {
        for setting in model::settings::Setting::ALL {
            page::mark(setting.name(), self.device.settings.name_of(setting));
        }
    }
}
