//! Nothing that is typed at the desk is lost, whichever way it is left.

use briefing::words;
use model::session::evidence::Evidence;
use serde_json::json;

use super::keys::{ENTER, PAGE_DOWN};
use super::trainer::{FIRST, SECOND, Trainer};
use crate::first_screen::before_boot;
use crate::host::Host;

/// A row of the plan.
const ROW: &str = "Put the pathway on the board";

impl Trainer {
    async fn comes_to_the_record() -> Self {
        Self::begins_a_session().await.finishes().await
    }

    async fn finishes(self) -> Self {
        let trainer = self;
        trainer.goes_on().await;
        trainer.at.presses(words::deliver::FINISH).await;
        trainer.at.is_at(words::finish::TITLE).await;
        trainer
    }

    /// Opens what is closed, and pastes a text into a field.
    pub async fn pastes(&self, id: &str, text: &str) {
        let paste = format!(
            "document.querySelectorAll('details').forEach(one => one.open = true);
             const field = document.getElementById('{id}');
             field.value = {};
             field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))",
            json!(text)
        );
        self.at.asks(&paste).await;
    }

    /// Loads the desk anew as after a crash: the page before could keep nothing at its end.
    async fn crashes_and_comes_back(&self) {
        let crash = "Storage.prototype.setItem = Storage.prototype.removeItem = () => {
            throw new DOMException('gone', 'QuotaExceededError') }";
        self.at.asks(crash).await;
        self.at.reloads().await;
    }

    /// Finds a text in a field, as it was typed.
    async fn finds_typed(&self, id: &str, text: &str) {
        let holds = format!("document.getElementById('{id}')?.value === {}", json!(text));
        self.at.finds_true(&holds).await;
    }
}

#[tokio::test]
async fn enter_parks_a_question_and_one_that_is_still_typed_goes_into_the_record() {
    let trainer = Trainer::begins_a_session().await;
    trainer.goes_on().await;
    trainer.at.presses_summary(&words::deliver::parked(0)).await;
    trainer.at.types_into("park", "Who rings at night?").await;
    trainer.at.types_keys(ENTER).await;
    trainer.at.sees(&words::deliver::parked(1)).await;
    // A clicker goes on, and none of its keys is typed into the field.
    trainer.at.has_the_focus_on("parked").await;
    trainer.at.types_keys("b").await;
    trainer
        .at
        .finds_true("document.querySelector('.stage.black')")
        .await;
    trainer.waits_a_moment().await;
    trainer.at.types_keys("b").await;
    trainer
        .at
        .types_into("park", "What about agency staff?")
        .await;
    trainer.at.types_keys(PAGE_DOWN).await;
    trainer.is_at_slide(2, SECOND).await;
    trainer.at.presses(words::deliver::FINISH).await;
    trainer.at.is_at(words::finish::TITLE).await;
    trainer.at.sees("Who rings at night?").await;
    trainer.at.sees("What about agency staff?").await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn sixty_names_and_a_row_that_nobody_added_are_in_the_record_that_is_closed() {
    let trainer = Trainer::comes_to_the_record().await;
    let names: Vec<String> = (1..=60).map(|number| format!("Person {number}")).collect();
    trainer.pastes("names", &names.join("\n")).await;
    trainer.at.types_into("what", ROW).await;
    // From the last slide: finish, open the names, paste, close.
    trainer.at.presses(words::finish::CLOSE).await;
    trainer.at.is_at(words::prepare::TITLE).await;
    trainer.at.presses(words::earlier::LOOK).await;
    trainer.at.sees("Person 60").await;
    trainer.at.sees(ROW).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn what_is_typed_outlives_a_reload() {
    let trainer = Trainer::comes_to_the_record().await;
    trainer.at.types_into("who", "deputy head").await;
    trainer.pastes("names", "Ann Smith").await;
    trainer
        .pastes("reflection", "We ask one more question")
        .await;
    trainer.at.reloads().await;
    trainer.at.is_at(words::finish::TITLE).await;
    for kept in ["deputy head", "Ann Smith", "We ask one more question"] {
        trainer.at.sees(kept).await;
    }
    trainer.at.leaves().await;
}

/// A machine so slow that the page goes while there is still something to do, once it is told.
const SLOW: &str = "
    const { setItem } = Storage.prototype;
    const soon = setTimeout;
    globalThis.setTimeout = (does, time, ...more) =>
        soon(does, globalThis.isSlow && time === 0 ? 60_000 : time, ...more);
    Storage.prototype.setItem = function (key, text) {
        const start = Date.now();
        while (globalThis.isSlow && Date.now() < start + 30) {}
        return setItem.call(this, key, text);
    };
";

#[tokio::test]
async fn what_is_typed_on_a_slow_machine_outlives_a_reload() {
    let host = Host::with_a_copy(|folder| before_boot(folder, SLOW));
    let trainer = Trainer::opens_the_desk_of(host).await;
    trainer.begins().await;
    let trainer = trainer.finishes().await;
    trainer.at.asks("globalThis.isSlow = true").await;
    trainer
        .pastes("reflection", "We ask one more question")
        .await;
    trainer.at.reloads().await;
    trainer.at.is_at(words::finish::TITLE).await;
    trainer.at.sees("We ask one more question").await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_crash_leaves_what_was_being_typed_in_its_fields_and_nothing_outlives_the_record() {
    let trainer = Trainer::comes_to_the_record().await;
    let typed = [
        ("what", ROW),
        ("who", "deputy head"),
        ("names", "Ann Smith"),
        ("reflection", "We ask one more question"),
        ("people", "about 60"),
    ];
    for (field, text) in typed {
        trainer.pastes(field, text).await;
    }
    trainer.crashes_and_comes_back().await;
    for (field, text) in typed {
        trainer.finds_typed(field, text).await;
    }
    trainer.pastes("people", "60").await;
    trainer.at.presses(words::finish::CLOSE).await;
    trainer.at.is_at(words::prepare::TITLE).await;
    let kept = "return JSON.stringify({ ...localStorage })";
    let kept = trainer.at.asks(kept).await.to_string();
    assert!(!kept.contains(":draft-"), "{kept}");
    trainer.at.presses(words::earlier::LOOK).await;
    for text in ["deputy head", "Ann Smith", "We ask one more question"] {
        trainer.at.sees(text).await;
    }
    trainer.at.presses(words::earlier::BACK).await;
    trainer.at.presses(words::earlier::DELETE).await;
    trainer.at.presses(words::earlier::DELETE_YES).await;
    trainer.at.sees(words::earlier::NONE).await;
    let kept = trainer
        .at
        .asks("return JSON.stringify({ ...localStorage })")
        .await;
    assert!(!kept.to_string().contains("Ann Smith"), "{kept}");
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_question_that_was_being_typed_outlives_a_crash_and_goes_with_the_lead() {
    let trainer = Trainer::begins_a_session().await;
    trainer.goes_on().await;
    trainer.pastes("park", "Who rings at night?").await;
    trainer.crashes_and_comes_back().await;
    trainer.is_at_slide(1, FIRST).await;
    trainer.finds_typed("park", "Who rings at night?").await;
    // Another desk takes over: the question is there, and there alone.
    trainer.opens_a_window_at("#/wirral/trainer").await;
    trainer.at.presses(words::trainer::TAKE_OVER).await;
    trainer.finds_typed("park", "Who rings at night?").await;
    trainer.turns_to_the_desk().await;
    trainer.finds_typed("park", "").await;
    trainer.closes_the_window().await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn what_is_no_number_stays_in_its_field_with_a_word_on_why() {
    let trainer = Trainer::comes_to_the_record().await;
    trainer.at.types_into("people", "about 60").await;
    trainer.at.presses(words::finish::CLOSE).await;
    trainer.at.sees(words::finish::PEOPLE_WRONG).await;
    trainer.at.has_the_focus_on("people").await;
    let typed = "return document.getElementById('people').value";
    assert_eq!(trainer.at.asks(typed).await, json!("about 60"));
    trainer.pastes("people", "60").await;
    let file = trainer.at.saves(words::finish::FILE).await;
    let record = Evidence::from_text(&file).expect("a record");
    assert_eq!(record.people, Some(60));
    trainer.at.does_not_see(words::finish::PEOPLE_WRONG).await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn a_record_comes_back_from_its_file_and_anything_else_is_told() {
    let trainer = Trainer::comes_to_the_record().await;
    trainer.at.types_into("what", ROW).await;
    let file = trainer.at.saves(words::finish::FILE).await;
    let record = Evidence::from_text(&file).expect("a record");
    trainer.at.presses(words::finish::CLOSE).await;
    trainer.at.presses(words::earlier::DELETE).await;
    trainer.at.presses(words::earlier::DELETE_YES).await;
    trainer.at.sees(words::earlier::NONE).await;
    trainer.at.presses_summary(words::earlier::BRING).await;
    trainer
        .at
        .chooses_file("record-file", "{\"kind\":\"a letter\"}")
        .await;
    trainer.at.sees(words::earlier::OTHER_FILE).await;
    trainer.at.chooses_file("record-file", &file).await;
    trainer.at.is_at(words::earlier::RECORD).await;
    trainer.at.sees(ROW).await;
    let again = trainer.at.saves(words::finish::FILE).await;
    assert_eq!(Evidence::from_text(&again), Ok(record));
    // It is kept here from now on.
    trainer.at.reloads().await;
    trainer.at.presses(words::earlier::LOOK).await;
    trainer.at.sees(ROW).await;
    trainer.at.leaves().await;
}
