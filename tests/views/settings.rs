//! Settings.

use briefing::view;
use briefing::words;
use model::id::PlaceId;
use model::route::Route;
use model::settings::{Setting, Settings};

use crate::drawn::{Drawn, nobody};

#[test]
fn every_option_of_every_setting_is_there_and_one_of_each_is_chosen() {
    let options: usize = Setting::ALL.map(|one| one.options().len()).iter().sum();
    let mut chosen = Settings::default();
    for setting in Setting::ALL {
        chosen.choose(setting, setting.options().len() - 1);
        let drawn = Drawn::of(view::settings(&chosen, true, &Route::Choose, &nobody()));
        drawn
            .has("type=\"radio\"", options)
            .has(" checked", Setting::ALL.len());
        for setting in Setting::ALL {
            let name = format!("name=\"{}\"", setting.name());
            drawn.has(&name, setting.options().len());
        }
    }
}

#[test]
fn one_link_leads_back_to_where_the_reader_was() {
    let place = PlaceId::new("wirral");
    let back = Route::Welcome(place);
    let settings = Settings::default();
    Drawn::of(view::settings(&settings, true, &back, &nobody()))
        .has("href=\"#/wirral\"", 1)
        .says(words::settings::BACK);
}

#[test]
fn where_nothing_can_be_kept_the_settings_say_so() {
    let settings = Settings::default();
    Drawn::of(view::settings(&settings, false, &Route::Choose, &nobody()))
        .says(words::settings::NOT_KEPT)
        .does_not_say(words::settings::KEPT);
}
