//! What a learner does with a place's briefing, from the welcome to the results.

use briefing::words;
use model::event::{Kind, Step};
use model::pack::{ActVerdict, NoticeKind, Pack, RecogniseVerdict, Scenario};

use crate::learner::Learner;

/// Whether a learner gets a situation right.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// The best answer to every question.
    Best,
    /// An unsafe or slow action.
    Wrong,
}

impl Learner {
    /// Goes through the seven slides from the first, reading each heading.
    pub async fn reads_the_slides(&self, pack: &Pack) {
        for (at, slide) in pack.slides.iter().enumerate() {
            self.is_at(&slide.title).await;
            self.sees(&words::slide::of(at + 1, pack.slides.len()))
                .await;
            match pack.slides.get(at + 1) {
                Some(next) => self.follows(&words::slide::next(&next.title)).await,
                None => self.follows(words::slide::TO_SITUATIONS).await,
            }
        }
    }

    /// Trains from the first slide to the last situation, answering everything well.
    pub async fn trains(&self, pack: &Pack) {
        self.goes_to(&format!("#/{}/slide/1", pack.id)).await;
        self.reads_the_slides(pack).await;
        for number in 1..=5 {
            let scenario = self.situation(pack, number).await;
            self.answers(pack, scenario, Answers::Best).await;
            let on = if number < 5 {
                words::situation::NEXT_SITUATION
            } else {
                words::situation::TO_RESULTS
            };
            self.follows(on).await;
        }
        self.sees(words::results::COMPLETE).await;
    }

    /// Lets so many days go by for the page that is open, as its wall clock tells it.
    pub async fn waits_days(&self, days: u32) {
        self.asks(&format!(
            "const now = window.Date.now; window.Date.now = () => now() + {days} * 86400000"
        ))
        .await;
    }

    /// The situation that is on the screen.
    pub async fn situation<'a>(&self, pack: &'a Pack, number: usize) -> &'a Scenario {
        self.situation_of(pack, number, 5).await
    }

    /// The situation that is on the screen, in a run of so many.
    pub async fn situation_of<'a>(&self, pack: &'a Pack, number: usize, of: usize) -> &'a Scenario {
        self.sees(&format!("{} ", words::situation::of(number, of)))
            .await;
        let heading = self
            .asks("return document.querySelector('h1').innerText")
            .await;
        let heading = heading.as_str().expect("a heading");
        pack.scenarios
            .iter()
            .find(|scenario| scenario.title == heading)
            .unwrap_or_else(|| panic!("no situation is called {heading:?}"))
    }

    /// Answers every question before a step, and picks an answer there without committing to it.
    pub async fn answers_up_to(&self, pack: &Pack, scenario: &Scenario, last: Step, how: Answers) {
        for step in scenario.steps() {
            for text in choices(pack, scenario, step, how) {
                self.picks(text).await;
            }
            if step == last {
                return;
            }
            self.presses(words::situation::ANSWER).await;
            self.presses(words::situation::NEXT_QUESTION).await;
            self.has_the_focus_on("question").await;
        }
    }

    /// Answers every question of a situation, and reads the reason for every option.
    pub async fn answers(&self, pack: &Pack, scenario: &Scenario, how: Answers) {
        self.answers_in(Kind::Briefing, pack, scenario, how).await;
    }

    /// Answers the question that a situation of a refresher asks, and reads the reason for every option.
    pub async fn is_refreshed(&self, pack: &Pack, scenario: &Scenario, how: Answers) {
        self.answers_in(Kind::Refresher, pack, scenario, how).await;
        self.does_not_see(words::situation::PREVIOUS_QUESTION).await;
    }

    async fn answers_in(&self, kind: Kind, pack: &Pack, scenario: &Scenario, how: Answers) {
        let first = kind.first_step();
        for step in scenario.steps().filter(|step| *step >= first) {
            for text in choices(pack, scenario, step, how) {
                self.picks(text).await;
            }
            self.presses(words::situation::ANSWER).await;
            self.has_the_focus_on("verdict").await;
            for reason in reasons(scenario, step) {
                self.sees(reason).await;
            }
            if scenario.step_after(step).is_some() {
                self.presses(words::situation::NEXT_QUESTION).await;
                self.has_the_focus_on("question").await;
            }
        }
        self.sees(&scenario.learning).await;
    }
}

fn choices<'a>(pack: &'a Pack, scenario: &'a Scenario, step: Step, how: Answers) -> Vec<&'a str> {
    match step {
        Step::Notice => scenario
            .notice
            .iter()
            // Some situations have possible signs only, which are right either way.
            .filter(|choice| matches!(choice.is, NoticeKind::Sign(_) | NoticeKind::PossibleSign(_)))
            .map(|choice| choice.text.as_str())
            .collect(),
        Step::Recognise => scenario
            .recognise
            .iter()
            .filter(|choice| choice.verdict == RecogniseVerdict::Best)
            .filter_map(|choice| {
                pack.all_categories
                    .iter()
                    .find(|one| one.id == choice.category)
            })
            .map(|category| category.label.as_str())
            .collect(),
        Step::Act => scenario
            .act
            .iter()
            .filter(|choice| (choice.verdict == ActVerdict::Best) == (how == Answers::Best))
            .take(1)
            .map(|choice| choice.text.as_str())
            .collect(),
    }
}

/// The reasons for every option of a step.
pub fn reasons(scenario: &Scenario, step: Step) -> Vec<&str> {
    match step {
        Step::Notice => scenario
            .notice
            .iter()
            .map(|choice| choice.feedback.as_str())
            .collect(),
        Step::Recognise => scenario
            .recognise
            .iter()
            .map(|choice| choice.feedback.as_str())
            .collect(),
        Step::Act => scenario
            .act
            .iter()
            .map(|choice| choice.feedback.as_str())
            .collect(),
    }
}
