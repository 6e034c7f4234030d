//! What a screen reader is told, as readable transcripts of whole journeys by keyboard, kept in
//! `tests/transcripts/`. A test fails where a journey is told otherwise; look at the difference,
//! and if it is better, write the files anew:
//!
//! ```sh
//! BRIEFING_WRITE=1 cargo xtask test accessibility-chromium
//! ```
//!
//! And each change is told exactly once: the focus moves to what is new, or a live region says it,
//! or the element that has the focus says it of itself; never two of them, and never none.

use std::env;
use std::fs;
use std::path::PathBuf;

use briefing::words::{self, situation, slide, welcome};
use fantoccini::key::Key;
use serde_json::Value;

use crate::visits::{DESK, Visit};

/// A journey by keyboard, and what was heard on it.
struct Journey {
    visit: Visit,
    transcript: String,
}

impl Journey {
    /// Begins at an address, with a run whose situations are always the same.
    async fn begins(address: &'static str) -> Self {
        let mut visit = Visit::starts().await;
        visit.looks(DESK).await;
        visit.goes_to(&xtask::screens::begun(address)).await;
        let recorder = include_str!("scripts/recorder.js");
        visit.asks(recorder, Vec::new()).await;
        let transcript = format!("#/{address}\n");
        visit.hears().await;
        Self { visit, transcript }
    }

    /// Presses a key, writes down what is heard, and checks that it is heard once.
    async fn presses(&mut self, says: &str, keys: &[Key]) -> Vec<(String, String)> {
        self.visit.presses(keys).await;
        let heard = self.visit.hears().await;
        let mut key = says;
        for (kind, text) in &heard {
            let text = match kind.as_str() {
                "title" => format!("title \"{text}\""),
                _ => text.clone(),
            };
            self.transcript.push_str(&format!("{key:12}{text}\n"));
            key = "";
        }
        let told: Vec<_> = heard.iter().filter(|(kind, _)| kind != "title").collect();
        // Arrows pick the radio they go to: a reader says both in one breath.
        let at_once = told.len() == 2 && told[0].0 == "focus" && told[1].0 == "state";
        let unheard = told.iter().any(|(kind, _)| kind == "unheard");
        if unheard || told.len() != 1 && !at_once {
            let after: String = self
                .transcript
                .lines()
                .rev()
                .take(6)
                .fold(String::new(), |before, line| {
                    format!("    {line}\n{before}")
                });
            self.visit.wrong(
                says,
                format!("told {} times instead of once:\n{after}", told.len()),
            );
        }
        heard
    }

    /// Presses Tab until the focus is on something with these words.
    async fn tabs_to(&mut self, words: &str) {
        let wanted = format!(
            "\"{}\"",
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        );
        for _ in 0..60 {
            let heard = self.presses("Tab", &[Key::Tab]).await;
            if heard.iter().any(|(_, text)| text.contains(&wanted)) {
                return;
            }
        }
        panic!("Tab does not reach {wanted}:\n{}", self.transcript);
    }

    /// Goes to something by Tab, and presses Enter there.
    async fn enters(&mut self, words: &str) {
        self.tabs_to(words).await;
        self.presses("Enter", &[Key::Enter]).await;
    }

    /// Ends: all of it was told as the file says.
    async fn ends_as(mut self, name: &str) {
        let path = PathBuf::from(format!("tests/transcripts/{name}.txt"));
        if env::var_os("BRIEFING_WRITE").is_some() {
            fs::create_dir_all("tests/transcripts").expect("the folder");
            fs::write(&path, &self.transcript).expect("the transcript");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        let mut lines = kept.lines().zip(self.transcript.lines()).enumerate();
        let differs = lines.find(|(_, (kept, now))| kept != now);
        if let Some((at, (kept, now))) = differs {
            let line = at + 1;
            self.visit.wrong(
                &format!("{}:{line}", path.display()),
                format!("\n    kept: {kept}\n    now:  {now}"),
            );
        } else if kept != self.transcript {
            self.visit
                .wrong(&path.display().to_string(), "one is longer than the other");
        }
        self.visit.ends().await;
    }
}

impl Visit {
    /// What was heard since the last time.
    async fn hears(&mut self) -> Vec<(String, String)> {
        let settled = include_str!("scripts/settled.js");
        let heard = self.visitor.client.execute_async(settled, Vec::new()).await;
        let heard = heard.expect("what was heard");
        let text = |one: &Value| one.as_str().unwrap_or_default().to_owned();
        heard
            .as_array()
            .into_iter()
            .flatten()
            .map(|pair| (text(&pair[0]), text(&pair[1])))
            .collect()
    }
}

#[tokio::test]
async fn a_journey_by_keyboard_is_told_once_at_every_step() {
    let mut journey = Journey::begins("wirral").await;
    let pack = journey.visit.visitor.pack("wirral").expect("the pack");
    journey.enters(welcome::START).await;
    for next in &pack.slides[1..] {
        journey.enters(&slide::next(&next.title)).await;
    }
    journey.enters(slide::TO_SITUATIONS).await;
    // Nothing picked yet.
    journey.enters(situation::ANSWER).await;
    journey.presses("Tab", &[Key::Tab]).await;
    journey.presses("Space", &[Key::Space]).await;
    journey.enters(situation::ANSWER).await;
    journey.enters(situation::NEXT_QUESTION).await;
    journey.presses("Tab", &[Key::Tab]).await;
    journey.presses("Space", &[Key::Space]).await;
    journey.presses("Down", &[Key::Down]).await;
    journey.enters(situation::ANSWER).await;
    journey.enters(situation::NEXT_QUESTION).await;
    for _ in 0..5 {
        journey.enters(situation::SKIP).await;
    }
    journey.ends_as("training").await;
}

#[tokio::test]
async fn what_is_always_there_is_told_once() {
    let mut journey = Journey::begins("wirral/slide/2").await;
    journey.enters(words::report::OPEN).await;
    journey.presses("Escape", &[Key::Escape]).await;
    journey.enters(slide::PAUSE).await;
    journey.presses("Enter", &[Key::Enter]).await;
    journey.ends_as("always-there").await;
}
