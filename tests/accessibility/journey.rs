//! Somebody who goes through the app by keyboard, with a note of everything that a screen reader
//! would tell them.

use std::env;
use std::fs;
use std::path::PathBuf;

use briefing::words::situation;
use fantoccini::key::Key;
use model::event::Step;
use model::pack::{ActVerdict, NoticeKind, Pack, RecogniseVerdict, Scenario};
use serde_json::Value;
use xtask::screens::{self, Screen};

use crate::visits::{DESK, Visit};

/// A journey by keyboard, and what was heard on it.
pub struct Journey {
    /// Who goes there.
    pub visit: Visit,
    transcript: String,
}

impl Journey {
    /// Begins at a screen.
    pub async fn begins(screen: &Screen) -> Self {
        let mut visit = Visit::starts().await;
        visit.looks(DESK).await;
        visit.goes_to(screen).await;
        let recorder = include_str!("scripts/recorder.js");
        visit.asks(recorder, Vec::new()).await;
        let transcript = format!("#/{}\n", screen.address);
        visit.hears().await;
        Self { visit, transcript }
    }

    /// Begins at a screen of the list.
    pub async fn begins_at(name: &str) -> Self {
        let screen = screens::all().find(|screen| screen.name == name);
        Self::begins(screen.expect("a screen of that name")).await
    }

    /// Writes down what is heard after something was done.
    pub async fn notes(&mut self, says: &str) -> Vec<(String, String)> {
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
        heard
    }

    /// Presses a key, writes down what is heard, and checks that it is heard once.
    pub async fn presses(&mut self, says: &str, keys: &[Key]) -> Vec<(String, String)> {
        self.visit.presses(keys).await;
        let heard = self.notes(says).await;
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
    pub async fn tabs_to(&mut self, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let wanted = format!("\"{words}\"");
        self.tabs_until(|text| text.contains(&wanted), &words).await;
    }

    async fn tabs_until(&mut self, found: impl Fn(&str) -> bool, words: &str) {
        for _ in 0..60 {
            let heard = self.presses("Tab", &[Key::Tab]).await;
            if heard.iter().any(|(_, text)| found(text)) {
                return;
            }
        }
        panic!("Tab does not reach {words:?}:\n{}", self.transcript);
    }

    /// Types: what is typed is not told again, and what comes of it is told once a letter at most.
    pub async fn types(&mut self, text: &str) {
        self.transcript.push_str(&format!("{text:?}\n"));
        for letter in text.chars() {
            self.visit.types(letter).await;
            let heard = self.notes("").await;
            if heard.len() > 1 || heard.iter().any(|(kind, _)| kind != "live") {
                self.visit
                    .wrong(text, format!("{letter:?} is told as {heard:?}"));
            }
        }
    }

    /// Picks one of the options with these words, by the keys of its kind.
    pub async fn picks(&mut self, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.tabs_until(
            |text| text.contains(&format!("checkbox \"{words}\"")) || text.starts_with("radio"),
            &words,
        )
        .await;
        if self.visit.has_the_focus_on(&words).await {
            self.presses("Space", &[Key::Space]).await;
        }
        for _ in 0..6 {
            if self.visit.has_the_focus_on(&words).await {
                return;
            }
            self.presses("Down", &[Key::Down]).await;
        }
        panic!("no key picks {words}:\n{}", self.transcript);
    }

    /// Answers the situation in view as well as can be.
    pub async fn answers(&mut self, pack: &Pack) {
        let title = self
            .visit
            .asks("return document.querySelector('h1').innerText", Vec::new())
            .await;
        let scenario = pack.scenarios.iter().find(|one| title == *one.title);
        let scenario = scenario.expect("the situation in view");
        for step in scenario.steps() {
            for words in best(pack, scenario, step) {
                self.picks(&words).await;
            }
            if step == Step::Act {
                self.picks(situation::SURE).await;
            }
            self.enters(situation::ANSWER).await;
            if scenario.step_after(step).is_some() {
                self.enters(situation::NEXT_QUESTION).await;
            }
        }
    }

    /// Goes to something by Tab, and presses Enter there.
    pub async fn enters(&mut self, words: &str) {
        self.tabs_to(words).await;
        self.presses("Enter", &[Key::Enter]).await;
    }

    /// Ends: all of it was told as the file says.
    pub async fn ends_as(mut self, name: &str) {
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

/// The words of the best answer to a step, in the order of the page.
fn best(pack: &Pack, scenario: &Scenario, step: Step) -> Vec<String> {
    match step {
        // One of the signs will do: which, is no matter of keys.
        Step::Notice => {
            let sign = scenario
                .notice
                .iter()
                .find(|one| matches!(one.is, NoticeKind::Sign(_)));
            sign.map(|one| one.text.clone()).into_iter().collect()
        }
        Step::Recognise => {
            let best = scenario
                .recognise
                .iter()
                .find(|one| one.verdict == RecogniseVerdict::Best);
            let category = best.and_then(|best| {
                pack.all_categories
                    .iter()
                    .find(|one| one.id == best.category)
            });
            category.map(|one| one.label.clone()).into_iter().collect()
        }
        Step::Act => {
            let best = scenario
                .act
                .iter()
                .find(|one| one.verdict == ActVerdict::Best);
            best.map(|one| one.text.clone()).into_iter().collect()
        }
    }
}

impl Visit {
    /// Whether the focus is on an option with these words.
    async fn has_the_focus_on(&self, words: &str) -> bool {
        let script = "const one = document.activeElement.closest('label');
            return one?.innerText.trim().replace(/\\s+/g, ' ')";
        self.asks(script, Vec::new()).await == words
    }

    /// What was heard since the last time.
    pub async fn hears(&mut self) -> Vec<(String, String)> {
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
