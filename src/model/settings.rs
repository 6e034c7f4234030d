//! What a learner has chosen for this device: how things look, and what the clock does.

/// Something that can be chosen, with its options; the first is what it is without a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// Colours: as the device has them, light, dark.
    Theme,
    /// The size of the text.
    Text,
    /// The space between lines, words and letters.
    Spacing,
    /// Whether the clock shows, or runs at all.
    Clock,
    /// Whether the next slide comes by itself when the time for one is up.
    Advance,
    /// Whether to ask how sure one is of an action.
    Confidence,
}

impl Setting {
    /// Every setting, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Theme,
        Self::Text,
        Self::Spacing,
        Self::Clock,
        Self::Advance,
        Self::Confidence,
    ];

    /// Its name in storage and in the page's markup.
    pub fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Text => "text",
            Self::Spacing => "spacing",
            Self::Clock => "clock",
            Self::Advance => "advance",
            Self::Confidence => "confidence",
        }
    }

    /// The names of its options.
    pub fn options(self) -> &'static [&'static str] {
        match self {
            Self::Theme => &["system", "light", "dark"],
            Self::Text => &["normal", "large", "largest"],
            Self::Spacing => &["normal", "wide"],
            Self::Clock => &["shown", "hidden", "off"],
            Self::Advance => &["off", "on"],
            Self::Confidence => &["asked", "off"],
        }
    }

    /// The setting of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// What is chosen for every setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    chosen: [usize; Setting::ALL.len()],
}

impl Settings {
    /// The place of the option that is chosen.
    pub fn of(&self, setting: Setting) -> usize {
        self.chosen.get(setting as usize).copied().unwrap_or(0)
    }

    /// The name of the option that is chosen.
    pub fn name_of(&self, setting: Setting) -> &'static str {
        setting.options().get(self.of(setting)).unwrap_or(&"")
    }

    /// Chooses an option by its place. A place that there is not changes nothing.
    pub fn choose(&mut self, setting: Setting, option: usize) {
        if let Some(chosen) = self.chosen.get_mut(setting as usize)
            && option < setting.options().len()
        {
            *chosen = option;
        }
    }

    /// Chooses an option by its name. A name from another version of the app changes nothing.
    pub fn read(&mut self, setting: Setting, name: &str) {
        if let Some(option) = setting.options().iter().position(|one| *one == name) {
            self.choose(setting, option);
        }
    }

    /// Whether the clock shows.
    pub fn shows_clock(&self) -> bool {
        self.of(Setting::Clock) == 0
    }

    /// Whether time is taken at all.
    pub fn takes_time(&self) -> bool {
        self.of(Setting::Clock) != 2
    }

    /// Whether the next slide comes by itself. Without time taken there is nothing to wait for.
    pub fn advances(&self) -> bool {
        self.of(Setting::Advance) == 1 && self.takes_time()
    }

    /// Whether to ask how sure one is.
    pub fn asks_confidence(&self) -> bool {
        self.of(Setting::Confidence) == 0
    }
}
