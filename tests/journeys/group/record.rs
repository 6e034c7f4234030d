//! A whole session, from the first slide to the record that a team keeps.

use crate::host::group_file;
use crate::print::pages;
use briefing::words;
use model::pack::Stage;
use model::session::evidence::Evidence;
use xtask::browsers::Browser;

use super::keys::ENTER;
use super::trainer::Trainer;

#[tokio::test]
async fn seven_slides_and_a_situation_become_a_record() {
    let trainer = Trainer::leads_a_room().await;
    for _ in 0..7 {
        trainer.goes_on().await;
    }
    trainer.presses_pause(words::deliver::PAUSE).await;
    trainer.at.sees("Paused for").await;
    trainer.presses_pause(words::deliver::GO_ON).await;
    // The story, then the first vote, counted by keyboard.
    trainer.goes_on().await;
    trainer.goes_on().await;
    trainer.at.sees("First vote").await;
    trainer.at.types_keys(&["a12b7p2", ENTER].concat()).await;
    trainer.at.sees("21 counted").await;
    trainer.shows_the_room(words::room::VOTE).await;
    trainer.turns_to_the_desk().await;
    trainer.presses_split().await;
    trainer.shows_the_room("How we voted").await;
    trainer.at.sees("12 before").await;
    // Talk, and the second vote: what was shown is hidden again.
    trainer.goes_on().await;
    trainer.goes_on().await;
    trainer.shows_the_room(words::room::VOTE).await;
    trainer.turns_to_the_desk().await;
    trainer.at.types_keys(&["a20b1", ENTER].concat()).await;
    trainer.at.sees("21 counted").await;
    // The reasons, the best answer last.
    let mut verdicts = Vec::new();
    for _ in 0..3 {
        trainer.goes_on().await;
        trainer.turns_to_the_projector().await;
        trainer
            .at
            .finds_true("document.querySelector('.stage .reason')")
            .await;
        let says = trainer
            .at
            .asks("return document.querySelector('.stage h1').innerText")
            .await;
        verdicts.push(says.to_string());
    }
    assert!(
        verdicts
            .last()
            .is_some_and(|last| last.contains("Best answer")),
        "{verdicts:?}"
    );
    trainer.turns_to_the_desk().await;
    trainer.at.presses("How to go on").await;
    trainer.shows_the_room("Do the rest in your own time").await;
    trainer
        .at
        .finds_true("document.querySelector('.stage svg.code path').getAttribute('d').length > 100")
        .await;
    trainer.turns_to_the_desk().await;
    trainer.at.presses("Finish").await;
    trainer.at.is_at("What will this team do?").await;
    trainer
        .at
        .types_into("what", "Put the pathway on the board")
        .await;
    trainer.at.types_into("who", "=cmd|deputy").await;
    trainer.at.presses("Add to the plan").await;
    trainer.at.sees("Put the pathway on the board").await;
    let file = trainer.at.saves("Save as a file").await;
    let record = Evidence::from_text(&file).expect("a record that reads back");
    assert!(record.register.is_empty(), "names were kept");
    assert_eq!(record.situations[0].totals(), [21, 21]);
    assert!(record.situations[0].was_revealed);
    // By the letters of the cards, in the words that were voted on.
    let stage = group_file("stage", &record.place);
    let stage = Stage::of_place(&record.place, &stage).expect("the room's file");
    let voted = stage.situation(&record.situations[0].id).expect("it");
    let voted: Vec<String> = voted
        .lettered()
        .map(|(letter, option)| format!("{letter}: {}", option.text))
        .collect();
    let kept = record.situations[0].options.iter();
    assert!(kept.map(|option| &option.text).eq(&voted));
    assert!(record.slides.iter().all(|slide| slide.was_shown));
    let table = trainer.at.saves("Save as a table").await;
    assert!(table.contains("\"'=cmd|deputy\""), "{table}");
    // Sixty names, pasted.
    let names: Vec<String> = (1..=60).map(|number| format!("Person {number}")).collect();
    trainer
        .at
        .asks(&format!(
            "document.querySelector('.finish details').open = true;
             document.getElementById('names').value = {}",
            serde_json::Value::from(names.join("\n"))
        ))
        .await;
    trainer.at.presses("Add these names").await;
    trainer.at.sees("Names, only if you need them: 60").await;
    trainer.at.presses("Keep it and close").await;
    trainer.at.is_at("Run the briefing with a group").await;
    trainer.at.sees("Earlier sessions on this device").await;
    let kept = trainer
        .at
        .asks("return Object.keys(localStorage).filter(key => key.includes('~session:')).length")
        .await;
    assert_eq!(
        kept,
        serde_json::json!(1),
        "the record stands in the events' stead"
    );
    trainer.at.presses("Open").await;
    trainer.at.is_at("Record of a session").await;
    trainer.at.sees("Person 60").await;
    if Browser::chosen() != Browser::WebKit {
        let paper = trainer.at.prints().await;
        assert_eq!(pages(&paper), 2, "sheets for sixty people");
    }
    trainer.at.presses("Back").await;
    trainer.at.presses("Delete").await;
    trainer.at.presses("Yes, delete it").await;
    trainer.at.sees("None yet.").await;
    trainer.at.leaves().await;
}

#[tokio::test]
async fn what_to_take_away_can_be_gone_to_at_once_and_has_its_words() {
    let trainer = Trainer::leads_a_room().await;
    // Seven slides, the story.
    for _ in 0..8 {
        trainer.goes_on().await;
    }
    trainer.turns_to_the_projector().await;
    let title = "document.querySelector('.stage h1').innerText";
    let first = trainer.at.asks(&format!("return {title}")).await;
    trainer.turns_to_the_desk().await;
    trainer.at.presses(words::vote::LEARNING).await;
    trainer.shows_the_room(words::room::LEARNING).await;
    let says = "document.querySelector('.stage header + div')?.innerText.trim()";
    trainer.at.finds_true(says).await;
    // It is done with: going on does not begin it anew.
    trainer.goes_on().await;
    trainer.turns_to_the_projector().await;
    let learning = serde_json::json!(words::room::LEARNING);
    let other = format!("![{first}, {learning}].includes({title})");
    trainer.at.finds_true(&other).await;
    trainer.at.leaves().await;
}
