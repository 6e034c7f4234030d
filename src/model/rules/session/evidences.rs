//! The record that a team keeps.

use super::telling::{MINUTE, TEN, Telling, choice, danger, skipped};
use crate::pack::ActVerdict;
use crate::portable::FileFault;
use crate::rules::small::pack;
use crate::session::evidence::{LARGEST, Line};
use crate::session::{Evidence, Round, SessionId, What};

fn evidence(told: &Telling) -> Evidence {
    Evidence::of(SessionId(7), &told.session(), &pack(), None)
}

fn counted(round: Round, option: Option<&str>, hands: u32) -> What {
    What::Counted {
        scenario: danger(),
        round,
        choice: option.map(choice),
        hands,
    }
}

/// Seven slides, one of them left out, and a situation with one vote.
fn told() -> Telling {
    Telling::begun()
        .then(skipped(5))
        .shows_upto(4)
        .shows(6, MINUTE)
        .shows(7, 2 * MINUTE)
        .then(What::SituationOpened { scenario: danger() })
        .then(counted(Round::First, Some("best"), 12))
        .then(counted(Round::First, Some("delays"), 7))
        .then(counted(Round::First, None, 2))
        .then(What::Revealed {
            scenario: danger(),
            choice: choice("best"),
            verdict: ActVerdict::Best,
            lines: Vec::new(),
        })
        .then(What::RoleGiven {
            text: "Lead".to_owned(),
        })
        .then(What::Reflected {
            text: "One.\nTwo.".to_owned(),
        })
        .then(What::Finished)
}

#[test]
fn it_says_what_was_delivered_and_how_the_team_voted() {
    let evidence = evidence(&told());
    assert_eq!(
        (evidence.version.as_str(), evidence.hash.as_str()),
        ("1.0.0", "abc")
    );
    assert_eq!(evidence.begun, TEN);
    assert_eq!(evidence.finished, Some(TEN + 7 * MINUTE));
    let spent: Vec<u64> = evidence.slides.iter().map(|slide| slide.spent).collect();
    assert_eq!(spent, [1, 1, 1, 1, 0, 1, 2].map(|minutes| minutes * MINUTE));
    let case = &evidence.situations[0];
    assert_eq!((case.totals(), case.passed), ([21, 0], [2, 0]));
    assert!(case.was_revealed);
}

#[test]
fn a_vote_that_was_not_taken_has_no_noughts() {
    let evidence = evidence(&told());
    let lines = evidence.lines();
    let hands = lines.iter().filter_map(|line| match line {
        Line::Option { hands, .. } => Some(*hands),
        _ => None,
    });
    let expected = [12, 0, 7, 0].map(|hands| [Some(hands), None]);
    assert_eq!(hands.collect::<Vec<_>>(), expected);
    assert!(lines.contains(&Line::Passed([Some(2), None])));
}

#[test]
fn what_nobody_wrote_down_has_no_line() {
    let evidence = evidence(&Telling::begun().then(What::Finished));
    let lines = evidence.lines();
    let odd = |line: &&Line<'_>| {
        !matches!(
            line,
            Line::Place(_)
                | Line::Begun(_)
                | Line::Finished(_)
                | Line::Version(_)
                | Line::Hash(_)
                | Line::Slide { spent: None, .. }
                | Line::Paused(0)
        )
    };
    assert_eq!(lines.iter().find(odd), None);
    assert_eq!(lines.len(), 5 + 7 + 1);
}

#[test]
fn a_reflection_has_its_lines() {
    let evidence = evidence(&told());
    let lines = evidence.lines();
    assert!(lines.contains(&Line::Reflection("One.")) && lines.contains(&Line::Reflection("Two.")));
}

#[test]
fn it_holds_no_name_unless_one_was_written_down() {
    assert!(evidence(&told()).register.is_empty());
    let named = told().then(What::Registered {
        names: vec!["Ann".to_owned()],
    });
    assert_eq!(evidence(&named).register[0].name, "Ann");
}

#[test]
fn what_a_newer_pack_no_longer_has_keeps_its_name() {
    let told = Telling::begun().then(What::SituationOpened {
        scenario: crate::id::ScenarioId::new("gone"),
    });
    assert_eq!(evidence(&told).situations[0].title, "gone");
}

#[test]
fn it_reads_back_as_it_was_written() {
    let evidence = evidence(&told());
    assert_eq!(
        Evidence::from_text(&evidence.to_text()),
        Ok(evidence.clone())
    );
    let marked = format!("\u{feff}{}\n", evidence.to_text());
    assert_eq!(Evidence::from_text(&marked), Ok(evidence));
}

#[test]
fn a_file_that_is_no_record_is_refused_for_its_reason() {
    let text = evidence(&told()).to_text();
    let fault = |text: &str| Evidence::from_text(text).err();
    assert_eq!(fault(""), Some(FileFault::Other));
    assert_eq!(fault("{}"), Some(FileFault::Other));
    assert_eq!(
        fault(&text.replace("briefing session", "briefing x")),
        Some(FileFault::Other)
    );
    assert_eq!(
        fault(&text.replace("\"format\":1", "\"format\":2")),
        Some(FileFault::Newer)
    );
    assert_eq!(
        fault(&text.replace("\"place\":\"here\"", "\"place\":\"..\"")),
        Some(FileFault::Nothing)
    );
    assert_eq!(
        fault(&text.replace("\"paused\":0", "\"paused\":-1")),
        Some(FileFault::Nothing)
    );
    assert_eq!(fault(&" ".repeat(LARGEST + 1)), Some(FileFault::TooLarge));
    let crowd = vec![r#"{"name":"Ann","has_confirmed":true}"#; 501].join(",");
    let crowd = text.replace("\"register\":[]", &format!("\"register\":[{crowd}]"));
    assert_eq!(fault(&crowd), Some(FileFault::TooLarge));
}

#[test]
fn what_a_stranger_wrote_is_cut_to_what_we_would_write() {
    let text = evidence(&told()).to_text();
    let long = "x".repeat(5_000);
    let text = text
        .replace("\"role\":\"Lead\"", &format!("\"role\":\"\\u0007{long}\""))
        .replace("\"begun\":36000000", "\"begun\":18446744073709551615")
        .replace("[12,0]", "[4000000000,0]");
    let evidence = Evidence::from_text(&text).unwrap();
    assert_eq!(evidence.role, "x".repeat(200));
    assert_eq!(evidence.situations[0].options[0].hands, [999, 0]);
    assert!(evidence.begun < u64::MAX / 1000);
}

#[test]
fn hands_for_an_option_that_a_replaced_briefing_lacks_stay_counted() {
    let mut other = pack();
    let scenario = other.scenarios.iter_mut().find(|one| one.id == danger());
    let acts = &mut scenario.unwrap().act;
    acts.retain(|act| act.id != choice("delays"));
    let evidence = Evidence::of(SessionId(7), &told().session(), &other, None);
    let case = &evidence.situations[0];
    assert_eq!(case.totals(), [21, 0]);
    let gone = case.options.last().unwrap();
    assert_eq!((gone.text.as_str(), gone.verdict), ("delays", None));
    assert_eq!(gone.hands, [7, 0]);
    let back = Evidence::from_text(&evidence.to_text());
    assert_eq!(back.unwrap(), evidence);
}

#[test]
fn what_was_looked_at_behind_a_frozen_picture_was_shown_to_nobody() {
    let reveal = What::Revealed {
        scenario: danger(),
        choice: choice("best"),
        verdict: ActVerdict::Best,
        lines: Vec::new(),
    };
    let told = Telling::begun().shows(3, MINUTE).then(What::Paused);
    let told = told.after(MINUTE).then(What::Frozen);
    let told = told.shows(4, MINUTE).shows(5, MINUTE);
    let told = told.then(What::SituationOpened { scenario: danger() });
    let told = told.then(reveal.clone()).after(MINUTE);
    // The question is still open, on the slide that the room sees.
    assert_eq!(told.delivery().slides[2].spent, MINUTE);
    assert!(told.conduct().pause.is_some());
    let back = told
        .clone()
        .shows(3, 0)
        .then(What::Thawed)
        .then(What::Resumed);
    let evidence = evidence(&back.after(MINUTE).then(What::Finished));
    let shown = evidence.slides.iter().map(|slide| slide.was_shown);
    let shown: Vec<_> = shown.collect();
    assert_eq!(shown, [false, false, true, false, false, false, false]);
    assert_eq!(evidence.slides[2].spent, 2 * MINUTE);
    assert_eq!(
        evidence.slides.iter().map(|slide| slide.spent).sum::<u64>(),
        2 * MINUTE
    );
    assert!(evidence.situations.is_empty());
    // Whoever lets the room see it shows it.
    let told = told.then(What::Thawed).then(What::Finished);
    assert!(self::evidence(&told).situations[0].was_revealed);
    assert!(told.conduct().pause.is_none());
}
