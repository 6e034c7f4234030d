//! What is kept for the whole device: the settings, the place that was opened last, the name for
//! the record. Each has a key of its own, so that two pages never undo each other's choice.

use model::id::{PlaceId, is_slug};
use model::keeping::Stores;
use model::key::of_device;
use model::settings::{Setting, Settings};

use crate::browser::storage;

const PLACE: &str = "place";
const NAME: &str = "name";

/// The longest name that is kept, in letters.
const LONGEST_NAME: usize = 200;

/// What is kept for the whole device.
pub struct Device {
    folder: String,
    /// What is chosen.
    pub settings: Settings,
    /// The place that was opened last.
    pub place: Option<PlaceId>,
    /// The name for the record, as it was typed.
    pub name: String,
    /// Whether the latest choice is kept.
    pub kept: bool,
}

impl Device {
    /// Reads what is kept. What is not there, or not understood, is as it is without a choice.
    pub fn open(folder: &str) -> Self {
        let mut device = Self {
            folder: folder.to_owned(),
            settings: Settings::default(),
            place: None,
            name: String::new(),
            kept: storage::read("").is_ok(),
        };
        for name in Setting::ALL
            .map(Setting::name)
            .into_iter()
            .chain([PLACE, NAME])
        {
            if let Ok(Some(text)) = storage::read(&of_device(folder, name)) {
                device.take(name, &text);
            }
        }
        device
    }

    fn take(&mut self, name: &str, text: &str) {
        match (name, Setting::named(name)) {
            (PLACE, _) => self.place = is_slug(text).then(|| PlaceId::new(text)),
            (NAME, _) => self.name = text.chars().take(LONGEST_NAME).collect(),
            (_, Some(setting)) => self.settings.read(setting, text),
            _ => {}
        }
    }

    /// Takes in what another page chose; returns whether it was one of these.
    pub fn hear(&mut self, key: &str, text: &str) -> bool {
        let name = key.strip_prefix(&of_device(&self.folder, ""));
        if let Some(name) = name {
            self.take(name, text);
        }
        name.is_some()
    }

    /// Chooses an option.
    pub fn choose(&mut self, stores: &Stores, setting: Setting, option: usize) {
        self.settings.choose(setting, option);
        self.keep(stores, setting.name(), self.settings.name_of(setting));
    }

    /// Remembers the place that is open.
    pub fn remember(&mut self, stores: &Stores, place: &PlaceId) {
        if self.place.as_ref() != Some(place) {
            self.place = Some(place.clone());
            self.keep(stores, PLACE, place.as_str());
        }
    }

    /// Takes the name for the record.
    pub fn call(&mut self, stores: &Stores, name: &str) {
        self.take(NAME, name);
        let name = self.name.clone();
        self.keep(stores, NAME, &name);
    }

    fn keep(&mut self, stores: &Stores, name: &str, text: &str) {
        self.kept = stores.keep(&of_device(&self.folder, name), text).is_ok();
    }
}
