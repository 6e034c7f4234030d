//! What a learner does on a screen, to bring up one of its states.

use super::visitor::{PATIENCE, not_there, rest, unwell};
use super::{Did, Visitor};
use crate::problem::Problem;
use fantoccini::Locator;
use fantoccini::elements::Element;
use std::time::Instant;

/// Something that a learner does, or that happens meanwhile. The words are those of
/// `content/words/en.toml`, by their names.
#[derive(Clone, Copy, Debug)]
pub enum Then {
    /// Presses a button, a link, or what opens something, with exactly these words.
    Press(&'static str),
    /// Presses the first thing that a CSS selector finds, where its words are not the app's.
    First(&'static str),
    /// Types into what a CSS selector finds.
    Type(&'static str, &'static str),
    /// Brings the file that somebody with this past saved; without one, another file altogether.
    Bring(&'static [Did]),
    /// The computer sleeps for an hour.
    Sleep,
    /// Time stands still, so that what lasts for seconds can be looked at.
    TimeStops,
    /// What comes by itself after a while comes now.
    TimePasses,
    /// The app stops half-way, as a program does that throws.
    Breaks,
}

/// The wall clock goes on while the computer sleeps, the steady one does not.
///
/// `window` is named, since Firefox runs scripts beside the page and not in it.
const SLEEP: &str = "const real = window.Date.now; window.Date.now = () => real() + 3_600_000";

const TIME_STOPS: &str = "const [steady, wall] = [window.performance.now(), window.Date.now()];
    window.performance.now = () => steady;
    window.Date.now = () => wall";

const TIME_PASSES: &str = "document.getAnimations().forEach(one => one.finish())";

const BREAKS: &str = "const error = new window.WebAssembly.RuntimeError('unreachable');
    window.dispatchEvent(new window.ErrorEvent('error', { error }))";

impl Visitor {
    /// Does it.
    pub async fn does(&self, then: Then) -> Result<(), Problem> {
        match then {
            Then::Press(name) => {
                let words = self.words(name)?;
                let says = format!("[normalize-space(translate(., '\u{a0}', ' '))=\"{words}\"]");
                let path = format!("(//button{says} | //a{says} | //summary{says})");
                self.presses(Locator::XPath(&path), then).await
            }
            Then::First(selector) => self.presses(Locator::Css(selector), then).await,
            Then::Type(selector, text) => self.types(selector, text).await,
            Then::Bring(past) => {
                let path = self.file_of(past)?;
                let field = self.field("input[type=file]").await?;
                let brought = field.send_keys(&path.to_string_lossy()).await;
                brought.map_err(|error| unwell(&error))
            }
            Then::Sleep => self.asks(SLEEP, Vec::new()).await.map(drop),
            Then::TimeStops => self.asks(TIME_STOPS, Vec::new()).await.map(drop),
            Then::TimePasses => self.asks(TIME_PASSES, Vec::new()).await.map(drop),
            Then::Breaks => self.asks(BREAKS, Vec::new()).await.map(drop),
        }
    }

    /// A screen that has only just come takes the focus to its heading, and with it what a driver that
    /// is quicker than any person types.
    async fn types(&self, selector: &str, text: &str) -> Result<(), Problem> {
        let field = self.field(selector).await?;
        for _ in 0..3 {
            let typed = field.send_keys(text).await;
            typed.map_err(|error| unwell(&error))?;
            let value = field.prop("value").await.map_err(|error| unwell(&error))?;
            if value.is_some_and(|value| value == text) {
                break;
            }
            field.clear().await.map_err(|error| unwell(&error))?;
        }
        Ok(())
    }

    async fn field(&self, selector: &str) -> Result<Element, Problem> {
        let field = self.client.find(Locator::Css(selector)).await;
        field.map_err(|error| unwell(&error))
    }

    async fn presses(&self, locator: Locator<'_>, then: Then) -> Result<(), Problem> {
        let start = Instant::now();
        loop {
            // A screen may be about to change, so what was found may be gone when it is touched.
            let why = match self.client.find(locator).await {
                Ok(found) => match found.click().await {
                    Ok(()) => return Ok(()),
                    Err(why) => why,
                },
                Err(why) => why,
            };
            if start.elapsed() > PATIENCE {
                return Err(not_there(&format!("{then:?} ({why})"), "to press"));
            }
            rest().await;
        }
    }
}
