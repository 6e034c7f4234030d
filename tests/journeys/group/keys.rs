//! The keys of clickers and keyboards, each as it reaches a page, in either window.

use briefing::words;
use serde_json::json;

use super::trainer::{FIRST, SECOND, Trainer};

/// Keys that type nothing, as WebDriver writes them.
pub const ENTER: &str = "\u{e007}";
/// See [`ENTER`].
pub const PAGE_UP: &str = "\u{e00e}";
/// See [`ENTER`].
pub const PAGE_DOWN: &str = "\u{e00f}";
/// See [`ENTER`].
pub const RIGHT: &str = "\u{e014}";
/// See [`ENTER`].
pub const F5: &str = "\u{e035}";
/// See [`ENTER`].
pub const ESCAPE: &str = "\u{e00c}";
/// See [`ENTER`].
pub const END: &str = "\u{e010}";
const HOME: &str = "\u{e011}";
const TAB: &str = "\u{e004}";

/// A key, and the heading that the room has then; none for a plain ground.
pub const KEYS: [(&str, Option<&str>); 10] = [
    (END, Some("What to do")),
    (HOME, Some(FIRST)),
    // Where the session stands, F5 fills the screen and moves nothing.
    (F5, Some(FIRST)),
    (ESCAPE, Some(FIRST)),
    ("b", None),
    (".", Some(FIRST)),
    ("w", None),
    (",", Some(FIRST)),
    ("s", Some("Short pause")),
    ("S", Some(FIRST)),
];

#[tokio::test]
async fn every_key_does_what_it_says_at_the_desk() {
    let trainer = Trainer::leads_a_room().await;
    trainer.turns_to_the_desk().await;
    trainer.at.types_keys(F5).await;
    trainer.shows_the_room(FIRST).await;
    for (key, heading) in KEYS {
        trainer.turns_to_the_desk().await;
        trainer.presses_a_key(key, heading).await;
    }
    trainer.turns_to_the_desk().await;
    trainer.at.types_keys(&["3", ENTER].concat()).await;
    trainer.shows_the_room("Why it matters").await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn every_key_does_what_it_says_at_the_projector() {
    let trainer = Trainer::leads_a_room().await;
    trainer.at.types_keys(F5).await;
    trainer.shows_the_room(FIRST).await;
    for (key, heading) in KEYS {
        trainer.presses_a_key(key, heading).await;
    }
    trainer.at.types_keys(&["3", ENTER].concat()).await;
    trainer.shows_the_room("Why it matters").await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn shift_and_f5_resume_where_the_session_stands() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.goes_on().await;
    trainer.shows_the_room(SECOND).await;
    trainer.at.asks("window.stays = true").await;
    trainer
        .at
        .asks(
            "document.documentElement.requestFullscreen = () => {
                window.filled = true;
                return Promise.resolve();
            };
            document.body.dispatchEvent(new KeyboardEvent('keydown', {
                key: 'F5', shiftKey: true, bubbles: true, cancelable: true }))",
        )
        .await;
    trainer.at.finds_true("window.filled && window.stays").await;
    trainer.shows_the_room(SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn letters_that_are_turned_off_do_nothing_in_either_window() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.shows_the_room(FIRST).await;
    trainer.turns_to_the_desk().await;
    trainer
        .at
        .asks("[...document.querySelectorAll('.more button')].find(one => one.textContent.includes('shortcuts')).click()")
        .await;
    trainer.at.types_keys("b").await;
    trainer.turns_to_the_projector().await;
    trainer.at.types_keys("b").await;
    // A key that types nothing works all the same, and comes after those.
    trainer.at.types_keys(PAGE_DOWN).await;
    trainer.shows_the_room(SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn space_moves_on_after_a_click_and_presses_what_the_keyboard_has_reached() {
    let trainer = Trainer::begins_a_session().await;
    trainer.goes_on().await;
    trainer.is_at_slide(1, FIRST).await;
    trainer.at.presses(words::deliver::MINUTE).await;
    trainer.at.types_keys(" ").await;
    trainer.is_at_slide(2, SECOND).await;
    let minutes =
        "return Object.values(localStorage).filter(one => one.includes('minute-added')).length";
    assert_eq!(trainer.at.asks(minutes).await, json!(1));
    // From the minute to the next control.
    trainer.at.types_keys(TAB).await;
    trainer.at.types_keys(" ").await;
    trainer.at.sees(words::deliver::FROZEN).await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_question_pauses_the_clock_from_either_window() {
    let trainer = Trainer::leads_a_room().await;
    trainer.goes_on().await;
    trainer.shows_the_room(FIRST).await;
    trainer.turns_to_the_desk().await;
    let button = |says| [says, " ", words::deliver::PAUSE_KEY].concat();
    trainer.at.sees(&button(words::deliver::PAUSE)).await;
    trainer.at.types_keys("qq").await;
    // A double press is one.
    trainer.at.sees(&button(words::deliver::GO_ON)).await;
    trainer.turns_to_the_projector().await;
    trainer.waits_a_moment().await;
    trainer.at.types_keys("q").await;
    trainer.turns_to_the_desk().await;
    trainer.at.sees(&button(words::deliver::PAUSE)).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn enter_ends_a_number_and_presses_no_button_that_has_the_focus() {
    let trainer = Trainer::begins_a_session().await;
    trainer.goes_on().await;
    trainer.at.presses(words::deliver::MINUTE).await;
    trainer.at.types_keys(TAB).await;
    trainer.at.types_keys(&["3", ENTER].concat()).await;
    trainer.is_at_slide(3, "Why it matters").await;
    trainer.at.does_not_see(words::deliver::FROZEN).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn while_hands_are_counted_the_desk_names_the_key_for_black_that_is_left() {
    let trainer = Trainer::leads_a_room().await;
    // Seven slides, the story, the vote.
    for _ in 0..9 {
        trainer.goes_on().await;
    }
    let button = |key| [words::deliver::BLACK, " ", key].concat();
    trainer.at.sees(&button(words::deliver::BLACK_SIGN)).await;
    trainer
        .at
        .does_not_see(&button(words::deliver::BLACK_KEY))
        .await;
    trainer.at.types_keys("b").await;
    trainer.shows_the_room(words::room::VOTE).await;
    trainer.turns_to_the_desk().await;
    trainer.at.types_keys(words::deliver::BLACK_SIGN).await;
    trainer.shows_the_room_a_plain_ground().await;
    trainer.at.leaves().await;
}

impl Trainer {
    /// Presses a key in the window that they turned to, which must not take it for its own.
    async fn presses_a_key(&self, key: &str, heading: Option<&str>) {
        self.at.asks("window.stays = true").await;
        self.at.types_keys(key).await;
        assert_eq!(
            self.at.asks("return window.stays").await,
            json!(true),
            "{key:?} reloads the page"
        );
        match heading {
            Some(heading) => self.shows_the_room(heading).await,
            None => self.shows_the_room_a_plain_ground().await,
        }
        self.waits_a_moment().await;
    }
}

#[tokio::test]
async fn a_second_vote_is_counted_from_its_own_first_letter() {
    let trainer = Trainer::begins_a_session().await;
    for _ in 0..9 {
        trainer.goes_on().await;
    }
    trainer.at.sees(words::vote::FIRST).await;
    trainer.at.types_keys(&["a3b4p2", ENTER].concat()).await;
    trainer.at.sees(&words::vote::hands(9)).await;
    trainer.goes_on().await;
    trainer.goes_on().await;
    trainer.at.sees(words::vote::SECOND).await;
    // Two people passed, last time; nobody has been counted yet.
    for slip in ["5", ENTER, "+"] {
        trainer.at.types_keys(slip).await;
        trainer.waits_a_moment().await;
    }
    trainer.at.sees(&words::vote::hands(0)).await;
    trainer.at.types_keys(&["a7", ENTER].concat()).await;
    trainer.at.sees(&words::vote::hands(7)).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_short_pause_is_given_in_one_key_before_a_session_and_after_it() {
    let mut trainer = Trainer::opens_the_desk().await;
    trainer.opens_the_projector().await;
    trainer.at.types_keys("s").await;
    trainer.shows_the_room_at_last(words::room::REST).await;
    trainer.turns_to_the_desk().await;
    trainer.begins().await;
    trainer.goes_on().await;
    trainer.shows_the_room(FIRST).await;
    trainer.turns_to_the_desk().await;
    trainer.at.presses(words::deliver::FINISH).await;
    trainer.at.is_at(words::finish::TITLE).await;
    trainer.at.types_keys("s").await;
    trainer.shows_the_room(words::room::REST).await;
    trainer.waits_a_moment().await;
    trainer.at.types_keys("s").await;
    trainer.shows_the_room(FIRST).await;
    // A letter that is typed into a field is a letter.
    trainer.turns_to_the_desk().await;
    trainer.at.types_into("team", "sss").await;
    trainer.shows_the_room(FIRST).await;
    trainer.turns_to_the_desk().await;
    let button = [words::deliver::REST, " ", words::deliver::REST_KEY].concat();
    trainer.at.presses(&button).await;
    trainer.shows_the_room(words::room::REST).await;
    // Where no desk is left, the projector does it alone.
    trainer.turns_to_the_desk().await;
    trainer.closes_the_window().await;
    trainer.turns_to_the_projector().await;
    // Else a quick computer makes one press of it and the last one there.
    trainer.waits_a_moment().await;
    trainer.at.types_keys("s").await;
    trainer.shows_the_room_at_last(FIRST).await;
    trainer.at.types_keys("s").await;
    trainer.shows_the_room_at_last(words::room::REST).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn one_key_shows_the_votes_and_no_clicker_ends_a_short_pause() {
    let trainer = Trainer::leads_a_room().await;
    for _ in 0..9 {
        trainer.goes_on().await;
    }
    trainer.at.sees(words::vote::FIRST).await;
    // Nothing is counted, so there is nothing to be shown.
    trainer.at.types_keys("v").await;
    trainer.shows_the_room(words::room::VOTE).await;
    trainer.turns_to_the_desk().await;
    // The last is a card that is no option here, and its number is nobody's.
    trainer
        .at
        .types_keys(&["a3b4", ENTER, "d9", ENTER, "2", ENTER].concat())
        .await;
    trainer.at.sees(&words::vote::hands(7)).await;
    trainer.turns_to_the_projector().await;
    // Else a quick computer makes one press of both.
    trainer.waits_a_moment().await;
    trainer.at.types_keys("v").await;
    trainer.shows_the_room(words::room::SPLIT).await;
    trainer.at.types_keys("s").await;
    trainer.shows_the_room(words::room::REST).await;
    for _ in 0..2 {
        trainer.at.types_keys(PAGE_DOWN).await;
        trainer.waits_a_moment().await;
        trainer.shows_the_room(words::room::REST).await;
    }
    trainer.at.types_keys("s").await;
    trainer.shows_the_room(words::room::SPLIT).await;
    trainer.turns_to_the_desk().await;
    trainer.waits_a_moment().await;
    trainer.at.types_keys("v").await;
    trainer.shows_the_room(words::room::VOTE).await;
    trainer.at.leaves().await;
}
