//! What can be chosen for a device, and what follows from it.

use std::collections::BTreeSet;

use crate::settings::{Setting, Settings};

fn with(chosen: &[(Setting, &str)]) -> Settings {
    let mut settings = Settings::default();
    for (setting, name) in chosen {
        settings.read(*setting, name);
    }
    settings
}

#[test]
fn every_choice_reads_back_by_its_name() {
    for setting in Setting::ALL {
        assert_eq!(Setting::named(setting.name()), Some(setting));
        for (place, name) in setting.options().iter().enumerate() {
            let mut chosen = Settings::default();
            chosen.choose(setting, place);
            assert_eq!(chosen.of(setting), place);
            assert_eq!(chosen.name_of(setting), *name);
            assert_eq!(with(&[(setting, name)]), chosen, "{name}");
        }
    }
}

#[test]
fn names_are_distinct() {
    let names: BTreeSet<_> = Setting::ALL.iter().map(|one| one.name()).collect();
    assert_eq!(names.len(), Setting::ALL.len());
    for setting in Setting::ALL {
        let options: BTreeSet<_> = setting.options().iter().collect();
        assert_eq!(options.len(), setting.options().len(), "{setting:?}");
    }
}

#[test]
fn one_choice_leaves_the_others_alone() {
    for setting in Setting::ALL {
        let mut settings = Settings::default();
        settings.choose(setting, 1);
        for other in Setting::ALL {
            assert_eq!(settings.of(other), usize::from(other == setting));
        }
    }
}

#[test]
fn without_a_choice_every_setting_is_its_first_option() {
    for setting in Setting::ALL {
        assert_eq!(Settings::default().of(setting), 0);
        let first = setting.options().first().unwrap();
        assert_eq!(&Settings::default().name_of(setting), first);
    }
}

#[test]
fn a_name_that_nobody_knows_changes_nothing() {
    assert_eq!(Setting::named("sound"), None);
    assert_eq!(Setting::named(""), None);
    for setting in Setting::ALL {
        for place in 0..setting.options().len() {
            let mut settings = Settings::default();
            settings.choose(setting, place);
            let before = settings;
            for name in ["", "sepia", "0", "OFF", " off"] {
                settings.read(setting, name);
            }
            assert_eq!(settings, before, "{setting:?}");
        }
    }
}

#[test]
fn a_place_beyond_the_last_option_changes_nothing() {
    for setting in Setting::ALL {
        let mut settings = Settings::default();
        settings.choose(setting, 1);
        let before = settings;
        for place in [
            setting.options().len(),
            setting.options().len() + 1,
            usize::MAX,
        ] {
            settings.choose(setting, place);
        }
        assert_eq!(settings, before, "{setting:?}");
    }
}

#[test]
fn the_clock_shows_unless_it_is_hidden_and_runs_unless_it_is_off() {
    let told = |name| {
        let settings = with(&[(Setting::Clock, name)]);
        (settings.shows_clock(), settings.takes_time())
    };
    assert_eq!(told("shown"), (true, true));
    assert_eq!(told("hidden"), (false, true));
    assert_eq!(told("off"), (false, false));
}

#[test]
fn the_next_slide_comes_by_itself_only_for_who_asked_and_takes_time() {
    let advances =
        |clock, advance| with(&[(Setting::Clock, clock), (Setting::Advance, advance)]).advances();
    assert!(advances("shown", "on"));
    assert!(advances("hidden", "on"));
    assert!(!advances("off", "on"), "there is nothing to wait for");
    for clock in ["shown", "hidden", "off"] {
        assert!(!advances(clock, "off"), "{clock}");
    }
}

#[test]
fn how_sure_one_is_is_asked_unless_it_is_turned_off() {
    assert!(Settings::default().asks_confidence());
    assert!(!with(&[(Setting::Confidence, "off")]).asks_confidence());
}
