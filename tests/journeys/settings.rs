//! What is chosen takes effect at once and is remembered.

use briefing::words;

use crate::host::{pack, page};
use crate::learner::Learner;

#[tokio::test]
async fn colours_size_and_spacing_change_at_once_and_stay_changed() {
    let learner = Learner::opens("#/settings").await;
    learner.is_at(words::settings::TITLE).await;
    let paper = "return getComputedStyle(document.body).backgroundColor";
    let letters = "return parseFloat(getComputedStyle(document.body).fontSize)";
    let (light, small) = (learner.asks(paper).await, learner.asks(letters).await);
    learner.picks(words::settings::THEME_DARK).await;
    learner.picks(words::settings::TEXT_LARGEST).await;
    learner.picks(words::settings::SPACING_WIDE).await;
    let changed = async |learner: &Learner| {
        assert_ne!(learner.asks(paper).await, light);
        let large = learner.asks(letters).await.as_f64().expect("a size");
        assert!(large > 1.3 * small.as_f64().expect("a size"), "{large}");
        let spaced = "parseFloat(getComputedStyle(document.body).letterSpacing) > 1";
        learner.finds_true(spaced).await;
    };
    changed(&learner).await;
    learner.reloads().await;
    learner.is_at(words::settings::TITLE).await;
    changed(&learner).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_settings_lead_back_to_the_slide_and_from_cold_to_the_place() {
    let learner = Learner::opens("#/wirral/slide/4").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.follows(words::slide::SETTINGS).await;
    learner.is_at(words::settings::TITLE).await;
    learner.follows(words::settings::BACK).await;
    learner.is_at(&pack("wirral").slides[3].title).await;
    learner.goes_to("#/settings").await;
    learner.is_at(words::settings::TITLE).await;
    learner.reloads().await;
    learner.follows(words::settings::BACK).await;
    learner.is_at(words::welcome::TITLE).await;
    learner.leaves().await;
}

#[tokio::test]
async fn a_second_tab_follows_what_is_chosen_in_the_first() {
    let learner = Learner::opens("#/wirral/slide/1").await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.opens_a_second_tab_at("#/settings").await;
    learner.is_at(words::settings::TITLE).await;
    learner.picks(words::settings::THEME_DARK).await;
    learner.goes_to_the_first_tab().await;
    learner
        .finds_true("document.documentElement.dataset.theme === 'dark'")
        .await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_clock_can_be_hidden_and_switched_off() {
    let learner = Learner::opens("#/settings").await;
    learner.picks(words::settings::CLOCK_HIDDEN).await;
    learner.goes_to("#/wirral/slide/1").await;
    learner.sees(words::slide::CLOCK_HIDDEN).await;
    learner
        .finds_true("!document.querySelector('.middle')")
        .await;
    learner.goes_to("#/settings").await;
    learner.picks(words::settings::CLOCK_OFF).await;
    learner.goes_to("#/wirral/slide/1").await;
    learner.sees(words::slide::NO_CLOCK).await;
    learner.does_not_see(words::slide::PAUSE).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_next_slide_comes_by_itself_only_for_those_who_chose_it_and_after_a_warning() {
    let mut pack = pack("wirral");
    // A briefing whose first slide is short, so that nobody has to wait for it.
    pack.slides[0].seconds = 4;
    pack.slides[1].seconds = 11;
    let text = serde_json::to_vec(&pack).expect("JSON");
    let host = || crate::host::Host::with_pack("wirral", &text);

    let learner = Learner::visits(host(), "#/wirral/slide/1").await;
    learner.sees(words::slide::OVER).await;
    learner.hears(words::slide::OVER).await;
    learner.is_at(&pack.slides[0].title).await;

    learner.goes_to("#/settings").await;
    learner.picks(words::settings::ADVANCE_ON).await;
    learner.goes_to("#/wirral/slide/2").await;
    learner.sees(words::slide::STAY).await;
    learner.is_at(&pack.slides[2].title).await;
    learner.has_the_focus_on("heading").await;
    // Who goes back to a slide whose time is over may stay there.
    learner.goes_to("#/wirral/slide/1").await;
    learner.sees(words::slide::OVER).await;
    learner.does_not_see(words::slide::STAY).await;
    learner.leaves().await;
}

#[tokio::test]
async fn who_wants_to_stay_stays() {
    let mut pack = pack("wirral");
    pack.slides[0].seconds = 11;
    let text = serde_json::to_vec(&pack).expect("JSON");
    let host = crate::host::Host::with_pack("wirral", &text);
    let learner = Learner::visits(host, "#/settings").await;
    learner.picks(words::settings::ADVANCE_ON).await;
    learner.goes_to("#/wirral/slide/1").await;
    learner.presses(words::slide::STAY).await;
    learner.sees(words::slide::OVER).await;
    learner.is_at(&pack.slides[0].title).await;
    learner.leaves().await;
}

#[tokio::test]
async fn no_slide_is_promised_where_too_little_time_is_left_to_warn() {
    let mut pack = pack("wirral");
    pack.slides[0].seconds = 14;
    let text = serde_json::to_vec(&pack).expect("JSON");
    let host = crate::host::Host::with_pack("wirral", &text);
    let learner = Learner::visits(host, "#/settings").await;
    learner.picks(words::settings::ADVANCE_ON).await;
    learner.goes_to("#/wirral/slide/1").await;
    learner.sees(words::slide::MOVES_ON).await;
    // Within the last ten seconds.
    learner.sees(words::slide::STAY).await;
    learner.presses(words::slide::PAUSE).await;
    learner.presses(words::slide::RESUME).await;
    learner.sees(words::slide::NOTHING_MOVES).await;
    learner.does_not_see(words::slide::MOVES_ON).await;
    learner.sees(words::slide::OVER).await;
    learner.is_at(&pack.slides[0].title).await;
    learner.leaves().await;
}

#[tokio::test]
async fn the_apps_own_pages_open_from_cold_and_keep_the_way_to_report() {
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    for (page, says) in [
        ("about", "signed"),
        ("accessibility", "WCAG"),
        ("privacy", "browser"),
        ("settings", words::settings::THEME),
    ] {
        learner.goes_to(&format!("?cold={page}#/{page}")).await;
        learner.sees(says).await;
        learner.presses(words::report::OPEN).await;
        learner.sees(&words::report::title_at(&pack.name)).await;
        learner.presses(words::report::CLOSE).await;
    }
    learner.leaves().await;
}

#[tokio::test]
async fn the_page_about_the_app_names_its_build_and_its_pack() {
    let page = page();
    let (_, build) = page.split_once("data-build=\"").expect("the build's name");
    let (build, _) = build.split_once('"').expect("its end");
    assert_eq!(build.len(), 64);
    let pack = pack("wirral");
    let learner = Learner::opens("#/wirral").await;
    learner.is_at(words::welcome::TITLE).await;
    learner.goes_to("#/about").await;
    for (name, fact) in [
        (words::article::BUILD, build),
        (words::article::HASH, &pack.hash),
        (words::article::VERSION, &pack.governance.version),
    ] {
        learner.sees(&format!("{name} {fact}")).await;
    }
    learner.leaves().await;
}
